import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createContact } from '@/lib/contacts/commands';
import { clock } from '@/lib/platform/clock';
import { toCalendarDate } from '@/lib/shared/calendar-date';
import { ExpectedError } from '@/lib/shared/errors';
import { newId } from '@/lib/shared/ids';
import { propertyInput } from '@/lib/properties/input';
import { assignTask } from '@/lib/tasks/assign';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { testApp, type TestApp, type TestMember } from '@/scripts/test/firm';
import { openExchange } from './commands';
import { exchangeDetail } from './detail';
import { addPersonToFile, addPropertyToFile, chooseCoordinator, recordReturn } from './file-commands';
import { newExchange } from './input';
import { wholePage } from './testing/whole-page';

let database: TestDatabase;
let app: TestApp;
const people = {} as Record<
  'admin' | 'coordinator' | 'other' | 'client' | 'thirdParty' | 'agency' | 'stranger',
  TestMember
>;
let client: string;
let attorney: string;
let id: string;
const realNow = clock.now;
const day = toCalendarDate;

beforeAll(async () => {
  clock.now = () => new Date('2026-11-24T18:00:00Z');
  database = await testDatabase();
  app = testApp(database);
  const firm = await app.firm('ridgeline');
  people.admin = await firm.member('admin');
  people.coordinator = await firm.member('coordinator');
  people.other = await firm.member('coordinator');
  people.client = await firm.member('client');
  people.thirdParty = await firm.member('third_party');
  people.agency = await firm.member('agency');
  people.stranger = await (await app.firm('elsewhere')).member('admin');
  client = await contact('Ruiz', people.client.userId);
  attorney = await contact('Marsh', people.thirdParty.userId);
  await people.admin.enter(({ db }) =>
    db.agencyAssignment.createMany({
      data: [{ agencyUserId: people.agency.userId, thirdPartyUserId: people.thirdParty.userId }],
    }),
  );
});
beforeEach(async () => {
  id = await openFile();
});
afterAll(async () => {
  clock.now = realNow;
  await app.close();
  await database.drop();
});

const contact = (lastName: string, userId: string) =>
  people.admin.enter(async (scope) => {
    const made = await createContact(scope, { lastName, types: [] });
    await scope.db.contact.updateMany({ where: { id: made.id }, data: { userId } });
    return made.id;
  });

/** Sold on Nov 2, 2026: day 180 is May 1, 2027, and the return of an individual ends it on Apr 15. */
const openFile = () =>
  people.coordinator.enter(async (scope) => {
    const input = newExchange.parse({
      client: { kind: 'existing', id: client },
      exchangeType: 'delayed',
      relinquished: [
        { addressLine1: '12 Oak Street', value: '1,234,567', debt: '400k', transferredOn: '2026-11-02' },
      ],
      taxpayer: { type: 'individual' },
      participants: [{ contact: { kind: 'existing', id: attorney }, role: 'attorney' }],
    });
    return (await openExchange(scope, input)).id;
  });

const property = (changes: object = {}) => propertyInput.parse({ addressLine1: '9 Elm Street', ...changes });
const refusal = (work: Promise<unknown>): Promise<ExpectedError> =>
  work.then(
    () => expect.fail('was not refused'),
    (error: unknown) => {
      expect(error).toBeInstanceOf(ExpectedError);
      return error as ExpectedError;
    },
  );

