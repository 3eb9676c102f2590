import { calendarDateIn, writeDate } from './calendar-date';
import { writeZone } from './time-zone';

/** `2:14 pm Central`: the hour of an instant where a firm or an exchange is. */
export function writeTimeOfDay(instant: Date, timeZone: string): string {
  const parts = clockOf(timeZone).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('hour')}:${part('minute')} ${part('dayPeriod').toLowerCase()} ${writeZone(timeZone)}`;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Making a format takes a while, and a list asks with every row. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', { timeZone, hour: 'numeric', minute: '2-digit' });
  clocks.set(timeZone, made);
  return made;
}

/** `Mon, Oct 19, 2026, 2:14 pm Central`: an instant, where a firm is. */
export const writeInstant = (instant: Date, timeZone: string): string =>
  `${writeDate(calendarDateIn(timeZone, instant))}, ${writeTimeOfDay(instant, timeZone)}`;
