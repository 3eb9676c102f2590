import { TZDate } from '@date-fns/tz';
import { toDateColumn, type CalendarDate } from './calendar-date';

/** Places that keep a zone of their own: "Mountain Standard" would read as Denver in winter. */
const OWN_NAME: Record<string, string> = { 'America/Phoenix': 'Arizona', 'Pacific/Honolulu': 'Hawaii' };

/** `Central` for `America/Chicago`: the same word in summer and winter. */
export function writeZone(timeZone: string): string {
  const own = OWN_NAME[timeZone];
  if (own) return own;
  // Making a format takes a third of a millisecond, and a page asks with every date.
  const name = names.get(timeZone) ?? readZone(timeZone);
  names.set(timeZone, name);
  return name;
}

const names = new Map<string, string>();

function readZone(timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longGeneric' }).formatToParts(
    Date.UTC(2026, 0, 15),
  );
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone;
  return name.replace(/ (Standard )?Time$/, '');
}

/** The instant at which a calendar date ends in an IANA zone, clock changes included: what "midnight Central" means. */
export function endOfDay(date: CalendarDate, timeZone: string): Date {
  const key = `${date} ${timeZone}`;
  let end = ends.get(key);
  if (end === undefined) {
    const day = toDateColumn(date);
    end = new TZDate(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate() + 1, timeZone).getTime();
    if (ends.size >= REMEMBERED) ends.clear();
    ends.set(key, end);
  }
  return new Date(end);
}

/** Pages ask for the bounds of the same few months; working one out takes a tenth of a millisecond. */
const REMEMBERED = 1_000;
const ends = new Map<string, number>();
