/** Opening pages and signing in, for journeys and for pictures. */
import type { Page } from '@playwright/test';
import { DEMO_PASSWORD, demoMembers } from '../scripts/demo/people';

export type DemoMember = keyof typeof demoMembers;

/** Until then, a click may go to markup that does not listen yet. The root layout marks the document. */
export async function hydrated(page: Page): Promise<void> {
  await page.locator('html[data-hydrated]').waitFor({ state: 'attached' });
}

export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await hydrated(page);
}
