/** Urgency is told twice, in TypeScript and in SQL: here they are held together. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, type CalendarDate } from '@/lib/shared/calendar-date';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { urgency } from './rules/urgency';
import { priorities, taskStatuses } from './rules/values';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.drop());

const TODAY = '2026-11-24' as CalendarDate;

const tasks = fc.record({
  priority: fc.constantFrom(...priorities),
  status: fc.constantFrom(...taskStatuses),
  dueOn: fc.option(
    fc
      .oneof(
        { weight: 3, arbitrary: fc.integer({ min: -2, max: 32 }) },
        { weight: 1, arbitrary: fc.integer({ min: -4_000, max: 4_000 }) },
      )
      .map((days) => addDays(TODAY, days)),
  ),
});

describe('urgency', () => {
  it('is the same in SQL as in TypeScript, for thousands of tasks', async () => {
    const sample = fc.sample(tasks, { numRuns: 6_000, seed: 1031 });
    const { rows } = await db.owner.query<{ score: number }>(
      `SELECT app.urgency(priority, status, "dueOn", $2) AS score
       FROM ROWS FROM (jsonb_to_recordset($1) AS (priority priority_enum, status task_status_enum, "dueOn" date))
         WITH ORDINALITY ORDER BY ordinality`,
      [JSON.stringify(sample), TODAY],
    );
    const differing = sample.filter((task, n) => urgency(task, TODAY) !== rows[n]?.score);
    expect(differing.slice(0, 3)).toEqual([]);
    expect(new Set(rows.map(({ score }) => score)).size).toBeGreaterThan(15);
  });

  it('is what the vocabulary says of its two examples, in SQL too', async () => {
    const { rows } = await db.owner.query(
      `SELECT app.urgency('high', 'pending', '2026-11-26', '2026-11-24') AS "high, due in 2 days",
         app.urgency('medium', 'in_progress', NULL, '2026-11-24') AS "medium, no date"`,
    );
    expect(rows).toEqual([{ 'high, due in 2 days': 70, 'medium, no date': 20 }]);
  });
});
