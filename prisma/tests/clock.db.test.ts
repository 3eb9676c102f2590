/** Risk and urgency as they are stored: right after every write that they depend on, and once a day has passed. */
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sweepToday } from '@/lib/exchanges/sweep';
import { addDays, calendarDateIn, type CalendarDate } from '@/lib/shared/calendar-date';
import { newId } from '@/lib/shared/ids';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { addPeople } from './support/people';
import { insert, Labels } from './support/rows';
import { wrongRisks, wrongUrgencies } from './support/weighed';

let db: TestDatabase;
const labels = new Labels();
const id = (label: string) => labels.id(label);
const DAY = 86_400_000;
/** Today in Chicago, the zone of lake. */
const inDays = (days: number): CalendarDate => addDays(calendarDateIn('America/Chicago', new Date()), days);

beforeAll(async () => {
  db = await testDatabase();
  await addPeople(db.owner, labels);
  await add('contacts', { id: id('k'), last_name: 'Client', user_id: id('clara') });
});
afterAll(() => db.drop());

const add = (table: string, row: Record<string, unknown>) =>
  insert(db.owner, table, { organization_id: id('lake'), ...row });

/** An active exchange that gives no reason, opened today: it sold today, so its periods have just begun. */
async function calm(more: Record<string, unknown> = {}): Promise<string> {
  const exchange = newId();
  await add('exchanges', {
    ...{
      id: exchange,
      name: 'File',
      exchange_type: 'delayed',
      client_id: id('k'),
      coordinator_id: id('carol'),
    },
    ...{ status: 'active', stage: 'relinquished_closed', transfer_date: inDays(0) },
    ...{ identification_deadline: inDays(45), exchange_deadline: inDays(180) },
    ...more,
  });
  return exchange;
}

const change = (table: string, which: string, changes: Record<string, unknown>) =>
  db.owner.query(
    `UPDATE ${table} SET ${Object.keys(changes)
      .map((column, n) => `${column} = $${n + 2}`)
      .join(', ')} WHERE id = $1`,
    [which, ...Object.values(changes)],
  );

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

async function task(exchange: string | null, more: Record<string, unknown> = {}): Promise<string> {
  const made = newId();
  await add('tasks', {
    ...{ id: made, exchange_id: exchange, title: 'Call', task_type: 'general', created_by: id('carol') },
    ...more,
  });
  return made;
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

describe('the sweep', () => {
  /** Late on a November evening in Chicago it is the same day in Honolulu, and the next in New York. */
  const evening = new Date('2027-11-25T05:30:00Z');
  const midnight = new Date('2027-11-25T06:00:00Z');
  let honolulu: string;
  let chicago: string;

  beforeAll(async () => {
    const dates = {
      ...{
        transfer_date: '2027-10-15',
        identification_deadline: '2027-11-29',
        exchange_deadline: '2028-04-12',
      },
      extension_timely: true,
    };
    chicago = await calm({ ...dates, time_zone: 'America/Chicago' });
    honolulu = await calm({ ...dates, time_zone: 'Pacific/Honolulu' });
    await task(chicago, { due_on: '2027-11-24' });
    await task(honolulu, { due_on: '2027-11-24' });
  });

  const messageOf = async (exchange: string) =>
    (
      await db.owner.query<{ on: string; said: string[] }>(
        `SELECT risk_assessed_on::text AS on, ARRAY(SELECT r ->> 'message' FROM jsonb_array_elements(risk_reasons) AS r
           WHERE r ->> 'code' IN ('nothing_identified', 'overdue_tasks')) AS said FROM exchanges WHERE id = $1`,
        [exchange],
      )
    ).rows[0];

  it('weighs again what was weighed on another day, where the exchange is', async () => {
    expect((await wrongRisks(db.owner, evening)).length).toBeGreaterThan(2);
    const { exchanges, tasks } = await sweepToday(db.owner, evening);
    expect(exchanges).toBeGreaterThan(2);
    expect(tasks).toBeGreaterThan(0);
    expect(await wrongRisks(db.owner, evening)).toEqual([]);
    expect(await wrongUrgencies(db.owner, evening)).toEqual([]);
    const five = 'The identification period ends in 5 days, and nothing is identified.';
    expect(await messageOf(chicago)).toEqual({ on: '2027-11-24', said: [five] });
    expect(await messageOf(honolulu)).toEqual({ on: '2027-11-24', said: [five] });
  });

  it('does nothing a second time, and leaves updated_at as it is', async () => {
    const before = await db.owner.query('SELECT updated_at FROM exchanges WHERE id = $1', [chicago]);
    expect(await sweepToday(db.owner, evening)).toEqual({ exchanges: 0, tasks: 0 });
    await sweepToday(db.owner, midnight);
    const after = await db.owner.query('SELECT updated_at FROM exchanges WHERE id = $1', [chicago]);
    expect(after.rows).toEqual(before.rows);
    await db.owner.query(`UPDATE exchanges SET notes = 'seen' WHERE id = $1`, [chicago]);
    expect(
      (await db.owner.query('SELECT updated_at FROM exchanges WHERE id = $1', [chicago])).rows,
    ).not.toEqual(after.rows);
  });

  it('follows each zone over its own midnight: Chicago has a new day, Honolulu not yet', async () => {
    expect(await messageOf(chicago)).toEqual({
      on: '2027-11-25',
      said: ['The identification period ends in 4 days, and nothing is identified.', '1 task is overdue.'],
    });
    expect((await messageOf(honolulu))?.on).toBe('2027-11-24');
    expect(await wrongRisks(db.owner, midnight)).toEqual([]);
    expect(await wrongUrgencies(db.owner, midnight)).toEqual([]);
  });

  it('passes by what others hold, and takes it up the next time', async () => {
    const later = new Date('2027-11-26T12:00:00Z');
    await db.owner.query('BEGIN');
    await db.owner.query('SELECT FROM exchanges WHERE id = $1 FOR NO KEY UPDATE', [chicago]);
    const other = await connected();
    expect((await sweepToday(other, later)).exchanges).toBeGreaterThan(2);
    await db.owner.query('COMMIT');
    expect((await messageOf(chicago))?.on).toBe('2027-11-25');
    expect((await sweepToday(other, later)).exchanges).toBe(1);
    expect(await wrongRisks(db.owner, later)).toEqual([]);
    await other.end();
  });

  it('stops where it is asked to, and goes on from there', async () => {
    const later = new Date('2027-11-27T12:00:00Z');
    expect(await sweepToday(db.owner, later, AbortSignal.abort())).toEqual({ exchanges: 0, tasks: 0 });
    expect((await sweepToday(db.owner, later)).exchanges).toBeGreaterThan(2);
    expect(await wrongRisks(db.owner, later)).toEqual([]);
  });
});

async function connected() {
  const client = new pg.Client({ connectionString: db.ownerUrl });
  await client.connect();
  return client;
}
