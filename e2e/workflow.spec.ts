import type { Page } from '@playwright/test';
import { addDays, calendarDateIn } from '@/lib/shared/calendar-date';
import { makeReady } from '@/lib/workflow/testing/ready';
import { expect, open, test } from './fixtures';
import { SOLD, type State } from './state';

const toast = (page: Page) => page.getByRole('region', { name: /^Notifications/ });
const advance = (page: Page) => page.getByRole('button', { name: 'Advance stage' });
const stages = (page: Page) => page.getByRole('list', { name: 'Stages' });
const current = (page: Page) => stages(page).locator('[aria-current=step]');

const today = calendarDateIn('America/Chicago', new Date());

/** A draft at intake: nothing is sold yet. */
const draft = (state: State, client: string) =>
  state.exchange(client, '', { relinquished: [{ ...SOLD, transferredOn: undefined }] });

async function confirmAdvance(page: Page, to: string) {
  await advance(page).click();
  const dialog = page.getByRole('alertdialog', { name: `Advance to ${to}?` });
  await dialog.getByRole('button', { name: `Advance to ${to}` }).click();
  return dialog;
}

async function choose(page: Page, question: RegExp, answer: string) {
  await page.getByRole('radiogroup', { name: question }).getByText(answer, { exact: true }).click();
}

async function answerEverything(page: Page) {
  await page.getByRole('combobox', { name: /what was our firm/ }).click();
  await page.getByRole('option', { name: 'Nothing' }).click();
  await choose(page, /Is our firm related/, 'No');
  await choose(page, /advise the taxpayer/, 'No');
  await choose(page, /buyer or the seller related/, 'No');
  await choose(page, /take title/, 'Yes, vesting and taxpayer id match');
  await choose(page, /in the United States/, 'Yes');
  await choose(page, /held for/, 'Business or investment');
  await choose(page, /died/, 'Neither');
}

async function recordPaper(page: Page, title: string, signedOn: string) {
  await page.getByRole('button', { name: `Record ${title}` }).click();
  const dialog = page.getByRole('dialog', { name: 'Record a document' });
  await dialog.getByLabel('Signed on').pressSequentially(signedOn);
  await dialog.getByRole('button', { name: 'Record the document' }).click();
  await expect(dialog).toBeHidden();
}

test.use({ member: 'coordinator' });

test('an exchange goes from intake through its gates, which name what is missing until it is there', async ({
  page,
  state,
  unique,
}) => {
  const { id } = await draft(state, unique);
  await open(page, `/exchanges/${id}`);
  await expect(page.getByText('Next: Eligibility. Everything it needs is there.')).toBeVisible();
  await confirmAdvance(page, 'Eligibility');
  await expect(current(page)).toContainText('Eligibility');

  await advance(page).click();
  const gate = page.getByRole('dialog', { name: 'Not yet at Documents signed' });
  await expect(gate).toContainText(
    'Three things are missing: answers about eligibility, signed exchange agreement, signed assignment.',
  );
  await page.keyboard.press('Escape');
  await expect(advance(page)).toBeFocused();

  await answerEverything(page);
  await page.getByRole('button', { name: 'Save the answers' }).click();
  await expect(toast(page)).toContainText('Answers saved');
  await expect(page.getByText(/Next: signed exchange agreement, and 1 more/)).toBeVisible();

  await page.getByRole('link', { name: 'Record it under Documents' }).click();
  await recordPaper(page, 'Exchange agreement', '11/20/2026');
  await expect(page.getByText('Received, signed Fri, Nov 20, 2026').first()).toBeVisible();
  await recordPaper(page, 'Assignment of the sale contract', '11/20/2026');
  await expect(page.getByText('Next: Documents signed. Everything it needs is there.')).toBeVisible();

  await confirmAdvance(page, 'Documents signed');
  await expect(current(page)).toContainText('Documents signed');
  await expect(page.getByText(/^Next: date of the transfer, and \d more/)).toBeVisible();
  await stages(page).getByRole('button', { name: 'Relinquished closed and funded' }).click();
  const next = page.getByRole('dialog', { name: 'Relinquished closed and funded' });
  await expect(next.getByRole('listitem')).toHaveCount(5);
  await expect(next).toContainText('Notice to the buyer');
});

