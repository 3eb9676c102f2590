/**
 * npm run look [-- --url http://localhost:3000]: signs in as each role and takes a picture of every page, wide and narrow,
 * light and dark, into PEAK_HOME/look/<role>. Without an address it looks at the application that runs on PORT, or starts
 * one for that long. Ends with 1 when a page logged an error.
 */
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from '@playwright/test';
import { open, signIn } from '../e2e/sign-in';
import { browserFlags, findBrowser } from './browser/find';
import { demoMembers } from './demo/people';
import { peakHome } from './home';
import { withApplication } from './look/application';
import { photograph } from './look/camera';
import { pagesOf, visitors, type Visitor } from './look/pages';

const folder = path.join(peakHome(), 'look');
const faults: string[] = [];

async function look(address: string) {
  rmSync(folder, { recursive: true, force: true });
  const { executablePath, env } = await findBrowser();
  const browser = await chromium.launch({
    executablePath,
    args: browserFlags,
    env: { ...process.env, ...env } as Record<string, string>,
  });
  try {
    for (const visitor of visitors) await visit(browser, address, visitor);
  } finally {
    await browser.close();
  }
  console.log(`The pictures are in ${folder}`);
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length ? 1 : 0;
}

async function visit(browser: Browser, address: string, visitor: Visitor) {
  const context = await browser.newContext({ baseURL: address, locale: 'en-US', reducedMotion: 'reduce' });
  const page = await context.newPage();
  let where = '/sign-in';
  page.on('pageerror', (error) => faults.push(`${visitor} ${where}: ${error.message}`));
  page.on('console', (message) => {
    // A page that does not exist is one of the pages looked at, and the browser reports it.
    if (message.type() === 'error' && !message.text().includes('status of 404')) {
      faults.push(`${visitor} ${where}: ${message.text()}`);
    }
  });
  if (visitor !== 'nobody') {
    await open(page, where);
    await signIn(page, demoMembers[visitor].email);
    await page.waitForURL('**/dashboard');
  }
  const into = path.join(folder, visitor);
  mkdirSync(into, { recursive: true });
  for (const { name, path: wanted } of await pagesOf(page, visitor)) {
    where = wanted;
    await photograph(page, { path: wanted, file: path.join(into, name) });
  }
  console.log(`${visitor}: ${into}`);
  await context.close();
}

const { values } = parseArgs({ options: { url: { type: 'string' } } });

withApplication(values.url, look).catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
