import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  type CalendarDate,
  calendarDateIn,
  calendarDateOf,
  daysBetween,
  earliest,
  fromDateColumn,
  parseCalendarDate,
  toCalendarDate as day,
  toDateColumn,
  weekday,
  writeDate,
  yearOf,
} from './calendar-date';

describe('reading a calendar date', () => {
  it.each(['2026-10-19', '2024-02-29', '2000-02-29', '1000-01-01', '9999-12-31'])('accepts %s', (text) => {
    expect(parseCalendarDate(text)).toBe(text);
    expect(day(text)).toBe(text);
  });

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '26-01-01',
    '0999-12-31',
    '2026-10-19T00:00:00Z',
    ' 2026-10-19',
    '2026-10-19\n',
    '10/19/2026',
    '',
  ])('refuses %j', (text) => {
    expect(parseCalendarDate(text)).toBeUndefined();
    expect(() => day(text)).toThrow(RangeError);
  });

  it('makes one from numbers only where there is such a day', () => {
    expect(calendarDateOf(2026, 2, 28)).toBe('2026-02-28');
    expect(calendarDateOf(2026, 2, 29)).toBeUndefined();
    expect(calendarDateOf(26, 2, 3)).toBeUndefined();
    expect(calendarDateOf(2026.5, 2, 3)).toBeUndefined();
    expect(calendarDateOf(Number.NaN, 2, 3)).toBeUndefined();
    expect(calendarDateOf(275_761, 1, 1)).toBeUndefined();
  });
});

describe('counting days', () => {
  it.each([
    ['2024-01-15', 45, '2024-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-03-02', 180, '2026-08-29'],
    ['2026-03-02', -2, '2026-02-28'],
    ['2024-02-29', 366, '2025-03-01'],
  ])('%s and %i days is %s', (from, days, to) => {
    expect(addDays(day(from), days)).toBe(to);
    expect(daysBetween(day(from), day(to))).toBe(days);
  });

  it('comes back to where it started', () => {
    const dates = fc.integer({ min: 0, max: 200_000 }).map((number) => addDays(day('1900-01-01'), number));
    fc.assert(
      fc.property(dates, fc.integer({ min: -80_000, max: 80_000 }), (date, days) => {
        const other = addDays(date, days);
        expect(daysBetween(date, other)).toBe(days);
        expect(addDays(other, -days)).toBe(date);
        expect(other > date).toBe(days > 0);
        expect((((weekday(date) + days) % 7) + 7) % 7).toBe(weekday(other));
      }),
    );
  });

  it('finds the earliest, the year and the weekday', () => {
    expect(earliest(day('2026-07-10'), day('2026-06-01'), day('2026-06-02'))).toBe('2026-06-01');
    expect(yearOf(day('2026-06-01'))).toBe(2026);
    expect([weekday(day('2026-11-22')), weekday(day('2026-11-28'))]).toEqual([0, 6]);
  });
});

describe('today in a time zone', () => {
  const instant = new Date('2026-11-24T05:30:00Z');
  it.each([
    ['America/New_York', '2026-11-24'],
    ['America/Chicago', '2026-11-23'],
    ['Pacific/Honolulu', '2026-11-23'],
    ['UTC', '2026-11-24'],
    ['Pacific/Kiritimati', '2026-11-24'],
  ])('in %s is %s', (zone, date) => {
    expect(calendarDateIn(zone, instant)).toBe(date);
  });

  it('refuses a zone that does not exist', () => {
    expect(() => calendarDateIn('America/Springfield', instant)).toThrow(RangeError);
  });
});

describe('storing and writing', () => {
  it('goes to a date column and back as midnight UTC', () => {
    expect(toDateColumn(day('2026-03-08')).toISOString()).toBe('2026-03-08T00:00:00.000Z');
    expect(fromDateColumn(new Date('2026-03-08T00:00:00Z'))).toBe('2026-03-08');
  });

  it('writes the weekday', () => {
    expect(writeDate(day('2026-10-19') satisfies CalendarDate)).toBe('Mon, Oct 19, 2026');
  });
});
