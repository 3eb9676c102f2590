import { describe, expect, it } from 'vitest';
import { toCalendarDate } from '../../shared/calendar-date';
import type { Clock } from './clocks';
import { riskOf } from './risk';
import { riskFactsOf, type RiskRow } from './risk-facts';

describe('the facts of risk, read off a row', () => {
  const deadline = toCalendarDate('2027-04-15');
  const row: RiskRow = {
    status: 'active',
    transferDate: toCalendarDate('2026-10-31'),
    exchangeDeadline: deadline,
    completionPercentage: 50,
    overdueTasks: 0,
    identifiedCount: 0,
    extensionRecorded: false,
    clientHeardOn: toCalendarDate('2026-11-20'),
    gateUnmetSince: null,
  };
  const today = toCalendarDate('2026-11-24');
  const clocks: Clock[] = [{ kind: 'exchange', deadline, daysLeft: 142, status: 'on_track' }];
  const factsOf = (changes: Partial<RiskRow> = {}) => riskFactsOf({ ...row, ...changes }, clocks, today);

  it('say how many days the return takes', () => {
    // Day 180 is April 29, 2027: the return takes 14 days, which is not more than 14.
    expect(factsOf().daysLostToReturn).toBe(14);
    expect(riskOf(factsOf()).level).toBe('low');
    const later = { transferDate: toCalendarDate('2026-11-01') };
    expect(riskOf(factsOf(later)).level).toBe('high');
    expect(riskOf(factsOf({ ...later, extensionRecorded: true })).level).toBe('low');
  });

  it('lose no day without a transfer, or when a disaster lengthened the period', () => {
    expect(factsOf({ transferDate: null }).daysLostToReturn).toBe(0);
    const longer = { exchangeDeadline: toCalendarDate('2027-08-01') };
    expect(factsOf(longer).daysLostToReturn).toBe(0);
  });

  it('count days without a message, and of a gate unmet, to the day of the exchange', () => {
    expect(factsOf()).toMatchObject({ daysWithoutMessage: 4, daysGateUnmet: null });
    expect(factsOf({ gateUnmetSince: toCalendarDate('2026-11-10') }).daysGateUnmet).toBe(14);
    const silent = riskOf(factsOf({ clientHeardOn: toCalendarDate('2026-11-03') }));
    expect(silent.reasons[0]?.message).toBe('No message has reached the client for 21 days.');
  });
});
