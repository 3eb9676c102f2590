/** Risk and urgency once a day has passed, zone by zone. */
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sweepToday } from '@/lib/exchanges/sweep';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { clocked } from './support/clocked';
import { wrongRisks, wrongUrgencies } from './support/weighed';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.drop());

describe('the sweep', () => {
  /** Late on a November evening in Chicago it is the same day in Honolulu, and the next in New York. */
  const evening = new Date('2027-11-25T05:30:00Z');
  const midnight = new Date('2027-11-25T06:00:00Z');
  let honolulu: string;
  let chicago: string;

  beforeAll(async () => {
    const { people, calm, task } = clocked(db.owner);
    await people();
    for (let n = 0; n < 3; n += 1) await task(await calm(), { due_on: '2027-11-20' });
    const dates = {
      ...{
        transfer_date: '2027-10-15',
        identification_deadline: '2027-11-29',
        exchange_deadline: '2028-04-12',
      },
      extension_filed_on: '2027-11-01',
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
    expect(await sweepToday(db.owner, evening)).toEqual({ begun: 0, exchanges: 0, tasks: 0 });
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
    expect(await sweepToday(db.owner, later, AbortSignal.abort())).toEqual({
      begun: 0,
      exchanges: 0,
      tasks: 0,
    });
    expect((await sweepToday(db.owner, later)).exchanges).toBeGreaterThan(2);
    expect(await wrongRisks(db.owner, later)).toEqual([]);
  });
});

async function connected() {
  const client = new pg.Client({ connectionString: db.ownerUrl });
  await client.connect();
  return client;
}
