import { calendarDateIn, type CalendarDate } from '../../shared/calendar-date';

/**
 * Today among the exchange and its parties. A refund waits for the day where it is still earliest; whoever acts is held to
 * the day where it is already latest.
 */
export function daysOfParties(
  timeZone: string,
  others: readonly (string | null)[],
  now: Date,
): { firstDay: CalendarDate; lastDay: CalendarDate } {
  const own = calendarDateIn(timeZone, now);
  let [firstDay, lastDay] = [own, own];
  for (const zone of others) {
    if (zone === null) continue;
    const day = calendarDateIn(zone, now);
    if (day < firstDay) firstDay = day;
    if (day > lastDay) lastDay = day;
  }
  return { firstDay, lastDay };
}
