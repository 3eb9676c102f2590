/** The clocks are told twice, in TypeScript for a page and in SQL for lists: here they are held together. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, type CalendarDate } from '@/lib/shared/calendar-date';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { clocksOf, type ClockFacts } from './rules/clocks';
import { completion } from './rules/completion';
import { exchangeStages } from './rules/stages';
import { exchangeStatuses } from './rules/values';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.drop());

const TODAY = '2026-11-24' as CalendarDate;

/** Near the borders of urgent (7, 29) and attention (15, 59), which is where the two could differ. */
const daysAway = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(-1, 0, 1, 6, 7, 8, 14, 15, 16, 28, 29, 30, 31, 58, 59, 60, 61) },
  { weight: 1, arbitrary: fc.integer({ min: -400, max: 400 }) },
);
const someDate = fc.option(daysAway.map((days) => addDays(TODAY, days)));

const facts: fc.Arbitrary<ClockFacts> = fc.record({
  status: fc.oneof(
    { weight: 4, arbitrary: fc.constant('active' as const) },
    fc.constantFrom(...exchangeStatuses),
  ),
  stage: fc.constantFrom(...exchangeStages),
  transferDate: someDate,
  identificationDeadline: someDate,
  exchangeDeadline: someDate,
  parkingIdentificationDeadline: someDate,
  parkingDeadline: someDate,
});

interface Told {
  next: string | null;
  timeline: string;
}

async function toldBySql(cards: ClockFacts[]): Promise<Told[]> {
  const { rows } = await db.owner.query<Told>(
    `SELECT app.next_deadline(status, stage, identification, exchange_end, parking_identification, parking_end)::text AS next,
        app.timeline_status(status, stage, transfer, identification, exchange_end, parking_identification, parking_end, $2) AS timeline
     FROM ROWS FROM (jsonb_to_recordset($1) AS (status exchange_status_enum, stage exchange_stage_enum, transfer date,
        identification date, exchange_end date, parking_identification date, parking_end date)) WITH ORDINALITY AS card
     ORDER BY card.ordinality`,
    [
      JSON.stringify(
        cards.map((card) => ({
          status: card.status,
          stage: card.stage,
          transfer: card.transferDate,
          identification: card.identificationDeadline,
          exchange_end: card.exchangeDeadline,
          parking_identification: card.parkingIdentificationDeadline,
          parking_end: card.parkingDeadline,
        })),
      ),
      TODAY,
    ],
  );
  return rows;
}

describe('the clocks', () => {
  it('say the same in SQL as in TypeScript, for thousands of cards', async () => {
    const cards = fc.sample(facts, { numRuns: 5_000, seed: 1031 });
    const sql = await toldBySql(cards);
    const typescript = cards.map((card): Told => {
      const { next, timeline } = clocksOf(card, TODAY);
      return { next: next?.deadline ?? null, timeline };
    });
    const differing = cards.flatMap((card, n) =>
      sql[n]?.next === typescript[n]?.next && sql[n]?.timeline === typescript[n]?.timeline
        ? []
        : [{ card, sql: sql[n], typescript: typescript[n] }],
    );
    expect(differing.slice(0, 3)).toEqual([]);
    // The sample is no sample unless it reaches every answer.
    expect(new Set(sql.map(({ timeline }) => timeline)).size).toBe(6);
    expect(sql.filter(({ next }) => next).length).toBeGreaterThan(1_000);
  });

  it('know the same stages and statuses', async () => {
    const { rows } = await db.owner.query<{ stages: string[]; statuses: string[] }>(
      `SELECT enum_range(NULL::exchange_stage_enum)::text[] AS stages, enum_range(NULL::exchange_status_enum)::text[] AS statuses`,
    );
    expect([...exchangeStages].sort()).toEqual(rows[0]?.stages.sort());
    expect([...exchangeStatuses].sort()).toEqual(rows[0]?.statuses.sort());
  });
});

describe('completion', () => {
  it('is the same in SQL as in TypeScript, for all counts up to 120', async () => {
    const { rows } = await db.owner.query<{ completed: number; open: number; percent: number }>(
      `SELECT completed, open, app.completion(completed, open) AS percent
       FROM generate_series(0, 120) AS completed, generate_series(0, 120) AS open`,
    );
    expect(rows.filter((row) => completion(row.completed, row.open) !== row.percent)).toEqual([]);
    expect(rows).toHaveLength(121 * 121);
  });
});
