import type { Page } from '@playwright/test';
import { completion } from '@/lib/exchanges/rules/completion';
import { expect, open, test } from './fixtures';

const dates = (page: Page) => page.getByRole('region', { name: 'Deadlines' });
const tab = (page: Page, name: RegExp) => page.getByRole('tab', { name });
const toast = (page: Page) => page.getByRole('region', { name: /^Notifications/ });
const tasksDone = (page: Page) => page.getByText(/^\d+% of tasks done$/);

test.use({ member: 'coordinator' });

test('a task that is done moves the completion at once, on the dashboard too, and Undo puts it back', async ({
  page,
  state,
  unique,
}) => {
  // Overdue for long: the first of the exchanges at risk.
  const { id } = await state.exchange(unique, '2026-06-01', { stage: 'identification_open' });
  await open(page, `/exchanges/${id}?tab=tasks`);
  await expect(tasksDone(page)).toHaveText('0% of tasks done');
  const heading = page.getByRole('heading', { name: /^Open tasks \(\d+\)$/ });
  const total = Number(/\d+/.exec(await heading.innerText())![0]);
  const oneDone = `${completion(1, total - 1)}% of tasks done`;
  expect(oneDone).not.toBe('0% of tasks done');

  const done = page.getByRole('button', { name: /^Mark as done/ });
  const name = (await done.first().innerText()).replace(/^Mark as done\s*: /, '');
  await done.first().click();
  await expect(tasksDone(page)).toHaveText(oneDone);
  await toast(page).getByRole('button', { name: 'Undo' }).click();
  await expect(tasksDone(page)).toHaveText('0% of tasks done');
  await expect(toast(page)).toContainText(`Open again: ${name}`);

  await done.first().click();
  await expect(tasksDone(page)).toHaveText(oneDone);
  await expect(page.getByRole('heading', { name: `Open tasks (${total - 1})` })).toBeVisible();
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Dashboard' }).click();
  const atRisk = page
    .getByRole('region', { name: 'At risk' })
    .getByRole('listitem')
    .filter({ hasText: unique });
  await expect(atRisk.first()).toContainText(oneDone);
});

test('a relinquished property that closed earlier moves both deadlines, after showing how', async ({
  page,
  state,
  unique,
}) => {
  const { id } = await state.exchange(unique, '2026-09-15');
  await open(page, `/exchanges/${id}`);
  await expect(dates(page)).toContainText('Fri, Oct 30, 2026');
  await expect(dates(page)).toContainText('Sun, Mar 14, 2027');

  await tab(page, /^Properties/).click();
  await page.getByRole('button', { name: 'Add a relinquished property' }).click();
  const dialog = page.getByRole('dialog', { name: 'New relinquished property' });
  await dialog.getByLabel('Street address').fill('88 Hollow Oak Dr');
  await dialog.getByLabel('Transferred on').pressSequentially('9/1/2026');
  const preview = dialog.getByRole('region', { name: 'What this changes' });
  await expect(preview).toContainText('from Fri, Oct 30, 2026 to Fri, Oct 16, 2026');
  await expect(preview).toContainText('from Sun, Mar 14, 2027 to Sun, Feb 28, 2027');
  await dialog.getByRole('button', { name: 'Add and move these dates' }).click();

  await expect(dialog).toBeHidden();
  await expect(dates(page)).toContainText('Fri, Oct 16, 2026');
  await expect(dates(page)).toContainText('Sun, Feb 28, 2027');
  await expect(dates(page)).not.toContainText('Oct 30');
  await expect(page.getByText('88 Hollow Oak Dr').first()).toBeVisible();
});

test('a recorded extension gives back the days that the return took', async ({ page, state, unique }) => {
  const { id } = await state.exchange(unique, '2026-11-02');
  await open(page, `/exchanges/${id}`);
  await expect(dates(page)).toContainText('Thu, Apr 15, 2027');

  await page.getByRole('button', { name: 'Record an extension' }).click();
  const dialog = page.getByRole('dialog', { name: 'Return and extension' });
  await dialog.getByLabel('Extension filed on').pressSequentially('11/10/2026');
  await expect(dialog).toContainText('from Thu, Apr 15, 2027 to Sat, May 1, 2027');
  await dialog.getByRole('button', { name: 'Save and move these dates' }).click();

  await expect(dialog).toBeHidden();
  await expect(dates(page)).toContainText('Sat, May 1, 2027');
  await dates(page).getByRole('button', { name: 'Why Sat, May 1, 2027' }).click();
  await expect(page.getByRole('dialog', { name: 'Why Sat, May 1, 2027' })).toContainText('Tue, Nov 10, 2026');
});

test.describe('before they take part', () => {
  // The exchange is not theirs to see yet, and the page says so with its status too.
  test.use({ tolerated: /status of 404/ });

  test('an attorney sees an exchange from the moment they are added to it', async ({
    page,
    as,
    state,
    unique,
  }) => {
    const { id, exchangeNumber } = await state.exchange(unique, '2026-11-02');
    const attorney = await as('thirdParty');
    await open(attorney, `/exchanges/${id}`);
    await expect(attorney.getByRole('heading', { level: 1, name: 'Not found' })).toBeVisible();

    await open(page, `/exchanges/${id}?tab=people`);
    await page.getByRole('button', { name: 'Add a person' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add a person' });
    await dialog.getByRole('combobox', { name: 'Contact' }).pressSequentially('birchard');
    await page.getByRole('option', { name: 'Thomas Birchard' }).click();
    await dialog.getByRole('combobox', { name: 'Role' }).click();
    await page.getByRole('option', { name: 'Attorney' }).click();
    await dialog.getByRole('button', { name: 'Add to the exchange' }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('tabpanel')).toContainText('Thomas Birchard');

    await open(attorney, `/exchanges/${id}`);
    await expect(attorney.getByRole('heading', { level: 1 })).toContainText(exchangeNumber);
    await open(attorney, `/exchanges?q=${exchangeNumber}`);
    await expect(attorney.getByRole('link', { name: exchangeNumber })).toBeVisible();
  });
});

test('two members who move the same task are told apart', async ({ page, as, state, unique }) => {
  const { id } = await state.exchange(unique, '2026-11-02');
  const admin = await as('admin');
  await open(admin, `/exchanges/${id}?tab=tasks`);
  await open(page, `/exchanges/${id}?tab=tasks`);
  await page
    .getByRole('button', { name: /^Mark as done/ })
    .first()
    .click();
  await expect(toast(page)).toContainText('Done:');

  await admin
    .getByRole('button', { name: /^Mark as done/ })
    .first()
    .click();
  await expect(tasksDone(admin)).not.toHaveText('0% of tasks done');
  await expect(admin.getByRole('group').filter({ hasText: 'Done and cancelled (1)' })).toBeVisible();
});
