import { describe, expect, it } from 'vitest';
import { toCalendarDate as day } from '../../shared/calendar-date';
import type { Clock } from './clocks';
import { type RiskFacts, riskOf } from './risk';

const clock = (kind: Clock['kind'], daysLeft: number, status: Clock['status'] = 'on_track'): Clock => ({
  kind,
  daysLeft,
  status,
  deadline: day('2026-12-01'),
});
const calm: RiskFacts = {
  status: 'active',
  clocks: [clock('exchange', 120)],
  completionPercentage: 50,
  overdueTasks: 0,
  identifiedCount: 1,
  daysLostToReturn: 0,
  extensionRecorded: false,
  daysWithoutMessage: 3,
  daysGateUnmet: null,
};
const risk = (change: Partial<RiskFacts>) => {
  const { level, reasons } = riskOf({ ...calm, ...change });
  return [level, ...reasons.map(({ code }) => code)];
};

describe('risk', () => {
  it('is low without a reason', () => {
    expect(risk({})).toEqual(['low']);
  });

  it.each<[string, Partial<RiskFacts>, string[]]>([
    [
      'a deadline passed',
      { clocks: [clock('identification', -1, 'overdue')] },
      ['critical', 'deadline_passed'],
    ],
    ['it passed with its obligation met', { clocks: [clock('identification', -1, 'done')] }, ['low']],
    [
      '14 days, 89 percent',
      { clocks: [clock('exchange', 14)], completionPercentage: 89 },
      ['critical', 'exchange_ends_incomplete'],
    ],
    [
      '14 days, 90 percent',
      { clocks: [clock('exchange', 14)], completionPercentage: 90 },
      ['medium', 'exchange_ends_soon'],
    ],
    [
      '15 days, 74 percent',
      { clocks: [clock('exchange', 15)], completionPercentage: 74 },
      ['high', 'exchange_ends_incomplete'],
    ],
    [
      '29 days, 75 percent',
      { clocks: [clock('exchange', 29)], completionPercentage: 75 },
      ['medium', 'exchange_ends_soon'],
    ],
    [
      '30 days, nothing done',
      { clocks: [clock('exchange', 30)], completionPercentage: 0 },
      ['medium', 'exchange_ends_soon'],
    ],
    ['59 days', { clocks: [clock('exchange', 59)] }, ['medium', 'exchange_ends_soon']],
    ['60 days', { clocks: [clock('exchange', 60)] }, ['low']],
    [
      'the replacement is closed',
      { clocks: [clock('exchange', 3, 'done')], completionPercentage: 10 },
      ['low'],
    ],
    ['1 overdue task', { overdueTasks: 1 }, ['medium', 'overdue_tasks']],
    ['2 overdue tasks', { overdueTasks: 2 }, ['medium', 'overdue_tasks']],
    ['3 overdue tasks', { overdueTasks: 3 }, ['high', 'overdue_tasks']],
    ['4 overdue tasks', { overdueTasks: 4 }, ['high', 'overdue_tasks']],
    ['5 overdue tasks', { overdueTasks: 5 }, ['critical', 'overdue_tasks']],
    [
      '7 days, nothing identified',
      { clocks: [clock('identification', 7)], identifiedCount: 0 },
      ['high', 'nothing_identified'],
    ],
    ['8 days, nothing identified', { clocks: [clock('identification', 8)], identifiedCount: 0 }, ['low']],
    ['7 days, one identified', { clocks: [clock('identification', 7)], identifiedCount: 1 }, ['low']],
    ['15 days lost, no extension', { daysLostToReturn: 15 }, ['high', 'shortened_without_extension']],
    ['14 days lost', { daysLostToReturn: 14 }, ['low']],
    [
      '15 days lost, the replacement closed',
      { daysLostToReturn: 15, clocks: [clock('exchange', 120, 'done')] },
      ['low'],
    ],
    ['15 days lost, extension recorded', { daysLostToReturn: 15, extensionRecorded: true }, ['low']],
    ['20 days without a message to the client', { daysWithoutMessage: 20 }, ['low']],
    ['21 days without a message to the client', { daysWithoutMessage: 21 }, ['medium', 'no_client_message']],
    ['13 days of a gate unmet', { daysGateUnmet: 13 }, ['low']],
    ['14 days of a gate unmet', { daysGateUnmet: 14 }, ['medium', 'gate_unmet']],
    [
      'a parking deadline passed',
      { clocks: [clock('parking', -2, 'overdue')] },
      ['critical', 'deadline_passed'],
    ],
  ])('when %s', (_name, change, expected) => {
    expect(risk(change)).toEqual(expected);
  });

  it('keeps every reason, the worst first', () => {
    const { level, reasons } = riskOf({
      ...calm,
      clocks: [clock('exchange', 40)],
      overdueTasks: 5,
      daysLostToReturn: 75,
    });
    expect(level).toBe('critical');
    expect(reasons.map(({ level: of, code }) => [of, code])).toEqual([
      ['critical', 'overdue_tasks'],
      ['high', 'shortened_without_extension'],
      ['medium', 'exchange_ends_soon'],
    ]);
    expect(reasons[1]?.message).toBe(
      "The return's due date takes 75 days from the exchange, and no extension is recorded.",
    );
  });

  it.each(['draft', 'on_hold', 'completed', 'failed', 'cancelled'] as const)(
    'is not judged when %s',
    (status) => {
      expect(risk({ status, overdueTasks: 9 })).toEqual(['low']);
    },
  );
});
