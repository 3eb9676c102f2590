/** iCalendar (RFC 5545) of a person's dates. All-day: a calendar date has no hour, so no zone can move it. */
import ical, { ICalAlarmRelatesTo, ICalAlarmType, ICalCalendarMethod } from 'ical-generator';
import { addDays, toDateColumn } from '@/lib/shared/calendar-date';
import type { Entry } from './rules/entries';

/** How often a program may come back, in seconds. */
const HOURLY = 3600;
/** Nine in the morning, counted from midnight of the day. */
const NINE = 9 * 3600;
const DAY = 24 * 3600;

/** `address`: of the product, without a slash at the end. The same entries give the same text. */
export function writeCalendar(name: string, entries: readonly Entry[], address: string): string {
  const calendar = ical({
    name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Peak 1031', product: 'Dates', language: 'EN' },
    ttl: HOURLY,
  });
  for (const { uid, on, summary, path, details, stamp, alarms } of entries) {
    const event = calendar.createEvent({
      id: uid,
      allDay: true,
      start: toDateColumn(on),
      end: toDateColumn(addDays(on, 1)),
      summary,
      description: `${details} ${address}${path}`,
      url: `${address}${path}`,
      stamp,
      lastModified: stamp,
    });
    for (const days of alarms) {
      // Counted to the beginning of the day: the eve at nine is 15 hours before it, the day itself at nine 9 hours after.
      const before = days * DAY - NINE;
      const alarm = event.createAlarm({
        type: ICalAlarmType.display,
        description: summary,
        ...(before >= 0 ? { triggerBefore: before } : { triggerAfter: -before }),
      });
      // After means after the end, unless this is said; the constructor does not take it.
      if (before < 0) alarm.relatesTo(ICalAlarmRelatesTo.start);
    }
  }
  return calendar.toString();
}
