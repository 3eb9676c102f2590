import type { Page } from '@playwright/test';
import { addDays, calendarDateIn, writeDate } from '@/lib/shared/calendar-date';
import { expect, open, test } from './fixtures';
import type { State } from './state';

const today = calendarDateIn('America/Chicago', new Date());
/** The transfer that makes today this day of the exchange. */
const onDay = (day: number) => addDays(today, -day);
const PHONE = '(608) 555-0171';

const funds = (page: Page) => page.getByRole('region', { name: 'Release of funds' });
const refund = (page: Page) => page.getByRole('region', { name: /^Refund: / });
const request = (page: Page) => page.getByRole('article', { name: '$1,500.00 to' });

/** Asks for $1,500 back; the dialog is left as it is then. */
async function askForRefund(page: Page, ground: string) {
  await funds(page).getByRole('button', { name: 'Ask for funds' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ask for funds' });
  await dialog.getByRole('radio', { name: 'Refund to the taxpayer' }).click();
  await dialog.getByRole('combobox', { name: 'Why it may go back' }).click();
  await page.getByRole('option', { name: ground }).click();
  await dialog.getByLabel('Amount').fill('1,500');
  await dialog.getByRole('button', { name: 'Ask for these funds' }).click();
  return dialog;
}

/** A client with a number on file, funds that were received, and a second coordinator who takes part as attorney. */
async function staffed(state: State, id: string) {
  const luis = await state.act('coordinator2', async ({ member }) => member.userId);
  await state.act('admin', async ({ db }) => {
    const { clientId } = await db.exchange.findFirstOrThrow({ where: { id }, select: { clientId: true } });
    await db.contact.updateMany({ where: { id: clientId }, data: { phoneMobile: PHONE } });
    await db.exchange.updateMany({ where: { id }, data: { primaryAttorneyId: luis } });
    await db.exchangeFinance.updateMany({ where: { exchangeId: id }, data: { proceeds: '412000.00' } });
  });
}

test.use({ member: 'coordinator' });

test('on day 30 a refund is blocked in words, nothing is written, and what was typed stays', async ({
  page,
  state,
  unique,
}) => {
  const { id } = await state.exchange(unique, onDay(30));
  await open(page, `/exchanges/${id}?tab=money`);
  const words = `No refund while the identification period is open, through ${writeDate(addDays(onDay(30), 45))}.`;
  await expect(refund(page)).toContainText(`Refund: blocked${words}`);

  const dialog = await askForRefund(page, 'Nothing was identified or received');
  await expect(dialog.getByRole('alert')).toContainText(`${words} Nothing changed.`);
  await expect(dialog.getByLabel('Amount')).toHaveValue('$1,500.00');
  await expect(dialog.getByRole('combobox', { name: 'Why it may go back' })).toContainText(
    'Nothing was identified',
  );
  await page.reload();
  await expect(funds(page)).toContainText('Nobody has asked for funds yet');
});

test('changing one’s mind, a pledge and a loan are blocked with their reason', async ({
  page,
  state,
  unique,
}) => {
  const { id } = await state.exchange(unique, onDay(46));
  await open(page, `/exchanges/${id}?tab=money`);
  const dialog = await askForRefund(page, 'The taxpayer changed their mind');
  await expect(dialog.getByRole('alert')).toContainText('Changing your mind is not one of the events');
  for (const [ground, words] of [
    ['The taxpayer wants to pledge the funds', 'The funds cannot be pledged'],
    ['The taxpayer wants a loan against the funds', 'There is no loan against the funds'],
  ] as const) {
    await dialog.getByRole('combobox', { name: 'Why it may go back' }).click();
    await page.getByRole('option', { name: ground }).click();
    await expect(dialog.getByRole('region', { name: 'What this waits for' })).toContainText(words);
  }
});

test('on day 46, when something was identified, a refund is still blocked', async ({
  page,
  state,
  unique,
}) => {
  const { id } = await state.exchange(unique, onDay(46), { replacement: [{ addressLine1: '9 Elm St' }] });
  await state.identified(id, onDay(10));
  await open(page, `/exchanges/${id}?tab=money`);
  await expect(refund(page)).toContainText('Refund: blocked');
  await expect(refund(page)).toContainText('1 property was identified or received');
  const dialog = await askForRefund(page, 'Nothing was identified or received');
  await expect(dialog.getByRole('alert')).toContainText('No refund: 1 property was identified');
});

test('on day 46, when nothing was identified, two others approve, the client confirms, and the typed number releases', async ({
  page,
  as,
  state,
  unique,
}) => {
  const { id, exchangeNumber } = await state.exchange(unique, onDay(46));
  await staffed(state, id);
  await open(page, `/exchanges/${id}?tab=money`);
  await expect(refund(page)).toContainText('Refund: may be asked for');
  await expect(await askForRefund(page, 'Nothing was identified or received')).toBeHidden();
  await expect(request(page)).toContainText('You asked for this, so two other people approve it.');
  await expect(request(page).getByRole('button', { name: 'Approve' })).toHaveCount(0);

  for (const member of ['admin', 'coordinator2'] as const) {
    const other = await as(member);
    await open(other, `/exchanges/${id}?tab=money`);
    await request(other).getByRole('button', { name: 'Approve' }).click();
    const confirm = other.getByRole('alertdialog', { name: /^Approve \$1,500\.00/ });
    await confirm.getByRole('button', { name: 'Approve' }).click();
    await expect(confirm).toBeHidden();
    await expect(request(other)).toContainText('Approved by');
  }

  await page.reload();
  await expect(request(page)).toContainText('Approved by Morgan Ellery');
  await expect(request(page)).toContainText('Approved by Luis Ferrante');
  await request(page).getByRole('button', { name: 'Release funds' }).click();
  const release = page.getByRole('alertdialog', { name: /^Release \$1,500\.00/ });
  await release.getByLabel(`Type ${exchangeNumber} to confirm`).fill(exchangeNumber);
  await release.getByRole('button', { name: 'Release funds' }).click();
  await expect(release.getByRole('alert')).toContainText('Call a person on file at a number on file');
  await release.getByRole('button', { name: 'Cancel' }).click();

  await request(page).getByRole('button', { name: 'Log a call back' }).click();
  const call = page.getByRole('dialog', { name: 'Log a call back' });
  await call.getByRole('combobox', { name: 'Number on file' }).click();
  await page.getByRole('option', { name: new RegExp(`${unique}, \\(608\\)`) }).click();
  await call.getByRole('button', { name: 'Log the call' }).click();
  await expect(call).toBeHidden();
  await expect(request(page)).toContainText(`Confirmed: ${unique} at ${PHONE}, called by Dana Whitlock`);
  await expect(request(page)).toContainText('Everything is met');

  await request(page).getByRole('button', { name: 'Release funds' }).click();
  await expect(release.getByRole('button', { name: 'Release funds' })).toBeDisabled();
  await release.getByLabel(`Type ${exchangeNumber} to confirm`).fill(exchangeNumber);
  await release.getByRole('button', { name: 'Release funds' }).click();
  await expect(release).toBeHidden();
  await expect(request(page)).toContainText('Released');
  await expect(funds(page)).toContainText('Released$1,500.00');
});

test('the release of funds is not for the client, nor for third parties', async ({ as, state, unique }) => {
  const client = await state.contactOf('client');
  const attorney = await state.contactOf('thirdParty');
  const { id } = await state.exchange(unique, onDay(46), {
    client,
    participants: [{ contact: attorney, role: 'attorney' }],
  });
  for (const member of ['client', 'thirdParty'] as const) {
    const page = await as(member);
    await open(page, `/exchanges/${id}?tab=money`);
    await expect(page.getByRole('tab', { name: 'Overview' })).toBeVisible();
    await expect(page.getByRole('tab', { name: 'Funds' })).toHaveCount(0);
    await expect(page.getByText('Release of funds')).toHaveCount(0);
  }
});
