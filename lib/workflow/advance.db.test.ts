import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createContact } from '@/lib/contacts/commands';
import { openExchange } from '@/lib/exchanges/commands';
import { setClosing } from '@/lib/exchanges/closing';
import { newExchange, type NewExchangeDraft } from '@/lib/exchanges/input';
import type { ExchangeStage } from '@/lib/exchanges/rules/stages';
import { clock } from '@/lib/platform/clock';
import { fromDateColumn, toCalendarDate } from '@/lib/shared/calendar-date';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { testApp, type TestApp, type TestMember } from '@/scripts/test/firm';
import { advanceStage, stepBack } from './advance';
import { advanceTo, answer, makeReady, recordPaper } from './testing/ready';

let database: TestDatabase;
let app: TestApp;
let admin: TestMember;
let coordinator: TestMember;
let taxpayer: TestMember;
let client: string;
const realNow = clock.now;
const day = toCalendarDate;

beforeAll(async () => {
  database = await testDatabase();
  clock.now = () => new Date('2026-11-24T18:00:00Z');
  app = testApp(database);
  const firm = await app.firm('sluice');
  admin = await firm.member('admin');
  coordinator = await firm.member('coordinator');
  taxpayer = await firm.member('client');
  client = (await admin.enter((scope) => createContact(scope, { lastName: 'Osgood', types: ['client'] }))).id;
  await admin.enter(({ db }) =>
    db.contact.updateMany({ where: { id: client }, data: { userId: taxpayer.userId } }),
  );
});
afterAll(async () => {
  clock.now = realNow;
  await app.close();
  await database.drop();
});

const opened = (more: Partial<NewExchangeDraft> = {}) =>
  coordinator.enter(async (scope) => {
    const input = newExchange.parse({
      client: { kind: 'existing', id: client },
      exchangeType: 'delayed',
      relinquished: [{ addressLine1: '12 Oak Street' }],
      taxpayer: { type: 'individual' },
      ...more,
    });
    return (await openExchange(scope, input)).id;
  });

const advance = (id: string, from: ExchangeStage, to: ExchangeStage, by = coordinator) =>
  by.enter((scope) => advanceStage(scope, { id, from, to }));

const stored = (id: string) => admin.enter(({ db }) => db.exchange.findFirstOrThrow({ where: { id } }));
const changesOf = (id: string, by = admin) =>
  by.enter(({ db }) =>
    db.exchangeStageChange.findMany({
      where: { exchangeId: id },
      orderBy: { id: 'asc' },
      select: { fromStage: true, toStage: true, toStatus: true, reason: true },
    }),
  );
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: { kind?: string; message?: string; fields?: object }) => error,
  );

describe('the stage of an exchange', () => {
  it('goes through its gate, which names everything that is missing and then lets it pass', async () => {
    const id = await opened();
    await advance(id, 'intake', 'eligibility');
    expect(await refusal(advance(id, 'eligibility', 'documents_signed'))).toMatchObject({
      kind: 'invalid',
      message:
        'Three things are missing: answers about eligibility, signed exchange agreement, signed assignment.',
    });
    expect(await stored(id)).toMatchObject({ stage: 'eligibility', status: 'draft' });
    expect(await changesOf(id)).toHaveLength(1);

    await coordinator.enter((scope) => makeReady(scope, id, '2026-11-20'));
    await advance(id, 'eligibility', 'documents_signed');
    const file = await stored(id);
    expect(file).toMatchObject({ stage: 'documents_signed', status: 'active' });
    expect(fromDateColumn(file.agreementSignedOn!)).toBe('2026-11-20');
    expect(await changesOf(id)).toEqual([
      { fromStage: 'intake', toStage: 'eligibility', toStatus: 'draft', reason: null },
      { fromStage: 'eligibility', toStage: 'documents_signed', toStatus: 'active', reason: null },
    ]);
  });

  it('skips no step, and is moved by staff alone', async () => {
    const id = await opened();
    expect(await refusal(advance(id, 'intake', 'documents_signed'))).toMatchObject({ kind: 'invalid' });
    expect(await refusal(advance(id, 'intake', 'eligibility', taxpayer))).toMatchObject({
      kind: 'forbidden',
    });
    expect(await stored(id)).toMatchObject({ stage: 'intake' });
  });

  it('moved by two people at once is moved once: the second is told who and when', async () => {
    const id = await opened();
    const before = await changesOf(id);
    const [one, other] = await Promise.allSettled([
      advance(id, 'intake', 'eligibility', admin),
      advance(id, 'intake', 'eligibility', coordinator),
    ]);
    const lost = [one, other].filter((result) => result.status === 'rejected');
    expect(lost).toHaveLength(1);
    expect(lost[0]!.reason).toMatchObject({
      kind: 'conflict',
      message: expect.stringMatching(
        /^(admin|coordinator) sluice moved this to Eligibility (at|on) .*[ap]m Central\./,
      ),
    });
    expect(await changesOf(id)).toHaveLength(before.length + 1);
    const events = await admin.enter(({ db }) =>
      db.domainEvent.count({ where: { exchangeId: id, kind: 'exchange.stage_advanced' } }),
    );
    expect(events).toBe(1);
  });

  it('is told to who looks at an old page, also when it was they who moved it', async () => {
    const id = await opened();
    await advance(id, 'intake', 'eligibility');
    expect(await refusal(advance(id, 'intake', 'eligibility'))).toMatchObject({
      kind: 'conflict',
      message: expect.stringMatching(/^You moved this to Eligibility/),
    });
  });

  it('goes back with a reason, which the client may read', async () => {
    const id = await opened();
    await advance(id, 'intake', 'eligibility');
    const back = { id, from: 'eligibility', to: 'intake', reason: 'Wrong client chosen' } as const;
    await coordinator.enter((scope) => stepBack(scope, back));
    expect((await changesOf(id, taxpayer)).at(-1)).toEqual({
      fromStage: 'eligibility',
      toStage: 'intake',
      toStatus: 'draft',
      reason: 'Wrong client chosen',
    });
    const forward = { ...back, from: 'intake', to: 'eligibility' } as const;
    expect(await refusal(coordinator.enter((scope) => stepBack(scope, forward)))).toMatchObject({
      kind: 'invalid',
    });
  });

  it('does not make a draft of an active one again', async () => {
    const id = await opened();
    await coordinator.enter((scope) => makeReady(scope, id, '2026-11-20'));
    await coordinator.enter((scope) => advanceTo(scope, id, 'documents_signed'));
    const back = { id, from: 'documents_signed', to: 'eligibility', reason: 'A mistake' } as const;
    expect(await refusal(coordinator.enter((scope) => stepBack(scope, back)))).toMatchObject({
      message: expect.stringMatching(/does not become a draft again/),
    });
  });
});

