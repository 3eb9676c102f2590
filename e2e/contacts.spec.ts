import type { Page } from '@playwright/test';
import { contactDetails } from '@/lib/contacts/details';
import { addContact } from '@/lib/contacts/edit';
import { writeNote } from '@/lib/notes/commands';
import { newNote } from '@/lib/notes/input';
import { expect, open, test } from './fixtures';
import type { State } from './state';

const main = (page: Page) => page.getByRole('main');
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const add = (state: State, details: object) =>
  state.act('coordinator', (scope) => addContact(scope, contactDetails.parse(details)));

async function choose(page: Page, label: string, option: string | RegExp) {
  await page.getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option }).first().click();
}

test.describe('contacts, for a coordinator', () => {
  test.use({ member: 'coordinator' });

  test('are added as a company and a person, and the ZIP code fills the place', async ({ page, unique }) => {
    await open(page, '/contacts');
    await page.getByRole('link', { name: 'New contact' }).click();
    await page.getByRole('radio', { name: 'Company' }).check();
    await page.getByLabel('Company name').fill(`${unique} Holdings`);
    await page.getByRole('checkbox', { name: 'Lender' }).check();
    await page.getByLabel('ZIP code').fill('78701');
    await page.getByLabel('ZIP code').blur();
    await expect(page.getByLabel(/^City/)).toHaveValue('Austin');
    await expect(page.getByLabel(/^State/)).toHaveValue('TX');
    await expect(page.getByLabel(/^Latitude/)).toHaveValue('30.2713');
    await page.getByRole('button', { name: 'Add contact' }).click();
    await expect(heading(page)).toHaveText(`${unique} Holdings`);
    await expect(main(page).getByText('Austin, TX 78701')).toBeVisible();

    await open(page, '/contacts/new');
    await page.getByLabel('First name').fill('Ana');
    await page.getByLabel('Last name').fill(unique);
    await page.getByRole('textbox', { name: /^Company/ }).fill(`${unique} Holdings`);
    await page.getByRole('textbox', { name: /^Title/ }).fill('Partner');
    await page.getByLabel(/^E-mail/).fill(`${unique}@example.com`);
    await page.getByLabel('Phone (optional)', { exact: true }).fill('(512) 555-0161');
    await page.getByLabel(/^Next follow-up/).fill('12/24/2026');
    await page.getByLabel(/^Tags/).fill('VIP, Texas');
    await page.getByLabel('Primary contact for').fill(`${unique} Hold`);
    await page.getByRole('option', { name: `${unique} Holdings` }).click();
    await page.getByRole('button', { name: 'Add contact' }).click();
    await expect(heading(page)).toHaveText(`Ana ${unique}`);
    await expect(main(page).getByRole('link', { name: '(512) 555-0161' })).toHaveAttribute(
      'href',
      'tel:5125550161',
    );
    await expect(main(page).getByText('Thu, Dec 24, 2026')).toBeVisible();
    await expect(
      main(page)
        .getByRole('link', { name: `${unique} Holdings` })
        .first(),
    ).toBeVisible();
  });

  test('keep what was typed when a ZIP code is not known, and through a refusal', async ({
    page,
    unique,
  }) => {
    await open(page, '/contacts/new');
    await page.getByLabel('ZIP code').fill('00000');
    await page.getByLabel('ZIP code').blur();
    await expect(page.getByText('This ZIP code is not known. What you typed is kept.')).toBeVisible();
    await page.getByLabel(/^City/).fill('Nowhere');
    await page.getByRole('button', { name: 'Add contact' }).click();
    await expect(main(page).getByRole('alert')).toContainText('Give a name or a company.');
    await expect(page.getByLabel(/^City/)).toHaveValue('Nowhere');
    await page.getByLabel('Last name').fill(unique);
    await page.getByRole('button', { name: 'Add contact' }).click();
    await expect(heading(page)).toHaveText(unique);
    await expect(main(page).getByText('Nowhere 00000')).toBeVisible();
  });

  test('are changed, and another’s change in between is not overwritten', async ({ page, state, unique }) => {
    const { id } = await add(state, { lastName: unique });
    await open(page, `/contacts/${id}/edit`);
    await page.getByLabel(/^Industry/).fill('Land');
    await state.act('admin', ({ db }) =>
      db.contact.updateMany({ where: { id }, data: { title: 'Meanwhile' } }),
    );
    await page.getByRole('button', { name: 'Save contact' }).click();
    await expect(main(page).getByRole('alert')).toContainText('Somebody changed this contact meanwhile.');
    await expect(page.getByLabel(/^Industry/)).toHaveValue('Land');
    await page.reload();
    await page.getByLabel(/^Industry/).fill('Land');
    await page.getByRole('button', { name: 'Save contact' }).click();
    await expect(heading(page)).toHaveText(unique);
    await expect(main(page).getByText('Meanwhile · Land')).toBeVisible();
  });

  test('are followed up, tagged, weighed, and their means confirmed', async ({ page, state, unique }) => {
    const { id } = await add(state, { lastName: unique });
    await open(page, `/contacts/${id}`);
    await page.getByLabel('Follow up on').fill('t');
    await page.getByRole('button', { name: 'Set', exact: true }).click();
    await expect(main(page).getByText('Today', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Done' }).click();
    await expect(main(page).getByText('Not set')).toBeVisible();
    await page.getByLabel('New tag').fill('Spring');
    await page.getByRole('button', { name: 'Add tag' }).click();
    await expect(page.getByRole('list', { name: 'Tags' })).toContainText('Spring');

    await page.getByRole('button', { name: 'Set it yourself' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Importance, 1 to 100').fill('88');
    await dialog.getByLabel('Why').fill('Knows the whole county');
    await dialog.getByRole('button', { name: 'Set importance' }).click();
    await expect(main(page).getByText('88 of 100')).toBeVisible();
    await page.getByRole('button', { name: 'Why importance 88' }).click();
    await expect(page.getByText('Set by a person of the firm: Knows the whole county')).toBeVisible();
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    await page.getByLabel(/^Credit score/).fill('720');
    await page.getByLabel(/^Net worth/).fill('1.25m');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const confirm = page.getByRole('alertdialog');
    await expect(confirm).toContainText('Net worth, estimated from not entered to $1,250,000.00.');
    await confirm.getByRole('button', { name: 'Save details' }).click();
    await expect(main(page).getByText('$1,250,000.00')).toBeVisible();
  });

  test('show their exchanges with clocks, and what happened on them', async ({ page, state, unique }) => {
    const made = await state.exchange(unique, '2026-11-02');
    const client = await state.act('coordinator', ({ db }) =>
      db.exchange.findFirstOrThrow({ where: { id: made.id }, select: { clientId: true } }),
    );
    await state.act('coordinator', (scope) =>
      writeNote(scope, newNote.parse({ exchangeId: made.id, body: `Spoke with ${unique}` })),
    );
    await open(page, `/contacts/${client.clientId}`);
    const files = page.getByRole('region', { name: 'Open exchanges (1)' });
    await expect(files).toContainText(made.exchangeNumber);
    await expect(files).toContainText('Thu, Dec 17, 2026');
    const history = page.getByRole('region', { name: 'Interactions' });
    await expect(history.getByText(`Spoke with ${unique}`)).toBeVisible();
    await choose(page, 'Kind of interaction', 'Stages');
    await expect(page).toHaveURL(/kind=stage/);
    await expect(history.getByText(`Spoke with ${unique}`)).toHaveCount(0);
  });

  test('are filtered, chosen together, and taken out as CSV', async ({ page, state, unique }) => {
    await add(state, { lastName: `${unique}-one`, types: ['lender'] });
    await add(state, { lastName: `${unique}-two`, types: ['lender'], email: `${unique}@example.com` });
    await add(state, { lastName: `${unique}-three`, types: ['client'] });
    await open(page, '/contacts');
    await page.getByRole('searchbox').fill(unique);
    await expect(page.getByText('3 contacts', { exact: true })).toBeVisible();
    await choose(page, 'Filter by type', 'Lender');
    await expect(page.getByText('2 contacts', { exact: true })).toBeVisible();
    await page.getByRole('checkbox', { name: /Select all/ }).check();
    const bar = page.getByRole('region', { name: 'Selected contacts' });
    await bar.getByLabel('Tag for the selected contacts').fill(`tag ${unique}`);
    await bar.getByRole('button', { name: 'Add tag' }).click();
    // The word that it is done is a dialog to readers as well.
    const dialog = page.getByRole('dialog').filter({ has: page.getByRole('button', { name: 'Change 2' }) });
    await expect(dialog).toContainText(`${unique}-one`);
    await dialog.getByRole('button', { name: 'Change 2' }).click();
    await expect(dialog).toHaveCount(0);
    await open(page, `/contacts?tag=${encodeURIComponent(`tag ${unique}`)}`);
    await expect(page.getByText('2 contacts', { exact: true })).toBeVisible();
    const saved = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Export CSV' }).click();
    const file = await saved;
    expect(file.suggestedFilename()).toBe('contacts.csv');
    const stream = await file.createReadStream();
    const text = (await stream.toArray()).join('');
    expect(text).toContain(`${unique}-two`);
    expect(text).not.toContain(`${unique}-three`);
  });

  test('are merged by keyboard alone', async ({ page, state, unique }) => {
    const kept = await add(state, { firstName: 'Ana', lastName: unique, email: `${unique}@example.com` });
    const merged = await add(state, {
      firstName: 'Anna',
      lastName: unique,
      email: `${unique}@example.com`,
      title: 'CFO',
    });
    await open(page, `/contacts/${kept.id}`);
    const compare = page.getByRole('link', { name: `Compare with Anna ${unique}` });
    await compare.focus();
    await page.keyboard.press('Enter');
    await expect(heading(page)).toHaveText('Merge contacts');
    const first = page.getByRole('radio', { name: /^Ana of/ });
    await first.focus();
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('radio', { name: /^Anna of/ })).toBeChecked();
    await page.getByRole('button', { name: 'Merge contacts' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('alertdialog');
    await expect(dialog).toContainText('This cannot be undone.');
    await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.type(`Anna ${unique}`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(heading(page)).toHaveText(`Anna ${unique}`);
    await expect(page).toHaveURL(new RegExp(kept.id));
    await expect(main(page).getByText(`Also known as Anna ${unique}`)).toBeVisible();
    await open(page, `/contacts/${merged.id}`);
    await expect(page).toHaveURL(new RegExp(kept.id));
  });
});

test.describe('contacts, for a client', () => {
  test.use({ member: 'client', tolerated: /404/ });

  test('are not there, nor anything of means', async ({ page, state }) => {
    const { id } = await state.contactOf('client');
    for (const path of ['/contacts', `/contacts/${id}`, `/contacts/${id}/edit`, '/contacts/duplicates']) {
      await open(page, path);
      await expect(heading(page)).toContainText(/not found/i);
    }
    const csv = await page.request.get('/contacts/export');
    expect(csv.status()).toBe(403);
    const alike = await page.request.get('/api/contacts/alike?name=Raman');
    expect(alike.status()).toBe(403);
  });
});
