/** A task over its life: made from a template, waiting and freed, repeated, commented, timed and rated, and seen by the client. */
import type { Page } from '@playwright/test';
import { addTask } from '@/lib/tasks/commands';
import { addDependency } from '@/lib/tasks/dependencies';
import { newTask } from '@/lib/tasks/input';
import { expect, open, test } from './fixtures';
import type { State } from './state';

const toast = (page: Page) => page.getByRole('region', { name: /^Notifications/ });
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

/** A file with tasks of its own on it, by their titles. */
async function fileWith(state: State, name: string, tasks: Record<string, object>) {
  const client = await state.contactOf('client');
  const { id, exchangeNumber } = await state.exchange('', '2026-11-02', { client, name });
  const ids = new Map<string, string>();
  for (const [title, more] of Object.entries(tasks)) {
    const made = await state.act('coordinator', (scope) =>
      addTask(scope, newTask.parse({ exchangeId: id, title, dueOn: '2026-12-10', ...more })),
    );
    ids.set(title, made.id);
  }
  return { id, exchangeNumber, task: (title: string) => ids.get(title)! };
}

const self = (state: State, member: 'client' | 'coordinator') =>
  state.act(member, async (scope) => scope.member.userId);

test.describe('as an admin', () => {
  test.use({ member: 'admin' });

  test('a template that was made and changed gives a new exchange its task, and open ones when told to', async ({
    page,
    state,
    unique,
  }) => {
    test.slow();
    await open(page, '/settings/task-templates?type=simultaneous');
    await page.getByRole('link', { name: 'New template' }).click();
    await page.getByLabel('What is to be done').fill(`Call ${unique}`);
    await page.getByLabel('Days after that').fill('731');
    await page.getByRole('button', { name: 'Add a reminder' }).click();
    await page.getByRole('button', { name: 'Add the template' }).click();
    await expect(page.getByText('Count at most 730 days before or after the date.').first()).toBeVisible();
    await page.getByLabel('Days after that').fill('10');
    await page.getByRole('button', { name: 'Add the template' }).click();
    await expect(page.getByText('10 days after the transfer').first()).toBeVisible();

    const made = { exchangeType: 'simultaneous' } as const;
    const { id } = await state.exchange(unique, '2026-11-02', made);
    const tasks = () =>
      state.act('coordinator', (scope) =>
        scope.db.task.findMany({
          where: { exchangeId: id, title: { startsWith: `Call ${unique}` } },
          select: { dueOn: true, reminderSchedule: true },
        }),
      );
    expect(await tasks()).toEqual([
      {
        dueOn: new Date('2026-11-12T00:00:00Z'),
        reminderSchedule: { reminders: [{ days: -1, to: 'assignee' }] },
      },
    ]);

    await page.getByRole('link', { name: `Call ${unique}` }).click();
    await expect(heading(page, `Call ${unique}`)).toBeVisible();
    await page.getByLabel('Days after that').fill('12');
    await page.getByRole('button', { name: 'Apply to 1 open task' }).click();
    const dialog = page.getByRole('dialog', { name: 'Apply to open tasks' });
    await expect(dialog).toContainText('from Thu, Nov 12, 2026 to Sat, Nov 14, 2026');
    await dialog.getByRole('button', { name: 'Save and change 1 task' }).click();
    await expect(toast(page)).toContainText('1 open task went along.');
    expect((await tasks())[0]?.dueOn).toEqual(new Date('2026-11-14T00:00:00Z'));

    await page.getByRole('button', { name: `Retire: Call ${unique}` }).click();
    await expect(toast(page)).toContainText(`Retired: Call ${unique}`);
  });
});

