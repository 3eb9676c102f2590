import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { browserFlags, findBrowser } from './scripts/browser/find';
import { root } from './scripts/files';
import { freePort } from './scripts/postgres/port';

// This file is read again by every worker; what the first reading chose is handed on in the environment.
process.env.E2E_PORT ??= String(await freePort());
process.env.E2E_HOME ??= path.join(root, '.data', `test-${process.pid}-e2e`);
process.env.E2E_BROWSER ??= JSON.stringify(await findBrowser());

const baseURL = `http://localhost:${process.env.E2E_PORT}`;
const { executablePath, env } = JSON.parse(process.env.E2E_BROWSER) as Awaited<
  ReturnType<typeof findBrowser>
>;

export default defineConfig({
  testDir: 'e2e',
  outputDir: '.data/test-results',
  forbidOnly: Boolean(process.env.CI),
  // One server for all, and the same rows: journeys that write make rows of their own.
  workers: 2,
  timeout: 30_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    baseURL,
    locale: 'en-US',
    timezoneId: 'America/Chicago',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath,
      args: browserFlags,
      env: { ...process.env, ...env } as Record<string, string>,
    },
  },
  webServer: {
    command: `"${process.execPath}" --import tsx scripts/start.ts`,
    url: `${baseURL}/api/health`,
    timeout: 300_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    stdout: 'ignore',
    stderr: 'pipe',
    env: {
      PORT: process.env.E2E_PORT,
      PEAK_HOME: process.env.E2E_HOME,
      NEXT_DIST_DIR: process.env.NEXT_DIST_DIR ?? '.next-test',
      // A run of its own: nothing of the settings of who runs it.
      ...{ DATABASE_URL: '', DIRECT_URL: '', NEXTAUTH_URL: '', NEXTAUTH_SECRET: '', PEAK_DURABLE: '0' },
    },
  },
});
