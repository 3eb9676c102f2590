/** A file that is sold before its gates are met has its days in sight everywhere, and says what it lacks. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coordinatorDashboard } from '@/lib/dashboards/coordinator';
import { atRiskQueue } from '@/lib/dashboards/queue';
import { readQueueState } from '@/lib/dashboards/queue-params';
import { explain } from '@/lib/exchanges/explained';
import { readListState } from '@/lib/exchanges/list-params';
import { exchangePage } from '@/lib/exchanges/page';
import { exchangeList } from '@/lib/exchanges/queries';
import { sweepToday } from '@/lib/exchanges/sweep';
import { fromDateColumn } from '@/lib/shared/calendar-date';
import { advanceStage } from './advance';
import { sweepGates } from './sweep';
import { makeReady } from './testing/ready';
import { NOW, soldFiles, type SoldFiles } from './testing/sold-files';

let firm: SoldFiles;

beforeAll(async () => {
  firm = await soldFiles();
});
afterAll(() => firm.close());

describe('a draft that is sold, and whose gates are not met', () => {
  it('does not leap: it is active at eligibility, and says what it lacks', async () => {
    const id = await firm.opened();
    expect(await firm.stored(id)).toMatchObject({ status: 'draft', stage: 'intake' });
    await firm.sell(id, '2026-11-02');
    expect(await firm.stored(id)).toMatchObject({ status: 'active', stage: 'eligibility' });
    const view = await firm.workflow(id);
    expect(view?.next).toBe('documents_signed');
    expect(view?.held).toMatchObject({ at: 'documents_signed', since: '2026-11-02' });
    expect(view?.held?.missing.map(({ code }) => code)).toEqual([
      'eligibility',
      'agreement_signed',
      'assignment_signed',
    ]);
  });

  it('has both clocks on its page, in the list, on the dashboard, in its risk and in the queue', async () => {
    const id = await firm.opened();
    // Day 45 is in two days: Nov 26, 2026.
    await firm.sell(id, '2026-10-12');
    const page = await firm.coordinator.enter((scope) => exchangePage(scope, id));
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

    const { card, riskLevel } = await firm.stored(id);
    expect(riskLevel).toBe('critical');
    expect(fromDateColumn(card!.nextDeadline!)).toBe('2026-11-26');
    const urgent = readListState({ timeline: 'urgent', status: 'active' });
    const list = await firm.coordinator.enter((scope) => exchangeList(scope, urgent));
    expect(list.rows.find((row) => row.id === id)).toMatchObject({
      stage: 'eligibility',
      risk: { level: 'critical' },
    });

    await sweepToday(firm.database.owner, NOW);
    const dashboard = await firm.coordinator.enter((scope) => coordinatorDashboard(scope));
    expect(dashboard.dates.map(({ file }) => file.exchangeId)).toContain(id);
    expect(dashboard.atRisk.map(({ exchangeId }) => exchangeId)).toContain(id);
    const queue = await firm.coordinator.enter((scope) => atRiskQueue(scope, readQueueState({})));
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
    const id = await firm.opened();
    await firm.sell(id, '2026-10-01');
    const page = await firm.coordinator.enter((scope) => exchangePage(scope, id));
    expect(explain(page.exchange).timeline).toBe('overdue');
    expect(page.risk).toMatchObject({ level: 'critical' });
    const overdue = readListState({ timeline: 'overdue' });
    const list = await firm.coordinator.enter((scope) => exchangeList(scope, overdue));
    expect(list.rows.map((row) => row.id)).toContain(id);
  });

  it('that is parked has its parking clocks', async () => {
    const parking = { titleTakenOn: '2026-10-12', parked: 'replacement' } as const;
    const id = await firm.opened({ exchangeType: 'reverse', relinquished: [], parking });
    const { card, ...file } = await firm.stored(id);
    expect(file).toMatchObject({ status: 'active', stage: 'eligibility' });
    expect(fromDateColumn(card!.nextDeadline!)).toBe('2026-11-26');
    const page = await firm.coordinator.enter((scope) => exchangePage(scope, id));
    const { timeline, clocks } = explain(page.exchange);
    expect(timeline).toBe('urgent');
    expect(clocks.map(({ kind, daysLeft }) => [kind, daysLeft])).toEqual([
      ['parking_identification', 2],
      ['parking', 137],
    ]);
  });

  it('is judged by the gate that holds it, so that two weeks of it are a reason of risk', async () => {
    const id = await firm.opened();
    await firm.sell(id, '2026-11-02');
    await sweepGates(firm.database.owner, NOW);
    expect((await firm.stored(id)).gateUnmetSince).not.toBeNull();
    const later = await firm.opened();
    await sweepGates(firm.database.owner, NOW);
    expect((await firm.stored(later)).gateUnmetSince).toBeNull();
  });

  it('goes on by hand, and stays active on the way', async () => {
    const id = await firm.opened({
      stage: 'intake',
      relinquished: [{ addressLine1: '4 Elm', transferredOn: '2026-11-02' }],
    });
    expect(await firm.stored(id)).toMatchObject({ status: 'active', stage: 'intake' });
    const advance = (from: 'intake' | 'eligibility', to: 'eligibility' | 'documents_signed') =>
      firm.coordinator.enter((scope) => advanceStage(scope, { id, from, to }));
    await advance('intake', 'eligibility');
    expect(await firm.stored(id)).toMatchObject({ status: 'active', stage: 'eligibility' });
    await expect(advance('eligibility', 'documents_signed')).rejects.toMatchObject({
      message: expect.stringMatching(/^Three things are missing/),
    });
    await firm.coordinator.enter((scope) => makeReady(scope, id, '2026-11-01'));
    await advance('eligibility', 'documents_signed');
    expect(await firm.stored(id)).toMatchObject({ status: 'active', stage: 'documents_signed' });
  });
});
