import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createContact } from '@/lib/contacts/commands';
import { openExchange } from '@/lib/exchanges/commands';
import { newExchange } from '@/lib/exchanges/input';
import type { ExchangeStatus } from '@/lib/exchanges/rules/values';
import { gates } from '@/lib/jobs/gates';
import { ownerPool } from '@/lib/platform/database/owner';
import { moveTask } from '@/lib/tasks/commands';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { testApp, type TestApp, type TestMember } from '@/scripts/test/firm';
import { advanceStage } from './advance';
import { archiveDocument, correctDocument, exchangeDocuments } from './documents';
import { answerEligibility, readEligibility } from './eligibility';
import { documentCorrection, statusChange } from './input';
import { eligibilityOf } from './rules/eligibility';
import { questions } from './rules/questions';
import { changeStatus, reopenExchange } from './status';
import { answer, makeReady, recordPaper } from './testing/ready';

let database: TestDatabase;
let app: TestApp;
let admin: TestMember;
let coordinator: TestMember;
let client: string;

beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  const firm = await app.firm('weir');
  admin = await firm.member('admin');
  coordinator = await firm.member('coordinator');
  client = (await admin.enter((scope) => createContact(scope, { lastName: 'Lund', types: ['client'] }))).id;
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

const opened = (more: object = {}) =>
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
const atWork = () => opened({ stage: 'documents_signed' });
const stored = (id: string) => admin.enter(({ db }) => db.exchange.findFirstOrThrow({ where: { id } }));
const lastChange = (exchangeId: string) =>
  admin.enter(({ db }) =>
    db.exchangeStageChange.findFirst({ where: { exchangeId }, orderBy: { id: 'desc' } }),
  );
const move = (id: string, from: ExchangeStatus, to: string, reason = '') =>
  coordinator.enter((scope) => changeStatus(scope, statusChange.parse({ id, from, to, reason })));
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: { kind?: string; message?: string }) => error,
  );

describe('the status of an exchange', () => {
  it('is held with a reason and taken up again without', async () => {
    const id = await atWork();
    await move(id, 'active', 'on_hold', 'The buyer asked for two weeks');
    expect(await stored(id)).toMatchObject({
      status: 'on_hold',
      statusReason: 'The buyer asked for two weeks',
    });
    expect(await lastChange(id)).toMatchObject({
      toStatus: 'on_hold',
      reason: 'The buyer asked for two weeks',
      changedBy: coordinator.userId,
    });
    const advance = coordinator.enter((scope) =>
      advanceStage(scope, { id, from: 'documents_signed', to: 'relinquished_closed' }),
    );
    expect(await refusal(advance)).toMatchObject({ message: expect.stringMatching(/is on hold/) });
    await move(id, 'on_hold', 'active');
    expect(await stored(id)).toMatchObject({ status: 'active', statusReason: null });
  });

  it.each(['on_hold', 'failed', 'cancelled'] as const)('asks why before it is %s', (to) => {
    const input = { id: '01900000-0000-7000-8000-000000000001', from: 'active', to, reason: ' ' };
    const { error } = statusChange.safeParse(input);
    expect(error?.issues[0]).toMatchObject({ path: ['reason'], message: 'Say why, in a few words.' });
  });

  it('that has ended is opened again by an admin, where it ended', async () => {
    const id = await atWork();
    await move(id, 'active', 'failed', 'The deadline passed');
    const reopen = { id, from: 'failed', reason: 'The closing was on day 180' } as const;
    expect(await refusal(coordinator.enter((scope) => reopenExchange(scope, reopen)))).toMatchObject({
      kind: 'forbidden',
    });
    await admin.enter((scope) => reopenExchange(scope, reopen));
    expect(await stored(id)).toMatchObject({
      status: 'active',
      stage: 'documents_signed',
      statusReason: null,
      closedAt: null,
    });
    expect(await lastChange(id)).toMatchObject({ reason: 'The closing was on day 180' });
  });

  it('of a draft ends as cancelled, and is a draft again when an admin opens it', async () => {
    const id = await opened();
    await move(id, 'draft', 'cancelled', 'The client sold without an exchange');
    await admin.enter((scope) => reopenExchange(scope, { id, from: 'cancelled', reason: 'Back again' }));
    expect(await stored(id)).toMatchObject({ status: 'draft', stage: 'intake' });
  });

  it('changed by two people at once is changed once, and the second is told', async () => {
    const id = await atWork();
    const results = await Promise.allSettled([
      move(id, 'active', 'on_hold', 'One'),
      admin.enter((scope) => changeStatus(scope, { id, from: 'active', to: 'cancelled', reason: 'Other' })),
    ]);
    const lost = results.filter((result) => result.status === 'rejected');
    expect(lost).toHaveLength(1);
    expect(lost[0]!.reason).toMatchObject({ kind: 'conflict' });
  });

  it('keeps its record of changes from everybody, the owner included', async () => {
    const id = await atWork();
    await move(id, 'active', 'on_hold', 'One');
    const changes = [`UPDATE exchange_stage_changes SET reason = 'x'`, 'DELETE FROM exchange_stage_changes'];
    for (const change of changes) {
      await expect(database.owner.query(change)).rejects.toMatchObject({
        constraint: 'exchange_stage_changes_append_only',
      });
    }
    expect(await lastChange(id)).toMatchObject({ reason: 'One' });
  });
});

