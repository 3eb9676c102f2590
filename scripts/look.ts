/**
 * npm run look [-- URL]: signs in as each role and takes a picture of every page, wide and narrow, light and dark, into
 * PEAK_HOME/look. Starts the application when no address is given. Ends with 1 when a page logged an error.
 */
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { open, signIn } from '../e2e/sign-in';
import { browserFlags, findBrowser } from './browser/find';
import { demoMembers } from './demo/people';
import { peakHome } from './home';
import { routes, type Visitor } from './look/routes';
import { withApplication } from './look/application';

const folder = path.join(peakHome(), 'look');
const sizes = [
  { name: 'wide', width: 1280, height: 900 },
  { name: 'narrow', width: 360, height: 780 },
];
const faults: string[] = [];

async function look(address: string) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { executablePath, env } = await findBrowser();
  const browser = await chromium.launch({
    executablePath,
    args: browserFlags,
    env: { ...process.env, ...env } as Record<string, string>,
  });
  try {
    for (const [visitor, paths] of Object.entries(routes) as [Visitor, string[]][]) {
      await visit(browser, address, visitor, paths);
    }
  } finally {
    await browser.close();
  }
  console.log(`The pictures are in ${folder}`);
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length ? 1 : 0;
}

async function visit(browser: Browser, address: string, visitor: Visitor, paths: string[]) {
  const context = await browser.newContext({ baseURL: address, locale: 'en-US' });
  const page = await context.newPage();
  let where = '';
  page.on('pageerror', (error) => faults.push(`${visitor} ${where}: ${error.message}`));
  page.on('console', (message) => {
    // A page that does not exist is one of the pages looked at, and the browser reports it.
    if (message.type() === 'error' && !message.text().includes('status of 404')) {
      faults.push(`${visitor} ${where}: ${message.text()}`);
    }
  });
  if (visitor !== 'nobody') {
    await open(page, '/sign-in');
    await signIn(page, demoMembers[visitor].email);
    await page.waitForURL('**/dashboard');
  }
  for (const wanted of paths) {
    where = wanted === 'first exchange' ? await firstExchange(page) : wanted;
    const name = wanted.replace(/^\//, '').replaceAll(/[^a-z0-9]+/g, '-') || 'root';
    for (const { name: size, ...viewport } of sizes) {
      await page.setViewportSize(viewport);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await open(page, where);
        await page.screenshot({
          path: path.join(folder, `${visitor}-${name}-${size}-${colorScheme}.png`),
          fullPage: true,
        });
      }
    }
    console.log(`${visitor} ${where}`);
  }
  await context.close();
}

async function firstExchange(page: Page): Promise<string> {
  await page.goto('/exchanges');
  const links = page.locator('main a[href^="/exchanges/"]:not([href="/exchanges/new"])');
  return (await links.first().getAttribute('href')) ?? '/exchanges';
}

withApplication(process.argv[2], look).catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
