import type { Page } from '@playwright/test';
import { expect, open, test } from './fixtures';

const rows = (page: Page) => page.getByRole('table').locator('tbody').getByRole('row');
const numbers = (page: Page) => rows(page).getByRole('rowheader').getByRole('link').allInnerTexts();
const search = (page: Page) => page.getByRole('searchbox', { name: 'Number, name or client' });
const filters = (page: Page) => page.getByRole('list', { name: 'Filters in use' });

async function addFilter(page: Page, kind: string, value: string) {
  await page.getByRole('combobox', { name: `Filter by ${kind}` }).click();
  await page.getByRole('option', { name: value, exact: true }).click();
}

test.describe('the exchange list of a coordinator', () => {
  test.use({ member: 'coordinator' });

  test('finds a file by part of its client’s name', async ({ page, state, unique }) => {
    const made = await state.exchange(`${unique}-Hartwell`, '2026-11-02');
    await open(page, '/exchanges');
    await search(page).fill(unique.slice(1).toLowerCase());
    await expect(rows(page)).toHaveCount(1);
    await expect(rows(page)).toContainText(made.exchangeNumber);
    await expect(rows(page)).toContainText(`${unique}-Hartwell`);
  });

  test('finds a file by its number', async ({ page, state, unique }) => {
    const made = await state.exchange(unique, '2026-11-02');
    await open(page, '/exchanges');
    await search(page).fill(made.exchangeNumber);
    await expect(rows(page)).toHaveCount(1);
    await page.getByRole('link', { name: made.exchangeNumber }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(unique);
  });

  test('names the filters when nothing matches, and lets go of them', async ({ page }) => {
    await open(page, '/exchanges?type=reverse&q=nobody-is-called-so');
    await expect(page.getByText('Nothing in “All open” matches')).toBeVisible();
    await expect(page.getByText('Looked for “nobody-is-called-so”, Type: Reverse.')).toBeVisible();
    await page.getByRole('link', { name: 'Clear filters' }).click();
    await expect(rows(page)).not.toHaveCount(0);
    await expect(page).toHaveURL('/exchanges');
    await expect(search(page)).toHaveValue('');
  });
});

test.describe('the exchange list of an admin', () => {
  test.use({ member: 'admin' });

  test('keeps view and filters over a reload and in a shared link', async ({ page, as }) => {
    await open(page, '/exchanges');
    await page
      .getByRole('navigation', { name: 'Views' })
      .getByRole('link', { name: 'All', exact: true })
      .click();
    await expect(page).toHaveURL(/view=all/);
    await addFilter(page, 'type', 'Reverse');
    await addFilter(page, 'status', 'Completed');
    await expect(page).toHaveURL(/type=reverse/);
    await expect(page).toHaveURL(/status=completed/);
    const expectSame = async (where: Page) => {
      for (const name of [/^Status: Completed/, /^Type: Reverse/])
        await expect(filters(where).getByRole('button', { name })).toBeVisible();
      await expect(where.getByRole('link', { name: 'All', exact: true })).toHaveAttribute(
        'aria-current',
        'page',
      );
      await expect(rows(where)).not.toHaveCount(0);
      for (const hasNotText of ['Reverse', 'Completed']) {
        await expect(rows(where).filter({ hasNotText })).toHaveCount(0);
      }
    };
    await expectSame(page);
    const before = await numbers(page);

    await page.reload();
    await expectSame(page);
    expect(await numbers(page)).toEqual(before);

    const colleague = await as('admin');
    await open(colleague, page.url());
    await expectSame(colleague);
    expect(await numbers(colleague)).toEqual(before);
  });

  test('loses one filter by its chip, and all of them at once', async ({ page }) => {
    await open(page, '/exchanges?view=all&type=reverse&status=completed');
    await filters(page)
      .getByRole('button', { name: /^Status: Completed/ })
      .click();
    await expect(page).toHaveURL('/exchanges?view=all&type=reverse');
    await page.getByRole('button', { name: 'Clear all' }).click();
    await expect(page).toHaveURL('/exchanges?view=all');
    await expect(filters(page)).toHaveCount(0);
  });

  test('is sorted by the header that is clicked, and turned around by a second click', async ({ page }) => {
    await open(page, '/exchanges?view=all&status=completed');
    const header = page.getByRole('columnheader', { name: 'Number' });
    await header.getByRole('link').click();
    await expect(header).toHaveAttribute('aria-sort', 'ascending');
    const ascending = await numbers(page);
    expect(ascending.length).toBeGreaterThan(5);
    expect(ascending).toEqual(ascending.toSorted());

    await header.getByRole('link').click();
    await expect(header).toHaveAttribute('aria-sort', 'descending');
    await expect(page).toHaveURL(/dir=desc/);
    expect(await numbers(page)).toEqual(ascending.toReversed());
  });

  test('goes to the next page and back without a row lost or seen twice', async ({ page }) => {
    // By number, so that a file which another journey opens meanwhile comes last.
    await open(page, '/exchanges?view=all&sort=number&dir=asc');
    await expect(rows(page)).toHaveCount(50);
    await expect(page.getByText(/^50 of \d+ exchanges$/)).toBeVisible();
    const first = await numbers(page);

    await page.getByRole('link', { name: 'Next' }).click();
    await expect(page.getByRole('link', { name: 'Previous' })).toBeVisible();
    const second = await numbers(page);
    expect(second.length).toBeGreaterThan(10);
    expect(new Set([...first, ...second]).size).toBe(first.length + second.length);

    await page.getByRole('link', { name: 'Previous' }).click();
    await expect(rows(page)).toHaveCount(50);
    expect(await numbers(page)).toEqual(first);
  });
});
