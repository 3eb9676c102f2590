import type { Page } from '@playwright/test';
import { addDays, calendarDateIn } from '@/lib/shared/calendar-date';
import { expect, open, test } from './fixtures';
import { people } from './state';

const today = calendarDateIn('America/Chicago', new Date());
const mill = { addressLine1: '4 Mill Rd', city: 'Austin', state: 'TX', value: '657000' };
const quarry = { addressLine1: '9 Quarry Rd', city: 'Austin', state: 'TX', value: '700000' };
const pine = { addressLine1: '3 Pine Ct', city: 'Austin', state: 'TX', value: '90000' };

const signature = `${people.client.firstName} ${people.client.lastName}`;
const card = (page: Page, name: RegExp) => page.getByRole('region', { name });
const replacement = (page: Page) => card(page, /^Replacement properties/);
const receipts = (page: Page) => card(page, /^Receipts/);

async function sign(page: Page, dialog: string, send: string) {
  const box = page.getByRole('dialog', { name: dialog });
  await box.getByRole('textbox', { name: 'Your full name' }).fill(signature);
  await box.getByRole('checkbox', { name: /^I read this notice/ }).click();
  await box.getByRole('button', { name: send }).click();
  return box;
}

test.describe('the taxpayer', () => {
  test.use({ member: 'client' });

  test('drafts, reads, signs and sends, and keeps a receipt that prints', async ({ page, state, unique }) => {
    const client = await state.contactOf('client');
    const { id } = await state.exchange(unique, addDays(today, -10), {
      client,
      relinquished: [{ addressLine1: '12 Oak St', value: '750000', transferredOn: addDays(today, -10) }],
      replacement: [mill, quarry, pine],
    });
    await open(page, `/exchanges/${id}?tab=identification`);
    await expect(page.getByRole('heading', { name: 'Nothing is identified yet' })).toBeVisible();

    // A fourth shows what it does before it is saved.
    await page.getByRole('button', { name: 'Add a property' }).click();
    const draft = page.getByRole('dialog', { name: 'Draft a replacement property' });
    await draft.getByLabel(/^Street address/).fill('unimproved land in Hood County');
    await draft.getByLabel('Value').fill('10,000');
    await expect(draft).toContainText(
      'A fourth property ends the three-property rule. You would rely on 200%, with $43,000.00 left.',
    );
    await expect(draft).toContainText('Ambiguous: It says a kind of property, not which one.');
    await draft.getByLabel(/^Street address/).fill('77 Lake Dr');
    await expect(draft).not.toContainText('Ambiguous');
    await draft.getByRole('button', { name: 'Add the draft' }).click();
    await expect(replacement(page)).toContainText('77 Lake Dr');

    await page.getByRole('button', { name: 'Sign and send' }).click();
    const box = page.getByRole('dialog', { name: 'Sign and send the identification' });
    await box.getByRole('checkbox', { name: /^3 Pine Ct/ }).click();
    await box.getByRole('checkbox', { name: /^77 Lake Dr/ }).click();
    await expect(box.getByRole('region', { name: 'Text of the notice' })).toContainText(
      '. 4 Mill Rd, Austin, TX (value about $657,000.00)',
    );
    // Refused without a signature, and what was chosen stays.
    await box.getByRole('button', { name: 'Sign and send now' }).click();
    await expect(box.getByRole('alert')).toContainText('Type your full name. It is your signature.');
    await expect(box.getByRole('checkbox', { name: /^3 Pine Ct/ })).not.toBeChecked();
    await sign(page, 'Sign and send the identification', 'Sign and send now');
    await expect(box).toBeHidden();

    const live = card(page, /^Valid now: three-property rule/);
    await expect(live).toContainText('2 of 3');
    await expect(live).toContainText('$1,357,000.00 of $1,500,000.00');
    await expect(live).toContainText('$143,000.00 left');
    await expect(receipts(page)).toContainText(/Sent \w{3}, .* Central, by /);
    await receipts(page).getByRole('link', { name: 'Identification of 2 properties' }).click();
    await expect(page.getByText(/^[0-9a-f]{64}$/)).toBeVisible();
    await expect(page.getByLabel('Text of the notice')).toContainText(
      '. 9 Quarry Rd, Austin, TX (value about',
    );
    await expect(page.getByRole('button', { name: 'Print' })).toBeVisible();
  });

  test('revokes in writing to the same recipient', async ({ page, state, unique }) => {
    const client = await state.contactOf('client');
    const { id } = await state.exchange(unique, addDays(today, -10), { client, replacement: [mill] });
    await open(page, `/exchanges/${id}?tab=identification`);
    await page.getByRole('button', { name: 'Sign and send' }).click();
    await sign(page, 'Sign and send the identification', 'Sign and send now');
    await expect(page.getByRole('heading', { name: 'Valid now: three-property rule' })).toBeVisible();
    await page.getByRole('button', { name: 'Revoke 4 Mill Rd' }).click();
    await sign(page, 'Revoke the identification', 'Sign and revoke now');
    await expect(page.getByRole('heading', { name: 'Nothing is identified yet' })).toBeVisible();
    await expect(replacement(page)).toContainText('Revoked');
    await expect(receipts(page)).toContainText('Revocation of 1 property');
  });

  test('is told after the period, in the words of the rule, that nothing can be identified', async ({
    page,
    state,
    unique,
  }) => {
    const client = await state.contactOf('client');
    const { id } = await state.exchange(unique, addDays(today, -60), { client, replacement: [mill] });
    await open(page, `/exchanges/${id}?tab=identification`);
    await expect(
      page.getByText(
        /^This period ended .* at midnight \w+\. Nothing can be identified now\. Property received by then still counts\.$/,
      ),
    ).toBeVisible();
    await expect(page.getByRole('button', { name: /Sign and send|Add a property/ })).toHaveCount(0);
  });
});

