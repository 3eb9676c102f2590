import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { editExchanges } from '@/lib/exchanges/bulk';
import { expect, open, test } from './fixtures';
import type { Opened } from './state';

const rows = (page: Page) => page.getByRole('table').locator('tbody').getByRole('row');
const filters = (page: Page) => page.getByRole('list', { name: 'Filters in use' });
const headers = (page: Page) => page.getByRole('columnheader');
const views = (page: Page) => page.getByRole('navigation', { name: 'Views' });

async function chooseColumn(page: Page, label: string) {
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('menuitemcheckbox', { name: label, exact: true }).click();
  await page.keyboard.press('Escape');
}

test.describe('columns', () => {
  test.use({ member: 'coordinator' });

  test('are chosen, kept in the URL, and the one that names the row stays', async ({ page }) => {
    await open(page, '/exchanges');
    await expect(headers(page).filter({ hasText: 'Source of business' })).toHaveCount(0);
    await chooseColumn(page, 'Source of business');
    await expect(headers(page).filter({ hasText: 'Source of business' })).toBeVisible();
    await expect(page).toHaveURL(/columns=.*field\.source_of_business/);
    await page.reload();
    await expect(headers(page).filter({ hasText: 'Source of business' })).toBeVisible();
    await chooseColumn(page, 'Client');
    await expect(headers(page).filter({ hasText: 'Client' })).toHaveCount(0);
    await expect(headers(page).filter({ hasText: 'Number' })).toBeVisible();
    await page.getByRole('button', { name: 'Columns' }).click();
    await page.getByRole('menuitem', { name: 'Usual columns' }).click();
    await expect(page).not.toHaveURL(/columns=/);
    await expect(headers(page).filter({ hasText: 'Client' })).toBeVisible();
  });

  test('and fields that nobody knows are left out, with a word', async ({ page }) => {
    await open(page, '/exchanges?columns=number,nonsense&field.colour=red');
    await expect(
      page.getByRole('status').filter({ hasText: 'left out: field.colour, nonsense' }),
    ).toBeVisible();
    await expect(rows(page)).not.toHaveCount(0);
  });
});

