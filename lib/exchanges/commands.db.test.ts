import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createContact } from '@/lib/contacts/commands';
import { clock } from '@/lib/platform/clock';
import { ExpectedError } from '@/lib/shared/errors';
import { newId } from '@/lib/shared/ids';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { testApp, type TestApp, type TestFirm, type TestMember } from '@/scripts/test/firm';
import { openExchange } from './commands';
import { newExchange, type NewExchangeDraft } from './input';

let database: TestDatabase;
let app: TestApp;
let firm: TestFirm;
let admin: TestMember;
let coordinator: TestMember;
let clientContact: string;
let otherFirm: { member: TestMember; contact: string };

const realNow = clock.now;
const freeze = (instant: string) => {
  clock.now = () => new Date(instant);
};

beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  firm = await app.firm('ridgeline');
  admin = await firm.member('admin');
  coordinator = await firm.member('coordinator');
  clientContact = await contactOf(coordinator, 'Ruiz');
  const member = await (await app.firm('elsewhere', 'Pacific/Honolulu')).member('admin');
  otherFirm = { member, contact: await contactOf(member, 'Stranger') };
});
afterAll(async () => {
  await app.close();
  await database.drop();
});
afterEach(() => {
  clock.now = realNow;
});

async function contactOf(member: TestMember, lastName: string): Promise<string> {
  return (await member.enter((scope) => createContact(scope, { lastName, types: [] }))).id;
}

const open = (member: TestMember, changes: Partial<NewExchangeDraft> = {}) =>
  member.enter((scope) =>
    openExchange(
      scope,
      newExchange.parse({
        client: { kind: 'existing', id: member === otherFirm.member ? otherFirm.contact : clientContact },
        exchangeType: 'delayed',
        ...changes,
      }),
    ),
  );

const property = (transferredOn?: string) => ({
  addressLine1: '12 Oak Street',
  value: '1.25m',
  transferredOn,
});

async function one(sql: string, ...values: unknown[]): Promise<Record<string, unknown>> {
  return (await database.owner.query<Record<string, unknown>>(sql, values)).rows[0] ?? {};
}
const rowOf = (id: string) =>
  one(
    `SELECT exchange_number, coordinator_id, status, stage, transfer_date::text, identification_deadline::text,
        exchange_deadline::text, parking_agreement_deadline::text, parking_identification_deadline::text,
        parking_deadline::text FROM exchanges WHERE id = $1`,
    id,
  );
/** How many rows the firm has of everything that opening writes. */
const counts = () =>
  one(
    `SELECT (SELECT count(*) FROM exchanges WHERE organization_id = $1) AS exchanges,
        (SELECT count(*) FROM contacts WHERE organization_id = $1) AS contacts,
        (SELECT count(*) FROM tasks WHERE organization_id = $1) AS tasks,
        (SELECT count(*) FROM exchange_properties WHERE organization_id = $1) AS properties,
        (SELECT count(*) FROM exchange_participants WHERE organization_id = $1) AS participants,
        (SELECT count(*) FROM domain_events WHERE organization_id = $1) AS events,
        (SELECT sum(last) FROM exchange_number_counters WHERE organization_id = $1) AS numbers`,
    firm.id,
  );

async function refusal(work: Promise<unknown>): Promise<ExpectedError> {
  const error: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(ExpectedError);
  return error as ExpectedError;
}

describe('the number of a new exchange', () => {
  it('counts on within the firm and the year, whoever opens', async () => {
    freeze('2022-03-01T18:00:00Z');
    const numbers = [await open(coordinator), await open(admin), await open(coordinator)];
    expect(numbers.map(({ exchangeNumber }) => exchangeNumber)).toEqual([
      'EX-2022-000001',
      'EX-2022-000002',
      'EX-2022-000003',
    ]);
  });

  it('begins again in another firm', async () => {
    freeze('2022-03-01T18:00:00Z');
    expect((await open(otherFirm.member)).exchangeNumber).toBe('EX-2022-000001');
  });

  it('takes the year that it is in the firm, not in London', async () => {
    freeze('2021-01-01T05:30:00Z');
    expect((await open(admin)).exchangeNumber).toBe('EX-2020-000001');
    freeze('2021-01-01T06:30:00Z');
    expect((await open(admin)).exchangeNumber).toBe('EX-2021-000001');
  });

  it('is given out once when several open at the same moment', async () => {
    freeze('2023-03-01T18:00:00Z');
    const opened = await Promise.all([open(coordinator), open(admin), open(coordinator), open(admin)]);
    expect(opened.map(({ exchangeNumber }) => exchangeNumber).sort()).toEqual(
      [1, 2, 3, 4].map((count) => `EX-2023-00000${count}`),
    );
  });
});

describe('who opens an exchange', () => {
  it('lets a coordinator open their own, whomever the form names', async () => {
    const { id } = await open(coordinator, { coordinatorId: admin.userId });
    expect(await rowOf(id)).toMatchObject({ coordinator_id: coordinator.userId });
    expect(await coordinator.enter((scope) => scope.db.exchange.count({ where: { id } }))).toBe(1);
  });

  it('lets an admin choose the coordinator, or nobody', async () => {
    const chosen = await open(admin, { coordinatorId: coordinator.userId });
    expect(await rowOf(chosen.id)).toMatchObject({ coordinator_id: coordinator.userId });
    const nobody = await open(admin);
    expect(await rowOf(nobody.id)).toMatchObject({ coordinator_id: null });
  });

  it('refuses somebody of another firm as coordinator', async () => {
    const before = await counts();
    await refusal(open(admin, { coordinatorId: otherFirm.member.userId }));
    expect(await counts()).toEqual(before);
  });

  it.each(['client', 'third_party', 'agency'] as const)('does not let a %s open one', async (role) => {
    const outsider = await firm.member(role);
    const before = await counts();
    expect((await refusal(open(outsider))).kind).toBe('forbidden');
    expect(await counts()).toEqual(before);
  });
});

