import { calendarDateIn, writeDate } from './calendar-date';
import { writeZone } from './time-zone';

/** `2:14 pm Central`: the hour of an instant where a firm or an exchange is. */
export function writeTimeOfDay(instant: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hour: 'numeric',
    minute: '2-digit',
  }).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('hour')}:${part('minute')} ${part('dayPeriod').toLowerCase()} ${writeZone(timeZone)}`;
}

/** `Mon, Oct 19, 2026, 2:14 pm Central`: an instant, where a firm is. */
export const writeInstant = (instant: Date, timeZone: string): string =>
  `${writeDate(calendarDateIn(timeZone, instant))}, ${writeTimeOfDay(instant, timeZone)}`;
