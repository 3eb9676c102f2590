import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { addTask, moveTask } from '@/lib/tasks/commands';
import { newTask } from '@/lib/tasks/input';
import { expect, open, test } from './fixtures';
import type { Member, State } from './state';

const column = (page: Page, name: string) =>
  page.locator('section[data-column]').filter({ hasText: new RegExp(`^${name}`) });
const handle = (page: Page, title: string) => page.getByRole('button', { name: `Pick up: ${title}` });
const heard = (page: Page, words: string | RegExp) => page.getByRole('status').filter({ hasText: words });

/** A task of the coordinator on a file of its own, found by its word. */
async function task(
  state: State,
  exchangeId: string,
  title: string,
  changes: object = {},
  by: Member = 'coordinator',
) {
  const assignedTo = await state.act(by, async ({ member }) => member.userId);
  const { id } = await state.act(by, (scope) =>
    addTask(scope, newTask.parse({ exchangeId, title, assignedTo, ...changes })),
  );
  return { id, title };
}

async function moveTo(page: Page, title: string, to: string) {
  await page.getByRole('button', { name: `Move to: ${title}` }).click();
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
    await expect(column(page, 'In progress').getByText(title)).toBeVisible();
    await expect(handle(page, title)).toBeFocused();

    // Escape puts it back.
    await page.keyboard.press('Space');
    await expect(heard(page, `Picked up ${title} from In progress`)).toHaveCount(1);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Escape');
    await expect(heard(page, `Put back. ${title} stays in In progress.`)).toHaveCount(1);
    await page.reload();
    await expect(column(page, 'In progress').getByText(title)).toBeVisible();
  });

  test('moves a card by its menu, and back by Undo', async ({ page, state, unique }) => {
    const { id } = await state.exchange(unique, '2026-11-02');
    const { title } = await task(state, id, `Wire ${unique}`);
    await open(page, `/tasks?view=board&q=${encodeURIComponent(title)}`);
    await moveTo(page, title, 'Completed');
    await expect(column(page, 'Completed').getByText(title)).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(column(page, 'Pending').getByText(title)).toBeVisible();
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
    await expect(column(page, 'Blocked').getByText(title)).toBeVisible();
    // A blocked card is taken up before it can be completed.
    await page.getByRole('button', { name: `Move to: ${title}` }).click();
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

test.describe('the calendar', () => {
  test.use({ member: 'coordinator' });
  const day = (page: Page, name: string) => page.getByRole('gridcell', { name });

  test('is walked through by the keyboard, and a day opens', async ({ page, state, unique }) => {
    const { id } = await state.exchange(unique, '2026-11-02');
    const { title } = await task(state, id, `Visit ${unique}`, { dueOn: '2026-12-16' });
    await open(page, `/tasks?view=calendar&on=2026-12-16&q=${unique}`);
    await expect(page.getByRole('heading', { name: 'December 2026' })).toBeVisible();
    await expect(day(page, 'Thu, Dec 17, 2026: 1 date').getByText('Identify by')).toBeVisible();
    await day(page, 'Wed, Dec 16, 2026: 1 task').focus();
    await page.keyboard.press('ArrowRight');
    await expect(day(page, 'Thu, Dec 17, 2026')).toBeFocused();
    await page.keyboard.press('PageDown');
    await expect(page.getByRole('heading', { name: 'January 2027' })).toBeVisible();
    await expect(day(page, 'Sun, Jan 17, 2027')).toBeFocused();
    await page.keyboard.press('PageUp');
    await expect(day(page, 'Thu, Dec 17, 2026')).toBeFocused();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Wed, Dec 16, 2026' });
    await expect(dialog.getByRole('link', { name: title })).toBeVisible();
    await dialog.getByRole('button', { name: /^Move to date/ }).click();
    await page.getByRole('textbox', { name: 'Due on' }).fill('12/18/2026');
    await page.getByRole('button', { name: 'Move', exact: true }).click();
    await page.keyboard.press('Escape');
    await expect(day(page, 'Fri, Dec 18, 2026: 1 task')).toBeVisible();
  });

  test('moves a task to the day where the mouse drops it, and back by Undo', async ({
    page,
    state,
    unique,
  }) => {
    const { id } = await state.exchange(unique, '2026-11-02');
    const { title } = await task(state, id, `Inspect ${unique}`, { dueOn: '2026-12-09' });
    await open(page, `/tasks?view=calendar&on=2026-12-09&q=${encodeURIComponent(title)}`);
    await day(page, 'Wed, Dec 9, 2026: 1 task').getByRole('link', { name: title }).hover();
    await page.mouse.down();
    const target = await day(page, 'Fri, Dec 11, 2026').boundingBox();
    await page.mouse.move(target!.x + 30, target!.y + 60, { steps: 8 });
    await page.mouse.up();
    await expect(day(page, 'Fri, Dec 11, 2026: 1 task')).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(day(page, 'Wed, Dec 9, 2026: 1 task')).toBeVisible();
  });

  test('asks before a task leaves the date it counts from', async ({ page, state, unique }) => {
    await state.exchange(unique, '2026-11-02');
    // 38 days after the transfer: a standard task of the file.
    await open(page, `/tasks?view=calendar&on=2026-12-10&q=${unique}`);
    await day(page, 'Thu, Dec 10, 2026').focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Thu, Dec 10, 2026' });
    await dialog
      .getByRole('button', { name: /^Move to date/ })
      .first()
      .click();
    await page.getByRole('textbox', { name: 'Due on' }).fill('12/11/2026');
    await page.getByRole('button', { name: 'Move', exact: true }).click();
    const asked = page.getByRole('alertdialog');
    await expect(asked).toContainText('38 days after the transfer');
    await expect(asked).toContainText('It leaves its anchor');
    await asked.getByRole('button', { name: 'Move the date' }).click();
    await page.keyboard.press('Escape');
    await expect(day(page, /^Fri, Dec 11, 2026: .*1 task/ as never)).toBeVisible();
  });
});

test.describe('the list of staff', () => {
  test.use({ member: 'coordinator' });
  const select = (page: Page, title: string) => page.getByRole('checkbox', { name: `Select ${title}` });
  const bar = (page: Page) => page.getByRole('region', { name: 'Selected tasks' });
  const row = (page: Page, title: string) => page.getByRole('row').filter({ hasText: title });

  test('completes many at once, leaves out what changed meanwhile, and takes it back', async ({
    page,
    state,
    unique,
  }) => {
    const { id: exchangeId } = await state.exchange(unique, '2026-11-02');
    const one = await task(state, exchangeId, `One ${unique}`);
    const two = await task(state, exchangeId, `Two ${unique}`);
    const late = await task(state, exchangeId, `Late ${unique}`);
    await open(page, `/tasks?q=${unique}&type=general&columns=due,status`);
    for (const { title } of [one, two, late]) await select(page, title).click();
    await expect(bar(page)).toContainText('3 tasks selected');
    await bar(page).getByRole('button', { name: 'Complete' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('list', { name: 'Will change' }).getByRole('listitem')).toHaveCount(3);
    await expect(dialog).toContainText('Pending');
    await state.act('admin', (scope) => moveTask(scope, { id: late.id, status: 'in_progress' }));
    await dialog.getByRole('button', { name: 'Change 3 tasks' }).click();
    await expect(dialog.getByRole('list', { name: 'Left out' })).toContainText(`${late.title}`);
    await dialog.getByRole('button', { name: 'Done' }).click();
    await expect(row(page, one.title)).toHaveCount(0);
    await expect(row(page, late.title)).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(row(page, one.title)).toBeVisible();
    await expect(row(page, two.title)).toContainText('Pending');
  });

  test('reassigns and moves dates, with what each row becomes before', async ({ page, state, unique }) => {
    const client = await state.contactOf('client');
    const { id } = await state.exchange('', '2026-11-02', { client, name: unique });
    const { title } = await task(state, id, `Give ${unique}`, { dueOn: '2026-12-16' });
    await open(page, `/tasks?scope=all&q=${unique}&type=general`);
    await select(page, title).click();
    await bar(page).getByRole('button', { name: 'Move date' }).click();
    await page.getByRole('textbox', { name: 'Days' }).fill('9');
    await page.getByRole('button', { name: 'See what changes' }).click();
    const changes = page.getByRole('list', { name: 'Will change' });
    await expect(changes).toContainText('Wed, Dec 16, 2026');
    await expect(changes).toContainText('Fri, Dec 25, 2026');
    await page.getByRole('button', { name: 'Change 1 task' }).click();
    await expect(row(page, title)).toContainText('Fri, Dec 25, 2026');
    await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);

    await select(page, title).click();
    await bar(page).getByRole('button', { name: 'Reassign' }).click();
    await page.getByRole('combobox', { name: 'To' }).click();
    await page.getByRole('option', { name: 'Priya Raman' }).click();
    await page.getByRole('button', { name: 'See what changes' }).click();
    await expect(page.getByRole('list', { name: 'Will change' })).toContainText('Priya Raman');
    await page.getByRole('button', { name: 'Change 1 task' }).click();
    await expect(row(page, title)).toContainText('Priya Raman');
  });

  test('keeps filters over a reload and from view to view, and exports what it shows', async ({
    page,
    state,
    unique,
  }) => {
    const { id } = await state.exchange(unique, '2026-11-02');
    const { title } = await task(state, id, `=Sum ${unique}`, { priority: 'urgent', dueOn: '2026-12-16' });
    await open(page, `/tasks?q=${unique}`);
    await page.getByRole('combobox', { name: 'Filter by priority' }).click();
    await page.getByRole('option', { name: 'Urgent' }).click();
    const chip = page
      .getByRole('list', { name: 'Filters in use' })
      .getByRole('button', { name: /^Priority: Urgent/ });
    await expect(chip).toBeVisible();
    await page.reload();
    await expect(chip).toBeVisible();
    await expect(row(page, title)).toBeVisible();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Export as CSV' }).click(),
    ]);
    const text = await (
      await download.createReadStream()
    )
      .toArray()
      .then((parts) => Buffer.concat(parts).toString());
    expect(text).toContain(`'=Sum ${unique}`);
    expect(text.trim().split('\r\n').length).toBe(
      1 +
        (await page
          .getByRole('row')
          .filter({ has: page.getByRole('checkbox', { name: /^Select (?!all)/ }) })
          .count()),
    );
    await page.getByRole('link', { name: 'Board' }).click();
    await expect(page.getByRole('heading', { name: /^Pending/ })).toBeVisible();
    await expect(chip).toBeVisible();
    await page.getByRole('link', { name: 'Calendar' }).click();
    await expect(page.getByRole('grid')).toBeVisible();
    await expect(chip).toBeVisible();
  });

  test('counts in the side bar what it shows as overdue and due today', async ({ page }) => {
    await open(page, '/tasks');
    const waiting = Number(
      await page
        .getByRole('navigation', { name: 'Main' })
        .getByRole('link', { name: /^Tasks/ })
        .innerText()
        .then((text) => /\d+/.exec(text)?.[0] ?? '0'),
    );
    const counts = await page.locator('tr[data-section] th').allInnerTexts();
    const of = (name: string) =>
      Number(counts.find((text) => text.startsWith(name))?.replace(/\D/g, '') ?? '0');
    expect(of('Overdue') + of('Today')).toBe(waiting);
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
    await expect(page.getByText(own.title)).toBeVisible();
    await expect(page.getByText(firms.title)).toHaveCount(0);
    await expect(page.getByText('Urgency')).toHaveCount(0);
    await expect(page.getByRole('checkbox')).toHaveCount(0);
    await page.getByRole('link', { name: 'Board' }).click();
    await page.getByRole('button', { name: `Move to: ${own.title}` }).click();
    await expect(page.getByRole('menuitem')).toHaveText(['In progress', 'Completed']);
    await page.getByRole('menuitem', { name: 'Completed' }).click();
    await expect(column(page, 'Completed').getByText(own.title)).toBeVisible();
    await open(page, `/tasks?view=calendar&on=2026-12-16&status=completed&q=${unique}`);
    await expect(page.getByRole('gridcell', { name: 'Wed, Dec 16, 2026: 1 task' })).toBeVisible();
  });
});

