/** The gate of the database and the gate in words decide the same, over random files written into the tables they read. */
import fc from 'fast-check';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createContact } from '@/lib/contacts/commands';
import { openExchange } from '@/lib/exchanges/commands';
import { newExchange } from '@/lib/exchanges/input';
import { clock } from '@/lib/platform/clock';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { testApp, type TestApp, type TestMember } from '@/scripts/test/firm';
import { fundsFile, gateFacts, isTaxpayer } from './facts';
import { releaseGate } from './rules/gate';
import { namesPerson } from './rules/same-name';
import { anyCase } from './rules/testing/any-file';
import { otherNames, spellings } from './rules/testing/names';

let database: TestDatabase;
let app: TestApp;
let firm: string;
let coordinator: TestMember;
let client: string;
let exchangeId: string;
const realNow = clock.now;

beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  const made = await app.firm('ridgeline');
  firm = made.id;
  coordinator = await made.member('coordinator');
  [client, exchangeId] = await coordinator.enter(async (scope) => {
    const contact = await createContact(scope, { lastName: 'Ruiz', types: [] });
    const opened = await openExchange(
      scope,
      newExchange.parse({ client: { kind: 'existing', id: contact.id }, exchangeType: 'delayed' }),
    );
    return [contact.id, opened.id];
  });
  // Straight into the tables: what a file may come to is held by other tests.
  for (const table of [
    ...['exchanges', 'exchange_properties', 'documents', 'disbursement_requests', 'deadline_postponements'],
  ])
    await database.owner.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  for (const name of ['deadlines_need_transfer', 'deadlines_in_order', 'parking_deadlines'])
    await database.owner.query(`ALTER TABLE exchanges DROP CONSTRAINT exchanges_${name}`);
});
afterAll(async () => {
  clock.now = realNow;
  await app.close();
  await database.drop();
});

const place = () => [firm, exchangeId] as const;

async function write({ facts }: Case, zone: string | null) {
  const { owner } = database;
  for (const table of ['exchange_properties', 'documents', 'disbursement_requests', 'deadline_postponements'])
    await owner.query(`DELETE FROM ${table} WHERE organization_id = $1 AND exchange_id = $2`, [...place()]);
  await owner.query(
    `UPDATE exchanges SET transfer_date = $3, identification_deadline = $4, exchange_deadline = $5, parking_deadline = $6,
       no_extension_signed_on = $7 WHERE organization_id = $1 AND id = $2`,
    [
      ...place(),
      facts.transferredOn,
      facts.identificationDeadline,
      facts.exchangeDeadline,
      facts.parkingDeadline,
      facts.noExtensionSignedOn,
    ],
  );
  for (const one of facts.replacements)
    await owner.query(
      `INSERT INTO exchange_properties (organization_id, exchange_id, id, side, status, identified_on, transferred_on, address_line1)
       VALUES ($1, $2, $3, 'replacement', $4, $5, $6, 'Elm')`,
      [...place(), one.id, one.status, one.identifiedOn, one.closingOn],
    );
  if (facts.postponementProposed)
    await owner.query(
      `INSERT INTO deadline_postponements (organization_id, exchange_id, rule, standing, notice, disaster_on, window_from,
         postponed_to, status, proposed_by) VALUES ($1, $2, 'section_17', 'affected', 'N', '2026-04-10', '2026-04-10',
         '2026-09-01', 'proposed', $3)`,
      [...place(), coordinator.userId],
    );
  for (const { kind, signedOn, tags } of facts.papers)
    await owner.query(
      `INSERT INTO documents (organization_id, exchange_id, title, kind, signed_on, tags, current_version)
       VALUES ($1, $2, $3, $3::text::document_kind_enum, $4, $5, 0)`,
      [...place(), kind, signedOn, tags],
    );
  await owner.query(
    'UPDATE exchange_finances SET proceeds = $3 WHERE organization_id = $1 AND exchange_id = $2',
    [...place(), facts.proceeds],
  );
  if (facts.released !== '0.00')
    await owner.query(
      `INSERT INTO disbursement_requests (organization_id, exchange_id, purpose, payee_name, amount, status, released_at, requested_by)
       VALUES ($1, $2, 'replacement', 'Earlier', $3, 'released', now(), $4)`,
      [...place(), facts.released, coordinator.userId],
    );
  await owner.query('UPDATE contacts SET timezone = $3 WHERE organization_id = $1 AND id = $2', [
    firm,
    client,
    zone,
  ]);
}

