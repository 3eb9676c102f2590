import { describe, expect, it } from 'vitest';
import { toCalendarDate } from '../../shared/calendar-date';
import { lastMonths, monthBefore, monthOf } from './periods';

const today = toCalendarDate('2026-11-24');

describe('calendar months in a time zone', () => {
  it('begin and end at local midnight, clock changes included', () => {
    const month = monthOf(today, 'America/Chicago');
    expect(month).toMatchObject({ firstDay: '2026-11-01', name: 'November' });
    // Daylight saving time ends on November 1, 2026: the month begins at -5 and ends at -6.
    expect(month.from.toISOString()).toBe('2026-11-01T05:00:00.000Z');
    expect(month.to.toISOString()).toBe('2026-12-01T06:00:00.000Z');
  });

  it('keep 23:30 on the last day in its month', () => {
    const october = monthOf(today, 'America/Los_Angeles', 1);
    const late = new Date('2026-11-01T06:30:00Z');
    expect(late >= october.from && late < october.to).toBe(true);
  });

  it('follow each other without a gap over a change of year', () => {
    const months = lastMonths(12, toCalendarDate('2026-02-28'), 'America/Denver');
    expect(months.map(({ firstDay }) => firstDay).join(' ')).toBe(
      '2025-03-01 2025-04-01 2025-05-01 2025-06-01 2025-07-01 2025-08-01 2025-09-01 2025-10-01 2025-11-01 2025-12-01 2026-01-01 2026-02-01',
    );
    for (const [index, month] of months.entries()) {
      if (index > 0) expect(months[index - 1]?.to).toEqual(month.from);
    }
  });

  it('compare a month so far with as many days of the one before', () => {
    const before = monthBefore(today, 'America/Chicago');
    expect(before).toMatchObject({ firstDay: '2026-10-01', lastDay: '2026-10-24', name: 'October' });
    expect(before.to.toISOString()).toBe('2026-10-25T05:00:00.000Z');
  });

  it('compare with the whole month before where that is the shorter one', () => {
    const before = monthBefore(toCalendarDate('2026-03-31'), 'America/Chicago');
    expect(before).toMatchObject({ firstDay: '2026-02-01', lastDay: '2026-02-28' });
    expect(before.to).toEqual(monthOf(toCalendarDate('2026-03-31'), 'America/Chicago').from);
  });
});
