import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, toCalendarDate, weekday, type CalendarDate } from '@/lib/shared/calendar-date';
import { dayAfterKey, monthOf, shifted, weekOf, weeksOf } from './month';

const day = toCalendarDate;
const anyDay = fc
  .integer({ min: 0, max: 40_000 })
  .map((days): CalendarDate => addDays(day('1990-01-01'), days));

describe('the days of a month', () => {
  it.each([
    ['2026-02-14', 4, '2026-02-01', '2026-02-28'], // February of 28 days that begins on a Sunday
    ['2028-02-10', 5, '2028-01-30', '2028-03-04'], // leap year
    ['2027-02-01', 5, '2027-01-31', '2027-03-06'],
    ['2026-11-30', 5, '2026-11-01', '2026-12-05'],
    ['2026-08-31', 6, '2026-07-26', '2026-09-05'], // 31 days from a Saturday
    ['2026-12-31', 5, '2026-11-29', '2027-01-02'], // across the years
    ['2100-02-28', 5, '2100-01-31', '2100-03-06'], // a hundred without a leap day
  ])('of %s are %i weeks, from %s to %s', (date, weeks, first, last) => {
    const rows = monthOf(day(date));
    expect([rows.length, rows[0]?.[0], rows.at(-1)?.at(-1)]).toEqual([weeks, first, last]);
  });

  it('begin on Sunday, follow each other, and hold the whole month and no week too many', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const rows = monthOf(date);
        const days = rows.flat();
        expect(rows.every((row) => row.length === 7 && weekday(row[0]!) === 0)).toBe(true);
        expect(days.every((one, place) => place === 0 || daysBetween(days[place - 1]!, one) === 1)).toBe(
          true,
        );
        expect(days).toContain(date);
        const own = days.filter((one) => one.slice(0, 7) === date.slice(0, 7));
        expect(own[0]?.slice(8)).toBe('01');
        expect(addDays(own.at(-1)!, 1).slice(0, 7)).not.toBe(date.slice(0, 7));
        expect(rows.every((row) => row.some((one) => one.slice(0, 7) === date.slice(0, 7)))).toBe(true);
      }),
    );
  });
});

describe('a week', () => {
  it.each([
    ['2026-12-31', '2026-12-27', '2027-01-02'],
    ['2027-01-02', '2026-12-27', '2027-01-02'],
    ['2026-03-01', '2026-03-01', '2026-03-07'],
    ['2028-02-29', '2028-02-27', '2028-03-04'],
  ])('of %s goes from %s to %s', (date, first, last) => {
    expect(weekOf(day(date))).toEqual(expect.arrayContaining([first, last]));
    expect(weeksOf('week', day(date))).toEqual([weekOf(day(date))]);
  });
});

describe('going on', () => {
  it.each([
    ['month', '2026-01-31', 1, '2026-02-28'],
    ['month', '2028-01-31', 1, '2028-02-29'],
    ['month', '2026-03-31', -1, '2026-02-28'],
    ['month', '2026-12-15', 1, '2027-01-15'],
    ['month', '2027-01-15', -1, '2026-12-15'],
    ['week', '2026-12-29', 1, '2027-01-05'],
    ['week', '2027-01-05', -1, '2026-12-29'],
  ] as const)('by a %s from %s (%i) leads to %s', (span, date, by, to) => {
    expect(shifted(span, day(date), by)).toBe(to);
  });

  it.each([
    ['ArrowLeft', false, '2026-03-01', '2026-02-28'],
    ['ArrowRight', false, '2026-12-31', '2027-01-01'],
    ['ArrowUp', false, '2026-03-03', '2026-02-24'],
    ['ArrowDown', false, '2028-02-24', '2028-03-02'],
    ['Home', false, '2026-11-25', '2026-11-22'],
    ['End', false, '2026-11-25', '2026-11-28'],
    ['PageDown', false, '2026-10-31', '2026-11-30'],
    ['PageUp', false, '2026-03-31', '2026-02-28'],
    ['PageDown', true, '2028-02-29', '2029-02-28'],
    ['PageUp', true, '2028-02-29', '2027-02-28'],
    ['x', false, '2026-11-25', undefined],
  ] as const)('%s (shift: %s) on %s leads to %s', (key, shift, date, to) => {
    expect(dayAfterKey(key, shift, day(date))).toBe(to);
  });

  it('by arrow and back is where it was', () => {
    const pairs = [
      ['ArrowLeft', 'ArrowRight'],
      ['ArrowUp', 'ArrowDown'],
    ] as const;
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...pairs), (date, [there, back]) => {
        expect(dayAfterKey(back, false, dayAfterKey(there, false, date)!)).toBe(date);
      }),
    );
  });
});
