/** Dates as people type them. A field shows what was understood, with its weekday, before anything is saved. */
import {
  addDays,
  calendarDateOf,
  daysBetween,
  parseCalendarDate,
  yearOf,
  type CalendarDate,
} from './calendar-date';

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const NUMERIC = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{2}|\d{4}))?$/;
const MONTH_FIRST = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{2}|\d{4}))?$/;
const DAY_FIRST = /^(\d{1,2})\s+([a-z]{3,9})\.?(?:,?\s+(\d{2}|\d{4}))?$/;
const WEEKDAY = /^(?:sun|mon|tue|wed|thu|fri|sat)[a-z]*,?\s+/;
const OFFSET = /^([+-])\s*(\d{1,4})$/;

export interface DateInputContext {
  today: CalendarDate;
  /** Day 0 of `+45`; today when absent. */
  countFrom?: CalendarDate;
}

/**
 * Reads `10/19/2026`, `10/19/26`, `10/19`, `Oct 19`, `Mon, Oct 19, 2026`, `19 Oct 2026`, `2026-10-19`, `t` (today), `+45` and `-3`.
 * Without a year it is the day nearest to today. Undefined when the text names no existing day.
 */
export function parseDateInput(text: string, context: DateInputContext): CalendarDate | undefined {
  const typed = text.trim().toLowerCase().replace(WEEKDAY, '');
  if (typed === 't' || typed === 'today') return context.today;

  const offset = OFFSET.exec(typed);
  if (offset) {
    const days = Number(offset[2]) * (offset[1] === '-' ? -1 : 1);
    return addDays(context.countFrom ?? context.today, days);
  }

  const numeric = NUMERIC.exec(typed);
  if (numeric) return resolve(Number(numeric[1]), numeric[2], numeric[3], context.today);
  const monthFirst = MONTH_FIRST.exec(typed);
  if (monthFirst) return resolve(monthNumber(monthFirst[1]), monthFirst[2], monthFirst[3], context.today);
  const dayFirst = DAY_FIRST.exec(typed);
  if (dayFirst) return resolve(monthNumber(dayFirst[2]), dayFirst[1], dayFirst[3], context.today);
  return parseCalendarDate(typed);
}

/** 1 to 12 from a full name or its beginning of three letters or more; 0 when it is no month. */
function monthNumber(name = ''): number {
  return name === 'sept' ? 9 : MONTHS.findIndex((month) => month.startsWith(name)) + 1;
}

function resolve(month: number, day = '', year: string | undefined, today: CalendarDate) {
  if (month < 1 || month > 12) return undefined;
  if (year) return calendarDateOf(year.length === 2 ? 2000 + Number(year) : Number(year), month, Number(day));
  const around = [-1, 0, 1].map((shift) => calendarDateOf(yearOf(today) + shift, month, Number(day)));
  return around
    .filter((date) => date !== undefined)
    .sort((a, b) => Math.abs(daysBetween(today, a)) - Math.abs(daysBetween(today, b)))[0];
}
