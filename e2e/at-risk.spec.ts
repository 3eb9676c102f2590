import type { Page } from '@playwright/test';
import { expect, open, test } from './fixtures';
import { people } from './state';

const rows = (page: Page) =>
  page.getByRole('table', { name: 'Exchanges at risk, worst first' }).locator('tbody').getByRole('row');

test.describe('the queue of files at risk', () => {
  test.use({ member: 'admin' });

  test('says why a file is in it and what to do next, and goes there', async ({ page, state, unique }) => {
    // Its identification period ended long ago: among the worst.
    const { id, exchangeNumber } = await state.exchange(unique, '2026-03-02', {
      stage: 'identification_open',
    });
    await open(page, '/dashboard');
    await page
      .getByRole('region', { name: 'At risk' })
      .getByRole('link', { name: /exchanges at risk$/ })
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('At risk');
    const row = rows(page).filter({ hasText: exchangeNumber });
    await expect(row).toContainText(unique);
    await expect(row).toContainText('The identification period ended');
    await expect(row).toContainText('tasks are overdue.');
    await expect(row).toContainText(`${people.coordinator.firstName} ${people.coordinator.lastName}`);
    await row.getByRole('link', { name: /^Open identification/ }).click();
    await expect(page).toHaveURL(new RegExp(`/exchanges/${id}`));
  });

  test('is walked by j and k, and Enter opens', async ({ page }) => {
    await open(page, '/at-risk');
    await expect(rows(page)).not.toHaveCount(0);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await expect(rows(page).nth(1).getByRole('rowheader').getByRole('link')).toBeFocused();
    await page.keyboard.press('k');
    const first = rows(page).first().getByRole('rowheader').getByRole('link');
    await expect(first).toBeFocused();
    const number = await first.innerText();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toContainText(number);
  });

  test('takes in medium risk by a switch that the address keeps', async ({ page }) => {
    await open(page, '/at-risk');
    const total = async () => Number(/of (\d+)/.exec(await page.getByText(/\d+ of \d+/).innerText())?.[1]);
    const before = await total();
    await page.getByRole('link', { name: 'Medium risk too' }).click();
    await expect(page).toHaveURL(/medium=true/);
    await expect.poll(total).toBeGreaterThan(before);
  });
});

test.describe('the queue', () => {
  test.use({ member: 'client', tolerated: /status of 404/ });

  test('is not there for a client', async ({ page }) => {
    await open(page, '/at-risk');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/not found/i);
  });
});
