/** Tasks that come again: once for each day, whoever makes them, and no more after the end. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createContact } from '@/lib/contacts/commands';
import { openExchange } from '@/lib/exchanges/commands';
import { newExchange } from '@/lib/exchanges/input';
import { clock } from '@/lib/platform/clock';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { testApp, type TestApp, type TestMember } from '@/scripts/test/firm';
import { makeRecurring } from './come-again';
import { addTask, moveTask } from './commands';
import { newTask, recurrenceChoice } from './input';
import { comeAgain, repeatTask, stopRepeating } from './recurrence';

let database: TestDatabase;
let app: TestApp;
let coordinator: TestMember;
let client: TestMember;
let exchangeId: string;
const realNow = clock.now;
const on = (day: string) => new Date(`${day}T18:00:00Z`);

beforeAll(async () => {
  clock.now = () => on('2026-12-01');
  database = await testDatabase();
  app = testApp(database);
  const firm = await app.firm('ridgeline');
  coordinator = await firm.member('coordinator');
  client = await firm.member('client');
  const contact = await coordinator.enter((scope) => createContact(scope, { lastName: 'Ruiz', types: [] }));
  await database.owner.query('UPDATE contacts SET user_id = $1 WHERE id = $2', [client.userId, contact.id]);
  const input = { client: { kind: 'existing', id: contact.id }, exchangeType: 'delayed' } as const;
  exchangeId = (await coordinator.enter((scope) => openExchange(scope, newExchange.parse(input)))).id;
});
afterAll(async () => {
  clock.now = realNow;
  await app.close();
  await database.drop();
});
afterEach(async () => {
  clock.now = () => on('2026-12-01');
  await database.owner.query('DELETE FROM tasks');
  await database.owner.query('DELETE FROM task_recurrences');
  await database.owner.query("UPDATE exchanges SET status = 'draft', status_reason = NULL, closed_at = NULL");
});

async function repeating(rule: object, assignedTo = coordinator.userId) {
  const { id } = await coordinator.enter((scope) =>
    addTask(scope, newTask.parse({ exchangeId, title: 'Call the bank', assignedTo })),
  );
  const choice = { id, every: 1, unit: 'week', startsOn: '2026-12-07', ...rule };
  await coordinator.enter((scope) => repeatTask(scope, recurrenceChoice.parse(choice)));
  return id;
}

const all = async () =>
  (
    await database.owner.query<{ due: string; status: string }>(
      'SELECT due_on::text AS due, status FROM tasks ORDER BY occurrence_on',
    )
  ).rows;
const days = async () => (await all()).map(({ due }) => due);

describe('a recurring task', () => {
  it('comes again when it is done, once, whoever else makes it', async () => {
    const id = await repeating({});
    const { again } = await coordinator.enter((scope) => moveTask(scope, { id, status: 'completed' }));
    expect(again?.dueOn).toBe('2026-12-14');
    expect(await makeRecurring(database.owner, on('2026-12-01'))).toBe(0);
    const { rows } = await database.owner.query<{ id: string }>('SELECT id FROM task_recurrences');
    const twice = await Promise.all(
      [1, 2].map(() => coordinator.enter((scope) => comeAgain(scope, rows[0]!.id))),
    );
    expect(twice).toEqual([undefined, undefined]);
    expect(await all()).toEqual([
      { due: '2026-12-07', status: 'completed' },
      { due: '2026-12-14', status: 'pending' },
    ]);
  });

  it('begins with the priority that people gave the last, whoever makes it', async () => {
    const events = `INSERT INTO domain_events (organization_id, kind, exchange_id, subject_id, data)
      SELECT organization_id, 'task.escalated', exchange_id, id, jsonb_build_object('from', $2::text, 'to', $3::text) FROM tasks WHERE id = $1`;
    const priorities = async () =>
      (await database.owner.query('SELECT priority FROM tasks ORDER BY occurrence_on')).rows.map(
        (row: { priority: string }) => row.priority,
      );
    const id = await repeating({});
    const rules = { steps: [{ days: 1, to: 'admins', priority: 'urgent' }] };
    await database.owner.query("UPDATE tasks SET priority = 'urgent', escalation_rules = $1", [rules]);
    await database.owner.query(events, [id, 'low', 'high']);
    await database.owner.query(events, [id, 'high', 'urgent']);
    const { again } = await coordinator.enter((scope) => moveTask(scope, { id, status: 'completed' }));
    expect(await priorities()).toEqual(['urgent', 'low']);
    // Raised by escalation, then set by a person.
    await database.owner.query(events, [again!.id, 'low', 'urgent']);
    await database.owner.query("UPDATE tasks SET priority = 'high' WHERE id = $1", [again!.id]);
    expect(await makeRecurring(database.owner, on('2026-12-21'))).toBe(1);
    expect(await priorities()).toEqual(['urgent', 'high', 'high']);
  });

  it('goes to the coordinator when whose it was has left, whoever makes it', async () => {
    const assigned = async () =>
      (await database.owner.query('SELECT assigned_to FROM tasks ORDER BY occurrence_on')).rows.map(
        (row: { assigned_to: string | null }) => row.assigned_to,
      );
    const id = await repeating({}, client.userId);
    const { again } = await coordinator.enter((scope) => moveTask(scope, { id, status: 'completed' }));
    expect(await assigned()).toEqual([client.userId, client.userId]);
    const left = (isActive: boolean) =>
      database.owner.query('UPDATE memberships SET is_active = $2 WHERE user_id = $1', [
        client.userId,
        isActive,
      ]);
    await left(false);
    await coordinator.enter((scope) => moveTask(scope, { id: again!.id, status: 'completed' }));
    await database.owner.query('UPDATE tasks SET assigned_to = $1', [client.userId]);
    expect(await makeRecurring(database.owner, on('2027-01-04'))).toBe(1);
    await left(true);
    expect((await assigned()).at(-1)).toBe(coordinator.userId);
  });

  it('takes the next one back when it is opened again, and makes it when it is done once more', async () => {
    const id = await repeating({});
    const move = (status: 'completed' | 'pending') =>
      coordinator.enter((scope) => moveTask(scope, { id, status }));
    await move('completed');
    expect(await move('pending')).toMatchObject({ withdrawn: '2026-12-14' });
    expect(await all()).toEqual([
      { due: '2026-12-07', status: 'pending' },
      { due: '2026-12-14', status: 'cancelled' },
    ]);
    expect((await move('completed')).again?.dueOn).toBe('2026-12-14');
    await database.owner.query(
      `UPDATE tasks SET title = 'Call both banks' WHERE occurrence_on = '2026-12-14'`,
    );
    expect((await move('pending')).withdrawn).toBeUndefined();
  });

  it('is made by the worker when a client completes it, and when its day has come although the last is open', async () => {
    const id = await repeating({}, client.userId);
    expect(await client.enter((scope) => moveTask(scope, { id, status: 'completed' }))).toEqual({
      id,
      from: 'pending',
      status: 'completed',
    });
    expect(await makeRecurring(database.owner, on('2026-12-02'))).toBe(1);
    expect(await makeRecurring(database.owner, on('2026-12-13'))).toBe(0);
    expect(await makeRecurring(database.owner, on('2026-12-21'))).toBe(1);
    expect(await days()).toEqual(['2026-12-07', '2026-12-14', '2026-12-21']);
  });

  it('does not make up for what was missed', async () => {
    await repeating({ unit: 'day' });
    expect(await makeRecurring(database.owner, on('2026-12-20'))).toBe(1);
    expect(await days()).toEqual(['2026-12-07', '2026-12-20']);
  });

  it('falls on the next business day where it shifts, and keeps its rule', async () => {
    const id = await repeating({ startsOn: '2026-12-25', shifts: true });
    expect(await days()).toEqual(['2026-12-28']);
    await coordinator.enter((scope) => moveTask(scope, { id, status: 'completed' }));
    // Friday, January 1, is a holiday as well.
    expect(await days()).toEqual(['2026-12-28', '2027-01-04']);
  });

  it('ends on its last day', async () => {
    const id = await repeating({ untilOn: '2026-12-10' });
    const { again } = await coordinator.enter((scope) => moveTask(scope, { id, status: 'completed' }));
    expect(again).toBeUndefined();
    expect(await makeRecurring(database.owner, on('2027-01-01'))).toBe(0);
  });

  it('ends when it is stopped', async () => {
    const id = await repeating({});
    await coordinator.enter((scope) => stopRepeating(scope, { id }));
    await coordinator.enter((scope) => moveTask(scope, { id, status: 'completed' }));
    expect(await makeRecurring(database.owner, on('2027-01-01'))).toBe(0);
    expect(await days()).toEqual(['2026-12-07']);
  });

  it('ends with its exchange, also for who asks the database', async () => {
    const id = await repeating({});
    await database.owner.query("UPDATE tasks SET status = 'completed' WHERE id = $1", [id]);
    await database.owner.query("UPDATE exchanges SET status = 'cancelled', status_reason = 'Sold elsewhere'");
    expect(await makeRecurring(database.owner, on('2027-01-01'))).toBe(0);
    const { rows } = await database.owner.query<{ made: string | null }>(
      `SELECT app.make_occurrence(organization_id, id, '2026-12-14', '2026-12-14') AS made FROM task_recurrences`,
    );
    expect(rows).toEqual([{ made: null }]);
  });

  it('has one rule at a time', async () => {
    const id = await repeating({});
    const choice = recurrenceChoice.parse({ id, every: 1, unit: 'day', startsOn: '2026-12-07' });
    await expect(coordinator.enter((scope) => repeatTask(scope, choice))).rejects.toMatchObject({
      kind: 'conflict',
    });
  });

  it('without an exchange says until when, in the command and in the database', async () => {
    const { rows } = await database.owner.query<{ id: string; firm: string }>(
      `INSERT INTO tasks (organization_id, title, task_type, assigned_to, created_by)
       SELECT organization_id, 'Water the plants', 'general', user_id, user_id FROM memberships WHERE user_id = $1
       RETURNING id, organization_id AS firm`,
      [coordinator.userId],
    );
    const { id, firm } = rows[0]!;
    const choice = { id, every: 1, unit: 'week', startsOn: '2026-12-07' } as const;
    await expect(
      coordinator.enter((scope) => repeatTask(scope, recurrenceChoice.parse(choice))),
    ).rejects.toMatchObject({ kind: 'invalid', fields: { untilOn: expect.stringContaining('without end') } });
    await expect(
      database.owner.query(
        `INSERT INTO task_recurrences (organization_id, every, unit, starts_on) VALUES ($1, 1, 'week', '2026-12-07')`,
        [firm],
      ),
    ).rejects.toMatchObject({ constraint: 'task_recurrences_end' });
    await coordinator.enter((scope) =>
      repeatTask(scope, recurrenceChoice.parse({ ...choice, untilOn: '2026-12-31' })),
    );
  });

  it('is not made by a client', async () => {
    const id = await repeating({}, client.userId);
    const choice = recurrenceChoice.parse({ id, every: 1, unit: 'day', startsOn: '2026-12-07' });
    await expect(client.enter((scope) => repeatTask(scope, choice))).rejects.toMatchObject({
      kind: 'forbidden',
    });
  });
});
