import type { Page } from '@playwright/test';
import { writeNote } from '@/lib/notes/commands';
import { expect, open, test } from './fixtures';
import type { State } from './state';

const toast = (page: Page) => page.getByRole('region', { name: /^Notifications/ });
const panel = (page: Page) => page.getByRole('tabpanel');

test.use({ member: 'coordinator' });

const write = async (page: Page, body: string, mark: 'Private' | 'Pinned') => {
  await page.getByLabel('Note', { exact: true }).fill(body);
  await page.getByRole('checkbox', { name: mark }).click();
  await page.getByRole('button', { name: 'Keep the note' }).click();
  await expect(panel(page).getByRole('listitem').filter({ hasText: body })).toBeVisible();
};

/** A file with a shared note of its coordinator. */
const fileWithNote = async (state: State, client: string) => {
  const { id } = await state.exchange(client, '2026-11-02');
  await state.act('coordinator', (scope) =>
    writeNote(scope, {
      exchangeId: id,
      body: 'Bank confirmed the account',
      isPrivate: false,
      isPinned: false,
    }),
  );
  return id;
};

test('a pinned note stands on top, and an archived one comes back by Undo', async ({
  page,
  state,
  unique,
}) => {
  const id = await fileWithNote(state, unique);
  await open(page, `/exchanges/${id}?tab=notes`);
  await write(page, 'Call the client on Mondays', 'Pinned');
  await state.act('coordinator', (scope) =>
    writeNote(scope, { exchangeId: id, body: 'The latest one', isPrivate: false, isPinned: false }),
  );
  await open(page, `/exchanges/${id}?tab=notes`);
  const notes = panel(page).getByRole('listitem');
  await expect(notes.first()).toContainText('Call the client on Mondays');
  await expect(notes.first()).toContainText('Pinned');
  await notes.first().getByRole('button', { name: 'Archive note' }).click();
  await expect(page.getByText('Archived notes (1)')).toBeVisible();
  await toast(page).getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Archived notes (1)')).toBeHidden();
  await expect(notes.first()).toContainText('Call the client on Mondays');
});

test('a private note is not seen by an admin, who sees the shared one and cannot change it', async ({
  page,
  as,
  state,
  unique,
}) => {
  const id = await fileWithNote(state, unique);
  await open(page, `/exchanges/${id}?tab=notes`);
  await write(page, 'I doubt the valuation', 'Private');
  await expect(panel(page).getByRole('listitem').first()).toContainText('Private, yours alone');
  const admin = await as('admin');
  await open(admin, `/exchanges/${id}?tab=notes`);
  await expect(panel(admin)).toContainText('Bank confirmed the account');
  await expect(panel(admin)).not.toContainText('I doubt the valuation');
  await expect(panel(admin).getByRole('button', { name: 'Edit note' })).toHaveCount(0);
});

const fileWithAttorney = async (state: State, client: string) =>
  state.exchange(client, '2026-11-02', {
    participants: [{ contact: await state.contactOf('thirdParty'), role: 'attorney' }],
  });

test('access is given after a question, and taken at once', async ({ page, state, unique }) => {
  const { id } = await fileWithAttorney(state, unique);
  await open(page, `/exchanges/${id}?tab=people`);
  const access = page.getByRole('combobox', { name: /^Documents open to them/ });
  await expect(access).toContainText('Standard');
  await access.click();
  await page.getByRole('option', { name: /^Full/ }).click();
  const question = page.getByRole('alertdialog');
  await expect(question).toContainText('standard becomes full');
  await question.getByRole('button', { name: 'Set to full' }).click();
  await expect(access).toContainText('Full');
  await access.click();
  await page.getByRole('option', { name: /^Limited/ }).click();
  await expect(access).toContainText('Limited');
});

