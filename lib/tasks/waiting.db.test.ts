/** Tasks that wait for others: blocked, freed by whoever completes the last, and never in a circle. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createContact } from '@/lib/contacts/commands';
import { openExchange } from '@/lib/exchanges/commands';
import { newExchange } from '@/lib/exchanges/input';
import { clock } from '@/lib/platform/clock';
import { toCalendarDate } from '@/lib/shared/calendar-date';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { testApp, type TestApp, type TestFirm, type TestMember } from '@/scripts/test/firm';
import { addTask, moveTask } from './commands';
import { addDependency, removeDependency } from './dependencies';
import { followDependencies } from './edit';
import { newTask } from './input';

let database: TestDatabase;
let app: TestApp;
let firm: TestFirm;
let coordinator: TestMember;
let stranger: TestMember;
let client: TestMember;
let exchangeId: string;
let otherFile: string;
const realNow = clock.now;

beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  firm = await app.firm('ridgeline');
  coordinator = await firm.member('coordinator');
  stranger = await firm.member('coordinator');
  client = await firm.member('client');
  exchangeId = await file(client.userId);
  otherFile = await file();
});
afterAll(async () => {
  clock.now = realNow;
  await app.close();
  await database.drop();
});
beforeEach(async () => {
  await database.owner.query('DELETE FROM task_dependencies');
  await database.owner.query('DELETE FROM notifications');
  await database.owner.query('DELETE FROM tasks');
});

const none = { offsetDays: null, dueOn: null };

async function file(clientUser?: string) {
  const contact = await coordinator.enter((scope) => createContact(scope, { lastName: 'Ruiz', types: [] }));
  if (clientUser) {
    await database.owner.query('UPDATE contacts SET user_id = $1 WHERE id = $2', [clientUser, contact.id]);
  }
  const input = { client: { kind: 'existing', id: contact.id }, exchangeType: 'delayed' } as const;
  return (await coordinator.enter((scope) => openExchange(scope, newExchange.parse(input)))).id;
}

const task = (title: string, assignedTo?: string, on = exchangeId) =>
  coordinator
    .enter((scope) => addTask(scope, newTask.parse({ exchangeId: on, title, assignedTo })))
    .then(({ id }) => id);
const waits = (id: string, dependsOnId: string, by = coordinator) =>
  by.enter((scope) => addDependency(scope, { id, dependsOnId }));
const move = (id: string, status: 'completed' | 'pending' | 'in_progress' | 'cancelled', by = coordinator) =>
  by.enter((scope) => moveTask(scope, { id, status }));

async function truth(id: string) {
  const { rows } = await database.owner.query<{ status: string; due: string | null }>(
    'SELECT status, due_on::text AS due FROM tasks WHERE id = $1',
    [id],
  );
  return rows[0];
}
const told = async () =>
  (
    await database.owner.query<{ user_id: string; title: string }>(
      'SELECT user_id, title FROM notifications ORDER BY title',
    )
  ).rows;

describe('a task that waits', () => {
  it('is blocked until the last of what it waits for is done; then it is pending, named, and its assignee told', async () => {
    const [sign, draft, review] = [
      await task('Sign', client.userId),
      await task('Draft'),
      await task('Review'),
    ];
    await waits(sign, draft);
    await waits(sign, review);
    expect(await truth(sign)).toMatchObject({ status: 'blocked' });
    expect((await move(draft, 'completed')).unblocked).toBeUndefined();
    expect(await truth(sign)).toMatchObject({ status: 'blocked' });
    expect(await told()).toEqual([]);
    expect((await move(review, 'completed')).unblocked).toEqual(['Sign']);
    expect(await truth(sign)).toMatchObject({ status: 'pending' });
    expect(await told()).toEqual([{ user_id: client.userId, title: 'You can go on: Sign' }]);
  });

  it('is freed by a client who completes their own task and sees nothing of it', async () => {
    const [prepare, send] = [
      await task('Prepare', coordinator.userId),
      await task('Send papers', client.userId),
    ];
    await waits(prepare, send);
    expect(await move(send, 'completed', client)).toEqual({ id: send, from: 'pending', status: 'completed' });
    expect(await truth(prepare)).toMatchObject({ status: 'pending' });
    expect(await told()).toEqual([{ user_id: coordinator.userId, title: 'You can go on: Prepare' }]);
  });

  it('is freed also when what it waits for is cancelled, and blocked again when that is opened again', async () => {
    const [late, early] = [await task('Late'), await task('Early')];
    await waits(late, early);
    await move(early, 'cancelled');
    expect(await truth(late)).toMatchObject({ status: 'pending' });
    await move(early, 'pending');
    expect(await truth(late)).toMatchObject({ status: 'blocked' });
  });

  it('stays as it is when it was begun before what it waits for is opened again', async () => {
    const [late, early] = [await task('Late'), await task('Early')];
    await waits(late, early);
    await move(early, 'completed');
    await move(late, 'in_progress');
    await move(early, 'pending');
    expect(await truth(late)).toMatchObject({ status: 'in_progress' });
  });

  it('is not taken up before, and the refusal says what it waits for', async () => {
    const [late, early] = [await task('Late'), await task('Early')];
    await waits(late, early);
    for (const status of ['pending', 'in_progress'] as const) {
      await expect(move(late, status)).rejects.toMatchObject({
        kind: 'conflict',
        message: 'It waits for “Early”. Complete that first, or take the dependency away.',
      });
    }
    expect(await truth(late)).toMatchObject({ status: 'blocked' });
    await expect(
      database.owner.query("UPDATE tasks SET status = 'completed' WHERE id = $1", [late]),
    ).rejects.toMatchObject({ constraint: 'tasks_wait_for_open' });
  });

  it('is freed when the dependency is taken away, and may wait again', async () => {
    const [late, early] = [await task('Late'), await task('Early')];
    await waits(late, early);
    await coordinator.enter((scope) => removeDependency(scope, { id: late, dependsOnId: early }));
    expect(await truth(late)).toMatchObject({ status: 'pending' });
    await waits(late, early);
    expect(await truth(late)).toMatchObject({ status: 'blocked' });
  });

  it('has a due date that counts from the day on which the last is done', async () => {
    clock.now = realNow;
    const [late, early] = [await task('Late'), await task('Early')];
    await waits(late, early);
    await coordinator.enter((scope) => followDependencies(scope, { id: late, offsetDays: 5, was: none }));
    expect(await truth(late)).toEqual({ status: 'blocked', due: null });
    await move(early, 'completed');
    const { rows } = await database.owner.query<{ day: string }>(
      `SELECT ((now() AT TIME ZONE 'America/Chicago')::date + 5)::text AS day`,
    );
    expect(await truth(late)).toEqual({ status: 'pending', due: rows[0]?.day });
    await move(early, 'pending');
    expect(await truth(late)).toEqual({ status: 'blocked', due: null });
  });

  it('that was given days or a date meanwhile is a conflict', async () => {
    const [late, early] = [await task('Late'), await task('Early')];
    await waits(late, early);
    const days = (offsetDays: number | null, was: { offsetDays: number | null; dueOn: null }) =>
      coordinator.enter((scope) => followDependencies(scope, { id: late, offsetDays, was }));
    await days(5, none);
    await expect(days(9, none)).rejects.toMatchObject({ kind: 'conflict' });
    await days(9, { offsetDays: 5, dueOn: null });
    await database.owner.query("UPDATE tasks SET due_on = '2026-12-20' WHERE id = $1", [late]);
    await expect(days(null, { offsetDays: 9, dueOn: null })).rejects.toMatchObject({ kind: 'conflict' });
  });

  it('that counts from a date of the file goes on doing so when no days are set', async () => {
    const [late, early] = [await task('Late'), await task('Early')];
    await waits(late, early);
    await database.owner.query(
      "UPDATE tasks SET anchor = 'transfer', offset_days = 5, due_on = '2026-12-20' WHERE id = $1",
      [late],
    );
    const was = { offsetDays: null, dueOn: toCalendarDate('2026-12-20') };
    await coordinator.enter((scope) => followDependencies(scope, { id: late, offsetDays: null, was }));
    const { rows } = await database.owner.query('SELECT anchor, offset_days FROM tasks WHERE id = $1', [
      late,
    ]);
    expect(rows).toEqual([{ anchor: 'transfer', offset_days: 5 }]);
  });

  it('counts from nothing when it waits for nothing', async () => {
    const alone = await task('Alone');
    await expect(
      coordinator.enter((scope) => followDependencies(scope, { id: alone, offsetDays: 5, was: none })),
    ).rejects.toMatchObject({
      kind: 'invalid',
      fields: { offsetDays: expect.stringContaining('waits for nothing') },
    });
  });

  it('is freed by the second of two who complete the last two at once', async () => {
    const [late, one, two] = [await task('Late'), await task('One'), await task('Two')];
    await waits(late, one);
    await waits(late, two);
    await Promise.all([move(one, 'completed'), move(two, 'completed')]);
    expect(await truth(late)).toMatchObject({ status: 'pending' });
  });
});

describe('a dependency', () => {
  it('never goes in a circle, and the refusal names the tasks', async () => {
    const [a, b, c] = [await task('Draft'), await task('Review'), await task('Sign')];
    await waits(b, a);
    await waits(c, b);
    await expect(waits(a, c)).rejects.toMatchObject({
      kind: 'invalid',
      message:
        'This would go in a circle: “Draft” would wait for “Sign”, which waits for “Review”, which waits for “Draft”.',
    });
    await expect(waits(a, a)).rejects.toMatchObject({ message: 'A task cannot wait for itself.' });
  });

  it('stays within one exchange, in the command and in the database', async () => {
    const [here, there] = [await task('Here'), await task('There', undefined, otherFile)];
    await expect(waits(here, there)).rejects.toMatchObject({ kind: 'invalid' });
    await expect(
      database.owner.query(
        'INSERT INTO task_dependencies (organization_id, task_id, depends_on_id) VALUES ($1, $2, $3)',
        [firm.id, here, there],
      ),
    ).rejects.toMatchObject({ constraint: 'task_dependencies_one_exchange' });
  });

  it('is not for clients, and not found for who may not see the tasks', async () => {
    const [own, other] = [await task('Own', client.userId), await task('Other')];
    await expect(waits(own, other, client)).rejects.toMatchObject({ kind: 'not_found' });
    const second = await task('Own too', client.userId);
    await expect(waits(own, second, client)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(waits(own, other, stranger)).rejects.toMatchObject({ kind: 'not_found' });
  });
});
