/** What a closing does to the stage of a draft: it goes as far as its gates let it, and its days run wherever it stands. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sweepToday } from '@/lib/exchanges/sweep';
import { fromDateColumn } from '@/lib/shared/calendar-date';
import { recordFunds } from '@/lib/worksheet/commands';
import { fundsInput, statementInput } from '@/lib/worksheet/input';
import { recordStatement } from '@/lib/worksheet/statement-commands';
import { changeStatus, reopenExchange } from './status';
import { answer, makeReady, recordPaper } from './testing/ready';
import { soldFiles, type SoldFiles } from './testing/sold-files';

let firm: SoldFiles;

beforeAll(async () => {
  firm = await soldFiles();
});
afterAll(() => firm.close());

/** What the gate of the closing asks for besides papers; the statement enters the closing. */
async function closeWithStatement(exchangeId: string, on: string) {
  const propertyId = await firm.saleOf(exchangeId);
  const was = { proceeds: '', receivedOn: '', bank: '' };
  const funds = { exchangeId, proceeds: '500000', receivedOn: on, bank: 'First Bank', was };
  await firm.coordinator.enter((scope) => recordFunds(scope, fundsInput.parse(funds)));
  const figures = { price: '500000', debt: '', exchangeExpenses: '', cash: '500000', was: null };
  await firm.coordinator.enter((scope) =>
    recordStatement(scope, statementInput.parse({ exchangeId, propertyId, closedOn: on, ...figures })),
  );
}

describe('the closing of a draft', () => {
  it('carries it before the first gate that is not met, and no further', async () => {
    const id = await firm.opened();
    await firm.coordinator.enter((scope) => makeReady(scope, id, '2026-11-01'));
    await firm.sell(id, '2026-11-02');
    expect(await firm.stored(id)).toMatchObject({ status: 'active', stage: 'documents_signed' });
    expect((await firm.workflow(id))?.held).toMatchObject({ at: 'relinquished_closed' });
  });

  it('carries it to the stage of its dates where every gate is met, each step recorded with its tasks', async () => {
    const id = await firm.opened();
    await firm.coordinator.enter((scope) => makeReady(scope, id, '2026-11-01'));
    await firm.coordinator.enter((scope) => recordPaper(scope, id, 'notice', '2026-11-01'));
    await closeWithStatement(id, '2026-11-02');
    expect(await firm.stored(id)).toMatchObject({ status: 'active', stage: 'identification_open' });
    expect((await firm.workflow(id))?.held).toBeUndefined();
    const changes = await firm.admin.enter(({ db }) =>
      db.exchangeStageChange.findMany({ where: { exchangeId: id }, orderBy: { id: 'asc' } }),
    );
    expect(changes.map(({ fromStage, toStage }) => [fromStage, toStage])).toEqual([
      ['intake', 'intake'],
      ['intake', 'eligibility'],
      ['eligibility', 'documents_signed'],
      ['documents_signed', 'relinquished_closed'],
      ['relinquished_closed', 'identification_open'],
    ]);
    const codes = await firm.admin.enter(({ db }) =>
      db.task.findMany({ where: { exchangeId: id }, select: { template: { select: { code: true } } } }),
    );
    expect(codes.filter(({ template }) => template?.code === 'funds_and_letter')).toHaveLength(1);
  });

  it.each([
    ['yes', 1],
    ['no', 0],
  ])('brings what a stage asks of related parties by the answer %s', async (relatedParty, count) => {
    const { rows } = await firm.database.owner.query<{ id: string }>(
      `UPDATE task_templates SET category = 'related party' WHERE code = 'funds_and_letter' AND exchange_type = 'delayed'
         AND organization_id = (SELECT organization_id FROM contacts WHERE id = $1) RETURNING id`,
      [firm.client],
    );
    const templateId = rows[0]!.id;
    const id = await firm.opened();
    await firm.coordinator.enter(async (scope) => {
      await answer(scope, id, { relatedParty });
      await recordPaper(scope, id, 'agreement', '2026-11-01');
      await recordPaper(scope, id, 'assignment', '2026-11-01');
      await recordPaper(scope, id, 'notice', '2026-11-01');
    });
    // Made by the dates themselves where there is no stage: taken out, so that the stage alone tells.
    await firm.database.owner.query('UPDATE task_templates SET anchor = NULL WHERE id = $1', [templateId]);
    await closeWithStatement(id, '2026-11-02');
    expect(await firm.stored(id)).toMatchObject({ stage: 'identification_open' });
    const made = await firm.admin.enter(({ db }) => db.task.count({ where: { exchangeId: id, templateId } }));
    expect(made).toBe(count);
  });

  it('that is blocked is held where it is, and its days run all the same', async () => {
    const id = await firm.opened();
    await firm.coordinator.enter((scope) => answer(scope, id, { relationship: 'attorney' }));
    await firm.sell(id, '2026-11-02');
    const { card, ...file } = await firm.stored(id);
    expect(file).toMatchObject({ status: 'active', stage: 'intake' });
    expect(fromDateColumn(card!.nextDeadline!)).toBe('2026-12-17');
    const further = { stage: 'eligibility' } as const;
    await expect(
      firm.coordinator.enter(({ db }) => db.exchange.updateMany({ where: { id }, data: further })),
    ).rejects.toMatchObject({ fields: { stage: expect.stringMatching(/answer about eligibility blocks/) } });
    expect((await firm.workflow(id))?.held?.missing[0]?.words).toMatch(/an answer blocks it/);
  });

  it('that is taken back or put off makes it a draft again, while it stands before its papers', async () => {
    const id = await firm.opened();
    await firm.sell(id, '2026-11-02');
    // By the clock of the database as well.
    await firm.sell(id, '2090-12-20', '2026-11-02');
    expect((await firm.stored(id)).card).toMatchObject({ status: 'draft', nextDeadline: null });
    await firm.sell(id, '2026-11-10', '2090-12-20');
    expect(await firm.stored(id)).toMatchObject({ status: 'active' });
    await firm.sell(id, undefined, '2026-11-10');
    expect((await firm.stored(id)).card).toMatchObject({
      status: 'draft',
      transferDate: null,
      nextDeadline: null,
    });
  });

  it('that was planned begins it on its day, where nobody writes', async () => {
    const id = await firm.opened({
      relinquished: [{ addressLine1: '7 Weir Ln', transferredOn: '2026-11-30' }],
    });
    expect(await firm.stored(id)).toMatchObject({ status: 'draft', stage: 'intake' });
    // Nov 29, 11 pm in Chicago, and an hour later.
    expect((await sweepToday(firm.database.owner, new Date('2026-11-30T05:00:00Z'))).begun).toBe(0);
    expect((await sweepToday(firm.database.owner, new Date('2026-11-30T06:00:00Z'))).begun).toBe(1);
    const { card, ...file } = await firm.stored(id);
    expect(file).toMatchObject({ status: 'active', stage: 'intake' });
    expect(fromDateColumn(card!.nextDeadline!)).toBe('2027-01-14');
  });

  it('that was recorded keeps its days when it is cancelled, and opened again', async () => {
    const id = await firm.opened();
    await firm.sell(id, '2026-11-02');
    const reason = 'The client gave up';
    await firm.coordinator.enter((scope) =>
      changeStatus(scope, { id, from: 'active', to: 'cancelled', reason }),
    );
    await firm.admin.enter((scope) => reopenExchange(scope, { id, from: 'cancelled', reason: 'Not so' }));
    expect(await firm.stored(id)).toMatchObject({ status: 'active', stage: 'eligibility' });
  });
});

