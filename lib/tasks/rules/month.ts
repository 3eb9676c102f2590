/** The days of a calendar: weeks begin on Sunday, as in the United States. Calendar dates only, so no zone can shift a day. */
import {
  addDays,
  addMonths,
  daysBetween,
  lastOfMonth,
  toCalendarDate,
  weekday,
  type CalendarDate,
} from '../../shared/calendar-date';

const DAYS = 7;

export const firstOfMonth = (date: CalendarDate): CalendarDate => toCalendarDate(`${date.slice(0, 7)}-01`);

export const startOfWeek = (date: CalendarDate): CalendarDate => addDays(date, -weekday(date));

/** The seven days of the week in which `date` lies, from Sunday. */
export const weekOf = (date: CalendarDate): CalendarDate[] => daysFrom(startOfWeek(date), DAYS);

/** The weeks that a month touches: 4, 5 or 6 rows of seven days, the first and last ones filled up by its neighbours. */
export function monthOf(date: CalendarDate): CalendarDate[][] {
  const first = startOfWeek(firstOfMonth(date));
  const weeks = Math.floor(daysBetween(first, lastOfMonth(date)) / DAYS) + 1;
  return Array.from({ length: weeks }, (_, week) => daysFrom(addDays(first, week * DAYS), DAYS));
}

const daysFrom = (start: CalendarDate, count: number) =>
  Array.from({ length: count }, (_, day) => addDays(start, day));

export const spans = ['month', 'week'] as const;
export type Span = (typeof spans)[number];

/** The rows of the calendar around a day. */
export const weeksOf = (span: Span, date: CalendarDate): CalendarDate[][] =>
  span === 'month' ? monthOf(date) : [weekOf(date)];

/** The same day of the month or week before or after; the last of a month that has no such day. */
export const shifted = (span: Span, date: CalendarDate, by: -1 | 1): CalendarDate =>
  span === 'month' ? addMonths(date, by) : addDays(date, by * DAYS);

/** The day a key leads to, or undefined when it is no key of the calendar. Shift with PageUp and PageDown goes by a year. */
export function dayAfterKey(key: string, shift: boolean, date: CalendarDate): CalendarDate | undefined {
  switch (key) {
    case 'ArrowLeft':
      return addDays(date, -1);
    case 'ArrowRight':
      return addDays(date, 1);
    case 'ArrowUp':
      return addDays(date, -DAYS);
    case 'ArrowDown':
      return addDays(date, DAYS);
    case 'Home':
      return startOfWeek(date);
    case 'End':
      return addDays(startOfWeek(date), DAYS - 1);
    case 'PageUp':
      return addMonths(date, shift ? -12 : -1);
    case 'PageDown':
      return addMonths(date, shift ? 12 : 1);
    default:
      return undefined;
  }
}

/** Days outside of these are neither asked for nor shown. */
export const FIRST_DAY = toCalendarDate('1990-01-01');
export const LAST_DAY = toCalendarDate('2100-12-31');