describe('the page of an exchange', () => {
  const page = (member: TestMember) => member.enter((scope) => wholePage(scope, id));

  it('shows staff and client the money and the progress', async () => {
    for (const member of [people.admin, people.coordinator, people.client]) {
      const { exchange, properties, people: taking } = await page(member);
      expect(properties?.[0]?.money).toEqual({ value: '1234567.00', debt: '400000.00' });
      expect(exchange.progress?.completion).toBe(0);
      expect(taking?.map(({ name }) => name)).toEqual(member === people.client ? undefined : ['Marsh']);
    }
  });

  it('shows a third party the dates and its tasks, and nothing of properties, people, money or progress', async () => {
    const shown = await page(people.thirdParty);
    expect(shown.properties).toBeUndefined();
    expect(shown.people).toBeUndefined();
    expect(shown.tasks).toBeDefined();
    expect(JSON.stringify(shown)).not.toMatch(/Oak Street/);
    expect(shown.exchange.progress).toBeUndefined();
    expect(JSON.stringify(shown)).not.toMatch(/1234567|400000/);
  });

  it('shows an agency the dates and nothing of properties, people, tasks or money', async () => {
    const shown = await page(people.agency);
    expect(shown.exchange.dates.exchange).toBe('2027-04-15');
    expect([shown.properties, shown.people, shown.tasks, shown.exchange.progress]).toEqual(
      Array(4).fill(undefined),
    );
    expect(shown.exchange.coordinator).toEqual({
      id: people.coordinator.userId,
      name: 'coordinator ridgeline',
    });
    expect(JSON.stringify(shown)).not.toMatch(/1234567|400000|Oak/);
  });

  it('shows a client only the tasks assigned to them, while others exist', async () => {
    const all = (await page(people.coordinator)).tasks ?? [];
    const own = all.filter(({ assignedTo }) => assignedTo === people.client.userId);
    expect(own.length).toBeGreaterThan(0);
    expect(own.length).toBeLessThan(all.length);
    expect((await page(people.client)).tasks?.map((task) => task.id)).toEqual(own.map((task) => task.id));
  });

  it('says not found in the same words for another firm, another coordinator, and no id at all', async () => {
    const messages = await Promise.all(
      [
        people.stranger.enter((scope) => exchangeDetail(scope, id)),
        people.other.enter((scope) => exchangeDetail(scope, id)),
        people.admin.enter((scope) => exchangeDetail(scope, newId())),
        people.admin.enter((scope) => exchangeDetail(scope, 'new-york')),
      ].map((work) => refusal(work)),
    );
    expect(new Set(messages.map(({ kind, message }) => `${kind} ${message}`)).size).toBe(1);
    expect(messages[0]?.kind).toBe('not_found');
  });
});

describe('adding a property', () => {
  const add = (member: TestMember, side: 'relinquished' | 'replacement', changes?: object) =>
    member.enter((scope) => addPropertyToFile(scope, { exchangeId: id, side, property: property(changes) }));

  it('counts from an earlier closing, moves the tasks with it, and says what moved', async () => {
    const { changes, tasks } = await add(people.coordinator, 'relinquished', { transferredOn: '2026-10-20' });
    expect(changes).toEqual([
      { kind: 'transfer', from: '2026-11-02', to: '2026-10-20' },
      { kind: 'identification', from: '2026-12-17', to: '2026-12-04' },
    ]);
    expect(tasks.moved).toBeGreaterThan(0);
    const { dates } = await people.client.enter((scope) => exchangeDetail(scope, id));
    expect(dates).toMatchObject({
      transfer: '2026-10-20',
      identification: '2026-12-04',
      exchange: '2027-04-15',
    });
    const { rows } = await database.owner.query(
      `SELECT due_on::text FROM tasks WHERE exchange_id = $1 AND anchor = 'transfer' AND offset_days = 45`,
      [id],
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map(({ due_on }) => due_on))).toEqual(new Set(['2026-12-04']));
    const events = await database.owner.query('SELECT kind FROM domain_events WHERE exchange_id = $1', [id]);
    expect(events.rows.map(({ kind }) => kind)).toContain('exchange.dates_moved');
  });

  it('moves nothing for a later closing or for a replacement', async () => {
    expect((await add(people.coordinator, 'relinquished', { transferredOn: '2026-11-20' })).changes).toEqual(
      [],
    );
    expect((await add(people.coordinator, 'replacement', { transferredOn: '2026-10-01' })).changes).toEqual(
      [],
    );
  });

  it('keeps the transfer date of an old file whose property carries no date', async () => {
    await database.owner.query(
      'UPDATE exchange_properties SET transferred_on = NULL WHERE exchange_id = $1',
      [id],
    );
    expect((await add(people.coordinator, 'relinquished', { transferredOn: '2026-11-20' })).changes).toEqual(
      [],
    );
  });

  it('is not for clients and third parties, and not for a file that has ended', async () => {
    for (const member of [people.client, people.thirdParty]) {
      expect((await refusal(add(member, 'replacement'))).kind).toBe('forbidden');
    }
    expect((await refusal(add(people.other, 'replacement'))).kind).toBe('not_found');
    await database.owner.query(
      `UPDATE exchanges SET status = 'cancelled', status_reason = 'Sale fell through' WHERE id = $1`,
      [id],
    );
    expect((await refusal(add(people.coordinator, 'replacement'))).kind).toBe('conflict');
  });
});

