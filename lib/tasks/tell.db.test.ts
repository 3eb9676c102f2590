/** Reminders and escalation: each task, rule, date and person once, late ones said to be late. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createContact } from '@/lib/contacts/commands';
import { openExchange } from '@/lib/exchanges/commands';
import { newExchange } from '@/lib/exchanges/input';
import { clock } from '@/lib/platform/clock';
import { transaction } from '@/lib/platform/database/owner';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { testApp, type TestApp, type TestMember } from '@/scripts/test/firm';
import pg from 'pg';
import { addTask, moveTask } from './commands';
import { changeTask, planTask } from './edit';
import { newTask, taskChange, taskPlan } from './input';
import { tellDue } from './tell';

let database: TestDatabase;
let app: TestApp;
let pool: pg.Pool;
let admin: TestMember;
let coordinator: TestMember;
let stranger: TestMember;
let client: TestMember;
let exchangeId: string;
const realNow = clock.now;

beforeAll(async () => {
  clock.now = () => new Date('2026-12-01T18:00:00Z');
  database = await testDatabase();
  pool = new pg.Pool({ connectionString: database.ownerUrl });
  app = testApp(database);
  const firm = await app.firm('ridgeline');
  admin = await firm.member('admin');
  coordinator = await firm.member('coordinator');
  stranger = await firm.member('coordinator');
  client = await firm.member('client');
  const contact = await coordinator.enter((scope) => createContact(scope, { lastName: 'Ruiz', types: [] }));
  await database.owner.query('UPDATE contacts SET user_id = $1 WHERE id = $2', [client.userId, contact.id]);
  const input = { client: { kind: 'existing', id: contact.id }, exchangeType: 'delayed' } as const;
  exchangeId = (await coordinator.enter((scope) => openExchange(scope, newExchange.parse(input)))).id;
});
afterAll(async () => {
  clock.now = realNow;
  await pool.end();
  await app.close();
  await database.drop();
});
beforeEach(async () => {
  for (const table of ['task_notices', 'notifications', 'tasks'])
    await database.owner.query(`DELETE FROM ${table}`);
});

/** Eighteen hours of that day in Greenwich: noon in Chicago. */
const tell = (day: string) => tellDue((work) => transaction(pool, work), new Date(`${day}T18:00:00Z`));

async function task(plan: { reminders?: object[]; escalation?: object[] }, more: object = {}) {
  const input = { exchangeId, title: 'Call the buyer', dueOn: '2026-12-10', ...more };
  const { id } = await coordinator.enter((scope) => addTask(scope, newTask.parse(input)));
  const none = { reminders: [], escalation: [], estimatedMinutes: null };
  const rules = taskPlan.parse({ id, ...none, ...plan, was: none });
  await coordinator.enter((scope) => planTask(scope, rules));
  return id;
}

const told = async () =>
  (
    await database.owner.query<{ user_id: string; title: string }>(
      'SELECT user_id, title FROM notifications ORDER BY created_at, user_id, title',
    )
  ).rows.map(({ user_id, title }) => [names().get(user_id), title]);
const names = () =>
  new Map([
    [admin.userId, 'admin'],
    [coordinator.userId, 'coordinator'],
    [stranger.userId, 'stranger'],
    [client.userId, 'client'],
  ]);

