/** Risk and urgency as they are stored right after every write that they depend on. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, calendarDateIn } from '@/lib/shared/calendar-date';
import { newId } from '@/lib/shared/ids';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { clocked, id, inDays } from './support/clocked';
import { wrongRisks, wrongUrgencies } from './support/weighed';

let db: TestDatabase;
let add: ReturnType<typeof clocked>['add'];
let change: ReturnType<typeof clocked>['change'];
let calm: ReturnType<typeof clocked>['calm'];
let task: ReturnType<typeof clocked>['task'];
const DAY = 86_400_000;

beforeAll(async () => {
  db = await testDatabase();
  const on = clocked(db.owner);
  ({ add, change, calm, task } = on);
  await on.people();
});
afterAll(() => db.drop());

async function stored(exchange: string) {
  const { rows } = await db.owner.query<{ level: string; codes: string[]; card: string }>(
    `SELECT e.risk_level AS level, c.risk_level AS card,
       ARRAY(SELECT r ->> 'code' FROM jsonb_array_elements(e.risk_reasons) AS r) AS codes
     FROM exchanges e JOIN exchange_cards c ON c.organization_id = e.organization_id AND c.exchange_id = e.id WHERE e.id = $1`,
    [exchange],
  );
  const { level, codes, card } = rows[0]!;
  expect(card).toBe(level);
  return [level, ...codes];
}

/** Version of the row: moves with every write. */
const version = async (table: string, which: string) =>
  (await db.owner.query<{ xmin: string }>(`SELECT xmin::text FROM ${table} WHERE id = $1`, [which])).rows[0]!
    .xmin;

describe('the risk of an exchange is stored', () => {
  it('as it is opened', async () => {
    expect(await stored(await calm())).toEqual(['low']);
    expect(
      await stored(
        await calm({
          identification_deadline: inDays(45),
          transfer_date: inDays(-10),
          exchange_deadline: inDays(50),
        }),
      ),
    ).toEqual(['high', 'shortened_without_extension', 'exchange_ends_soon']);
    expect(await stored(await calm({ status: 'draft', stage: 'intake' }))).toEqual(['low']);
    expect(await wrongRisks(db.owner, new Date())).toEqual([]);
  });

  it('as its dates, stage, status and gates change', async () => {
    const exchange = await calm();
    const set = async (changes: Record<string, unknown>) => {
      await change('exchanges', exchange, changes);
      return stored(exchange);
    };
    const soon = {
      transfer_date: inDays(-160),
      identification_deadline: inDays(-115),
      exchange_deadline: inDays(20),
    };
    expect(await set(soon)).toEqual(['critical', 'deadline_passed', 'exchange_ends_incomplete']);
    expect(await set({ stage: 'identification_open' })).toEqual([
      'critical',
      'deadline_passed',
      'exchange_ends_incomplete',
    ]);
    expect(await set({ stage: 'identification_locked' })).toEqual(['high', 'exchange_ends_incomplete']);
    expect(await set({ gate_unmet_since: inDays(-14) })).toEqual([
      'high',
      'exchange_ends_incomplete',
      'gate_unmet',
    ]);
    expect(await set({ status: 'on_hold' })).toEqual(['low']);
    expect(await set({ status: 'active' })).toEqual(['high', 'exchange_ends_incomplete', 'gate_unmet']);
    expect(await wrongRisks(db.owner, new Date())).toEqual([]);
  });

  it('as tasks become overdue, are done, move to another date or exchange, or are removed', async () => {
    const exchange = await calm();
    const tasks = [];
    for (let n = 0; n < 5; n += 1) tasks.push(await task(exchange, { due_on: inDays(-1 - n) }));
    expect(await stored(exchange)).toEqual(['critical', 'overdue_tasks']);
    await change('tasks', tasks[0]!, { status: 'completed' });
    expect(await stored(exchange)).toEqual(['high', 'overdue_tasks']);
    await change('tasks', tasks[1]!, { due_on: inDays(3) });
    await change('tasks', tasks[2]!, { due_on: null });
    expect(await stored(exchange)).toEqual(['medium', 'overdue_tasks']);
    const other = await calm();
    await db.owner.query('UPDATE tasks SET exchange_id = $1 WHERE id = ANY ($2)', [other, tasks.slice(3)]);
    expect([await stored(exchange), await stored(other)]).toEqual([['low'], ['medium', 'overdue_tasks']]);
    await db.owner.query('DELETE FROM tasks WHERE exchange_id = $1', [other]);
    expect(await stored(other)).toEqual(['low']);
    expect(await wrongRisks(db.owner, new Date())).toEqual([]);
  });

  it('as three tasks of four are done shortly before the end', async () => {
    const exchange = await calm({
      ...{
        transfer_date: inDays(-160),
        identification_deadline: inDays(-115),
        exchange_deadline: inDays(20),
      },
      stage: 'replacement_contract',
    });
    for (const status of ['completed', 'completed', 'completed', 'in_progress', 'cancelled', 'cancelled']) {
      await task(exchange, { status });
    }
    expect(await stored(exchange)).toEqual(['medium', 'exchange_ends_soon']);
    const { rows } = await db.owner.query(
      'SELECT completion_percentage AS percent FROM exchanges WHERE id = $1',
      [exchange],
    );
    expect(rows).toEqual([{ percent: 75 }]);
  });

  it('as properties are identified and revoked', async () => {
    const exchange = await calm({
      transfer_date: inDays(-40),
      identification_deadline: inDays(5),
      exchange_deadline: inDays(140),
    });
    expect(await stored(exchange)).toEqual(['high', 'nothing_identified']);
    const property = newId();
    await add('exchange_properties', {
      ...{
        id: property,
        exchange_id: exchange,
        side: 'replacement',
        address_line1: '1 Main St',
        status: 'identified',
      },
    });
    expect(await stored(exchange)).toEqual(['low']);
    await change('exchange_properties', property, { status: 'revoked' });
    expect(await stored(exchange)).toEqual(['high', 'nothing_identified']);
    expect(await wrongRisks(db.owner, new Date())).toEqual([]);
  });

  it('as a message reaches the client after weeks of silence', async () => {
    const opened = new Date(Date.now() - 30 * DAY);
    const exchange = newId(opened);
    await calm({ id: exchange });
    expect(await stored(exchange)).toEqual(['medium', 'no_client_message']);
    const { rows } = await db.owner.query<{ id: string }>(
      'SELECT id FROM conversations WHERE exchange_id = $1',
      [exchange],
    );
    const say = (sender: string, sentAt: Date) =>
      add('messages', {
        ...{
          id: newId(),
          conversation_id: rows[0]!.id,
          sender_id: id(sender),
          content: 'Good morning',
          sent_at: sentAt,
          seq: 1,
        },
      });
    await say('clara', new Date());
    expect(await stored(exchange)).toEqual(['medium', 'no_client_message']);
    await say('carol', new Date(Date.now() - 22 * DAY));
    expect(await stored(exchange)).toEqual(['medium', 'no_client_message']);
    await say('carol', new Date());
    expect(await stored(exchange)).toEqual(['low']);
    const before = await version('exchanges', exchange);
    await say('carol', new Date());
    expect(await version('exchanges', exchange)).toBe(before);
    expect(await wrongRisks(db.owner, new Date())).toEqual([]);
  });

  it('only when it changes: other writes leave the row of the exchange alone', async () => {
    const exchange = await calm();
    await task(exchange, { due_on: inDays(-1) });
    const before = await version('exchanges', exchange);
    const later = await task(exchange, { due_on: inDays(9) });
    await change('tasks', later, { title: 'Call again', priority: 'urgent', due_on: inDays(12) });
    expect(await version('exchanges', exchange)).toBe(before);
  });
});

