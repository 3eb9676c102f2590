import { describe, expect, it } from 'vitest';
import { toCalendarDate } from '../../shared/calendar-date';
import { riskOf } from './risk';
import { riskFactsOf } from './risk-facts';

describe('the facts of risk, read off a row', () => {
  const row = {
    status: 'active' as const,
    transferDate: toCalendarDate('2026-10-31'),
    exchangeDeadline: toCalendarDate('2027-04-15'),
    completionPercentage: 50,
    overdueTasks: 0,
    identifiedCount: 0,
    extensionRecorded: false,
  };

  it('say how many days the return takes', () => {
    // Day 180 is April 29, 2027: the return takes 14 days, which is not more than 14.
    expect(riskFactsOf(row, []).daysLostToReturn).toBe(14);
    expect(riskOf(riskFactsOf(row, [])).level).toBe('low');
    const later = { ...row, transferDate: toCalendarDate('2026-11-01') };
    expect(riskOf(riskFactsOf(later, [])).level).toBe('high');
    expect(riskOf(riskFactsOf({ ...later, extensionRecorded: true }, [])).level).toBe('low');
  });

  it('lose no day without a transfer, or when a disaster lengthened the period', () => {
    expect(riskFactsOf({ ...row, transferDate: null }, []).daysLostToReturn).toBe(0);
    const longer = { ...row, exchangeDeadline: toCalendarDate('2027-08-01') };
    expect(riskFactsOf(longer, []).daysLostToReturn).toBe(0);
  });
});
