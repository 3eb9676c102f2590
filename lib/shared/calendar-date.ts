/**
 * Calendar dates: a day on the wall, without hour or zone. Statutory periods count these, never timestamps
 * (IRC 1031(a)(3)); arithmetic runs on UTC day numbers, so no daylight-saving change can move a deadline.
 */
declare const calendarDate: unique symbol;

/** `YYYY-MM-DD`; sorts and compares as text. */
export type CalendarDate = string & { readonly [calendarDate]: true };

const DAY = 86_400_000;
const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The date that `text` names, or undefined when it is not an existing day written `YYYY-MM-DD`. */
export function parseCalendarDate(text: string): CalendarDate | undefined {
  const parts = SHAPE.exec(text);
  if (!parts) return undefined;
  return calendarDateOf(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/** The same for text known to be right; throws RangeError otherwise. */
export function toCalendarDate(text: string): CalendarDate {
  const date = parseCalendarDate(text);
  if (!date) throw new RangeError(`Not a calendar date: ${text}`);
  return date;
}

/** From numbers, month 1 to 12; undefined when there is no such day (February 30). Years 1000 to 9999. */
export function calendarDateOf(year: number, month: number, day: number): CalendarDate | undefined {
  if (!(year >= 1000 && year <= 9999)) return undefined;
  const instant = new Date(Date.UTC(year, month - 1, day));
  if (Number.isNaN(instant.getTime())) return undefined;
  const date = instant.toISOString().slice(0, 10);
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return date === text ? (date as CalendarDate) : undefined;
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** The same day some months on; the last of the month where there is no such day. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const month = Number(date.slice(5, 7)) - 1 + months;
  const first = fromDayNumber(Date.UTC(yearOf(date), month, 1) / DAY);
  const last = lastOfMonth(first);
  const same = `${first.slice(0, 8)}${date.slice(8)}`;
  return parseCalendarDate(same) ?? last;
}

export function lastOfMonth(date: CalendarDate): CalendarDate {
  return fromDayNumber(Date.UTC(yearOf(date), Number(date.slice(5, 7)), 0) / DAY);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from);
}

export const latest = (first: CalendarDate, ...rest: CalendarDate[]): CalendarDate =>
  rest.reduce((most, date) => (date > most ? date : most), first);

export function earliest(first: CalendarDate, ...rest: CalendarDate[]): CalendarDate {
  return rest.reduce((least, date) => (date < least ? date : least), first);
}

/** 0 is Sunday, 6 is Saturday. */
export function weekday(date: CalendarDate): number {
  return new Date(dayNumber(date) * DAY).getUTCDay();
}

export const yearOf = (date: CalendarDate) => Number(date.slice(0, 4));

const wallClocks = new Map<string, Intl.DateTimeFormat>();

/** The day it is at `instant` in an IANA time zone, e.g. `America/Chicago`. Throws RangeError for an unknown zone. */
export function calendarDateIn(timeZone: string, instant: Date): CalendarDate {
  // A page asks for the same instant again with every row.
  const last = lastAsked.get(timeZone);
  if (last?.time === instant.getTime()) return last.date;
  const date = readWallClock(timeZone, instant);
  lastAsked.set(timeZone, { time: instant.getTime(), date });
  return date;
}

const lastAsked = new Map<string, { time: number; date: CalendarDate }>();

function readWallClock(timeZone: string, instant: Date): CalendarDate {
  let wallClock = wallClocks.get(timeZone);
  if (!wallClock) {
    // By its parts: how a locale puts a date together differs between versions of the engine's data.
    wallClock = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    wallClocks.set(timeZone, wallClock);
  }
  const parts = new Map(wallClock.formatToParts(instant).map(({ type, value }) => [type, value]));
  return toCalendarDate(`${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`);
}

/** A `date` column as Prisma returns it (midnight UTC), and back. */
export const fromDateColumn = (value: Date): CalendarDate => toCalendarDate(value.toISOString().slice(0, 10));
export const toDateColumn = (date: CalendarDate): Date => new Date(dayNumber(date) * DAY);

const written = new Intl.DateTimeFormat('en-US', {
  weekday: 'short',
  month: 'short',
  day: 'numeric',
  year: 'numeric',
  timeZone: 'UTC',
});

/** `Mon, Oct 19, 2026` */
export function writeDate(date: CalendarDate): string {
  return written.format(toDateColumn(date));
}

function dayNumber(date: CalendarDate): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8))) / DAY;
}

function fromDayNumber(number: number): CalendarDate {
  return new Date(number * DAY).toISOString().slice(0, 10) as CalendarDate;
}
