import type { Page } from '@playwright/test';
import { addDays, daysBetween, parseCalendarDate } from '@/lib/shared/calendar-date';
import { expect, open, test } from './fixtures';

const beside = (page: Page) => page.getByRole('complementary', { name: 'Deadlines' });
const summary = (page: Page) => page.getByRole('main').getByRole('alert');
const submit = (page: Page) => page.getByRole('button', { name: 'Open exchange' }).first().click();

async function newClient(page: Page, lastName: string) {
  await page.getByRole('button', { name: 'Add a new contact' }).click();
  await page.getByLabel('Last name').fill(lastName);
}

async function choose(page: Page, field: string, value: string) {
  await page.getByRole('combobox', { name: field }).click();
  await page.getByRole('option', { name: value, exact: true }).click();
}

async function sold(page: Page, transferDate: string) {
  const property = page.getByRole('group', { name: 'Relinquished property 1' });
  await property.getByLabel('Street address').fill('12 Granary Way');
  await property.getByLabel('Transfer date').pressSequentially(transferDate);
}

const openedNumber = async (page: Page) => {
  await expect(page).toHaveURL(/\/exchanges\/[0-9a-f-]{36}$/);
  const heading = await page.getByRole('heading', { level: 1 }).innerText();
  return /EX-(\d{4})-(\d+)/.exec(heading)!.slice(1).map(Number) as [year: number, sequence: number];
};

test.describe('opening a delayed exchange', () => {
  // The second firm: nobody else opens an exchange there meanwhile, so that the next number is known.
  test.use({ member: 'otherCoordinator' });

  test('shows both deadlines with their reasons while typing, and then opens it under the next number', async ({
    page,
    unique,
  }) => {
    await open(page, '/exchanges/new');
    await newClient(page, unique);
    await page.getByRole('radio', { name: /^Delayed/ }).check();
    await sold(page, '12/31/2026');
    await expect(beside(page)).toContainText('Sun, Feb 14, 2027');
    await choose(page, 'Type of taxpayer', 'Individual');
    await expect(beside(page)).toContainText(/Exchange ends\s*Thu, Apr 15, 2027/);
    await expect(beside(page)).toContainText('Shortened by the return date');
    await expect(beside(page)).toContainText('Tue, Jun 29, 2027 if an extension is recorded');

    await page.getByRole('button', { name: 'Why Thu, Apr 15, 2027' }).click();
    const why = page.getByRole('dialog', { name: 'Why Thu, Apr 15, 2027' });
    await expect(why).toContainText('Christensen');
    await expect(why).toContainText('1031(a)(3)(B)');
    await expect(why).toContainText('Thu, Dec 31, 2026');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Why Thu, Apr 15, 2027' })).toBeFocused();

    await submit(page);
    const [year, sequence] = await openedNumber(page);
    const dates = page.getByRole('region', { name: 'Deadlines' });
    await expect(page.getByRole('heading', { level: 1 })).toContainText(unique);
    await expect(dates).toContainText(/Identify by\s*Sun, Feb 14, 2027/);
    await expect(dates).toContainText(/Exchange ends\s*Thu, Apr 15, 2027/);
    await expectTasksCountedFrom(page, '2026-12-31');

    await open(page, '/exchanges/new');
    await newClient(page, `${unique} again`);
    await page.getByRole('radio', { name: /^Simultaneous/ }).check();
    await submit(page);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(`${unique} again`);
    expect(await openedNumber(page)).toEqual([year, sequence + 1]);
  });
});

/** Every task that says how it is counted from the transfer is due on that day. */
async function expectTasksCountedFrom(page: Page, transferredOn: string) {
  await page.getByRole('tab', { name: /^Tasks/ }).click();
  const rows = page.getByRole('tabpanel').getByRole('listitem');
  await expect(rows).not.toHaveCount(0);
  const start = parseCalendarDate(transferredOn)!;
  let counted = 0;
  for (const row of await rows.all()) {
    const offset = /(\d+) days? (after|before) the transfer/.exec(await row.innerText());
    if (!offset) continue;
    const due = parseCalendarDate((await row.getByRole('time').getAttribute('datetime')) ?? '')!;
    const days = Number(offset[1]) * (offset[2] === 'before' ? -1 : 1);
    expect(due, await row.innerText()).toBe(addDays(start, days));
    expect(daysBetween(start, due)).toBe(days);
    counted += 1;
  }
  expect(counted).toBeGreaterThan(5);
}

