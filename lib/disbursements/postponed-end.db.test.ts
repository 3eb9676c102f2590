/** Where a disaster postponed the end, the database and the rules agree on the last day on which a refund is still too early. */
import fc from 'fast-check';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deadlines } from '@/lib/exchanges/rules/deadlines';
import { postponementRules, type Postponement } from '@/lib/exchanges/rules/postponement';
import { addDays, toCalendarDate as day, type CalendarDate } from '@/lib/shared/calendar-date';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { testApp, type TestApp } from '@/scripts/test/firm';
import { refundAfter } from './rules/ends';

let database: TestDatabase;
let app: TestApp;
let firm: string;
let person: string;
const file = v7();

beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  const made = await app.firm('breakwater');
  firm = made.id;
  person = (await made.member('admin')).userId;
  const contact = v7();
  const { owner } = database;
  await owner.query('INSERT INTO contacts (organization_id, id, last_name) VALUES ($1, $2, $3)', [
    firm,
    contact,
    'Client',
  ]);
  await owner.query(
    `INSERT INTO exchanges (organization_id, id, name, exchange_type, client_id, status, stage)
     VALUES ($1, $2, 'File', 'delayed', $3, 'active', 'identification_locked')`,
    [firm, file, contact],
  );
  // Only the dates are of interest, and each case replaces what was decided in the one before.
  await owner.query('ALTER TABLE deadline_postponements DISABLE TRIGGER USER');
});
afterAll(async () => {
  await app?.close();
  await database?.drop();
});

interface Given {
  sold: CalendarDate;
  postponements: Postponement[];
  signed: CalendarDate | null;
}

function endOf({ sold, postponements }: Given): CalendarDate {
  const taxpayer = { type: 'individual' as const };
  const relinquished = [{ transferredOn: sold }];
  return deadlines({ exchangeType: 'delayed', relinquished, taxpayer, postponements }).exchange!.deadline;
}

const byRules = (given: Given) =>
  refundAfter({
    transferredOn: given.sold,
    identificationDeadline: null,
    exchangeDeadline: endOf(given),
    parkingDeadline: null,
    noExtensionSignedOn: given.signed,
    postponements: given.postponements,
  });

async function byDatabase(given: Given) {
  const { owner } = database;
  await owner.query('DELETE FROM deadline_postponements WHERE organization_id = $1', [firm]);
  for (const { rule, notice, disasterOn, windowFrom, postponedTo } of given.postponements)
    await owner.query(
      `INSERT INTO deadline_postponements (organization_id, exchange_id, rule, standing, notice, disaster_on, window_from,
         postponed_to, status, proposed_by, decided_by, decided_at)
       VALUES ($1, $2, $3, 'affected', $4, $5, $6, $7, 'approved', $8, $8, now())`,
      [firm, file, rule, notice, disasterOn, windowFrom, postponedTo, person],
    );
  const end = endOf(given);
  await owner.query(
    `UPDATE exchanges SET transfer_date = $2, identification_deadline = $2::date + 45, exchange_deadline = $3,
       no_extension_signed_on = $4 WHERE id = $1`,
    [file, given.sold, end, given.signed],
  );
  const { rows } = await owner.query<{ after: string }>(
    'SELECT app.refund_after(e)::text AS after FROM exchanges e WHERE id = $1',
    [file],
  );
  return rows[0]?.after;
}

const notice = (rule: Postponement['rule'], disaster: string, to: string): Postponement => ({
  rule,
  notice: 'N',
  disasterOn: day(disaster),
  windowFrom: day(disaster),
  postponedTo: day(to),
});

describe('the last day before a refund by the end of the exchange', () => {
  it.each<[string, Given, string]>([
    [
      'is day 180 without a disaster',
      { sold: day('2026-06-10'), postponements: [], signed: null },
      '2026-12-07',
    ],
    [
      'is the postponed day 180, not the return, while an extension may be unrecorded',
      {
        sold: day('2026-10-10'),
        postponements: [notice('section_17', '2026-10-20', '2027-02-15')],
        signed: null,
      },
      '2027-08-06',
    ],
    [
      'is the return date once the taxpayer has signed that no extension was filed',
      {
        sold: day('2026-10-10'),
        postponements: [notice('section_17', '2026-10-20', '2027-02-15')],
        signed: day('2027-04-20'),
      },
      '2027-04-15',
    ],
    [
      'follows the window of section 6',
      {
        sold: day('2026-06-10'),
        postponements: [notice('section_6', '2026-12-01', '2027-03-01')],
        signed: null,
      },
      '2027-03-01',
    ],
  ])('%s', async (_name, given, expected) => {
    expect(byRules(given)).toBe(expected);
    expect(await byDatabase(given)).toBe(expected);
  });

  it('is the same in the database and in the rules, whatever was approved', async () => {
    const base = day('2026-01-01');
    const cases = fc.record({
      sold: fc.integer({ min: 0, max: 700 }).map((days) => addDays(base, days)),
      signed: fc.option(fc.integer({ min: 300, max: 1400 }).map((days) => addDays(base, days))),
      postponements: fc
        .uniqueArray(
          fc.record({
            rule: fc.constantFrom(...postponementRules),
            disaster: fc.integer({ min: 0, max: 800 }),
            to: fc.integer({ min: 1, max: 500 }),
          }),
          { maxLength: 3, selector: ({ disaster }) => disaster },
        )
        .map((list) =>
          list.map(({ rule, disaster, to }) => {
            const on = addDays(base, disaster);
            return notice(rule, on, addDays(on, to));
          }),
        ),
    });
    await fc.assert(
      fc.asyncProperty(cases, async (given) => {
        expect(await byDatabase(given)).toBe(byRules(given));
      }),
      { numRuns: 200 },
    );
  });
});