describe('a reminder', () => {
  it('comes on its day, once however often the worker runs, and says how many days are left', async () => {
    await task({ reminders: [{ days: -3, to: 'coordinator' }] }, { assignedTo: client.userId });
    expect(await tell('2026-12-06')).toEqual({ reminders: 0, escalations: 0, late: 0 });
    expect(await tell('2026-12-07')).toEqual({ reminders: 1, escalations: 0, late: 0 });
    await Promise.all([tell('2026-12-07'), tell('2026-12-07'), tell('2026-12-08')]);
    expect(await told()).toEqual([['coordinator', '3 days: Call the buyer']]);
  });

  it('that comes late says so', async () => {
    await task({ reminders: [{ days: -1, to: 'assignee' }] }, { assignedTo: client.userId });
    expect(await tell('2026-12-11')).toEqual({ reminders: 1, escalations: 0, late: 1 });
    expect(await told()).toEqual([['client', 'Late notice, due yesterday: Call the buyer']]);
    const { rows } = await database.owner.query('SELECT late_days FROM task_notices');
    expect(rows).toEqual([{ late_days: 2 }]);
  });

  it('speaks for those before it that come at the same time', async () => {
    await task({ reminders: [-7, -3, -1].map((days) => ({ days, to: 'coordinator' })) });
    expect(await tell('2026-12-09')).toMatchObject({ reminders: 1 });
    expect(await told()).toEqual([['coordinator', 'Due tomorrow: Call the buyer']]);
    const { rows } = await database.owner.query('SELECT days, covered FROM task_notices ORDER BY days');
    expect(rows).toEqual([
      { days: -7, covered: true },
      { days: -3, covered: true },
      { days: -1, covered: false },
    ]);
  });

  it('comes again when the due date was moved', async () => {
    const id = await task({ reminders: [{ days: 0, to: 'coordinator' }] });
    await tell('2026-12-10');
    const change = { id, change: { dueOn: '2026-12-20' }, was: { dueOn: '2026-12-10' } };
    await coordinator.enter((scope) => changeTask(scope, taskChange.parse(change)));
    await tell('2026-12-15');
    await tell('2026-12-20');
    expect(await told()).toEqual([
      ['coordinator', 'Due today: Call the buyer'],
      ['coordinator', 'Due today: Call the buyer'],
    ]);
  });

  it('does not come once the task is done, and goes to the coordinator where the task is nobody’s', async () => {
    const done = await task({ reminders: [{ days: 0, to: 'assignee' }] });
    await task({ reminders: [{ days: 0, to: 'assignee' }] }, { title: 'Nobody’s' });
    await coordinator.enter((scope) => moveTask(scope, { id: done, status: 'completed' }));
    await tell('2026-12-10');
    expect(await told()).toEqual([['coordinator', 'Due today: Nobody’s']]);
  });

  it('tells a client of their own tasks only', async () => {
    await task({ reminders: [{ days: 0, to: 'client' }] }, { title: 'Of the office' });
    await task({ reminders: [{ days: 0, to: 'client' }] }, { title: 'Theirs', assignedTo: client.userId });
    await tell('2026-12-10');
    expect(await told()).toEqual([['client', 'Due today: Theirs']]);
  });

  it('leaves the moment of the last change as it was', async () => {
    const id = await task({ reminders: [{ days: 0, to: 'coordinator' }] });
    const changed = async () =>
      (await database.owner.query('SELECT updated_at, next_notice_on FROM tasks WHERE id = $1', [id]))
        .rows[0];
    const before = await changed();
    await tell('2026-12-10');
    expect(await changed()).toEqual({ ...before, next_notice_on: null });
  });

  it('comes on the day of the file’s own zone', async () => {
    await task({ reminders: [{ days: 0, to: 'coordinator' }] });
    // Two in the morning of the 10th in Greenwich is the 9th in Chicago.
    const early = await tellDue((work) => transaction(pool, work), new Date('2026-12-10T02:00:00Z'));
    expect(early.reminders).toBe(0);
  });
});