test('a file that is sold before its papers runs, is held at its gates, and says what it lacks', async ({
  page,
  state,
  unique,
}) => {
  const { id, exchangeNumber } = await state.exchange(unique, addDays(today, -40));
  await open(page, `/exchanges/${id}`);
  await expect(current(page)).toContainText('Eligibility');
  await expect(page.getByRole('region', { name: 'Deadlines' })).toContainText('5 days left');
  const held = page.getByRole('region', { name: 'The clock runs, and papers are missing' });
  await expect(held).toContainText('the file stands at Eligibility');
  await expect(held).toContainText(
    'Three things are missing: answers about eligibility, signed exchange agreement, signed assignment.',
  );
  await open(page, '/at-risk');
  const row = page.getByRole('row').filter({ hasText: exchangeNumber });
  await expect(row).toContainText('the file is held before Documents signed');
  await row.getByRole('link', { name: /^Complete Documents signed/ }).click();
  await expect(held).toBeVisible();

  await state.act('coordinator', (scope) => makeReady(scope, id, addDays(today, -41)));
  await page.reload();
  await expect(page.getByText('Next: Documents signed. Everything it needs is there.')).toBeVisible();
  await confirmAdvance(page, 'Documents signed');
  await expect(current(page)).toContainText('Documents signed');
  await expect(held).toContainText('notice to the buyer');
});

test('of two people who move a stage at once one wins, and the other is told who and when', async ({
  page,
  as,
  state,
  unique,
}) => {
  const { id } = await draft(state, unique);
  const admin = await as('admin');
  await open(page, `/exchanges/${id}`);
  await open(admin, `/exchanges/${id}`);
  await advance(admin).click();
  const waiting = admin.getByRole('alertdialog', { name: 'Advance to Eligibility?' });
  await expect(waiting).toBeVisible();

  await confirmAdvance(page, 'Eligibility');
  await expect(current(page)).toContainText('Eligibility');

  await waiting.getByRole('button', { name: 'Advance to Eligibility' }).click();
  await expect(waiting.getByRole('alert')).toHaveText(
    /^\w[\w ]+ moved this to Eligibility at \d+:\d\d [ap]m \w+\. Reload to go on from there\.$/,
  );
  await waiting.getByRole('button', { name: 'Cancel' }).click();
  await expect(current(admin)).toContainText('Eligibility');
});

test('an answer that blocks says so at once, and holds the exchange', async ({ page, state, unique }) => {
  const { id } = await draft(state, unique);
  await open(page, `/exchanges/${id}`);
  await page.getByRole('combobox', { name: /what was our firm/ }).click();
  await page.getByRole('option', { name: 'Attorney' }).click();
  await expect(page.getByText('Blocks: It makes the intermediary a disqualified person.')).toBeVisible();
  await page.getByRole('button', { name: 'Save the answers' }).click();
  await expect(toast(page)).toContainText('Blocked: this exchange does not go on.');
  await confirmAdvance(page, 'Eligibility');
  await expect(current(page)).toContainText('Eligibility');
  await advance(page).click();
  await expect(page.getByRole('dialog', { name: 'Not yet at Documents signed' })).toContainText(
    'an eligible exchange (an answer blocks it)',
  );
});

test('a hold asks why, shows it, and is taken back', async ({ page, state, unique }) => {
  const { id } = await state.exchange(unique, '2026-11-02', { stage: 'documents_signed' });
  await open(page, `/exchanges/${id}`);
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Put on hold' }).click();
  const dialog = page.getByRole('dialog', { name: 'Put this exchange on hold?' });
  await dialog.getByRole('button', { name: 'Put on hold' }).click();
  await expect(dialog.getByText('Say why, in a few words.').first()).toBeVisible();
  await dialog.getByLabel('Why').fill('The buyer asked for two weeks');
  await dialog.getByRole('button', { name: 'Put on hold' }).click();
  await expect(page.getByText('Reason: The buyer asked for two weeks')).toBeVisible();
  await expect(advance(page)).toBeHidden();

  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Take up again' }).click();
  await page.getByRole('button', { name: 'Take up again' }).click();
  await expect(advance(page)).toBeVisible();
  await expect(page.getByText('Reason:')).toBeHidden();
});

test('a document is archived at once, and Undo brings it back', async ({ page, state, unique }) => {
  const { id } = await draft(state, unique);
  await open(page, `/exchanges/${id}?tab=documents`);
  await recordPaper(page, 'Exchange agreement', '11/20/2026');
  await page.getByRole('button', { name: 'Archive Exchange agreement' }).click();
  await expect(page.getByRole('button', { name: 'Bring back Exchange agreement' })).toBeVisible();
  await toast(page).getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: 'Archive Exchange agreement' })).toBeVisible();
});
