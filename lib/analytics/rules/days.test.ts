import { describe, expect, it } from 'vitest';
import { toCalendarDate } from '../../shared/calendar-date';
import { everyDay, sinceFirst } from './days';

const today = toCalendarDate('2026-03-02');
const recorded = ['2026-02-26', '2026-02-28', '2026-03-02'].map((day) => ({ day: toCalendarDate(day) }));

describe('the days of a series', () => {
  it('hold a place for each day that was missed', () => {
    const days = everyDay(recorded, today, 6);
    expect(days.map(({ day, row }) => `${day.slice(5)} ${row ? 'recorded' : 'missing'}`)).toEqual([
      '02-25 missing',
      '02-26 recorded',
      '02-27 missing',
      '02-28 recorded',
      '03-01 missing',
      '03-02 recorded',
    ]);
  });

  it('begin with the first that was recorded', () => {
    expect(sinceFirst(everyDay(recorded, today, 6))[0]?.day).toBe('2026-02-26');
    expect(sinceFirst(everyDay([], today, 6))).toEqual([]);
  });
});