for (const { name, viewport, colorScheme } of [
  { name: 'wide and light', viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  { name: 'narrow and dark', viewport: { width: 360, height: 780 }, colorScheme: 'dark' },
] as const) {
  test.describe(`${name}, axe finds nothing`, () => {
    test.use({ member: 'coordinator', viewport, colorScheme });

    test('on list, board and calendar, nor with a day open', async ({ page, state, unique }) => {
      test.slow();
      const { id } = await state.exchange(unique, '2026-11-02');
      for (let place = 0; place < 8; place += 1)
        await task(state, id, `Task ${place} ${unique}`, { dueOn: '2026-12-16' });
      const check = async (what: string) => {
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
          .analyze();
        expect
          .soft(
            violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ html }) => html) })),
            what,
          )
          .toEqual([]);
        const beyond = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
        expect.soft(await page.evaluate(beyond), `${what} scrolls sideways`).toBeLessThanOrEqual(0);
      };
      for (const view of ['list', 'board', 'calendar&on=2026-12-16', 'calendar&span=week&on=2026-12-16']) {
        await open(page, `/tasks?scope=all&q=${unique}&view=${view}`);
        await expect(page.getByText(unique).first()).toBeAttached();
        await check(view);
      }
      await open(page, `/tasks?view=calendar&on=2026-12-16&q=${unique}`);
      const more = page.getByRole('button', {
        name: viewport.width < 640 ? /^Open the day.*Dec 16/ : /^\+5 more/,
      });
      await more.click();
      await expect(page.getByRole('dialog')).toContainText(`Task 7 ${unique}`);
      await check('an opened day');
    });
  });
}
