/** What stood on a day, firm by firm in its own calendar, equals a plain recomputation and is written once. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeSnapshot } from '@/lib/analytics/snapshot';
import { addDays, calendarDateIn } from '@/lib/shared/calendar-date';
import { endOfDay } from '@/lib/shared/time-zone';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { buildAnalyticsWorld, type World } from './support/analytics-world';
import { readTables, type Tables } from './support/plain-money';
import { flows, plainSnapshot } from './support/snapshot-plain';

const CHICAGO = 'America/Chicago';
const HOUR = 3_600_000;

let db: TestDatabase;
let world: World;
let tables: Tables;
/** Half past midnight of tomorrow in Chicago, where lake is; at bay, in Los Angeles, the day before goes on. */
let later: Date;

beforeAll(async () => {
  db = await testDatabase();
  world = await buildAnalyticsWorld(db.owner, 17);
  // The fixture's own day is made up.
  await db.owner.query('DELETE FROM analytics_snapshots');
  tables = await readTables(db.owner);
  later = new Date(endOfDay(calendarDateIn(CHICAGO, world.now), CHICAGO).getTime() + HOUR / 2);
});
afterAll(() => db.drop());

const figures = `active_exchanges, value_at_stake, risk_low, risk_medium, risk_high, risk_critical, in_identification, in_exchange,
  identification_due_week, exchange_due_week, open_tasks, overdue_tasks, invoiced, outstanding, expenses, profit,
  exchanges_opened, exchanges_completed, tasks_completed, due_tasks_completed, tasks_on_time, messages_sent`;

type Row = Record<string, unknown> & { day: string; coordinator_id: string | null };
async function recorded(firm: string): Promise<Row[]> {
  const { rows } = await db.owner.query<Row>(
    `SELECT day::text, coordinator_id, taken_at, ${figures} FROM analytics_snapshots WHERE organization_id = $1
     ORDER BY day, coordinator_id NULLS FIRST`,
    [world.labels.id(firm)],
  );
  return rows;
}
const withoutKeys = ({ day: _day, coordinator_id: _coordinator, taken_at: _taken, ...rest }: Row) => rest;

describe('a snapshot', () => {
  it('equals a plain recomputation, for each firm and each coordinator', async () => {
    await takeSnapshot(db.owner, world.now);
    for (const [firm, zone] of [
      ['lake', CHICAGO],
      ['bay', 'America/Los_Angeles'],
    ] as const) {
      const rows = await recorded(firm);
      expect(rows.length).toBeGreaterThan(1);
      expect(rows[0]).toMatchObject({ day: calendarDateIn(zone, world.now), coordinator_id: null });
      for (const row of rows) {
        const plain = plainSnapshot(
          tables,
          { organization: world.labels.id(firm), zone },
          row.coordinator_id,
          world.now,
        );
        expect(withoutKeys(row), `${firm} ${row.coordinator_id}`).toEqual(plain);
      }
    }
  });

  it('has something of everything, so that the comparison means something', async () => {
    const [whole] = await recorded('lake');
    const none = Object.entries(withoutKeys(whole!)).filter(
      ([key, value]) => !key.startsWith('risk') && Number(value) === 0,
    );
    expect(none.map(([key]) => key)).toEqual([]);
  });

  it('counts what belongs to no file or to nobody for the firm alone', async () => {
    const [whole, ...parts] = await recorded('lake');
    const sum = (key: string) => parts.reduce((total, row) => total + Number(row[key]), 0);
    expect(sum('active_exchanges')).toBeLessThan(Number(whole!.active_exchanges));
    expect(sum('open_tasks')).toBeLessThan(Number(whole!.open_tasks));
  });

  it('taken again is the same', async () => {
    const before = await recorded('lake');
    const written = await takeSnapshot(db.owner, world.now);
    expect(await takeSnapshot(db.owner, world.now)).toBe(written);
    expect(await recorded('lake')).toEqual(before);
  });

  it('leaves nothing to a coordinator who has handed over every file since this morning', async () => {
    const dan = world.labels.id('dan');
    await db.owner.query('BEGIN');
    await db.owner.query('UPDATE exchanges SET coordinator_id = NULL WHERE coordinator_id = $1', [dan]);
    await db.owner.query('UPDATE tasks SET assigned_to = NULL WHERE assigned_to = $1', [dan]);
    expect((await recorded('lake')).some((row) => row.coordinator_id === dan)).toBe(true);
    await takeSnapshot(db.owner, world.now);
    expect((await recorded('lake')).some((row) => row.coordinator_id === dan)).toBe(false);
    await db.owner.query('ROLLBACK');
  });
});

describe('over midnight', () => {
  it('each firm turns its page at its own', async () => {
    const day = calendarDateIn(CHICAGO, world.now);
    await takeSnapshot(db.owner, later);
    const days = async (firm: string) => [...new Set((await recorded(firm)).map((row) => row.day))];
    expect(await days('lake')).toEqual([day, addDays(day, 1)]);
    expect(await days('bay')).toContain(calendarDateIn('America/Los_Angeles', later));
    expect(calendarDateIn('America/Los_Angeles', later)).toBe(day);
  });

  it('the day before keeps what stood, and gains what happened in its last hour', async () => {
    const [before] = await recorded('lake');
    const midnight = endOfDay(calendarDateIn(CHICAGO, world.now), CHICAGO);
    const { rowCount } = await db.owner.query(
      `UPDATE tasks SET status = 'completed', completed_at = $1
       WHERE id = (SELECT id FROM tasks WHERE organization_id = $2 AND status = 'pending' AND due_on IS NOT NULL LIMIT 1)`,
      [new Date(midnight.getTime() - 60_000), world.labels.id('lake')],
    );
    expect(rowCount).toBe(1);
    await takeSnapshot(db.owner, later);
    const [after] = await recorded('lake');
    expect(after!.tasks_completed).toBe(Number(before!.tasks_completed) + 1);
    expect(after!.due_tasks_completed).toBe(Number(before!.due_tasks_completed) + 1);
    const stock = (row: Row) =>
      Object.fromEntries(Object.entries(row).filter(([key]) => !flows.includes(key)));
    expect(stock(after!)).toEqual(stock(before!));
  });

  it('a day that was missed is not made up', async () => {
    await takeSnapshot(db.owner, new Date(later.getTime() + 72 * HOUR));
    const day = calendarDateIn(CHICAGO, world.now);
    const days = [...new Set((await recorded('lake')).map((row) => row.day))];
    expect(days).toEqual([day, addDays(day, 1), addDays(day, 4)]);
  });
});