describe('escalation', () => {
  it('tells the admins once, raises the priority, and both are on record', async () => {
    const id = await task({ escalation: [{ days: 2, to: 'admins', priority: 'urgent' }] });
    expect(await tell('2026-12-11')).toMatchObject({ escalations: 0 });
    expect(await tell('2026-12-12')).toEqual({ reminders: 0, escalations: 1, late: 0 });
    await tell('2026-12-13');
    expect(await told()).toEqual([['admin', 'Overdue 2 days: Call the buyer']]);
    const { rows } = await database.owner.query(
      `SELECT t.priority, e.kind, e.data, a.diff -> 'priority' AS changed FROM tasks t
       JOIN domain_events e ON e.subject_id = t.id AND e.kind = 'task.escalated'
       JOIN audit_logs a ON a.row_id = t.id AND a.diff ? 'priority' AND a.action = 'update'
       WHERE t.id = $1`,
      [id],
    );
    expect(rows).toEqual([
      {
        priority: 'urgent',
        kind: 'task.escalated',
        data: { from: 'medium', to: 'urgent', days: 2 },
        changed: ['medium', 'urgent'],
      },
    ]);
  });

  it('never lowers a priority, nor raises it again after a person has lowered it', async () => {
    const id = await task(
      { escalation: [{ days: 1, to: 'admins', priority: 'high' }] },
      { priority: 'urgent' },
    );
    await tell('2026-12-11');
    const priority = async () =>
      (await database.owner.query<{ priority: string }>('SELECT priority FROM tasks WHERE id = $1', [id]))
        .rows[0];
    expect(await priority()).toEqual({ priority: 'urgent' });
    const change = { id, change: { priority: 'low' }, was: { priority: 'urgent' } };
    await coordinator.enter((scope) => changeTask(scope, taskChange.parse(change)));
    await tell('2026-12-15');
    expect(await priority()).toEqual({ priority: 'low' });
  });

  it('to a member who has no way to the file goes to the admins', async () => {
    await task({ escalation: [{ days: 1, to: 'member', userId: stranger.userId }] });
    await task({ escalation: [{ days: 1, to: 'member', userId: coordinator.userId }] }, { title: 'Known' });
    await tell('2026-12-11');
    expect((await told()).toSorted()).toEqual([
      ['admin', 'Overdue 1 day: Call the buyer'],
      ['coordinator', 'Overdue 1 day: Known'],
    ]);
  });

  it('names no client', async () => {
    await expect(
      task({ escalation: [{ days: 1, to: 'member', userId: client.userId }] }),
    ).rejects.toMatchObject({ kind: 'invalid' });
  });
});

describe('the shape of the rules', () => {
  it.each([
    ['[]'],
    ['{"reminders": []}'],
    ['{"reminders": [{"days": 366, "to": "assignee"}]}'],
    ['{"reminders": [{"days": 1.5, "to": "assignee"}]}'],
    ['{"reminders": [{"days": "1", "to": "assignee"}]}'],
    ['{"reminders": [{"days": 1, "to": "everybody"}]}'],
    ['{"reminders": [{"days": 1}]}'],
    ['{"reminders": [{"days": 1, "to": "assignee", "more": 1}]}'],
    ['{"reminders": [1]}'],
    ['{"others": []}'],
  ])('reminders %s are refused by the database', async (shape) => {
    const id = await task({});
    await expect(
      database.owner.query('UPDATE tasks SET reminder_schedule = $2 WHERE id = $1', [id, shape]),
    ).rejects.toMatchObject({ constraint: 'tasks_reminders_shape' });
  });

  it.each([
    ['{"steps": []}'],
    ['{"steps": [{"days": 0, "to": "admins"}]}'],
    ['{"steps": [{"days": 1, "to": "member"}]}'],
    ['{"steps": [{"days": 1, "to": "admins", "userId": "0198c5f0-0000-7000-8000-000000000000"}]}'],
    ['{"steps": [{"days": 1, "to": "admins", "priority": "low"}]}'],
    ['{"steps": [{"days": 1, "to": "member", "userId": "me"}]}'],
  ])('escalation %s is refused by the database', async (shape) => {
    const id = await task({});
    await expect(
      database.owner.query('UPDATE tasks SET escalation_rules = $2 WHERE id = $1', [id, shape]),
    ).rejects.toMatchObject({ constraint: 'tasks_escalation_shape' });
  });
});
