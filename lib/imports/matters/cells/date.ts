import { calendarDateOf, type CalendarDate } from '@/lib/shared/calendar-date';
import { accept, refuse, type Cell } from './cell';

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const SLASHED = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})$/;
const WRITTEN = /^([a-z]{3,9})\.? (\d{1,2}),? (\d{4})$/i;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const NAMES =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/i;
const FORMS = 'Write it as 2026-03-13, 03/13/2026, 3/13/26 or Mar 13, 2024 (month before day)';

/**
 * A date in one of the four forms that matter lists use; month before day, as in the United States.
 * A year of two digits is 2000 to 2069 for 00 to 69, 1970 to 1999 for 70 to 99. Years 1990 to 2099 only: anything else
 * in a list of exchanges is a slip of the keyboard.
 */
export function date(text: string): Cell<CalendarDate> {
  const parts = partsOf(text.trim().replace(/\s+/g, ' '));
  if (!parts) return refuse('date', `This is not a date. ${FORMS}.`);
  const day = calendarDateOf(...parts);
  if (!day) return refuse('date', `There is no such day in the calendar. ${FORMS}.`);
  if (parts[0] < 1990 || parts[0] > 2099)
    return refuse('date', `The year ${parts[0]} cannot be right. ${FORMS}.`);
  return accept(day);
}

type YearMonthDay = [year: number, month: number, day: number];

function partsOf(text: string): YearMonthDay | undefined {
  const iso = ISO.exec(text);
  if (iso) return [Number(iso[1]), Number(iso[2]), Number(iso[3])];
  const slashed = SLASHED.exec(text);
  if (slashed) return [fullYear(slashed[3]!), Number(slashed[1]), Number(slashed[2])];
  const written = WRITTEN.exec(text);
  if (!written || !NAMES.test(written[1]!)) return undefined;
  const month = MONTHS.indexOf(written[1]!.slice(0, 3).toLowerCase()) + 1;
  return [Number(written[3]), month, Number(written[2])];
}

function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}
