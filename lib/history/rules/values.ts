/** Values of columns as people read them. */
import { parseCalendarDate, toDateColumn } from '@/lib/shared/calendar-date';
import { writeMoney } from '@/lib/shared/money';
import { moneyColumns, valueWords } from './words';
import type { Names } from './entry';

const day = new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric', timeZone: 'UTC' });
const dayAndYear = new Intl.DateTimeFormat('en-US', {
  month: 'short',
  day: 'numeric',
  year: 'numeric',
  timeZone: 'UTC',
});
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const INSTANT = /^\d{4}-\d\d-\d\dT/;
/** What the audit writes in place of a value that must not stand in a log. */
const WITHHELD = 'withheld';
const LONGEST = 80;

export const isNothing = (value: unknown) => value === null || value === undefined || value === '';

export const isDay = (value: unknown) => typeof value === 'string' && parseCalendarDate(value) !== undefined;

/** A text too long for a sentence, or a list or an object: told as changed, without its value. */
export const isLong = (value: unknown) =>
  (typeof value === 'object' && value !== null) ||
  value === WITHHELD ||
  (typeof value === 'string' && (value.length > LONGEST || value.includes('\n')));

/** `from Sep 3 to Sep 4, 2026`: the year of the first day only where it is another. */
export function writeDays(from: string, to: string): string {
  const first = parseCalendarDate(from);
  const second = parseCalendarDate(to);
  if (!first || !second) return `from ${from} to ${to}`;
  const short = from.slice(0, 4) === to.slice(0, 4);
  return `from ${(short ? day : dayAndYear).format(toDateColumn(first))} to ${dayAndYear.format(toDateColumn(second))}`;
}

export function writeValue(column: string, value: unknown, names: Names): string {
  if (isNothing(value)) return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return moneyColumns.test(column) ? writeMoney(String(value)) : String(value);
  if (Array.isArray(value)) return value.map((one) => writeValue(column, one, names)).join(', ') || 'none';
  if (typeof value !== 'string') return 'other details';
  if (UUID.test(value)) return names.get(value) ?? 'somebody no longer on the list';
  const date = parseCalendarDate(value);
  if (date) return dayAndYear.format(toDateColumn(date));
  if (INSTANT.test(value)) return dayAndYear.format(new Date(value));
  const words = valueWords[column];
  if (words && Object.hasOwn(words, value)) return words[value]!;
  return isCode(column, value) ? plain(value) : `“${value}”`;
}

/** `in_progress` is a value of an enum; `Oak Street` is what somebody wrote. */
const isCode = (column: string, value: string) =>
  /^[a-z]+(_[a-z]+)*$/.test(value) && enumColumns.test(column) && value.length < 40;

const enumColumns =
  /(^|_)(status|stage|type|kind|side|role|priority|level|access|purpose|method|rule|category|anchor|ground|restriction)$/;

/** `relinquished_closed` reads `relinquished closed`. */
export const plain = (code: string) => code.replaceAll('_', ' ');
export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