test.describe('as a coordinator', () => {
  test.use({ member: 'coordinator' });

  test('a task that waits is blocked, and free when what it waits for is done', async ({
    page,
    state,
    unique,
  }) => {
    const file = await fileWith(state, unique, { [`Draft ${unique}`]: {}, [`Sign ${unique}`]: {} });
    await open(page, `/tasks/${file.task(`Sign ${unique}`)}`);
    await page.getByLabel('Wait for another task').fill(`Draft ${unique}`);
    await page.getByRole('option', { name: `Draft ${unique}` }).click();
    await page.getByRole('button', { name: 'Wait for it' }).click();
    await expect(page.getByRole('button', { name: 'Unblock' })).toBeVisible();
    await page.getByRole('button', { name: 'Unblock' }).click();
    await expect(
      page.getByText(`It waits for “Draft ${unique}”. Complete that first, or take the dependency away.`),
    ).toBeVisible();
    await page.getByLabel('Due so many days after the last of these').fill('5');
    await page.getByRole('button', { name: 'Set the days' }).click();
    await expect(page.getByText('No date yet', { exact: true })).toBeVisible();

    await page.getByRole('link', { name: `Draft ${unique}` }).click();
    await expect(heading(page, `Draft ${unique}`)).toBeVisible();
    await expect(page.getByRole('link', { name: `Sign ${unique}` })).toBeVisible();
    await page.getByRole('button', { name: 'Mark as done' }).click();
    await expect(toast(page)).toContainText(`“Sign ${unique}” can go on now.`);
    await page.getByRole('link', { name: `Sign ${unique}` }).click();
    await expect(heading(page, `Sign ${unique}`)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Mark as done' })).toBeVisible();
    await expect(page.getByText('No date yet', { exact: true })).toBeHidden();
  });

  test('a circle of tasks is refused by name', async ({ page, state, unique }) => {
    const file = await fileWith(state, unique, {
      [`One ${unique}`]: {},
      [`Two ${unique}`]: {},
      [`Three ${unique}`]: {},
    });
    const waits = (title: string, on: string) =>
      state.act('coordinator', (scope) =>
        addDependency(scope, {
          id: file.task(`${title} ${unique}`),
          dependsOnId: file.task(`${on} ${unique}`),
        }),
      );
    await waits('Two', 'One');
    await waits('Three', 'Two');
    await open(page, `/tasks/${file.task(`One ${unique}`)}`);
    await page.getByLabel('Wait for another task').fill(`Three ${unique}`);
    await page.getByRole('option', { name: `Three ${unique}` }).click();
    await page.getByRole('button', { name: 'Wait for it' }).click();
    await expect(page.getByText(/This would go in a circle: “One .*” would wait for “Three/)).toBeVisible();
  });

  test('a task that repeats comes again when it is done, and not after it was stopped', async ({
    page,
    state,
    unique,
  }) => {
    const file = await fileWith(state, unique, { [`Call ${unique}`]: {} });
    await open(page, `/tasks/${file.task(`Call ${unique}`)}`);
    await page.getByRole('button', { name: 'Repeat', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Repeat this task' });
    await dialog.getByLabel('Every').fill('2');
    await dialog.getByLabel('First day').fill('12/21/2026');
    await dialog.getByRole('button', { name: 'Repeat the task' }).click();
    await expect(page.getByText('Every 2 weeks on Monday, until the exchange closes.')).toBeVisible();
    await page.getByRole('button', { name: 'Mark as done' }).click();
    await expect(toast(page)).toContainText('Comes again Mon, Jan 4, 2027.');
    const dates = await state.act('coordinator', (scope) =>
      scope.db.task.findMany({
        where: { exchangeId: file.id, title: `Call ${unique}` },
        select: { id: true, dueOn: true, status: true },
        orderBy: { dueOn: 'asc' },
      }),
    );
    expect(dates.map(({ dueOn, status }) => [dueOn?.toISOString().slice(0, 10), status])).toEqual([
      ['2026-12-21', 'completed'],
      ['2027-01-04', 'pending'],
    ]);
    await open(page, `/tasks/${dates[1]!.id}`);
    await page.getByRole('button', { name: 'Stop repeating' }).click();
    await expect(page.getByText('Stopped: no further one is made.')).toBeVisible();
  });

  test('a task tells how long it took and how well it went, with its history', async ({
    page,
    state,
    unique,
  }) => {
    const file = await fileWith(state, unique, { [`Check ${unique}`]: {} });
    await open(page, `/tasks/${file.task(`Check ${unique}`)}`);
    await page.getByRole('button', { name: 'Change', exact: true }).last().click();
    const plan = page.getByRole('dialog', { name: 'Reminders, escalation, estimate' });
    await plan.getByRole('button', { name: 'Add a step' }).click();
    await plan.getByLabel('Estimated minutes').fill('30');
    await plan.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('1 day overdue: admins, priority to urgent')).toBeVisible();

    await page.getByLabel('Minutes it took').fill('45');
    await page.getByRole('button', { name: 'Mark as done' }).click();
    await expect(page.getByText('15 minutes longer (50%)')).toBeVisible();
    await page.getByRole('radio', { name: '4', exact: true }).check();
    await page.getByRole('button', { name: 'Rate the task' }).click();
    await expect(page.getByText('Say why in a few words.')).toBeVisible();
    await page.getByLabel('Why', { exact: true }).fill('Complete, a little late');
    await page.getByRole('button', { name: 'Rate the task' }).click();
    await expect(page.getByText('Rated 4 of 5.')).toBeVisible();
    await expect(page.getByRole('region', { name: 'History' })).toContainText('completed');
  });

  test('comments reach whom they are for: the client reads theirs, completes their own task, and sees no other', async ({
    page,
    state,
    unique,
    as,
  }) => {
    const file = await fileWith(state, unique, {
      [`Send ${unique}`]: { assignedTo: await self(state, 'client') },
      [`Inner ${unique}`]: {},
    });
    const address = `/tasks/${file.task(`Send ${unique}`)}`;
    await open(page, address);
    await page.getByLabel('New comment').fill('For the office only');
    await page.getByRole('button', { name: 'Keep the comment' }).click();
    await expect(page.getByText('For the office only')).toBeVisible();
    await page.getByLabel('New comment').fill('Please sign page 3');
    await page.getByRole('combobox', { name: 'Who reads it' }).click();
    await page.getByRole('option', { name: /^Staff and assignee/ }).click();
    await page.getByRole('button', { name: 'Keep the comment' }).click();
    await expect(page.getByText('The assignee reads it too')).toBeVisible();

    const theirs = await as('client');
    await open(theirs, address);
    await expect(theirs.getByText('Please sign page 3')).toBeVisible();
    await expect(theirs.getByText('For the office only')).toBeHidden();
    await expect(theirs.getByRole('heading', { name: 'Reminders and escalation' })).toBeHidden();
    await expect(theirs.getByRole('button', { name: 'Cancel task' })).toBeHidden();
    expect(await theirs.content()).not.toContain('For the office only');
    await theirs.getByRole('button', { name: 'Mark as done' }).click();
    await expect(theirs.getByRole('button', { name: 'Reopen' })).toBeVisible();
  });
});

test.describe('as a client', () => {
  test.use({ member: 'client', tolerated: /status of 404/ });

  test('a task of somebody else is not found', async ({ page, state, unique }) => {
    const file = await fileWith(state, unique, { [`Inner ${unique}`]: {} });
    await open(page, `/tasks/${file.task(`Inner ${unique}`)}`);
    await expect(heading(page, 'Not found')).toBeVisible();
    await open(page, '/settings/task-templates');
    await expect(heading(page, 'Not found')).toBeVisible();
  });
});
