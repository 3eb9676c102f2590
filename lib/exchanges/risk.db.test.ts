/** Risk is told twice, in TypeScript for a page and in SQL for what is stored: here they are held together, word for word. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, type CalendarDate } from '@/lib/shared/calendar-date';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { clocksOf, type ClockFacts } from './rules/clocks';
import { riskOf, type Risk } from './rules/risk';
import { riskFactsOf, type RiskRow } from './rules/risk-facts';
import { exchangeStages } from './rules/stages';
import { exchangeStatuses } from './rules/values';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.drop());

const TODAY = '2026-11-24' as CalendarDate;

/** Near the borders (7, 15, 30, 60, and 14 and 21 days back), which is where the two could differ. */
const borders = [-2, -1, 0, 1, 6, 7, 8, 13, 14, 15, 16, 28, 29, 30, 31, 58, 59, 60, 61];
const daysAway = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...borders) },
  { weight: 1, arbitrary: fc.integer({ min: -400, max: 400 }) },
);
const inDays = daysAway.map((days) => addDays(TODAY, days));
const daysAgo = daysAway.map((days) => addDays(TODAY, -days));
const small = fc.constantFrom(0, 0, 1, 2, 3, 4, 5, 9);

type Case = RiskRow & ClockFacts;
const cases: fc.Arbitrary<Case> = fc
  .record({
    status: fc.oneof(
      { weight: 6, arbitrary: fc.constant('active' as const) },
      fc.constantFrom(...exchangeStatuses),
    ),
    stage: fc.constantFrom(...exchangeStages),
    sold: fc.boolean(),
    identificationDeadline: fc.option(inDays),
    exchangeDeadline: fc.option(inDays),
    parkingIdentificationDeadline: fc.option(inDays),
    parkingDeadline: fc.option(inDays),
    lost: fc.constantFrom(-30, 0, 0, 1, 13, 14, 15, 90),
    completionPercentage: fc.constantFrom(0, 50, 74, 75, 76, 89, 90, 91, 100),
    overdueTasks: small,
    identifiedCount: small,
    extensionRecorded: fc.boolean(),
    clientHeardOn: fc.oneof(
      daysAgo,
      fc.constantFrom(20, 21, 22).map((days) => addDays(TODAY, -days)),
    ),
    gateUnmetSince: fc.option(daysAgo),
  })
  .map(({ sold, lost, ...facts }) => ({
    ...facts,
    transferDate: sold ? addDays(facts.exchangeDeadline ?? TODAY, lost - 180) : null,
  }));

async function toldBySql(rows: readonly Case[]): Promise<Risk[]> {
  const { rows: told } = await db.owner.query<Risk>(
    `SELECT app.risk_level(reasons) AS level, reasons FROM (
       SELECT ordinality, app.risk_reasons(status, stage, "transferDate", "identificationDeadline", "exchangeDeadline",
         "parkingIdentificationDeadline", "parkingDeadline", "completionPercentage", "overdueTasks", "identifiedCount",
         "extensionRecorded", "clientHeardOn", "gateUnmetSince", $2) AS reasons
       FROM ROWS FROM (jsonb_to_recordset($1) AS (status exchange_status_enum, stage exchange_stage_enum, "transferDate" date,
         "identificationDeadline" date, "exchangeDeadline" date, "parkingIdentificationDeadline" date, "parkingDeadline" date,
         "completionPercentage" integer, "overdueTasks" integer, "identifiedCount" integer, "extensionRecorded" boolean,
         "clientHeardOn" date, "gateUnmetSince" date)) WITH ORDINALITY) AS told
     ORDER BY ordinality`,
    [JSON.stringify(rows), TODAY],
  );
  return told;
}

describe('risk', () => {
  it('is the same in SQL as in TypeScript, level, order and words, for thousands of exchanges', async () => {
    const sample = fc.sample(cases, { numRuns: 8_000, seed: 1031 });
    const sql = await toldBySql(sample);
    const differing = sample.flatMap((row, n) => {
      const typescript = riskOf(riskFactsOf(row, clocksOf(row, TODAY).clocks, TODAY));
      return JSON.stringify([typescript.level, typescript.reasons.map(inOrder)]) ===
        JSON.stringify([sql[n]?.level, sql[n]?.reasons.map(inOrder)])
        ? []
        : [{ row, typescript, sql: sql[n] }];
    });
    expect(differing.slice(0, 3)).toEqual([]);
    // The sample is no sample unless it reaches every answer.
    expect(new Set(sql.map(({ level }) => level)).size).toBe(4);
    const codes = sql.flatMap(({ reasons }) => reasons.map(({ code }) => code));
    expect(new Set(codes).size).toBe(8);
  });
});

const inOrder = ({ level, code, message }: Risk['reasons'][number]) => [level, code, message];
