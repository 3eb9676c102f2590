import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createContact } from '@/lib/contacts/commands';
import { openExchange } from '@/lib/exchanges/commands';
import { newExchange } from '@/lib/exchanges/input';
import type { TaskStatus } from '@/lib/generated/prisma/enums';
import { clock } from '@/lib/platform/clock';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { testApp, type TestApp, type TestFirm, type TestMember } from '@/scripts/test/firm';
import { moveTask } from './commands';
import { myTasksPage } from './my-tasks';

let database: TestDatabase;
let app: TestApp;
let firm: TestFirm;
let coordinator: TestMember;
let client: TestMember;
let exchangeId: string;
/** One task of each, the only open ones of the exchange. */
let own: string;
let others: string;

beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  firm = await app.firm('ridgeline');
  coordinator = await firm.member('coordinator');
  client = await firm.member('client');
  const contact = await coordinator.enter((scope) => createContact(scope, { lastName: 'Ruiz', types: [] }));
  await database.owner.query('UPDATE contacts SET user_id = $1 WHERE id = $2', [client.userId, contact.id]);
  const opened = await coordinator.enter((scope) =>
    openExchange(
      scope,
      newExchange.parse({ client: { kind: 'existing', id: contact.id }, exchangeType: 'delayed' }),
    ),
  );
  exchangeId = opened.id;
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

beforeEach(async () => {
  await database.owner.query('DELETE FROM tasks');
  own = await task('Send proof of identity', client.userId);
  others = await task('Call the buyer', coordinator.userId);
});

async function task(title: string, assignedTo: string, status: TaskStatus = 'pending', dueOn?: string) {
  const { rows } = await database.owner.query<{ id: string }>(
    `INSERT INTO tasks (organization_id, title, task_type, exchange_id, assigned_to, created_by, status, due_on)
     VALUES ($1, $2, 'general', $3, $4, $4, $5, $6) RETURNING id`,
    [firm.id, title, exchangeId, assignedTo, status, dueOn],
  );
  return rows[0]!.id;
}

const move = (member: TestMember, id: string, status: TaskStatus) =>
  member.enter((scope) => moveTask(scope, { id, status }));

async function truth(id: string) {
  const { rows } = await database.owner.query<{ status: string; completed: boolean; percentage: number }>(
    `SELECT t.status, t.completed_at IS NOT NULL AS completed, e.completion_percentage AS percentage
     FROM tasks t JOIN exchanges e ON e.id = t.exchange_id WHERE t.id = $1`,
    [id],
  );
  return rows[0];
}

