import { addDays, toCalendarDate, type CalendarDate } from '@/lib/shared/calendar-date';
import { refuse, type Refusal } from './cells/cell';

/** The first day that exchanges can be stored under: their partitions begin with 2015 (UTC). */
export const FIRST_DAY = toCalendarDate('2015-01-01');

/** Exchanges lie in yearly partitions by the day they were opened, from 2015 to a year ahead. */
export function refuseOpened(openedOn: CalendarDate, today: CalendarDate): Refusal | undefined {
  if (openedOn < FIRST_DAY) {
    return refuse(
      'opened',
      'Matters opened before January 1, 2015 are older than the records kept here. Leave this one out.',
    );
  }
  if (openedOn > addDays(today, 365)) {
    return refuse('opened', 'The matter would be opened more than a year from now. Correct the date.');
  }
  return undefined;
}