describe("recording the taxpayer's return", () => {
  const was = { type: 'individual' as const };
  const save = (taxpayer: object, member = people.coordinator, before: object = was) =>
    member.enter((scope) => recordReturn(scope, { id, taxpayer: { ...was, ...taxpayer }, was: before }));

  it('moves the end to day 180 with a filed extension, and back when it is taken away', async () => {
    const extensionFiledOn = day('2026-11-20');
    expect((await save({ extensionFiledOn })).changes).toEqual([
      { kind: 'exchange', from: '2027-04-15', to: '2027-05-01' },
    ]);
    const { changes } = await save({}, people.coordinator, { ...was, extensionFiledOn });
    expect(changes).toEqual([{ kind: 'exchange', from: '2027-05-01', to: '2027-04-15' }]);
    const { facts } = await people.coordinator.enter((scope) => exchangeDetail(scope, id));
    expect(facts.taxpayer.extensionFiledOn).toBeUndefined();
  });

  it('refuses a plan to file, and a return due before the transfer, each at its field', async () => {
    const planned = await refusal(save({ extensionFiledOn: day('2027-04-01') }));
    expect(Object.keys(planned.fields)).toEqual(['taxpayer.extensionFiledOn']);
    const early = await refusal(save({ returnDueOn: day('2026-04-15') }));
    expect(Object.keys(early.fields)).toEqual(['taxpayer.returnDueOn']);
    const { dates } = await people.coordinator.enter((scope) => exchangeDetail(scope, id));
    expect(dates.exchange).toBe('2027-04-15');
  });

  it("keeps another's change: what the form showed must still stand", async () => {
    await save({ extensionFiledOn: day('2026-11-20') });
    expect((await refusal(save({ returnDueOn: day('2027-03-15') }))).kind).toBe('conflict');
    expect((await refusal(save({}, people.client))).kind).toBe('forbidden');
  });
});

describe('people on a file', () => {
  it('takes a person once in a role, and shows them the exchange', async () => {
    const add = () =>
      people.coordinator.enter((scope) =>
        addPersonToFile(scope, {
          exchangeId: id,
          participant: { contact: { kind: 'existing', id: attorney }, role: 'attorney' },
        }),
      );
    const again = await refusal(add());
    expect(again.kind).toBe('conflict');
    expect(again.message).toContain('already takes part');
  });

  it('gives a task to somebody on the file only, and not over another choice', async () => {
    const task = await people.coordinator.enter(({ db }) =>
      db.task.findFirstOrThrow({ where: { exchangeId: id }, select: { id: true, assignedTo: true } }),
    );
    const assign = (assignedTo: string | null, before = task.assignedTo) =>
      people.coordinator.enter((scope) => assignTask(scope, { id: task.id, assignedTo, was: before }));
    expect((await refusal(assign(people.other.userId))).fields).toHaveProperty('assignedTo');
    await assign(people.thirdParty.userId);
    expect((await refusal(assign(null))).kind).toBe('conflict');
    const theirs = await people.thirdParty.enter((scope) => wholePage(scope, id));
    expect(theirs.tasks?.map((shown) => shown.id)).toEqual([task.id]);
  });

  it('lets an admin give the file to another coordinator, who then sees it in place of the first', async () => {
    const give = (member: TestMember, coordinatorId: string, before = people.coordinator.userId) =>
      member.enter((scope) => chooseCoordinator(scope, { id, coordinatorId, was: before }));
    expect((await refusal(give(people.coordinator, people.other.userId))).kind).toBe('forbidden');
    expect((await refusal(give(people.admin, people.client.userId))).kind).toBe('invalid');
    await give(people.admin, people.other.userId);
    expect((await refusal(give(people.admin, people.admin.userId))).kind).toBe('conflict');
    const detail = await people.other.enter((scope) => exchangeDetail(scope, id));
    expect(detail.coordinator?.id).toBe(people.other.userId);
    const gone = await refusal(people.coordinator.enter((scope) => exchangeDetail(scope, id)));
    expect(gone.kind).toBe('not_found');
  });
});
