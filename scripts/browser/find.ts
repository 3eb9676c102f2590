/** A Chromium to test and to take pictures with: the one that is set, the system's, or else the one from npm. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { unpackedChromium } from './unpack';

export interface Browser {
  executablePath: string;
  env?: Record<string, string>;
}

const usual = [
  ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map(
    (name) => `/usr/bin/${name}`,
  ),
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Works as root and in containers, and calls nobody. */
export const browserFlags = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'],
];

export async function findBrowser(given = process.env.CHROMIUM_PATH): Promise<Browser> {
  if (given) {
    if (runs({ executablePath: given })) return { executablePath: given };
    throw new Error(`CHROMIUM_PATH ${given} is not a browser that runs.`);
  }
  for (const executablePath of usual) {
    if (existsSync(executablePath) && runs({ executablePath })) return { executablePath };
  }
  const { plain, withLibraries } = await unpackedChromium();
  const found = [plain, withLibraries].find(runs);
  if (found) return found;
  throw new Error(
    `The Chromium from npm does not run here (${why(withLibraries)}). Install a Chromium, or name one with CHROMIUM_PATH.`,
  );
}

const attempt = ({ executablePath, env }: Browser) =>
  spawnSync(executablePath, ['--version', '--no-sandbox'], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
    timeout: 30_000,
  });

const runs = (browser: Browser) => attempt(browser).status === 0;
const why = (browser: Browser) => attempt(browser).stderr?.trim().split('\n')[0] || 'no reason given';
