/** The test of every browser journey: a page that fails on any console error, and signing in by role. */
import { expect, test as base, type Page } from '@playwright/test';
import { DEMO_PASSWORD, demoMembers } from '../scripts/demo/people';

export type DemoMember = keyof typeof demoMembers;

export const test = base.extend<{ quiet: void }>({
  quiet: [
    async ({ page }, use) => {
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(`page error: ${error.stack ?? error.message}`));
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(`console: ${message.text()} (${message.location().url})`);
      });
      await use();
      expect(faults, 'the browser reported errors').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Until then, a click may go to markup that does not listen yet. The root layout marks the document. */
export async function hydrated(page: Page): Promise<void> {
  await page.locator('html[data-hydrated]').waitFor({ state: 'attached' });
}

export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await hydrated(page);
}

export async function signIn(page: Page, member: DemoMember): Promise<void> {
  await open(page, '/sign-in');
  await page.getByLabel('Email').fill(demoMembers[member].email);
  await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/dashboard');
  await hydrated(page);
}
