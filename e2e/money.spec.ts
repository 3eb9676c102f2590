import type { Page } from '@playwright/test';
import { expect, open, test } from './fixtures';

const SALE = '4417 Larkspur Ct';
const PURCHASE = '3 Foundry St';
const toast = (page: Page) => page.getByRole('region', { name: /^Notifications/ });
const results = (page: Page) => page.getByRole('region', { name: 'What comes of it' });
const result = (page: Page, name: string) => results(page).getByRole('row').filter({ hasText: name }).first();
const line = (page: Page, number: number) =>
  page
    .getByRole('region', { name: 'Form 8824, Part III' })
    .getByRole('row')
    .filter({ has: page.getByRole('cell', { name: String(number), exact: true }) });
const tryFigure = (page: Page, label: string) => page.getByLabel(`What-if: ${label}`, { exact: false });

test.use({ member: 'coordinator' });

const bothClosed = { replacement: [{ addressLine1: PURCHASE, transferredOn: '2026-10-20' }] };

async function enterStatement(page: Page, address: string, figures: Record<string, string>) {
  await page.getByRole('button', { name: `Enter the statement of ${address}` }).click();
  const dialog = page.getByRole('dialog', { name: `Closing statement of ${address}` });
  for (const [label, amount] of Object.entries(figures)) await dialog.getByLabel(label).fill(amount);
  await expect(dialog).toContainText('The cash reconciles to zero.');
  await dialog.getByRole('button', { name: 'Save the statement' }).click();
  await expect(dialog).toBeHidden();
  await expect(toast(page)).toContainText(`Statement of ${address} saved`);
}

test('both statements give the lines of Form 8824, a what-if saves nothing, and the worksheet is marked complete', async ({
  page,
  state,
  unique,
}) => {
  test.slow();
  const { id } = await state.exchange(unique, '2026-09-15', bothClosed);
  await open(page, `/exchanges/${id}?tab=money`);
  await enterStatement(page, SALE, {
    ...{ Price: '800,000', 'Debt paid off': '400k', 'Exchange expenses': '40000', 'Cash paid out': '0.36m' },
  });
  await enterStatement(page, PURCHASE, {
    ...{ 'Price of the real property': '700000', 'New debt': '340000', 'Cash to close': '360000' },
  });
  const mark = page.getByRole('button', { name: 'Mark the worksheet complete' });
  await expect(mark).toHaveAttribute('aria-disabled', 'true');
  await expect(result(page, 'Boot')).toContainText('$60,000.00');
  await expect(line(page, 24)).toContainText('Needs the basis');

  await page.getByRole('button', { name: 'Enter basis and recapture' }).click();
  const basis = page.getByRole('dialog', { name: 'Adjusted basis and recapture' });
  await basis.getByLabel('Adjusted basis').fill('300000');
  await basis.getByRole('button', { name: 'Save basis and recapture' }).click();
  await expect(basis).toBeHidden();
  for (const [number, amount] of [
    [15, '$60,000.00'],
    [16, '$700,000.00'],
    [18, '$300,000.00'],
    [19, '$460,000.00'],
    [23, '$60,000.00'],
    [24, '$400,000.00'],
    [25, '$300,000.00'],
  ] as const) {
    await expect(line(page, number)).toContainText(amount);
  }
  await line(page, 15).getByRole('button', { name: 'Why line 15' }).click();
  const why = page.getByRole('dialog', { name: 'Why line 15' });
  await expect(why).toContainText('Reg. 1.1031(d)-2');
  await expect(why).toContainText('Confirm with counsel');
  await page.keyboard.press('Escape');

  await tryFigure(page, 'real property received').fill('760000');
  await tryFigure(page, 'new debt').fill('400000');
  await expect(page.getByText('2 changed. A what-if is never saved.')).toBeVisible();
  await expect(result(page, 'Boot').getByRole('cell')).toContainText(['$60,000.00', '$0.00']);
  await expect(result(page, 'Gain deferred').getByRole('cell')).toContainText(['$400,000.00', '$460,000.00']);
  await open(page, `/exchanges/${id}?tab=money`);
  await expect(result(page, 'Boot').getByRole('cell')).toContainText(['$60,000.00', '$60,000.00']);

  await mark.click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Mark the worksheet complete' }).click();
  await expect(toast(page)).toContainText('Worksheet marked complete');
  await expect(page.getByText(/Complete since .*, marked by/)).toBeVisible();

  await page.getByRole('button', { name: `Correct of ${SALE}` }).click();
  const dialog = page.getByRole('dialog', { name: `Closing statement of ${SALE}` });
  await dialog.getByLabel('Exchange expenses').fill('41000');
  await expect(dialog).toContainText('The cash differs by $1,000.00');
  await dialog.getByRole('button', { name: 'Save the statement' }).click();
  await expect(toast(page)).toContainText('not marked complete any more');
  await expect(page.getByRole('list', { name: 'Checks' })).toContainText('$1,000.00 more');
  await expect(mark).toHaveAttribute('aria-disabled', 'true');
});