describe('a file that is held before its papers', () => {
  it('is active again when taken up while it is sold, and a draft when its sale was taken back meanwhile', async () => {
    const id = await firm.opened();
    await firm.sell(id, '2026-11-02');
    const hold = () =>
      firm.coordinator.enter((scope) =>
        changeStatus(scope, { id, from: 'active', to: 'on_hold', reason: 'Waits' }),
      );
    const takeUp = () =>
      firm.coordinator.enter((scope) =>
        changeStatus(scope, { id, from: 'on_hold', to: 'active', reason: '' }),
      );
    await hold();
    expect(await takeUp()).toEqual({ status: 'active' });
    await hold();
    await firm.sell(id, undefined, '2026-11-02');
    expect(await takeUp()).toEqual({ status: 'draft' });
    expect(await firm.stored(id)).toMatchObject({
      status: 'draft',
      stage: 'eligibility',
      transferDate: null,
    });
  });
});

describe('an active file before its papers', () => {
  it('is sold or parked: the database refuses another, and one that hides its days', async () => {
    const idle = await firm.opened();
    const set = (id: string, data: object) =>
      firm.coordinator.enter(({ db }) => db.exchange.updateMany({ where: { id }, data }));
    await expect(set(idle, { status: 'active' })).rejects.toMatchObject({
      fields: { stage: expect.any(String) },
    });
    const sold = await firm.opened();
    await firm.sell(sold, '2026-11-02');
    await expect(set(sold, { status: 'draft' })).rejects.toMatchObject({
      fields: { status: expect.any(String) },
    });
    await expect(set(sold, { stage: 'identification_open' })).rejects.toMatchObject({
      fields: { stage: expect.stringMatching(/one stage at a time/) },
    });
  });
});
