import type { Page } from '@playwright/test';
import { moveTask } from '@/lib/tasks/commands';
import { expect, open, test } from './fixtures';
import { addOwnTask as task } from './task-work';

const column = (page: Page, name: string) =>
  page.locator('section[data-column]').filter({ hasText: new RegExp(`^${name}`) });
const handle = (page: Page, title: string) => page.getByRole('button', { name: `Pick up: ${title}` });
const heard = (page: Page, words: string | RegExp) => page.getByRole('status').filter({ hasText: words });

async function moveTo(page: Page, title: string, to: string) {
  await page.getByRole('button', { name: new RegExp(`^Move to.*${title}`) }).click();
  await page.getByRole('menuitem', { name: to }).click();
}

test.describe('the board', () => {
  test.use({ member: 'coordinator' });

  test('moves a card by the keyboard, tells it, and the keyboard stays with the card', async ({
    page,
    state,
    unique,
  }) => {
    const { id } = await state.exchange(unique, '2026-11-02');
    const { title } = await task(state, id, `Call ${unique}`);
    await open(page, `/tasks?view=board&q=${encodeURIComponent(title)}`);
    await handle(page, title).focus();
    await page.keyboard.press('Space');
    await expect(heard(page, `Picked up ${title} from Pending`)).toHaveCount(1);
    await page.keyboard.press('ArrowRight');
    await expect(heard(page, 'Over In progress.')).toHaveCount(1);
    await page.keyboard.press('Space');
    await expect(column(page, 'In progress').getByRole('link', { name: title })).toBeVisible();
    await expect(handle(page, title)).toBeFocused();

    // Escape puts it back.
    await page.keyboard.press('Space');
    await expect(heard(page, `Picked up ${title} from In progress`)).toHaveCount(1);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Escape');
    await expect(heard(page, `Put back. ${title} stays in In progress.`)).toHaveCount(1);
    await page.reload();
    await expect(column(page, 'In progress').getByRole('link', { name: title })).toBeVisible();
  });

  test('moves a card by its menu, and back by Undo', async ({ page, state, unique }) => {
    const { id } = await state.exchange(unique, '2026-11-02');
    const { title } = await task(state, id, `Wire ${unique}`);
    await open(page, `/tasks?view=board&q=${encodeURIComponent(title)}`);
    await moveTo(page, title, 'Completed');
    await expect(column(page, 'Completed').getByRole('link', { name: title })).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(column(page, 'Pending').getByRole('link', { name: title })).toBeVisible();
  });

  test('moves a card by the mouse', async ({ page, state, unique }) => {
    const { id } = await state.exchange(unique, '2026-11-02');
    const { title } = await task(state, id, `Draft ${unique}`);
    await open(page, `/tasks?view=board&q=${encodeURIComponent(title)}`);
    await handle(page, title).hover();
    await page.mouse.down();
    const target = await column(page, 'Blocked').boundingBox();
    await page.mouse.move(target!.x + 40, target!.y + 60, { steps: 8 });
    await expect(heard(page, 'Over Blocked.')).toHaveCount(1);
    await page.mouse.up();
    await expect(column(page, 'Blocked').getByRole('link', { name: title })).toBeVisible();
    // A blocked card is taken up before it can be completed.
    await page.getByRole('button', { name: new RegExp(`^Move to.*${title}`) }).click();
    await expect(page.getByRole('menuitem')).toHaveText(['Pending', 'In progress']);
  });

  test('tells who moved late, and shows the card where it is', async ({ page, state, unique }) => {
    const { id: exchangeId } = await state.exchange(unique, '2026-11-02');
    const { id, title } = await task(state, exchangeId, `Ask ${unique}`);
    await open(page, `/tasks?view=board&q=${encodeURIComponent(title)}`);
    await state.act('admin', (scope) => moveTask(scope, { id, status: 'blocked' }));
    await moveTo(page, title, 'In progress');
    await expect(
      column(page, 'Blocked').getByText('Somebody else moved this to Blocked meanwhile.'),
    ).toBeVisible();
    await expect(column(page, 'Blocked').getByRole('link', { name: title })).toBeVisible();
  });
});

test.describe('a client', () => {
  test.use({ member: 'client' });

  test('sees their own tasks in all three views, without what is the firm’s', async ({
    page,
    state,
    unique,
  }) => {
    const client = await state.contactOf('client');
    const { id } = await state.exchange('', '2026-11-02', { client, name: unique });
    const own = await task(state, id, `Sign ${unique}`, {
      assignedTo: await state.act('client', async ({ member }) => member.userId),
      dueOn: '2026-12-16',
    });
    const firms = await task(state, id, `Check ${unique}`);
    await open(page, `/tasks?q=${unique}&scope=all`);
    await expect(page.getByText(own.title, { exact: true })).toBeVisible();
    await expect(page.getByText(firms.title)).toHaveCount(0);
    await expect(page.getByText('Urgency')).toHaveCount(0);
    await expect(page.getByRole('checkbox')).toHaveCount(0);
    await page.getByRole('link', { name: 'Board', exact: true }).click();
    await page.getByRole('button', { name: new RegExp(`^Move to.*${own.title}`) }).click();
    await expect(page.getByRole('menuitem')).toHaveText(['In progress', 'Completed']);
    await page.getByRole('menuitem', { name: 'Completed' }).click();
    await expect(column(page, 'Completed').getByRole('link', { name: own.title })).toBeVisible();
    // Only once it is written: the card moves before that.
    await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
    await open(page, `/tasks?view=calendar&on=2026-12-16&status=completed&q=${unique}`);
    await expect(page.getByRole('gridcell', { name: 'Wed, Dec 16, 2026: 1 task' })).toBeVisible();
  });
});