describe('answers about eligibility', () => {
  it('mean the same in the database, one by one', async () => {
    for (const { key, choices } of questions) {
      for (const { value, verdict } of choices) {
        const { rows } = await database.owner.query<{ blocks: boolean }>(
          'SELECT app.eligibility_blocks($1) AS blocks',
          [{ [key]: value }],
        );
        expect(rows[0]!.blocks, `${key}: ${value}`).toBe(verdict === 'block');
        expect(eligibilityOf('reverse', { [key]: value }).verdict === 'block').toBe(verdict === 'block');
      }
    }
  });

  it('given by somebody else meanwhile are not overwritten', async () => {
    const id = await opened();
    await coordinator.enter((scope) => answer(scope, id));
    const blind = admin.enter((scope) => answer(scope, id, { relatedParty: 'yes' }));
    expect(await refusal(blind)).toMatchObject({ kind: 'conflict' });
    const seen = (await coordinator.enter((scope) => readEligibility(scope, id)))!;
    expect(seen.answers).toMatchObject({ relatedParty: 'no' });
    const { verdict } = await admin.enter((scope) =>
      answerEligibility(scope, {
        exchangeId: id,
        answers: { ...seen.answers, relatedParty: 'yes' } as never,
        was: seen.answeredAt.toISOString(),
      }),
    );
    expect(verdict).toBe('warn');
  });
});

describe('papers on record', () => {
  const first = async (id: string) => (await coordinator.enter((scope) => exchangeDocuments(scope, id)))[0]!;

  it('are corrected and taken out of the file, and the agreement’s day follows', async () => {
    const id = await opened();
    await coordinator.enter((scope) => recordPaper(scope, id, 'agreement', '2026-06-02'));
    const paper = await first(id);
    const correct = (was: string) =>
      coordinator.enter((scope) =>
        correctDocument(
          scope,
          documentCorrection.parse({
            exchangeId: id,
            id: paper.id,
            kind: 'agreement',
            title: 'Exchange agreement',
            signedOn: '2026-06-01',
            was,
          }),
        ),
      );
    await correct(paper.updatedAt);
    expect((await stored(id)).agreementSignedOn).toEqual(new Date('2026-06-01'));
    expect(await refusal(correct(paper.updatedAt))).toMatchObject({ kind: 'conflict' });
    await coordinator.enter((scope) =>
      archiveDocument(scope, { exchangeId: id, id: paper.id, archived: true }),
    );
    expect(await first(id)).toMatchObject({ title: 'Exchange agreement', archived: true });
  });
});

describe('the sweep of gates', () => {
  const looked = async () => {
    const owner = ownerPool(database.ownerUrl, 2);
    const context = { owner, now: new Date(), signal: new AbortController().signal };
    try {
      return await gates.perform(context as Parameters<typeof gates.perform>[0], {});
    } finally {
      await owner.end();
    }
  };

  it('stores since when something is missing, and takes it back once it is there', async () => {
    const id = await atWork();
    expect((await stored(id)).gateUnmetSince).toBeNull();
    expect(await looked()).toMatch(/^Looked at \d+ exchanges?; \d+ changed\.$/);
    const since = (await stored(id)).gateUnmetSince;
    expect(since).not.toBeNull();
    await looked();
    expect((await stored(id)).gateUnmetSince).toEqual(since);

    await coordinator.enter((scope) => makeReady(scope, id, '2026-06-01'));
    await looked();
    expect((await stored(id)).gateUnmetSince).toBeNull();
  });
});

describe('a follow-up of a related party', () => {
  it('is still done when the exchange is completed; other work is not', async () => {
    const id = await opened({ stage: 'tax_package' });
    const task = async (category: string) => {
      const { rows } = await database.owner.query<{ id: string }>(
        `INSERT INTO tasks (organization_id, title, task_type, category, exchange_id, created_by)
         SELECT organization_id, $2, 'compliance', $2, id, $3 FROM exchanges WHERE id = $1 RETURNING id`,
        [id, category, admin.userId],
      );
      return rows[0]!.id;
    };
    const [followUp, other] = [await task('related party'), await task('reconciliation')];
    await coordinator.enter((scope) => advanceStage(scope, { id, from: 'tax_package', to: 'closed' }));
    const done = (taskId: string) =>
      refusal(coordinator.enter((scope) => moveTask(scope, { id: taskId, status: 'completed' })));
    expect(await done(followUp)).toBeUndefined();
    expect(await done(other)).toMatchObject({ kind: 'conflict' });
  });
});
