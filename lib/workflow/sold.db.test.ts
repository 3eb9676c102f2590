/** A file that is sold before its gates are met: its days run everywhere, and it goes no further than its gates let it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createContact } from '@/lib/contacts/commands';
import { coordinatorDashboard } from '@/lib/dashboards/coordinator';
import { atRiskQueue } from '@/lib/dashboards/queue';
import { readQueueState } from '@/lib/dashboards/queue-params';
import { setClosing } from '@/lib/exchanges/closing';
import { openExchange } from '@/lib/exchanges/commands';
import { explain } from '@/lib/exchanges/explained';
import { newExchange, type NewExchangeDraft } from '@/lib/exchanges/input';
import { readListState } from '@/lib/exchanges/list-params';
import { exchangePage } from '@/lib/exchanges/page';
import { exchangeList } from '@/lib/exchanges/queries';
import { sweepToday } from '@/lib/exchanges/sweep';
import { clock } from '@/lib/platform/clock';
import { fromDateColumn, toCalendarDate } from '@/lib/shared/calendar-date';
import { recordFunds } from '@/lib/worksheet/commands';
import { fundsInput, statementInput } from '@/lib/worksheet/input';
import { recordStatement } from '@/lib/worksheet/statement-commands';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { testApp, type TestApp, type TestMember } from '@/scripts/test/firm';
import { advanceStage } from './advance';
import { changeStatus, reopenExchange } from './status';
import { sweepGates } from './sweep';
import { answer, makeReady, recordPaper } from './testing/ready';
import { workflowOf } from './view';

let database: TestDatabase;
let app: TestApp;
let admin: TestMember;
let coordinator: TestMember;
let client: string;
const realNow = clock.now;
const NOW = new Date('2026-11-24T18:00:00Z');
const day = toCalendarDate;

beforeAll(async () => {
  database = await testDatabase();
  clock.now = () => NOW;
  app = testApp(database);
  const firm = await app.firm('weir');
  admin = await firm.member('admin');
  coordinator = await firm.member('coordinator');
  client = (await admin.enter((scope) => createContact(scope, { lastName: 'Osgood', types: ['client'] }))).id;
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

const saleOf = async (exchangeId: string) => {
  const where = { exchangeId, side: 'relinquished' } as const;
  return (await admin.enter(({ db }) => db.exchangeProperty.findFirstOrThrow({ where }))).id;
};
const close = async (exchangeId: string, closedOn?: string, was?: string) => {
  const propertyId = await saleOf(exchangeId);
  return coordinator.enter((scope) =>
    setClosing(scope, {
      exchangeId,
      propertyId,
      was: was ? day(was) : undefined,
      closedOn: closedOn ? day(closedOn) : undefined,
    }),
  );
};
const stored = (id: string) =>
  admin.enter(({ db }) => db.exchange.findFirstOrThrow({ where: { id }, include: { card: true } }));
const workflow = (id: string) =>
  coordinator.enter(async (scope) => workflowOf(scope, (await exchangePage(scope, id)).exchange));

/** What the gate of the closing asks for besides papers; the statement enters the closing. */
async function closeWithStatement(exchangeId: string, on: string) {
  const propertyId = await saleOf(exchangeId);
  const was = { proceeds: '', receivedOn: '', bank: '' };
  const funds = { exchangeId, proceeds: '500000', receivedOn: on, bank: 'First Bank', was };
  await coordinator.enter((scope) => recordFunds(scope, fundsInput.parse(funds)));
  const figures = { price: '500000', debt: '', exchangeExpenses: '', cash: '500000', was: null };
  await coordinator.enter((scope) =>
    recordStatement(scope, statementInput.parse({ exchangeId, propertyId, closedOn: on, ...figures })),
  );
}

