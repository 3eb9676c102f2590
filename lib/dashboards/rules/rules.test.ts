import { describe, expect, it } from 'vitest';
import type { Clock } from '../../exchanges/rules/clocks';
import { toCalendarDate } from '../../shared/calendar-date';
import { duePressure } from './due-pressure';
import { clockMeaning } from './reasons';

const clock = (daysLeft: number, kind: Clock['kind'] = 'identification'): Clock => ({
  kind,
  daysLeft,
  deadline: toCalendarDate('2026-11-30'),
  status: daysLeft < 0 ? 'overdue' : 'urgent',
});

describe('how a task presses', () => {
  it.each([
    ['pending', -1, 'overdue'],
    ['in_progress', 0, 'urgent'],
    ['pending', 3, 'attention'],
    ['pending', 4, 'on_track'],
    ['pending', null, 'unknown'],
    ['blocked', -5, 'blocked'],
    ['completed', -5, 'done'],
    ['cancelled', 2, 'done'],
  ] as const)('%s with %s days left is %s', (status, daysLeft, expected) => {
    expect(duePressure(status, daysLeft)).toBe(expected);
  });
});

describe('a clock in words', () => {
  it('tells the taxpayer what it asks, and whom to call once it has passed', () => {
    expect(clockMeaning(clock(4), 'Dana Whitlock')).toMatch(/which properties you may buy/);
    expect(clockMeaning(clock(-1), 'Dana Whitlock')).toMatch(/has ended\. Call Dana Whitlock/);
    expect(clockMeaning(clock(-1), null)).toMatch(/Call the firm/);
  });
});