test.describe('the form of a new exchange', () => {
  test.use({ member: 'coordinator' });

  test('leads from each mistake to its field and loses nothing that was typed', async ({ page }) => {
    await open(page, '/exchanges/new');
    await page.getByRole('button', { name: 'Open exchange' }).first().click();
    await expect(summary(page)).toBeFocused();
    await page.getByRole('radio', { name: /^Delayed/ }).check();
    await sold(page, '13/45/2026');
    const property = page.getByRole('group', { name: 'Relinquished property 1' });
    await property.getByLabel('Value').fill('abc');
    await submit(page);

    await expect(summary(page)).toBeFocused();
    await expect(summary(page).getByRole('link')).toHaveCount(3);
    const fields = [
      page.getByRole('combobox', { name: 'Client' }),
      property.getByLabel('Transfer date'),
      property.getByLabel('Value'),
    ];
    for (const field of fields) {
      await expect(field).toHaveAttribute('aria-invalid', 'true');
      const words = await page.locator(`[id="${await field.getAttribute('id')}-error"]`).innerText();
      await summary(page).getByRole('link', { name: words }).click();
      await expect(field).toBeFocused();
    }
    await expect(property.getByLabel('Street address')).toHaveValue('12 Granary Way');
    await expect(property.getByLabel('Transfer date')).toHaveValue('13/45/2026');
    await expect(property.getByLabel('Value')).toHaveValue('abc');
    await expect(page).toHaveURL('/exchanges/new');
  });

  test('offers no late stage: what is sold already begins with its clocks, before its papers', async ({
    page,
    unique,
  }) => {
    await open(page, '/exchanges/new');
    await newClient(page, unique);
    await page.getByRole('radio', { name: /^Delayed/ }).check();
    await expect(page.getByText('The exchange begins at Intake, as a draft.')).toBeVisible();
    await expect(page.getByRole('combobox', { name: 'Stage' })).toHaveCount(0);
    await sold(page, '11/2/2026');
    await expect(page.getByText('The days run already.')).toBeVisible();
    await submit(page);
    await openedNumber(page);
    const stages = page.getByRole('list', { name: 'Stages' });
    await expect(stages.locator('[aria-current=step]')).toContainText('Eligibility');
    await expect(page.getByRole('region', { name: 'The clock runs, and papers are missing' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Deadlines' })).toContainText('Thu, Dec 17, 2026');
  });

  test('keeps a draft over a reload', async ({ page, unique }) => {
    await open(page, '/exchanges/new');
    await newClient(page, unique);
    await page.getByRole('radio', { name: /^Delayed/ }).check();
    await sold(page, '12/31/2026');
    await expect(beside(page)).toContainText('Sun, Feb 14, 2027');

    await page.reload();
    await expect(page.getByText('Draft kept on this device until you sign out.')).toBeVisible();
    await expect(page.getByLabel('Last name')).toHaveValue(unique);
    await expect(page.getByRole('radio', { name: /^Delayed/ })).toBeChecked();
    const property = page.getByRole('group', { name: 'Relinquished property 1' });
    await expect(property.getByLabel('Transfer date')).toHaveValue('Thu, Dec 31, 2026');
    await expect(beside(page)).toContainText('Sun, Feb 14, 2027');
  });

  test('is empty again after the draft is discarded, until that is undone', async ({ page, unique }) => {
    await open(page, '/exchanges/new');
    await newClient(page, unique);
    await page.getByRole('button', { name: 'Discard draft' }).click();
    await expect(page.getByLabel('Last name')).toHaveCount(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByLabel('Last name')).toHaveValue(unique);
  });

  test('takes a client whom the firm has already', async ({ page, state, unique }) => {
    await state.exchange(unique, '2026-11-02');
    await open(page, '/exchanges/new');
    await page.getByRole('combobox', { name: 'Client' }).pressSequentially(unique.slice(0, 9));
    await page.getByRole('option', { name: unique }).click();
    await page.getByRole('radio', { name: /^Simultaneous/ }).check();
    await submit(page);
    await openedNumber(page);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(unique);

    await open(page, `/contacts?query=${unique}`);
    await expect(page.getByText('1 contact', { exact: true })).toBeVisible();
    await expect(page.getByRole('cell', { name: '2 open', exact: true })).toBeVisible();
  });

  test('gives a reverse exchange its parking deadlines', async ({ page, unique }) => {
    await open(page, '/exchanges/new');
    await newClient(page, unique);
    await page.getByRole('radio', { name: /^Reverse/ }).check();
    await page.getByLabel('Titleholder takes title on').pressSequentially('11/16/2026');
    const expected = [
      ['Sign the parking agreement by', 'Mon, Nov 23, 2026'],
      ['Identify the relinquished property by', 'Thu, Dec 31, 2026'],
      ['Parking ends', 'Sat, May 15, 2027'],
    ] as const;
    for (const [label, date] of expected) {
      await expect(beside(page)).toContainText(new RegExp(`${label}\\s*${date}`));
    }
    await expect(beside(page)).not.toContainText('Exchange ends');

    await submit(page);
    await openedNumber(page);
    const dates = page.getByRole('region', { name: 'Deadlines' });
    for (const [, date] of expected) await expect(dates).toContainText(date);
  });
});