test.describe('staff', () => {
  test.use({ member: 'coordinator' });

  test('record a paper that was sent in time, refuse one that was not, and move a property on', async ({
    page,
    state,
    unique,
  }) => {
    const { id } = await state.exchange(unique, addDays(today, -60), { replacement: [mill] });
    await open(page, `/exchanges/${id}?tab=identification`);
    await page.getByRole('button', { name: 'Record a paper notice' }).click();
    const box = page.getByRole('dialog', { name: 'Record a paper notice' });
    await box.getByRole('checkbox', { name: /^4 Mill Rd/ }).click();
    await box.getByLabel('Signed by').fill('Maria Ruiz');
    await box.getByLabel('Signed on').fill(addDays(today, -14));
    await box.getByLabel('Sent on').fill(addDays(today, -14));
    await box.getByRole('button', { name: 'Record this notice' }).click();
    await expect(box.getByRole('alert')).toContainText('Nothing can be identified now.');
    await expect(box.getByLabel('Signed by')).toHaveValue('Maria Ruiz');
    await box.getByLabel('Signed on').fill(addDays(today, -16));
    await box.getByLabel('Sent on').fill(addDays(today, -15));
    await box.getByRole('button', { name: 'Record this notice' }).click();
    await expect(box).toBeHidden();
    await expect(receipts(page)).toContainText('Paper');

    await open(page, `/exchanges/${id}?tab=properties`);
    await page.getByRole('button', { name: 'Move to another status: 4 Mill Rd' }).click();
    await page.getByRole('menuitem', { name: 'Under contract' }).click();
    await page.getByRole('button', { name: 'Move to under contract' }).click();
    await expect(card(page, /^Replacement/)).toContainText('Under contract');
    await expect(page.getByRole('img', { name: /^Map of the states:.*Texas/ })).toBeVisible();
  });
});

test('anyone asks the calculator, and sees the result while typing', async ({ page, request }) => {
  await page.goto('/calculators/identification');
  await page.getByLabel('Value of all relinquished property').fill('750000');
  await page.getByLabel('Description').fill('4 Mill Rd, Austin, TX');
  await page.getByRole('textbox', { name: 'Value', exact: true }).fill('657000');
  await expect(page.getByRole('region', { name: 'Valid now: three-property rule' })).toContainText(
    '$843,000.00 left',
  );

  const property = { description: '4 Mill Rd', value: '60000.00', signed: true, sentOn: '2026-04-16' };
  const question = {
    relinquishedValue: '100000.00',
    identificationDeadline: '2026-04-16',
    exchangeDeadline: '2026-08-29',
    properties: Array(4).fill(property),
  };
  const reply = await request.post('/api/v1/calculators/identification', { data: question });
  expect(reply.status()).toBe(200);
  expect(await reply.json()).toMatchObject({ valid: false, rule: null, counted: 4, total: '240000.00' });
  const wrong = await request.post('/api/v1/calculators/identification', {
    data: { ...question, relinquishedValue: '1.005' },
  });
  expect(wrong.status()).toBe(400);
  expect(wrong.headers()['content-type']).toContain('application/problem+json');
});