test('amounts that are none stay in the form, named', async ({ page, state, unique }) => {
  const { id } = await state.exchange(unique, '2026-09-15', bothClosed);
  await open(page, `/exchanges/${id}?tab=money`);
  await page.getByRole('button', { name: `Enter the statement of ${SALE}` }).click();
  const dialog = page.getByRole('dialog', { name: `Closing statement of ${SALE}` });
  await dialog.getByLabel('Price').fill('eight hundred');
  await dialog.getByLabel('Debt paid off').fill('-5');
  await dialog.getByLabel('Exchange expenses').fill('10.005');
  await dialog.getByRole('button', { name: 'Save the statement' }).click();
  await expect(dialog.getByRole('alert')).toContainText('4 things need a change.');
  await expect(dialog.getByLabel('Price')).toHaveValue('eight hundred');
  await expect(dialog.getByLabel('Exchange expenses')).toHaveValue('10.005');
  await expect(dialog.getByLabel('Cash paid out')).toHaveAttribute('aria-invalid', 'true');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('Not entered').first()).toBeVisible();
});

test('a client reads the worksheet and tries figures, and enters nothing', async ({ as, state, unique }) => {
  const client = await state.contactOf('client');
  const participants = [{ role: 'attorney' as const, contact: await state.contactOf('thirdParty') }];
  const { id } = await state.exchange(unique, '2026-09-15', { ...bothClosed, client, participants });
  const page = await as('client');
  await open(page, `/exchanges/${id}?tab=money`);
  await expect(result(page, 'Boot (the taxable part)')).toBeVisible();
  await expect(page.getByRole('button', { name: /^(Enter|Record|Mark|Correct)/ })).toHaveCount(0);
  await tryFigure(page, 'sale price').fill('500000');
  await tryFigure(page, 'real property received').fill('480000');
  await expect(result(page, 'Boot (the taxable part)').getByRole('cell').last()).toContainText('$20,000.00');

  const attorney = await as('thirdParty');
  await open(attorney, `/exchanges/${id}?tab=money`);
  await expect(attorney.getByRole('tab', { name: 'Overview' })).toBeVisible();
  await expect(attorney.getByRole('tab', { name: 'Money' })).toHaveCount(0);
  await expect(results(attorney)).toHaveCount(0);
});

test('anyone counts boot on the public page and by the API', async ({ page, request }) => {
  await page.context().clearCookies();
  await open(page, '/calculators/boot');
  for (const [label, amount] of Object.entries({
    ...{ 'Sale price': '600000', 'Debt paid off': '300k', 'Exchange expenses of the sale': '36000' },
    ...{ 'Real property received': '600000', 'New debt': '200000', 'Adjusted basis': '250000' },
  })) {
    await page.getByLabel(label).fill(amount);
  }
  await expect(line(page, 15)).toContainText('$0.00');
  await expect(line(page, 18)).toContainText('$286,000.00');
  await expect(line(page, 25)).toContainText('$286,000.00');

  const side = { price: '600000.00', debt: '300000.00', expenses: '36000.00' };
  const data = { basis: '250000.00', sale: side, purchase: { ...side, debt: '200000.00', expenses: '0.00' } };
  const reply = await request.post('/api/v1/calculators/boot', { data });
  expect(reply.status()).toBe(200);
  expect(await reply.json()).toMatchObject({
    lines: { 15: '0.00', 18: '286000.00', 19: '314000.00', 25: '286000.00' },
  });
  const refused = await request.post('/api/v1/calculators/boot', { data: { ...data, basis: 250000 } });
  expect(refused.status()).toBe(400);
});