describe('a draft that is sold, and whose gates are not met', () => {
  it('does not leap: it is active at eligibility, and says what it lacks', async () => {
    const id = await opened();
    expect(await stored(id)).toMatchObject({ status: 'draft', stage: 'intake' });
    await close(id, '2026-11-02');
    expect(await stored(id)).toMatchObject({ status: 'active', stage: 'eligibility' });
    const view = await workflow(id);
    expect(view?.next).toBe('documents_signed');
    expect(view?.held).toMatchObject({ at: 'documents_signed', since: '2026-11-02' });
    expect(view?.held?.missing.map(({ code }) => code)).toEqual([
      'eligibility',
      'agreement_signed',
      'assignment_signed',
    ]);
  });

  it('has both clocks on its page, in the list, on the dashboard, in its risk and in the queue', async () => {
    const id = await opened();
    // Day 45 is in two days: Nov 26, 2026.
    await close(id, '2026-10-12');
    const page = await coordinator.enter((scope) => exchangePage(scope, id));
    const explained = explain(page.exchange);
    expect(explained.timeline).toBe('urgent');
    expect(explained.clocks.map(({ kind, daysLeft, status }) => [kind, daysLeft, status])).toEqual([
      ['identification', 2, 'urgent'],
      ['exchange', 137, 'on_track'],
    ]);
    expect(page.risk).toMatchObject({
      level: 'critical',
      reasons: expect.arrayContaining([expect.objectContaining({ code: 'nothing_identified' })]),
    });

    const { card, riskLevel } = await stored(id);
    expect(riskLevel).toBe('critical');
    expect(fromDateColumn(card!.nextDeadline!)).toBe('2026-11-26');
    const urgent = readListState({ timeline: 'urgent', status: 'active' });
    const list = await coordinator.enter((scope) => exchangeList(scope, urgent));
    expect(list.rows.find((row) => row.id === id)).toMatchObject({
      stage: 'eligibility',
      risk: { level: 'critical' },
    });

    await sweepToday(database.owner, NOW);
    const dashboard = await coordinator.enter((scope) => coordinatorDashboard(scope));
    expect(dashboard.dates.map(({ file }) => file.exchangeId)).toContain(id);
    expect(dashboard.atRisk.map(({ exchangeId }) => exchangeId)).toContain(id);
    const queue = await coordinator.enter((scope) => atRiskQueue(scope, readQueueState({})));
    const file = queue.files.find(({ exchangeId }) => exchangeId === id);
    expect(file).toMatchObject({
      next: { kind: 'identification', daysLeft: 2 },
      action: { label: 'Complete Documents signed', tab: 'overview' },
      held:
        'The clock runs, and the file is held before Documents signed. Three things are missing: answers about eligibility, ' +
        'signed exchange agreement, signed assignment.',
    });
  });

  it('is overdue once day 45 has passed, wherever it stands', async () => {
    const id = await opened();
    await close(id, '2026-10-01');
    const page = await coordinator.enter((scope) => exchangePage(scope, id));
    expect(explain(page.exchange).timeline).toBe('overdue');
    expect(page.risk).toMatchObject({ level: 'critical' });
    const overdue = readListState({ timeline: 'overdue' });
    const list = await coordinator.enter((scope) => exchangeList(scope, overdue));
    expect(list.rows.map((row) => row.id)).toContain(id);
  });

  it('that is parked has its parking clocks', async () => {
    const parking = { titleTakenOn: '2026-10-12', parked: 'replacement' } as const;
    const id = await opened({ exchangeType: 'reverse', relinquished: [], parking });
    const { card, ...file } = await stored(id);
    expect(file).toMatchObject({ status: 'active', stage: 'eligibility' });
    expect(fromDateColumn(card!.nextDeadline!)).toBe('2026-11-26');
    const page = await coordinator.enter((scope) => exchangePage(scope, id));
    const { timeline, clocks } = explain(page.exchange);
    expect(timeline).toBe('urgent');
    expect(clocks.map(({ kind, daysLeft }) => [kind, daysLeft])).toEqual([
      ['parking_identification', 2],
      ['parking', 137],
    ]);
  });

  it('is judged by the gate that holds it, so that two weeks of it are a reason of risk', async () => {
    const id = await opened();
    await close(id, '2026-11-02');
    await sweepGates(database.owner, NOW);
    expect((await stored(id)).gateUnmetSince).not.toBeNull();
    const later = await opened();
    await sweepGates(database.owner, NOW);
    expect((await stored(later)).gateUnmetSince).toBeNull();
  });

  it('goes on by hand, and stays active on the way', async () => {
    const id = await opened({
      stage: 'intake',
      relinquished: [{ addressLine1: '4 Elm', transferredOn: '2026-11-02' }],
    });
    expect(await stored(id)).toMatchObject({ status: 'active', stage: 'intake' });
    const advance = (from: 'intake' | 'eligibility', to: 'eligibility' | 'documents_signed') =>
      coordinator.enter((scope) => advanceStage(scope, { id, from, to }));
    await advance('intake', 'eligibility');
    expect(await stored(id)).toMatchObject({ status: 'active', stage: 'eligibility' });
    await expect(advance('eligibility', 'documents_signed')).rejects.toMatchObject({
      message: expect.stringMatching(/^Three things are missing/),
    });
    await coordinator.enter((scope) => makeReady(scope, id, '2026-11-01'));
    await advance('eligibility', 'documents_signed');
    expect(await stored(id)).toMatchObject({ status: 'active', stage: 'documents_signed' });
  });
});

