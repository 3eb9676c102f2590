/** Calendar periods in a firm's time zone, as instants: what happened at 23:30 on the 31st belongs to that month. */
import {
  addDays,
  daysBetween,
  earliest,
  toCalendarDate,
  type CalendarDate,
} from '../../shared/calendar-date';
import { endOfDay } from '../../shared/time-zone';

export interface Month {
  /** The first day. */
  firstDay: CalendarDate;
  /** `November`. */
  name: string;
  /** From this instant (included) to that one (excluded). */
  from: Date;
  to: Date;
}

/** The calendar month that `today` lies in, or, with `back`, that many months before. */
export function monthOf(today: CalendarDate, timeZone: string, back = 0): Month {
  const firstDay = firstOfMonth(today, -back);
  return {
    firstDay,
    name: monthName.format(new Date(`${firstDay}T00:00:00Z`)),
    from: startOfDay(firstDay, timeZone),
    to: startOfDay(firstOfMonth(firstDay, 1), timeZone),
  };
}

/** As many days of the month before as this one has had, today included: what a month so far is compared with. */
export interface MonthBefore extends Month {
  /** The last of these days; the whole month where it is the shorter one. */
  lastDay: CalendarDate;
}

export function monthBefore(today: CalendarDate, timeZone: string): MonthBefore {
  const month = monthOf(today, timeZone, 1);
  const lastOfMonth = addDays(firstOfMonth(today, 0), -1);
  const lastDay = earliest(addDays(month.firstDay, daysBetween(firstOfMonth(today, 0), today)), lastOfMonth);
  return { ...month, lastDay, to: startOfDay(addDays(lastDay, 1), timeZone) };
}

/** The calendar months up to the present one, oldest first. */
export const lastMonths = (count: number, today: CalendarDate, timeZone: string): Month[] =>
  Array.from({ length: count }, (_, index) => monthOf(today, timeZone, count - 1 - index));

const monthName = new Intl.DateTimeFormat('en-US', { month: 'long', timeZone: 'UTC' });

function firstOfMonth(date: CalendarDate, months: number): CalendarDate {
  const [year = 0, month = 0] = date.split('-').map(Number);
  return toCalendarDate(new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10));
}

/** A day begins when the one before it ends, clock changes included. */
const startOfDay = (date: CalendarDate, timeZone: string) => endOfDay(addDays(date, -1), timeZone);
