import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createContact } from '@/lib/contacts/commands';
import { clock } from '@/lib/platform/clock';
import { fromDateColumn, toCalendarDate } from '@/lib/shared/calendar-date';
import { assignTask } from '@/lib/tasks/assign';
import { addTask, moveTask } from '@/lib/tasks/commands';
import { exchangeTasks } from '@/lib/tasks/queries';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { testApp, type TestApp, type TestMember } from '@/scripts/test/firm';
import { setClosing } from './closing';
import { openExchange } from './commands';
import { chooseCoordinator, recordReturn } from './file-commands';
import { newExchange, type NewExchangeDraft } from './input';

let database: TestDatabase;
let app: TestApp;
let admin: TestMember;
let coordinator: TestMember;
let taxpayer: TestMember;
let client: string;
const realNow = clock.now;
const day = toCalendarDate;

beforeAll(async () => {
  clock.now = () => new Date('2026-11-24T18:00:00Z');
  database = await testDatabase();
  app = testApp(database);
  const firm = await app.firm('millrace');
  admin = await firm.member('admin');
  coordinator = await firm.member('coordinator');
  taxpayer = await firm.member('client');
  client = (await admin.enter((scope) => createContact(scope, { lastName: 'Osgood', types: ['client'] }))).id;
});
afterAll(async () => {
  clock.now = realNow;
  await app.close();
  await database.drop();
});

const opened = (more: Partial<NewExchangeDraft> = {}, by = coordinator) =>
  by.enter(async (scope) => {
    const input = newExchange.parse({
      client: { kind: 'existing', id: client },
      exchangeType: 'delayed',
      relinquished: [{ addressLine1: '12 Oak Street', transferredOn: '2026-12-01' }],
      taxpayer: { type: 'individual' },
      ...more,
    });
    const { id } = await openExchange(scope, input);
    const properties = await scope.db.exchangeProperty.findMany({ where: { exchangeId: id } });
    return { exchangeId: id, propertyId: properties[0]?.id ?? '' };
  });

const stored = (id: string) =>
  admin.enter(({ db }) => db.exchange.findFirstOrThrow({ where: { id }, include: { card: true } }));

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: { kind?: string }) => error,
  );

describe('the closing of a relinquished property', () => {
  it('that slips moves both deadlines with it', async () => {
    const file = await opened();
    await coordinator.enter((scope) =>
      setClosing(scope, { ...file, was: day('2026-12-01'), closedOn: day('2026-12-20') }),
    );
    const after = await stored(file.exchangeId);
    expect(fromDateColumn(after.transferDate!)).toBe('2026-12-20');
    expect(fromDateColumn(after.identificationDeadline!)).toBe('2027-02-03');
  });

  it('that is taken back takes the deadlines with it', async () => {
    const file = await opened();
    await coordinator.enter((scope) =>
      setClosing(scope, { ...file, was: day('2026-12-01'), closedOn: undefined }),
    );
    expect(await stored(file.exchangeId)).toMatchObject({ transferDate: null, identificationDeadline: null });
  });

  it('that has come makes a draft active, so that its clocks run, and leads it past no gate', async () => {
    const file = await opened({ relinquished: [{ addressLine1: '3 Kiln Rd' }] });
    expect((await stored(file.exchangeId)).card).toMatchObject({ status: 'draft', nextDeadline: null });
    await coordinator.enter((scope) =>
      setClosing(scope, { ...file, was: undefined, closedOn: day('2026-10-12') }),
    );
    const { card } = await stored(file.exchangeId);
    expect(card).toMatchObject({ status: 'active', stage: 'eligibility' });
    expect(fromDateColumn(card!.nextDeadline!)).toBe('2026-11-26');
  });

  it('is not overwritten when somebody changed it meanwhile', async () => {
    const file = await opened();
    const change = coordinator.enter((scope) =>
      setClosing(scope, { ...file, was: day('2026-12-05'), closedOn: day('2026-12-20') }),
    );
    expect(await refusal(change)).toMatchObject({ kind: 'conflict' });
    expect(fromDateColumn((await stored(file.exchangeId)).transferDate!)).toBe('2026-12-01');
  });
});

describe('the stage of a file', () => {
  it('skips none in the database either, which says so in words', async () => {
    const { exchangeId: id } = await opened();
    const skip = (data: object) =>
      refusal(coordinator.enter(({ db }) => db.exchange.updateMany({ where: { id }, data })));
    expect(await skip({ status: 'active', stage: 'tax_package' })).toMatchObject({
      kind: 'conflict',
      fields: { stage: expect.stringMatching(/one stage at a time/) },
    });
    expect(await skip({ status: 'on_hold' })).toMatchObject({ fields: { status: expect.any(String) } });
    expect(await stored(id)).toMatchObject({ stage: 'intake', status: 'draft' });
  });
});

