import type { Page } from '@playwright/test';
import { approvePostponement, proposePostponements } from '@/lib/postponements/commands';
import { newPostponement } from '@/lib/postponements/input';
import { expect, open, test } from './fixtures';

const dates = (page: Page) => page.getByRole('region', { name: 'Deadlines' });
const banner = (page: Page) => page.getByRole('region', { name: 'Disaster postponement proposed' });

test.use({ member: 'coordinator' });

test('a notice is proposed under both rules, approved by typing, and moves the dates; Why keeps the old one', async ({
  page,
  as,
  state,
  unique,
}) => {
  const { id, exchangeNumber } = await state.exchange(unique, '2026-09-15');
  await open(page, `/exchanges/${id}`);
  await expect(dates(page)).toContainText('Fri, Oct 30, 2026');

  await page.getByRole('button', { name: 'Propose a postponement' }).click();
  const dialog = page.getByRole('dialog', { name: 'Propose a disaster postponement' });
  await dialog.getByLabel('IRS notice').fill('TX-2026-09');
  await dialog.getByLabel('Disaster on').pressSequentially('10/5/2026');
  await dialog.getByLabel('Postponed to').pressSequentially('2/1/2027');
  await expect(dialog.getByRole('region', { name: 'Section 6: the window' })).toContainText(
    'Mon, Feb 1, 2027',
  );
  const seventeen = dialog.getByRole('region', { name: 'Section 17: 120 days' });
  await expect(seventeen).toContainText('Sat, Feb 27, 2027');
  await expect(seventeen).toContainText('Thu, Apr 15, 2027');
  await dialog.getByRole('button', { name: 'Propose' }).click();
  await expect(dialog).toBeHidden();

  // Nothing moved, and whoever proposed it does not approve it.
  await expect(banner(page)).toBeVisible();
  await expect(dates(page)).toContainText('Fri, Oct 30, 2026');
  await expect(banner(page).getByRole('button', { name: /^Approve/ })).toHaveCount(0);

  const admin = await as('admin');
  await open(admin, `/exchanges/${id}`);
  await banner(admin).getByRole('button', { name: 'Approve Section 17: 120 days' }).click();
  const confirm = admin.getByRole('alertdialog', { name: 'Approve Section 17: 120 days?' });
  await expect(confirm).toContainText('Identify by: from Fri, Oct 30, 2026 to Sat, Feb 27, 2027.');
  const approve = confirm.getByRole('button', { name: 'Approve and move these dates' });
  await expect(approve).toBeDisabled();
  await confirm.getByRole('textbox').fill(exchangeNumber);
  await approve.click();

  await expect(confirm).toBeHidden();
  await expect(banner(admin)).toHaveCount(0);
  await expect(dates(admin)).toContainText('Sat, Feb 27, 2027');
  await expect(dates(admin)).toContainText('Thu, Apr 15, 2027');
  await dates(admin).getByRole('button', { name: 'Why Sat, Feb 27, 2027' }).click();
  const why = admin.getByRole('dialog', { name: 'Why Sat, Feb 27, 2027' });
  await expect(why).toContainText('Fri, Oct 30, 2026');
  await expect(why).toContainText('TX-2026-09');
  await expect(why).toContainText('Rev. Proc. 2018-58 sec. 17');
  await expect(why).toContainText('Confirm with counsel');
  await admin.keyboard.press('Escape');
  await expect(admin.getByRole('region', { name: 'Disaster postponements' })).toContainText(
    'Declined: Section 6: the window',
  );
});

