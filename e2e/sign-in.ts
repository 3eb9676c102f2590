/** Opening pages and signing in by the form, for journeys and for pictures. */
import type { Page } from '@playwright/test';
import { DEMO_PASSWORD } from '../scripts/demo/people';

/** Until then, a click may go to markup that does not listen yet. The root layout marks the document. */
export async function hydrated(page: Page): Promise<void> {
  await page.locator('html[data-hydrated]').waitFor({ state: 'attached' });
}

export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await hydrated(page);
}

/** Fills in and sends the form that is open. */
export async function signIn(page: Page, email: string, password = DEMO_PASSWORD): Promise<void> {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}