test.describe('filters by a field of the firm’s own', () => {
  test.use({ member: 'coordinator' });

  test('survive reload and back, and let go by their chip', async ({ page, state, unique }) => {
    const made = await state.exchange(unique, '2026-11-02', { customFields: { file_box: `Box ${unique}` } });
    await open(page, '/exchanges');
    await page.getByRole('combobox', { name: 'Filter by custom field' }).click();
    await page.getByRole('option', { name: 'File box' }).click();
    const dialog = page.getByRole('dialog', { name: 'Filter by File box' });
    await dialog.getByRole('textbox', { name: 'Contains' }).fill(unique);
    await dialog.getByRole('button', { name: 'Filter' }).click();
    await expect(page).toHaveURL(/field\.file_box=/);
    await expect(rows(page)).toHaveCount(1);
    await expect(rows(page)).toContainText(made.exchangeNumber);
    await page.reload();
    await expect(rows(page)).toHaveCount(1);
    await page.getByRole('link', { name: made.exchangeNumber }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(unique);
    await page.goBack();
    await expect(rows(page)).toHaveCount(1);
    await filters(page)
      .getByRole('button', { name: /^File box contains/ })
      .click();
    await expect(page).not.toHaveURL(/field\.file_box/);
    await expect(rows(page)).not.toHaveCount(1);
  });
});

test.describe('a saved view', () => {
  test.use({ member: 'coordinator' });

  test('is saved, shared, and seen by another of the firm; deleting it can be undone', async ({
    page,
    as,
    unique,
  }) => {
    test.slow();
    await open(page, '/exchanges?view=all&type=reverse&columns=number,client,coordinator');
    await page.getByRole('button', { name: 'Save view' }).click();
    const dialog = page.getByRole('dialog', { name: 'Save this view' });
    await dialog.getByRole('textbox', { name: 'Name' }).fill(unique);
    await dialog.getByRole('button', { name: 'Save view' }).click();
    await expect(views(page).getByRole('link', { name: unique })).toHaveAttribute('aria-current', 'page');

    const colleague = await as('admin');
    await open(colleague, '/exchanges');
    await expect(views(colleague).getByRole('link', { name: unique })).toHaveCount(0);
    await page.getByRole('button', { name: `Change the view ${unique}` }).click();
    await page.getByRole('menuitem', { name: 'Share with the firm' }).click();
    await expect(views(page).getByRole('link', { name: `${unique} (shared)` })).toBeVisible();

    await colleague.reload();
    await views(colleague).getByRole('link', { name: unique }).click();
    await expect(filters(colleague).getByRole('button', { name: /^Type: Reverse/ })).toBeVisible();
    await expect(headers(colleague).filter({ hasText: 'Risk' })).toHaveCount(0);
    await expect(headers(colleague).filter({ hasText: 'Coordinator' })).toBeVisible();

    await page.getByRole('button', { name: `Change the view ${unique}` }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await expect(views(page).getByRole('link', { name: unique })).toHaveCount(0);
    // The word about sharing it may still stand beside this one.
    await page
      .getByRole('dialog')
      .filter({ hasText: 'deleted' })
      .getByRole('button', { name: 'Undo' })
      .click();
    await expect(views(page).getByRole('link', { name: unique })).toBeVisible();
  });
});

test.describe('many rows at once', () => {
  test.use({ member: 'coordinator' });

  test('change by keyboard alone, after a preview, and the one changed meanwhile is left out', async ({
    page,
    state,
    unique,
  }) => {
    const files: Opened[] = [];
    for (const letter of ['a', 'b', 'c'])
      files.push(await state.exchange(`${unique}-${letter}`, '2026-11-02'));
    await open(page, `/exchanges?q=${unique}&sort=number`);
    await expect(rows(page)).toHaveCount(3);
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('Shift+X');
    const bar = page.getByRole('region', { name: 'Selected exchanges' });
    await expect(bar).toContainText('3 exchanges selected');

    await state.act('coordinator', (scope) =>
      editExchanges(scope, {
        field: 'priority',
        rows: [{ id: files[1]!.id, was: 'medium', to: 'low' }],
      }),
    );
    await page.keyboard.press('b');
    await expect(bar.getByRole('button', { name: 'Priority' })).toBeFocused();
    await page.keyboard.press('Enter');
    const urgent = page.getByRole('menuitem', { name: 'Urgent' });
    await expect(urgent).toBeVisible();
    await page.keyboard.press('End');
    await expect(urgent).toBeFocused();
    await page.keyboard.press('Enter');
    const preview = page.getByRole('dialog', { name: 'Set the priority of 3 exchanges to urgent' });
    await expect(preview.getByRole('list', { name: 'Will change' }).getByRole('listitem')).toHaveCount(3);
    await preview.getByRole('button', { name: 'Change 3' }).focus();
    await page.keyboard.press('Enter');
    const left = page.getByRole('dialog', { name: 'Some were left out' });
    await expect(left).toContainText('2 changed. 1 did not:');
    await expect(left.getByRole('list', { name: 'Left out' })).toContainText(
      `${files[1]!.exchangeNumber}: Somebody changed it meanwhile.`,
    );
    await left.getByRole('button', { name: 'Done' }).focus();
    await page.keyboard.press('Enter');
    const priorities = await state.act('coordinator', ({ db }) =>
      db.exchange.findMany({
        where: { id: { in: files.map(({ id }) => id) } },
        orderBy: { exchangeNumber: 'asc' },
        select: { priority: true },
      }),
    );
    expect(priorities.map(({ priority }) => priority)).toEqual(['urgent', 'low', 'urgent']);
  });

  test('a tag put on many is taken off again by Undo', async ({ page, state, unique }) => {
    const made = await state.exchange(unique, '2026-11-02');
    await open(page, `/exchanges?q=${unique}&columns=number,tags`);
    await page.getByRole('checkbox', { name: /^Select all 1 shown/ }).check();
    await page.getByRole('button', { name: 'Tag' }).click();
    const dialog = page.getByRole('dialog', { name: 'Tag the selected exchanges' });
    await dialog.getByRole('textbox', { name: 'Tag' }).fill('ranch');
    await dialog.getByRole('button', { name: 'Add tag' }).click();
    await page
      .getByRole('dialog', { name: /^Add the tag ranch/ })
      .getByRole('button', { name: 'Change 1' })
      .click();
    await expect(rows(page)).toContainText('ranch');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(rows(page)).not.toContainText('ranch');
    await expect(rows(page)).toContainText(made.exchangeNumber);
  });
});

test.describe('the export', () => {
  test.use({ member: 'coordinator' });

  test('holds what the list shows, with no formula in it', async ({ page, state, unique }) => {
    const made = await state.exchange(unique, '2026-11-02', { customFields: { file_box: '=2+3' } });
    await open(page, `/exchanges?q=${unique}&columns=client,field.file_box`);
    await expect(rows(page)).toHaveCount(1);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Export CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^exchanges-all-open-\d{4}-\d\d-\d\d\.csv$/);
    const text = await readFile(await download.path(), 'utf8');
    const lines = text
      .replace(/^\uFEFF/, '')
      .trim()
      .split('\r\n');
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(lines[0]).toBe('Number,Name,Type,Client,File box');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain(made.exchangeNumber);
    expect(lines[1]).toMatch(/,'=2\+3$/);
  });
});

test.describe('the panel beside the list', () => {
  test.use({ member: 'coordinator' });

  test('opens by Space, follows j, and closes by Escape; the focus stays in the list', async ({
    page,
    state,
    unique,
  }) => {
    await state.exchange(`${unique}-one`, '2026-11-02');
    await state.exchange(`${unique}-two`, '2026-11-02');
    await open(page, `/exchanges?q=${unique}&sort=number`);
    await expect(rows(page)).toHaveCount(2);
    await page.keyboard.press('j');
    await page.keyboard.press('Space');
    const panel = page.getByRole('complementary', { name: /^Peek at / });
    await expect(panel).toContainText(`${unique}-one`);
    await expect(panel).toContainText('Identify by');
    await expect(panel.getByRole('heading', { name: 'Open tasks' })).toBeVisible();
    await page.keyboard.press('j');
    await expect(panel).toContainText(`${unique}-two`);
    await expect(rows(page).nth(1).getByRole('rowheader').getByRole('link')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(panel).toHaveCount(0);
    await expect(rows(page).nth(1).getByRole('rowheader').getByRole('link')).toBeFocused();
  });
});

test.describe('one long scroll', () => {
  test.use({ member: 'admin' });

  test('holds every row that the pages hold', async ({ page }) => {
    await open(page, '/exchanges?view=all&sort=number');
    const all = page.getByRole('link', { name: /^Show all [\d,]+ in one scroll/ });
    await all.click();
    await expect(page).toHaveURL(/rows=all/);
    await expect(page.getByRole('status').filter({ hasText: /^All [\d,]+ exchanges$/ })).toBeVisible();
    await page.getByRole('link', { name: 'Show in pages' }).click();
    await expect(page.getByText(/^50 of [\d,]+ exchanges$/)).toBeVisible();
  });
});