describe('the urgency of a task is stored', () => {
  const score = async (which: string) =>
    (
      await db.owner.query<{ score: number }>('SELECT urgency_score AS score FROM tasks WHERE id = $1', [
        which,
      ])
    ).rows[0]!.score;

  it('as it is written: high and due in 2 days is 70, medium without a date is 20', async () => {
    const exchange = await calm();
    const made = await task(exchange, { priority: 'high', due_on: inDays(2) });
    expect(await score(made)).toBe(70);
    await change('tasks', made, { priority: 'medium', due_on: null });
    expect(await score(made)).toBe(20);
    await change('tasks', made, { status: 'completed' });
    expect(await score(made)).toBe(0);
    await change('tasks', made, { status: 'pending' });
    expect(await score(made)).toBe(20);
  });

  it('on the day of the exchange, or of the firm for a task without one', async () => {
    const zones = ['Pacific/Kiritimati', 'Pacific/Pago_Pago'];
    const days = zones.map((zone) => calendarDateIn(zone, new Date()));
    const due = addDays(days[0]!, 2);
    const made = [];
    for (const zone of zones)
      made.push(await task(await calm({ time_zone: zone }), { priority: 'low', due_on: due }));
    made.push(await task(null, { priority: 'low', due_on: due, assigned_to: id('carol') }));
    expect(await wrongUrgencies(db.owner, new Date())).toEqual([]);
    const { rows } = await db.owner.query<{ exchange: string }>(
      'SELECT exchange_id AS exchange FROM tasks WHERE id = $1',
      [made[0]],
    );
    await change('exchanges', rows[0]!.exchange, { time_zone: zones[1] });
    expect(await wrongUrgencies(db.owner, new Date())).toEqual([]);
  });
});