describe('the closing of a draft', () => {
  it('carries it before the first gate that is not met, and no further', async () => {
    const id = await opened();
    await coordinator.enter((scope) => makeReady(scope, id, '2026-11-01'));
    await close(id, '2026-11-02');
    expect(await stored(id)).toMatchObject({ status: 'active', stage: 'documents_signed' });
    expect((await workflow(id))?.held).toMatchObject({ at: 'relinquished_closed' });
  });

  it('carries it to the stage of its dates where every gate is met, each step recorded with its tasks', async () => {
    const id = await opened();
    await coordinator.enter((scope) => makeReady(scope, id, '2026-11-01'));
    await coordinator.enter((scope) => recordPaper(scope, id, 'notice', '2026-11-01'));
    await closeWithStatement(id, '2026-11-02');
    expect(await stored(id)).toMatchObject({ status: 'active', stage: 'identification_open' });
    expect((await workflow(id))?.held).toBeUndefined();
    const changes = await admin.enter(({ db }) =>
      db.exchangeStageChange.findMany({ where: { exchangeId: id }, orderBy: { id: 'asc' } }),
    );
    expect(changes.map(({ fromStage, toStage }) => [fromStage, toStage])).toEqual([
      ['intake', 'intake'],
      ['intake', 'eligibility'],
      ['eligibility', 'documents_signed'],
      ['documents_signed', 'relinquished_closed'],
      ['relinquished_closed', 'identification_open'],
    ]);
    const codes = await admin.enter(({ db }) =>
      db.task.findMany({ where: { exchangeId: id }, select: { template: { select: { code: true } } } }),
    );
    expect(codes.filter(({ template }) => template?.code === 'funds_and_letter')).toHaveLength(1);
  });

  it.each([
    ['yes', 1],
    ['no', 0],
  ])('brings what a stage asks of related parties by the answer %s', async (relatedParty, count) => {
    const { rows } = await database.owner.query<{ id: string }>(
      `UPDATE task_templates SET category = 'related party' WHERE code = 'funds_and_letter' AND exchange_type = 'delayed'
         AND organization_id = (SELECT organization_id FROM contacts WHERE id = $1) RETURNING id`,
      [client],
    );
    const templateId = rows[0]!.id;
    const id = await opened();
    await coordinator.enter(async (scope) => {
      await answer(scope, id, { relatedParty });
      await recordPaper(scope, id, 'agreement', '2026-11-01');
      await recordPaper(scope, id, 'assignment', '2026-11-01');
      await recordPaper(scope, id, 'notice', '2026-11-01');
    });
    // Made by the dates themselves where there is no stage: taken out, so that the stage alone tells.
    await database.owner.query('UPDATE task_templates SET anchor = NULL WHERE id = $1', [templateId]);
    await closeWithStatement(id, '2026-11-02');
    expect(await stored(id)).toMatchObject({ stage: 'identification_open' });
    const made = await admin.enter(({ db }) => db.task.count({ where: { exchangeId: id, templateId } }));
    expect(made).toBe(count);
  });

  it('that is blocked is held where it is, and its days run all the same', async () => {
    const id = await opened();
    await coordinator.enter((scope) => answer(scope, id, { relationship: 'attorney' }));
    await close(id, '2026-11-02');
    const { card, ...file } = await stored(id);
    expect(file).toMatchObject({ status: 'active', stage: 'intake' });
    expect(fromDateColumn(card!.nextDeadline!)).toBe('2026-12-17');
    const further = { stage: 'eligibility' } as const;
    await expect(
      coordinator.enter(({ db }) => db.exchange.updateMany({ where: { id }, data: further })),
    ).rejects.toMatchObject({ fields: { stage: expect.stringMatching(/answer about eligibility blocks/) } });
    expect((await workflow(id))?.held?.missing[0]?.words).toMatch(/an answer blocks it/);
  });

  it('that is taken back or put off makes it a draft again, while it stands before its papers', async () => {
    const id = await opened();
    await close(id, '2026-11-02');
    await close(id, '2026-12-20', '2026-11-02');
    expect((await stored(id)).card).toMatchObject({ status: 'draft', nextDeadline: null });
    await close(id, '2026-11-10', '2026-12-20');
    expect(await stored(id)).toMatchObject({ status: 'active' });
    await close(id, undefined, '2026-11-10');
    expect((await stored(id)).card).toMatchObject({
      status: 'draft',
      transferDate: null,
      nextDeadline: null,
    });
  });

  it('that was planned begins it on its day, where nobody writes', async () => {
    const id = await opened({ relinquished: [{ addressLine1: '7 Weir Ln', transferredOn: '2026-11-30' }] });
    expect(await stored(id)).toMatchObject({ status: 'draft', stage: 'intake' });
    // Nov 29, 11 pm in Chicago, and an hour later.
    expect((await sweepToday(database.owner, new Date('2026-11-30T05:00:00Z'))).begun).toBe(0);
    expect((await sweepToday(database.owner, new Date('2026-11-30T06:00:00Z'))).begun).toBe(1);
    const { card, ...file } = await stored(id);
    expect(file).toMatchObject({ status: 'active', stage: 'intake' });
    expect(fromDateColumn(card!.nextDeadline!)).toBe('2027-01-14');
  });

  it('that was recorded keeps its days when it is cancelled, and opened again', async () => {
    const id = await opened();
    await close(id, '2026-11-02');
    const reason = 'The client gave up';
    await coordinator.enter((scope) => changeStatus(scope, { id, from: 'active', to: 'cancelled', reason }));
    await admin.enter((scope) => reopenExchange(scope, { id, from: 'cancelled', reason: 'Not so' }));
    expect(await stored(id)).toMatchObject({ status: 'active', stage: 'eligibility' });
  });
});

describe('an active file before its papers', () => {
  it('is sold or parked: the database refuses another, and one that hides its days', async () => {
    const idle = await opened();
    const set = (id: string, data: object) =>
      coordinator.enter(({ db }) => db.exchange.updateMany({ where: { id }, data }));
    await expect(set(idle, { status: 'active' })).rejects.toMatchObject({
      fields: { stage: expect.any(String) },
    });
    const sold = await opened();
    await close(sold, '2026-11-02');
    await expect(set(sold, { status: 'draft' })).rejects.toMatchObject({
      fields: { status: expect.any(String) },
    });
    await expect(set(sold, { stage: 'identification_open' })).rejects.toMatchObject({
      fields: { stage: expect.stringMatching(/one stage at a time/) },
    });
  });
});
