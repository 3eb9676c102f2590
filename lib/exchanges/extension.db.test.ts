/** Whether an extension counts is a rule in TypeScript; lists and risk read it from a column. Here they are held together. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, fromDateColumn, toCalendarDate } from '@/lib/shared/calendar-date';
import { newId } from '@/lib/shared/ids';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { testApp, type TestApp, type TestMember } from '@/scripts/test/firm';
import { deadlineColumns, deadlinesOf } from './deadline-columns';
import { readListState } from './list-params';
import { exchangeList } from './queries';
import { extensionGuard } from './rules/extension-guard';
import { factErrors, type DeadlineFacts } from './rules/facts';
import { usualReturnDueOn } from './rules/return-due-date';
import { taxpayerTypes } from './rules/values';

let db: TestDatabase;
let app: TestApp;
let admin: TestMember;
let firm: string;
const files: { id: string; facts: DeadlineFacts }[] = [];

/** Around the due date of the return, where early, timely and late meet, and around day 180. */
const facts: fc.Arbitrary<DeadlineFacts> = fc
  .record({
    type: fc.constantFrom(...taxpayerTypes),
    sold: fc.integer({ min: 0, max: 450 }),
    filed: fc.option(fc.oneof(fc.integer({ min: -4, max: 4 }), fc.integer({ min: -400, max: 60 }))),
    // Equal to the ordinary due date is refused; a day later is the least.
    extended: fc.option(fc.oneof(fc.constantFrom(1, 2), fc.integer({ min: 1, max: 200 }))),
  })
  .map(({ type, sold, filed, extended }) => {
    const transferredOn = addDays(toCalendarDate('2025-06-01'), sold);
    const due = usualReturnDueOn(type, transferredOn);
    return {
      exchangeType: 'delayed',
      relinquished: [{ transferredOn }],
      taxpayer: {
        type,
        extensionFiledOn: filed === null ? undefined : addDays(due, filed),
        extendedDueOn: extended === null ? undefined : addDays(due, extended),
      },
    } satisfies DeadlineFacts;
  })
  .filter((given) => factErrors(given).length === 0);

beforeAll(async () => {
  db = await testDatabase();
  app = testApp(db);
  const made = await app.firm('guard');
  firm = made.id;
  admin = await made.member('admin');
  const client = newId();
  await db.owner.query(`INSERT INTO contacts (organization_id, id, last_name) VALUES ($1, $2, 'Client')`, [
    firm,
    client,
  ]);
  for (const given of fc.sample(facts, { numRuns: 400, seed: 1031 }))
    files.push({ id: newId(), facts: given });
  const rows = files.map(({ id, facts: given }) => {
    const columns = deadlineColumns(given);
    return {
      ...{ organization_id: firm, id, name: 'File', exchange_type: 'delayed', client_id: client },
      ...{ status: 'active', stage: 'identification_locked' },
      ...{
        transfer_date: day(columns.transferDate),
        identification_deadline: day(columns.identificationDeadline),
      },
      ...{ exchange_deadline: day(columns.exchangeDeadline), extension_timely: columns.extensionTimely },
      ...{ extension_filed_on: day(columns.extensionFiledOn), extended_due_on: day(columns.extendedDueOn) },
      ...{ taxpayer_type: columns.taxpayerType },
    };
  });
  const names = Object.keys(rows[0]!).join(', ');
  await db.owner.query(
    `INSERT INTO exchanges (${names}) SELECT ${names} FROM jsonb_to_recordset($1) AS (organization_id uuid, id uuid, name text,
       exchange_type exchange_type_enum, client_id uuid, status exchange_status_enum, stage exchange_stage_enum, transfer_date date,
       identification_deadline date, exchange_deadline date, extension_timely boolean, extension_filed_on date, extended_due_on date,
       taxpayer_type taxpayer_type_enum)`,
    [JSON.stringify(rows)],
  );
});

afterAll(async () => {
  await app?.close();
  await db?.drop();
});

const day = (date: Date | undefined) => date && fromDateColumn(date);
const periodOf = (given: DeadlineFacts) => deadlinesOf(given)!.exchange!;
const idsWhere = (holds: (given: DeadlineFacts) => boolean) =>
  files.flatMap(({ id, facts: given }) => (holds(given) ? [id] : [])).sort();

describe('an extension', () => {
  it('is none, timely, late and of another year among these files, also where it ends before day 180', () => {
    const kinds = files.map(({ facts: given }) => periodOf(given).returnLimit.extension);
    expect(new Set(kinds)).toEqual(new Set(['none', 'timely', 'late', 'before_transfer']));
    const timelyButShort = files.filter(({ facts: given }) => {
      const { returnLimit, shortenedByReturn } = periodOf(given);
      return returnLimit.extension === 'timely' && shortenedByReturn;
    });
    expect(timelyButShort.length).toBeGreaterThan(5);
  });

  it('takes a file off the guard exactly when the rule says that it counts', async () => {
    const listed = await admin.enter((scope) =>
      exchangeList(scope, readListState({ view: 'extension' }), 500),
    );
    expect(listed.rows.map(({ id }) => id).sort()).toEqual(
      idsWhere((given) => extensionGuard(periodOf(given)) !== undefined),
    );
  });

  it('takes away its reason of risk exactly then, as read and as stored', async () => {
    const expected = idsWhere((given) => {
      const { daysLost, returnLimit } = periodOf(given);
      return daysLost > 14 && returnLimit.extension !== 'timely';
    });
    expect(expected.length).toBeGreaterThan(20);
    const { rows } = await admin.enter((scope) => exchangeList(scope, readListState({}), 500));
    const code = 'shortened_without_extension';
    const read = rows.filter(({ risk }) => risk?.reasons.some((reason) => reason.code === code));
    expect(read.map(({ id }) => id).sort()).toEqual(expected);
    const stored = await db.owner.query<{ id: string }>(
      `SELECT id FROM exchanges WHERE risk_reasons @> jsonb_build_array(jsonb_build_object('code', $1::text)) ORDER BY id`,
      [code],
    );
    expect(stored.rows.map(({ id }) => id)).toEqual(expected);
  });
});