test('a notice that moves nothing is refused, and what was typed stays', async ({ page, state, unique }) => {
  const { id } = await state.exchange(unique, '2026-09-15');
  await open(page, `/exchanges/${id}`);
  await page.getByRole('button', { name: 'Propose a postponement' }).click();
  const dialog = page.getByRole('dialog', { name: 'Propose a disaster postponement' });
  await dialog.getByLabel('IRS notice').fill('TX-2026-01');
  await dialog.getByLabel('Disaster on').pressSequentially('1/5/2026');
  await dialog.getByLabel('Postponed to').pressSequentially('3/2/2026');
  await expect(dialog.getByText('This rule moves nothing here.')).toHaveCount(2);
  await dialog.getByRole('button', { name: 'Propose' }).click();
  await expect(dialog.getByRole('alert')).toContainText('moves no deadline of this exchange');
  await expect(dialog.getByLabel('IRS notice')).toHaveValue('TX-2026-01');
  await expect(banner(page)).toHaveCount(0);
});

test('a proposal is declined with a reason, and nothing moves', async ({ page, state, unique }) => {
  const { id } = await state.exchange(unique, '2026-09-15');
  await open(page, `/exchanges/${id}`);
  await page.getByRole('button', { name: 'Propose a postponement' }).click();
  const dialog = page.getByRole('dialog', { name: 'Propose a disaster postponement' });
  await dialog.getByLabel('IRS notice').fill('TX-2026-10');
  await dialog.getByLabel('Disaster on').pressSequentially('10/5/2026');
  await dialog.getByLabel('Postponed to').pressSequentially('2/1/2027');
  await dialog.getByText('Listed hardship').click();
  await expect(dialog.getByText('Section 6 is for affected taxpayers only')).toBeVisible();
  await dialog.getByRole('button', { name: 'Propose' }).click();

  await banner(page).getByRole('button', { name: 'Decline Section 17: 120 days' }).click();
  const decline = page.getByRole('dialog', { name: 'Decline Section 17: 120 days' });
  await decline.getByLabel('Why').fill('The notice names another county.');
  await decline.getByRole('button', { name: 'Decline' }).click();
  await expect(banner(page)).toHaveCount(0);
  await expect(page.getByText('Reason: The notice names another county.')).toBeVisible();
  await expect(dates(page)).toContainText('Fri, Oct 30, 2026');
});

test('what the states ask stands on the overview for staff, and on no other part', async ({
  page,
  state,
  unique,
}) => {
  const { id } = await state.exchange(unique, '2026-09-15');
  await open(page, `/exchanges/${id}`);
  const notes = page.getByRole('region', { name: 'State notes' });
  await expect(notes).toContainText('Confirm with counsel');
  await open(page, `/exchanges/${id}?tab=money`);
  await expect(page.getByRole('region', { name: 'Release of funds' })).toBeVisible();
  await expect(notes).toHaveCount(0);
});

test('a client sees no proposal, and of an approval the dates with their reason', async ({ as, state }) => {
  const client = await state.contactOf('client');
  const { id } = await state.exchange('', '2026-09-15', { client });
  const notice = {
    notice: 'TX-2026-11',
    disasterOn: '2026-10-05',
    postponedTo: '2027-02-01',
    standing: 'affected' as const,
  };
  await state.act('coordinator', (scope) =>
    proposePostponements(scope, newPostponement.parse({ exchangeId: id, notice })),
  );
  const page = await as('client');
  await open(page, `/exchanges/${id}`);
  await expect(dates(page)).toContainText('Fri, Oct 30, 2026');
  await expect(banner(page)).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'State notes' })).toHaveCount(0);

  await state.act('admin', async (scope) => {
    const row = await scope.db.deadlinePostponement.findFirstOrThrow({
      where: { exchangeId: id, rule: 'section_6' },
      select: { id: true, exchange: { select: { exchangeNumber: true } } },
    });
    return approvePostponement(scope, { exchangeId: id, id: row.id, typed: row.exchange.exchangeNumber });
  });
  await open(page, `/exchanges/${id}`);
  await dates(page).getByRole('button', { name: 'Why Mon, Feb 1, 2027' }).click();
  await expect(page.getByRole('dialog', { name: 'Why Mon, Feb 1, 2027' })).toContainText('Fri, Oct 30, 2026');
});