describe('moving a task', () => {
  it('lets a client complete their own, and the percentage of the exchange moves with it', async () => {
    expect(await truth(own)).toEqual({ status: 'pending', completed: false, percentage: 0 });
    expect(await move(client, own, 'completed')).toEqual({ id: own, from: 'pending', status: 'completed' });
    expect(await truth(own)).toEqual({ status: 'completed', completed: true, percentage: 50 });
  });

  it('lets it be undone, back to where it was', async () => {
    await move(client, own, 'in_progress');
    const { from } = await move(client, own, 'completed');
    await move(client, own, from);
    expect(await truth(own)).toEqual({ status: 'in_progress', completed: false, percentage: 0 });
  });

  it('records who did it, in the same transaction', async () => {
    await move(client, own, 'completed');
    const { rows } = await database.owner.query(
      'SELECT kind, actor_id, exchange_id, data FROM domain_events WHERE subject_id = $1',
      [own],
    );
    expect(rows).toEqual([
      {
        kind: 'task.completed',
        actor_id: client.userId,
        exchange_id: exchangeId,
        data: { from: 'pending', to: 'completed' },
      },
    ]);
  });

  it('answers a second completion without doing anything again', async () => {
    await move(client, own, 'completed');
    expect(await move(client, own, 'completed')).toEqual({ id: own, from: 'completed', status: 'completed' });
    const { rowCount } = await database.owner.query('SELECT FROM domain_events WHERE subject_id = $1', [own]);
    expect(rowCount).toBe(1);
  });

  it('does not show a client the task of somebody else, which exists', async () => {
    await expect(move(client, others, 'completed')).rejects.toMatchObject({ kind: 'not_found' });
    expect(await truth(others)).toMatchObject({ status: 'pending' });
  });

  it.each(['blocked', 'cancelled'] as const)('does not let a client make their own %s', async (status) => {
    await expect(move(client, own, status)).rejects.toMatchObject({ kind: 'forbidden' });
    expect(await truth(own)).toMatchObject({ status: 'pending' });
  });

  it('does not let a client take up what the firm has blocked', async () => {
    const blocked = await task('Wait for the title report', client.userId, 'blocked');
    await expect(move(client, blocked, 'completed')).rejects.toMatchObject({ kind: 'conflict' });
    expect(await truth(blocked)).toMatchObject({ status: 'blocked' });
  });

  it('lets the coordinator complete a task of the client', async () => {
    await move(coordinator, own, 'completed');
    expect(await truth(own)).toMatchObject({ status: 'completed' });
  });

  it('does not show a task to a coordinator of other files', async () => {
    const other = await firm.member('coordinator');
    await expect(move(other, own, 'completed')).rejects.toMatchObject({ kind: 'not_found' });
  });

  it('is a conflict when the task cannot go there', async () => {
    await move(coordinator, others, 'completed');
    await expect(move(coordinator, others, 'blocked')).rejects.toMatchObject({ kind: 'conflict' });
    expect(await truth(others)).toMatchObject({ status: 'completed' });
  });

  it('is a conflict when somebody else moves it in between, and their move stands', async () => {
    // The other person's move commits after this one has read the task and before it writes.
    const stale = coordinator.enter((scope) => {
      const findFirst = scope.db.task.findFirst.bind(scope.db.task);
      const db = new Proxy(scope.db, {
        get: (target, key) =>
          key === 'task'
            ? new Proxy(target.task, {
                get: (tasks, method) =>
                  method === 'findFirst'
                    ? async (query: Parameters<typeof findFirst>[0]) => {
                        const found = await findFirst(query);
                        await overtake(others);
                        return found;
                      }
                    : Reflect.get(tasks, method),
              })
            : Reflect.get(target, key),
      });
      return moveTask({ ...scope, db }, { id: others, status: 'completed' });
    });
    await expect(stale).rejects.toMatchObject({ kind: 'conflict' });
    expect(await truth(others)).toMatchObject({ status: 'in_progress' });
  });
});

/** Another connection takes the task up, and commits. */
const overtake = (id: string) =>
  database.owner.query("UPDATE tasks SET status = 'in_progress' WHERE id = $1", [id]);

describe('the page of my tasks', () => {
  it('holds my own open tasks, soonest first, undated last, and nobody else’s', async () => {
    const later = await task('Later', coordinator.userId, 'in_progress', '2026-12-20');
    const soon = await task('Soon', coordinator.userId, 'blocked', '2026-12-01');
    const { open, recent, mayUnblock } = await coordinator.enter(myTasksPage);
    expect(open.map(({ id }) => id)).toEqual([soon, later, others]);
    expect(recent).toEqual([]);
    expect(mayUnblock).toBe(true);
    expect(open[0]?.exchange).toMatchObject({ id: exchangeId });
  });

  it('keeps what I completed for seven days', async () => {
    await move(client, own, 'completed');
    const old = await task('Long ago', client.userId, 'completed');
    await database.owner.query("UPDATE tasks SET completed_at = now() - interval '8 days' WHERE id = $1", [
      old,
    ]);
    const { open, recent } = await client.enter(myTasksPage);
    expect(open).toEqual([]);
    expect(recent.map(({ id }) => id)).toEqual([own]);
  });

  it('takes today from the zone of each exchange', async () => {
    const realNow = clock.now;
    clock.now = () => new Date('2026-11-25T05:30:00Z');
    try {
      const { open } = await coordinator.enter(myTasksPage);
      expect(open.map(({ today, timeZone }) => [today, timeZone])).toEqual([
        ['2026-11-24', 'America/Chicago'],
      ]);
    } finally {
      clock.now = realNow;
    }
  });

  it('does not exist for an agency', async () => {
    const agency = await firm.member('agency');
    await expect(agency.enter(myTasksPage)).rejects.toMatchObject({ kind: 'forbidden' });
  });
});
