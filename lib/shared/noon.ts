import { TZDate } from '@date-fns/tz';
import type { CalendarDate } from './calendar-date';

/** Noon of a calendar date in a time zone: an instant that is on that date for everybody near it. */
export function fromZonedNoon(date: CalendarDate, timeZone: string): Date {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return new Date(new TZDate(year, month - 1, day, 12, 0, 0, timeZone).getTime());
}