type Case = typeof anyCase extends fc.Arbitrary<infer One> ? One : never;

async function ofDatabase(
  { request }: Case,
  payee: { payeeId: string | null; payeeName: string },
  now: Date,
) {
  const row = {
    organization_id: firm,
    exchange_id: exchangeId,
    id: v7(),
    purpose: request.purpose,
    ground: request.ground,
    contingency: request.contingency,
    evidence: request.evidence,
    property_id: request.propertyId,
    payee_id: payee.payeeId,
    payee_name: payee.payeeName,
    amount: request.amount,
  };
  const { rows } = await database.owner.query<{ code: string | null }>(
    'SELECT app.release_blocked(r, $2) AS code FROM jsonb_populate_record(NULL::disbursement_requests, $1) r',
    [JSON.stringify(row), now],
  );
  return rows[0]!.code;
}

const byName = (payeeName: string) => () => ({ payeeId: null, payeeName });
/** The taxpayer as payee: by record, and by name. */
const taxpayer = [
  () => ({ payeeId: client, payeeName: 'Title company' }),
  ...[' RUIZ', 'Ruiz, Maria', 'Maria  Ruiz.'].map(byName),
];

it.each([...spellings, ...otherNames])('SQL and TypeScript agree on whether “%s” is %s', async (...names) => {
  const { rows } = await database.owner.query<{ same: boolean }>(
    'SELECT app.names_person($1, $2) AS same',
    names,
  );
  expect(rows[0]!.same).toBe(namesPerson(...names));
});

it('SQL and TypeScript agree on whether, and on why not', { timeout: 120_000 }, async () => {
  const codes = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(
      anyCase,
      fc.constantFrom(null, 'Pacific/Pago_Pago', 'Pacific/Kiritimati', 'America/Chicago'),
      fc.integer({ min: 0, max: 23 }),
      fc.constantFrom(...taxpayer),
      async (one, zone, hour, how) => {
        await write(one, zone);
        clock.now = () => new Date(`${one.facts.firstDay}T${String(hour).padStart(2, '0')}:30:00Z`);
        const payee = one.request.toTaxpayer ? how() : byName('Title company')();
        const inWords = await coordinator.enter(async (scope) => {
          const file = await fundsFile(scope, exchangeId);
          const gate = releaseGate(await gateFacts(scope, file), {
            ...one.request,
            toTaxpayer: isTaxpayer(file, payee),
          });
          return gate.blocked?.code ?? null;
        });
        expect(await ofDatabase(one, payee, clock.now())).toBe(inWords);
        codes.set(inWords ?? 'allowed', (codes.get(inWords ?? 'allowed') ?? 0) + 1);
      },
    ),
    // One seed, so that the list below holds each time.
    { numRuns: 320, seed: 3 },
  );
  // Every answer came up: the files are as different as the rules.
  expect([...codes.keys()].sort()).toEqual(
    [
      ...['allowed', 'assignment_missing', 'beyond_funds', 'exchange_over', 'exchange_running', 'identified'],
      ...[
        'item_unnamed',
        'no_transfer',
        'none_identified',
        'not_identified',
        'not_received',
        'notice_missing',
      ],
      ...['period_open', 'property_missing', 'to_taxpayer', 'funds_unknown', 'postponement_proposed'],
    ].sort(),
  );
});