test.describe('who takes part no more', () => {
  // The file is not theirs to see then, and the page says so with its status too.
  test.use({ tolerated: /status of 404/ });

  test('a part that ends takes the file from the attorney at once, until it is taken up again', async ({
    page,
    as,
    state,
    unique,
  }) => {
    const { id, exchangeNumber } = await fileWithAttorney(state, unique);
    const attorney = await as('thirdParty');
    await open(attorney, `/exchanges/${id}`);
    await expect(attorney.getByRole('heading', { level: 1 })).toContainText(exchangeNumber);
    await open(page, `/exchanges/${id}?tab=people`);
    await page.getByRole('button', { name: /^End participation/ }).click();
    await expect(page.getByRole('region', { name: 'Took part before' })).toBeVisible();
    await open(attorney, `/exchanges/${id}`);
    await expect(attorney.getByRole('heading', { level: 1, name: 'Not found' })).toBeVisible();

    // The words of what was done would lie over the button.
    await toast(page).getByRole('button', { name: 'Dismiss' }).click();
    await page.getByRole('button', { name: /^Take up again/ }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Take part again' }).click();
    await expect(page.getByRole('region', { name: 'Took part before' })).toBeHidden();
    await open(attorney, `/exchanges/${id}`);
    await expect(attorney.getByRole('heading', { level: 1 })).toContainText(exchangeNumber);
  });
});

test('priority and tags change in place with Undo, and the history says who did it', async ({
  page,
  state,
  unique,
}) => {
  const { id } = await state.exchange(unique, '2026-11-02');
  await open(page, `/exchanges/${id}`);
  const priority = page.getByRole('combobox', { name: 'Priority' });
  await priority.click();
  await page.getByRole('option', { name: 'Urgent' }).click();
  await expect(priority).toContainText('Urgent');
  await toast(page).getByRole('button', { name: 'Undo' }).click();
  await expect(priority).toContainText('Medium');

  await page.getByLabel('New tag').fill('probate');
  await page.getByRole('button', { name: 'Add tag' }).click();
  await expect(page.getByRole('list', { name: 'Tags' })).toContainText('probate');

  await open(page, `/exchanges/${id}?tab=history`);
  await expect(panel(page)).toContainText('changed the priority from medium to urgent');
  await expect(panel(page)).toContainText('changed the priority from urgent to medium');
  await expect(panel(page)).toContainText('added the tag “probate”');
  await expect(panel(page)).toContainText('added the exchange');
  await page.getByRole('combobox', { name: 'Kind of change' }).click();
  await page.getByRole('option', { name: 'Stage and status' }).click();
  await expect(panel(page)).not.toContainText('added the tag');
  await expect(panel(page)).toContainText('changed the priority from medium to urgent');
});

test('a point of the checklist is done by whoever ticked it', async ({ page, state, unique }) => {
  const { id } = await state.exchange(unique, '2026-11-02');
  await open(page, `/exchanges/${id}?tab=compliance`);
  await page.getByRole('checkbox', { name: /^Exchange agreement and assignment were signed/ }).click();
  await expect(page.getByRole('heading', { name: /^Checklist \(1 of/ })).toBeVisible();
  await toast(page).getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('heading', { name: /^Checklist \(0 of/ })).toBeVisible();
});

test('the case summary comes as a PDF to who sees the file, and not to an outsider', async ({
  page,
  as,
  state,
  unique,
}) => {
  const { id, exchangeNumber } = await state.exchange(unique, '2026-11-02');
  await open(page, `/exchanges/${id}`);
  const link = page.getByRole('link', { name: 'Case summary (PDF)' });
  const reply = await page.request.get((await link.getAttribute('href')) ?? '');
  expect(reply.status()).toBe(200);
  expect(reply.headers()['content-type']).toBe('application/pdf');
  expect(reply.headers()['content-disposition']).toContain(`${exchangeNumber}-summary.pdf`);
  expect((await reply.body()).subarray(0, 5).toString()).toBe('%PDF-');
  const outsider = await as('otherCoordinator');
  expect((await outsider.request.get(`/exchanges/${id}/summary`)).status()).toBe(404);
});