describe('the deadlines of a new exchange', () => {
  it('are stored by the rules, shortened by the return', async () => {
    const { id } = await open(coordinator, {
      relinquished: [property('2027-01-20'), property('2026-12-31')],
      taxpayer: { type: 'individual' },
    });
    expect(await rowOf(id)).toMatchObject({
      transfer_date: '2026-12-31',
      identification_deadline: '2027-02-14',
      exchange_deadline: '2027-04-15',
      parking_deadline: null,
    });
  });

  it('keep all 180 days with an extension filed in time', async () => {
    const { id } = await open(coordinator, {
      relinquished: [property('2025-12-31')],
      taxpayer: { type: 'individual', extensionFiledOn: '2026-04-10', extendedDueOn: '2026-10-15' },
    });
    expect(await rowOf(id)).toMatchObject({ exchange_deadline: '2026-06-29' });
  });

  it('count a reverse exchange from the day title is parked', async () => {
    const { id } = await open(coordinator, {
      exchangeType: 'reverse',
      parking: { titleTakenOn: '2026-11-02', parked: 'replacement' },
    });
    expect(await rowOf(id)).toMatchObject({
      transfer_date: null,
      identification_deadline: null,
      exchange_deadline: null,
      // Veterans Day, Wednesday the 11th, is after the fifth business day, Monday the 9th.
      parking_agreement_deadline: '2026-11-09',
      parking_identification_deadline: '2026-12-17',
      parking_deadline: '2027-05-01',
    });
  });

  it('are none in a simultaneous exchange, and none before anything is sold', async () => {
    const none = { identification_deadline: null, exchange_deadline: null, parking_deadline: null };
    const simultaneous = await open(coordinator, {
      exchangeType: 'simultaneous',
      relinquished: [property('2026-12-31')],
    });
    expect(await rowOf(simultaneous.id)).toMatchObject({ ...none, transfer_date: '2026-12-31' });
    const undated = await open(coordinator, { relinquished: [property()] });
    expect(await rowOf(undated.id)).toMatchObject({ ...none, status: 'draft', stage: 'intake' });
  });

  it('bring the standard tasks of the type, for coordinator and client', async () => {
    const { id } = await open(coordinator, { relinquished: [property('2026-12-31')] });
    const tasks = await one(
      `SELECT count(*)::int AS total, count(*) FILTER (WHERE assigned_to = $2)::int AS mine,
          count(*) FILTER (WHERE contact_id = $3)::int AS clients,
          bool_and(due_on = date '2026-12-31' + offset_days) FILTER (WHERE anchor = 'transfer') AS counted
       FROM tasks WHERE exchange_id = $1`,
      id,
      coordinator.userId,
      clientContact,
    );
    expect(tasks).toMatchObject({ counted: true });
    expect(Number(tasks.mine)).toBeGreaterThan(0);
    expect(Number(tasks.clients)).toBeGreaterThan(0);
    expect(Number(tasks.mine) + Number(tasks.clients)).toBe(tasks.total);
  });
});

describe('an exchange that cannot be opened', () => {
  it('names the field of dates that contradict each other, and writes nothing', async () => {
    const before = await counts();
    const error = await refusal(
      open(coordinator, {
        client: { kind: 'new', contact: { lastName: 'New' } },
        relinquished: [property('2026-12-31')],
        taxpayer: { returnDueOn: '2026-04-15' },
      }),
    );
    expect(Object.keys(error.fields)).toEqual(['taxpayer.returnDueOn']);
    expect(await counts()).toEqual(before);
  });

  it('names the client that is a contact of another firm, and writes nothing', async () => {
    const before = await counts();
    const stranger = await one(
      'SELECT count(*)::int AS there FROM contacts WHERE id = $1',
      otherFirm.contact,
    );
    expect(stranger.there).toBe(1);
    const error = await refusal(open(coordinator, { client: { kind: 'existing', id: otherFirm.contact } }));
    expect(error).toMatchObject({ kind: 'invalid' });
    expect(Object.keys(error.fields)).toEqual(['client']);
    expect(await counts()).toEqual(before);
  });

  it('names the participant that is missing, after all else was written, and leaves nothing of it', async () => {
    const before = await counts();
    const error = await refusal(
      open(coordinator, {
        client: { kind: 'new', contact: { lastName: 'New' } },
        relinquished: [property('2026-12-31')],
        participants: [
          { contact: { kind: 'new', contact: { company: 'Park Law' } }, role: 'attorney' },
          { contact: { kind: 'existing', id: newId() }, role: 'lender' },
        ],
      }),
    );
    expect(Object.keys(error.fields)).toEqual(['participants.1.contact']);
    expect(await counts()).toEqual(before);
  });

  it('is all there when it can: client, property, participant and event', async () => {
    const before = await counts();
    await open(coordinator, {
      client: { kind: 'new', contact: { lastName: 'New' } },
      relinquished: [property()],
      participants: [{ contact: { kind: 'new', contact: { company: 'Park Law' } }, role: 'attorney' }],
    });
    const after = await counts();
    const more = (key: string) => Number(after[key]) - Number(before[key]);
    expect(['exchanges', 'contacts', 'properties', 'participants', 'numbers'].map(more)).toEqual([
      1, 2, 1, 1, 1,
    ]);
    expect(more('events')).toBeGreaterThan(0);
  });
});