describe('an extension', () => {
  it('that is only planned does not count at opening', async () => {
    const plan = opened({ taxpayer: { type: 'individual', extensionFiledOn: '2027-04-10' } });
    expect(await refusal(plan)).toMatchObject({
      kind: 'invalid',
      fields: { 'taxpayer.extensionFiledOn': expect.stringMatching(/plan to file does not count/) },
    });
  });

  it('cancels the tasks that ask for it, and brings them back when it is taken out', async () => {
    const { exchangeId: id } = await opened({
      relinquished: [{ addressLine1: '5 Canal Row', transferredOn: '2026-11-02' }],
    });
    const extensionTasks = async () =>
      (await admin.enter((scope) => exchangeTasks(scope, id)))
        .filter(({ anchor }) => anchor === 'return_due')
        .map(({ status }) => status);
    expect(new Set(await extensionTasks())).toEqual(new Set(['pending']));
    const type = 'individual' as const;
    const filed = { type, extensionFiledOn: day('2026-11-20') };
    await coordinator.enter((scope) => recordReturn(scope, { id, taxpayer: filed, was: { type } }));
    expect(new Set(await extensionTasks())).toEqual(new Set(['cancelled']));
    await coordinator.enter((scope) => recordReturn(scope, { id, taxpayer: { type }, was: filed }));
    expect(new Set(await extensionTasks())).toEqual(new Set(['pending']));
  });
});

describe('the work on a file', () => {
  it('goes to its first coordinator', async () => {
    const { exchangeId: id } = await opened({}, admin);
    await admin.enter((scope) =>
      chooseCoordinator(scope, { id, coordinatorId: coordinator.userId, was: null }),
    );
    const tasks = await admin.enter((scope) => exchangeTasks(scope, id));
    const staff = tasks.filter(({ assignedTo }) => assignedTo === coordinator.userId);
    expect(staff.length).toBeGreaterThan(10);
  });

  it('that waits for the client reaches the client who signs in later', async () => {
    const { exchangeId: id } = await opened();
    const mine = () => taxpayer.enter((scope) => exchangeTasks(scope, id));
    expect(await mine()).toEqual([]);
    await admin.enter(({ db }) =>
      db.contact.updateMany({ where: { id: client }, data: { userId: taxpayer.userId } }),
    );
    expect((await mine()).length).toBeGreaterThan(1);
  });
});

describe('who may be put on a file', () => {
  it('as its coordinator works in the firm', async () => {
    const wrong = opened({ coordinatorId: taxpayer.userId }, admin);
    expect(await refusal(wrong)).toMatchObject({ fields: { coordinatorId: expect.any(String) } });
  });

  it('with a task takes part in it', async () => {
    const { exchangeId } = await opened();
    const stranger = await admin.enter(({ db }) =>
      db.membership.findFirstOrThrow({ where: { role: 'admin' } }),
    );
    const add = (assignedTo: string) =>
      coordinator.enter((scope) =>
        addTask(scope, { exchangeId, title: 'Call', taskType: 'general', priority: 'low', assignedTo }),
      );
    expect(await refusal(add(stranger.userId))).toMatchObject({ kind: 'invalid' });
    expect(await add(coordinator.userId)).toMatchObject({ id: expect.any(String) });
  });

  it('changes nothing any more once it has ended', async () => {
    const { exchangeId } = await opened();
    const [task] = await coordinator.enter((scope) => exchangeTasks(scope, exchangeId));
    await admin.enter(({ db }) =>
      db.exchange.updateMany({
        where: { id: exchangeId },
        data: { status: 'cancelled', statusReason: 'Withdrawn' },
      }),
    );
    const move = coordinator.enter((scope) => moveTask(scope, { id: task!.id, status: 'completed' }));
    expect(await refusal(move)).toMatchObject({ kind: 'conflict' });
    const add = coordinator.enter((scope) =>
      addTask(scope, { exchangeId, title: 'Call', taskType: 'general', priority: 'low' }),
    );
    expect(await refusal(add)).toMatchObject({ kind: 'conflict' });
    const assign = coordinator.enter((scope) =>
      assignTask(scope, { id: task!.id, assignedTo: null, was: task!.assignedTo }),
    );
    expect(await refusal(assign)).toMatchObject({ kind: 'conflict' });
  });
});
