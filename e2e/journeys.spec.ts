/** Whole files, from intake to their end: every stage is entered in the browser, through its gate. */
import type { Page } from '@playwright/test';
import { addDays, calendarDateIn } from '@/lib/shared/calendar-date';
import { identifyByPaper, makeReady, recordPaper } from '@/lib/workflow/testing/ready';
import {
  close,
  completeTheWorksheet,
  enterStatement,
  payForReplacement,
  propertyOf,
  receiveFunds,
} from './file-work';
import { expect, open, test } from './fixtures';
import { SOLD } from './state';

const today = calendarDateIn('America/Chicago', new Date());
const ago = (days: number) => addDays(today, -days);
const unsold = [{ ...SOLD, transferredOn: undefined }];
const wanted = [{ addressLine1: '3 Foundry St', city: 'Boise', state: 'ID', value: '900000' }];

const current = (page: Page) => page.getByRole('list', { name: 'Stages' }).locator('[aria-current=step]');

/** One stage on; `work` is what its gate asks for, done meanwhile by the office. */
async function enter(page: Page, stage: string, work?: () => Promise<unknown>) {
  if (work) {
    await page.getByRole('button', { name: 'Advance stage' }).click();
    await expect(page.getByRole('dialog', { name: `Not yet at ${stage}` })).toContainText(/missing/);
    await work();
    await page.reload();
  }
  await page.getByRole('button', { name: 'Advance stage' }).click();
  const dialog = page.getByRole('alertdialog', { name: `Advance to ${stage}?` });
  await dialog.getByRole('button', { name: `Advance to ${stage}` }).click();
  await expect(dialog).toBeHidden();
}

async function isAt(page: Page, stage: string) {
  await expect(current(page)).toContainText(stage);
}

test.use({ member: 'coordinator' });
test.describe.configure({ mode: 'parallel' });

test('a delayed exchange goes from intake to closed', async ({ page, state, unique }) => {
  test.slow();
  const { id, exchangeNumber } = await state.exchange(unique, '', {
    relinquished: unsold,
    replacement: wanted,
  });
  const office = (work: Parameters<typeof state.act>[1]) => state.act('coordinator', work);
  await open(page, `/exchanges/${id}`);
  await enter(page, 'Eligibility');
  await isAt(page, 'Eligibility');
  await enter(page, 'Documents signed', () => office((scope) => makeReady(scope, id, ago(63))));
  await isAt(page, 'Documents signed');
  await enter(page, 'Relinquished closed and funded', async () => {
    await office((scope) => recordPaper(scope, id, 'notice', ago(62)));
    await close(state, id, 'relinquished', ago(60));
    await enterStatement(state, id, 'relinquished', ago(60));
    await receiveFunds(state, id, ago(59));
  });
  await isAt(page, 'Relinquished closed');
  await enter(page, 'Identification open');
  await isAt(page, 'Identification open');
  const bought = await propertyOf(state, id, 'replacement');
  await office((scope) => identifyByPaper(scope, id, [bought], ago(30)));
  await page.reload();
  await enter(page, 'Identification locked');
  await isAt(page, 'Identification locked');
  await enter(page, 'Replacement under contract', () =>
    office(async (scope) => {
      await recordPaper(scope, id, 'assignment', ago(5), 'replacement');
      await recordPaper(scope, id, 'notice', ago(5), 'replacement');
    }),
  );
  await isAt(page, 'Replacement under contract');
  await enter(page, 'Replacement closed', async () => {
    await payForReplacement(state, id, exchangeNumber);
    await close(state, id, 'replacement', today);
  });
  await isAt(page, 'Replacement closed');
  await enter(page, 'Reconciled', () => enterStatement(state, id, 'replacement', today));
  await isAt(page, 'Reconciled');
  await enter(page, 'Tax package', () => completeTheWorksheet(state, id));
  await isAt(page, 'Tax package');
  await enter(page, 'Closed');
  await isAt(page, 'Closed');
  await expect(page.getByRole('button', { name: 'Advance stage' })).toBeHidden();
  await open(page, `/exchanges/${id}?tab=money`);
  const deferred = page
    .getByRole('region', { name: 'What comes of it' })
    .getByRole('row')
    .filter({ hasText: 'Gain deferred' });
  await expect(deferred.first()).toContainText('$505,000.00');
});

test('a reverse exchange parks the replacement first, and runs both clocks once the sale is made', async ({
  page,
  state,
  unique,
}) => {
  test.slow();
  const { id } = await state.exchange(unique, '', {
    exchangeType: 'reverse',
    stage: 'intake',
    relinquished: unsold,
    replacement: wanted,
    parking: { titleTakenOn: ago(50), parked: 'replacement' },
  });
  const office = (work: Parameters<typeof state.act>[1]) => state.act('coordinator', work);
  await open(page, `/exchanges/${id}`);
  await enter(page, 'Eligibility');
  await isAt(page, 'Eligibility');
  await enter(page, 'Documents signed', () => office((scope) => makeReady(scope, id, ago(55))));
  await isAt(page, 'Documents signed');
  await enter(page, 'Property parked', () =>
    office((scope) => recordPaper(scope, id, 'agreement', ago(48), 'parking')),
  );
  await isAt(page, 'Property parked');
  await enter(page, 'Relinquished identified', () =>
    office((scope) => recordPaper(scope, id, 'identification', ago(20))),
  );
  await isAt(page, 'Relinquished identified');
  await enter(page, 'Relinquished closed and funded', async () => {
    await office((scope) => recordPaper(scope, id, 'notice', ago(12)));
    await close(state, id, 'relinquished', ago(10));
    await enterStatement(state, id, 'relinquished', ago(10));
    await receiveFunds(state, id, ago(9));
  });
  await isAt(page, 'Relinquished closed');
  const deadlines = page.getByRole('region', { name: 'Deadlines' });
  await expect(deadlines).toContainText('Title taken');
  await expect(deadlines).toContainText('Identify by');
  await enter(page, 'Parked property transferred', () => close(state, id, 'replacement', today));
  await isAt(page, 'Parked property transferred');
  await enter(page, 'Reconciled', () => enterStatement(state, id, 'replacement', today));
  await isAt(page, 'Reconciled');
  await enter(page, 'Tax package', () => completeTheWorksheet(state, id));
  await isAt(page, 'Tax package');
  await enter(page, 'Closed');
  await isAt(page, 'Closed');
});

test('an identification that failed lets the funds be refunded, and the exchange is marked as failed with its reason', async ({
  page,
  state,
  unique,
}) => {
  const { id } = await state.exchange(unique, ago(50), { stage: 'identification_open', replacement: wanted });
  await open(page, `/exchanges/${id}?tab=identification`);
  await expect(
    page.getByText(/^This period ended .* at midnight Central\. Nothing can be identified now\./),
  ).toBeVisible();
  await open(page, `/exchanges/${id}?tab=money`);
  await expect(page.getByRole('region', { name: /^Refund: may be asked for/ })).toBeVisible();
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Mark as failed' }).click();
  const dialog = page.getByRole('dialog', { name: /failed/ });
  await dialog.getByLabel('Why').fill('Nothing was identified by day 45');
  await dialog.getByRole('button', { name: /failed/ }).click();
  await expect(page.getByText('Reason: Nothing was identified by day 45')).toBeVisible();
  await expect(page.getByText('Failed', { exact: true }).first()).toBeVisible();
});