describe('a blocked exchange', () => {
  it('does not go on by any way: gate, closing, or the database', async () => {
    const id = await opened();
    await coordinator.enter((scope) => answer(scope, id, { relationship: 'attorney' }));
    await advance(id, 'intake', 'eligibility').catch(() => undefined);
    const byHand = (data: object) =>
      refusal(coordinator.enter(({ db }) => db.exchange.updateMany({ where: { id }, data })));
    expect(await byHand({ stage: 'eligibility' })).toBeUndefined();
    expect(await byHand({ stage: 'documents_signed', status: 'active' })).toMatchObject({
      kind: 'conflict',
      fields: { stage: expect.stringMatching(/answer about eligibility blocks/) },
    });
    const { id: propertyId } = await admin.enter(({ db }) =>
      db.exchangeProperty.findFirstOrThrow({ where: { exchangeId: id } }),
    );
    await coordinator.enter((scope) =>
      setClosing(scope, { exchangeId: id, propertyId, was: undefined, closedOn: day('2026-11-20') }),
    );
    // Its days run from the sale, and it stands where it was blocked.
    expect(await stored(id)).toMatchObject({ status: 'active', stage: 'eligibility' });
    expect(await byHand({ stage: 'documents_signed' })).toMatchObject({
      fields: { stage: expect.stringMatching(/answer about eligibility blocks/) },
    });
  });

  it('blocks by its answers alone, whatever a writer says', async () => {
    const id = await opened();
    await coordinator.enter((scope) => answer(scope, id, { usRealProperty: 'no' }));
    const row = await admin.enter(({ db }) =>
      db.exchangeEligibility.findFirstOrThrow({ where: { exchangeId: id } }),
    );
    expect(row).toMatchObject({ blocked: true, answeredBy: coordinator.userId });
    const claim = coordinator.enter(({ db }) =>
      db.exchangeEligibility.updateMany({ where: { exchangeId: id }, data: { blocked: false } }),
    );
    expect(await refusal(claim)).toMatchObject({ kind: 'forbidden' });
  });
});

describe('the tasks of a stage', () => {
  const codes = async (id: string) =>
    (
      await admin.enter(({ db }) =>
        db.task.findMany({ where: { exchangeId: id }, select: { template: { select: { code: true } } } }),
      )
    )
      .map(({ template }) => template?.code)
      .toSorted();

  /** A file at the lock, with what the contract asks for. */
  async function locked() {
    const id = await opened({
      stage: 'identification_locked',
      relinquished: [{ addressLine1: '3 Elm', transferredOn: '2026-09-01' }],
      // Received within the period, and so identified.
      replacement: [{ addressLine1: '9 Birch', transferredOn: '2026-10-01' }],
    });
    await coordinator.enter(async (scope) => {
      await recordPaper(scope, id, 'assignment', '2026-11-24', 'replacement');
      await recordPaper(scope, id, 'notice', '2026-11-24', 'replacement');
    });
    return id;
  }

  it('come with it, and once only, however often it is entered', async () => {
    const id = await locked();
    const before = await codes(id);
    expect((await advance(id, 'identification_locked', 'replacement_contract')).tasks).toBe(4);
    const brought = [
      'replacement_assignment',
      'replacement_authorisation',
      'replacement_call_back',
      'replacement_notice',
    ];
    expect(await codes(id)).toEqual([...before, ...brought].toSorted());
    await coordinator.enter((scope) =>
      stepBack(scope, {
        id,
        from: 'replacement_contract',
        to: 'identification_locked',
        reason: 'The contract fell through',
      }),
    );
    expect((await advance(id, 'identification_locked', 'replacement_contract')).tasks).toBe(0);
    expect(await codes(id)).toEqual([...before, ...brought].toSorted());
  });

  it('are not made again where a date has made them', async () => {
    const id = await locked();
    expect((await codes(id)).filter((code) => code === 'identification_locked')).toHaveLength(1);
  });
});
