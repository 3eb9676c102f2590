import type { Page } from '@playwright/test';
import { expect, open, test } from './fixtures';

const answer = (page: Page) => page.getByRole('complementary', { name: 'Deadlines' });

test('anyone counts deadlines, live, and shares them by the address', async ({ page, context }) => {
  await open(page, '/calculators');
  await page.getByRole('link', { name: 'Open deadlines' }).click();
  await page.getByLabel('Relinquished property transferred on').pressSequentially('12/31/2026');
  await expect(answer(page)).toContainText('Sun, Feb 14, 2027');
  await expect(answer(page)).toContainText('Thu, Apr 15, 2027');
  await expect(answer(page)).toContainText('Tue, Jun 29, 2027');
  await page.getByLabel('Extension filed on').pressSequentially('4/1/2027');
  await expect(answer(page)).not.toContainText('Thu, Apr 15, 2027');
  await expect(page.getByRole('region', { name: 'Why these dates' })).toContainText('IRC 1031(a)(3)(A)');

  await expect(page).toHaveURL(/sold=2026-12-31.*extension=2027-04-01/);
  const shared = await context.newPage();
  await open(shared, page.url());
  await expect(answer(shared)).toContainText('Tue, Jun 29, 2027');
  await expect(shared.getByLabel('Extension filed on')).toHaveValue('Thu, Apr 1, 2027');
});

test('what contradicts is said at its field, and the dates wait', async ({ page }) => {
  await open(page, '/calculators/deadlines?sold=2026-12-20&due=2026-12-01');
  await expect(page.getByText(/Enter a return due date after the transfer/).first()).toBeVisible();
  await expect(answer(page)).not.toContainText('Identify by');
});

test('a reverse exchange shows both clocks', async ({ page }) => {
  await open(page, '/calculators/deadlines?type=reverse&titled=2026-08-20&sold=2026-10-01,2026-11-05');
  await expect(answer(page)).toContainText('Thu, Aug 27, 2026');
  await expect(answer(page)).toContainText('Tue, Feb 16, 2027');
  await expect(answer(page)).toContainText('Sun, Nov 15, 2026');
  await expect(page.getByLabel('Sale 2 transferred on')).toHaveValue('Thu, Nov 5, 2026');
});
