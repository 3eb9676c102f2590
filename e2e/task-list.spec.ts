import type { Page } from '@playwright/test';
import { moveTask } from '@/lib/tasks/commands';
import { expect, open, test } from './fixtures';
import { addOwnTask as task } from './task-work';

test.describe('the list of staff', () => {
  test.use({ member: 'coordinator' });
  const select = (page: Page, title: string) => page.getByRole('checkbox', { name: `Select ${title}` });
  const bar = (page: Page) => page.getByRole('region', { name: 'Selected tasks' });
  const row = (page: Page, title: string) => page.getByRole('row').filter({ hasText: title });

  test('completes many at once, leaves out what changed meanwhile, and takes it back', async ({
    page,
    state,
    unique,
  }) => {
    const { id: exchangeId } = await state.exchange(unique, '2026-11-02');
    const one = await task(state, exchangeId, `One ${unique}`);
    const two = await task(state, exchangeId, `Two ${unique}`);
    const late = await task(state, exchangeId, `Late ${unique}`);
    await open(page, `/tasks?q=${unique}&type=general&columns=due,status`);
    for (const { title } of [one, two, late]) await select(page, title).click();
    await expect(bar(page)).toContainText('3 tasks selected');
    await bar(page).getByRole('button', { name: 'Complete' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('list', { name: 'Will change' }).getByRole('listitem')).toHaveCount(3);
    await expect(dialog).toContainText('Pending');
    await state.act('admin', (scope) => moveTask(scope, { id: late.id, status: 'in_progress' }));
    await dialog.getByRole('button', { name: 'Change 3 tasks' }).click();
    await expect(dialog.getByRole('list', { name: 'Left out' })).toContainText(`${late.title}`);
    await dialog.getByRole('button', { name: 'Done' }).click();
    await expect(row(page, one.title)).toHaveCount(0);
    await expect(row(page, late.title)).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(row(page, one.title)).toBeVisible();
    await expect(row(page, two.title)).toContainText('Pending');
  });

  test('reassigns and moves dates, with what each row becomes before', async ({ page, state, unique }) => {
    const client = await state.contactOf('client');
    const { id } = await state.exchange('', '2026-11-02', { client, name: unique });
    const { title } = await task(state, id, `Give ${unique}`, { dueOn: '2026-12-16' });
    await open(page, `/tasks?scope=all&q=${unique}&type=general`);
    await select(page, title).click();
    await bar(page).getByRole('button', { name: 'Move date' }).click();
    await page.getByRole('textbox', { name: 'Days' }).fill('9');
    await page.getByRole('button', { name: 'See what changes' }).click();
    const changes = page.getByRole('list', { name: 'Will change' });
    await expect(changes).toContainText('Wed, Dec 16, 2026');
    await expect(changes).toContainText('Fri, Dec 25, 2026');
    await page.getByRole('button', { name: 'Change 1 task' }).click();
    await expect(row(page, title)).toContainText('Fri, Dec 25, 2026');
    await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);

    await select(page, title).click();
    await bar(page).getByRole('button', { name: 'Reassign' }).click();
    await page.getByRole('combobox', { name: 'To' }).click();
    await page.getByRole('option', { name: 'Priya Raman' }).click();
    await page.getByRole('button', { name: 'See what changes' }).click();
    await expect(page.getByRole('list', { name: 'Will change' })).toContainText('Priya Raman');
    await page.getByRole('button', { name: 'Change 1 task' }).click();
    await expect(row(page, title)).toContainText('Priya Raman');
  });

  test('keeps filters over a reload and from view to view, and exports what it shows', async ({
    page,
    state,
    unique,
  }) => {
    const { id } = await state.exchange(unique, '2026-11-02');
    const { title } = await task(state, id, `=Sum ${unique}`, { priority: 'urgent', dueOn: '2026-12-16' });
    await open(page, `/tasks?q=${unique}`);
    await page.getByRole('combobox', { name: 'Filter by priority' }).click();
    await page.getByRole('option', { name: 'Urgent' }).click();
    const chip = page
      .getByRole('list', { name: 'Filters in use' })
      .getByRole('button', { name: /^Priority: Urgent/ });
    await expect(chip).toBeVisible();
    await page.reload();
    await expect(chip).toBeVisible();
    await expect(row(page, title)).toBeVisible();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Export as CSV' }).click(),
    ]);
    const text = await (
      await download.createReadStream()
    )
      .toArray()
      .then((parts) => Buffer.concat(parts).toString());
    expect(text).toContain(`'=Sum ${unique}`);
    expect(text.trim().split('\r\n').length).toBe(
      1 +
        (await page
          .getByRole('row')
          .filter({ has: page.getByRole('checkbox', { name: /^Select (?!all)/ }) })
          .count()),
    );
    await page.getByRole('link', { name: 'Board', exact: true }).click();
    await expect(page.getByRole('heading', { name: /^Pending/ })).toBeVisible();
    await expect(chip).toBeVisible();
    await page.getByRole('link', { name: 'Calendar', exact: true }).click();
    await expect(page.getByRole('grid')).toBeVisible();
    await expect(chip).toBeVisible();
  });
});
