import holidays from '@18f/us-federal-holidays';
import { addDays, type CalendarDate, toCalendarDate, weekday, yearOf } from '../../shared/calendar-date';

/**
 * Federal holidays as observed: one on a Saturday is kept the Friday before, one on a Sunday the Monday after
 * (5 U.S.C. 6103). Taken by name of day, never as an instant: the package's Date objects depend on the process's zone.
 */
const observed = new Map<number, ReadonlySet<string>>();

function observedIn(year: number): ReadonlySet<string> {
  let days = observed.get(year);
  if (!days) {
    // The next year's January 1 may be kept on this year's December 31.
    days = new Set(
      [...holidays.allForYear(year), ...holidays.allForYear(year + 1)].map((day) => day.dateString),
    );
    observed.set(year, days);
  }
  return days;
}

export function isFederalHoliday(date: CalendarDate): boolean {
  return observedIn(yearOf(date)).has(date);
}

export function isWeekend(date: CalendarDate): boolean {
  return weekday(date) === 0 || weekday(date) === 6;
}

/** Monday to Friday and no federal holiday: the days on which banks and recorders work. */
export function isBusinessDay(date: CalendarDate): boolean {
  return !isWeekend(date) && !isFederalHoliday(date);
}

/**
 * The `count`th business day after `date`. For the five days of a parking agreement (Rev. Proc. 2000-37 sec. 4.02(3)),
 * which does not define them: federal holidays only, no holiday of a state or of the District of Columbia.
 */
export function addBusinessDays(date: CalendarDate, count: number): CalendarDate {
  let day = date;
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    if (isBusinessDay(day)) left -= 1;
  }
  return day;
}

/**
 * A legal holiday in the District of Columbia, which sec. 7503 counts everywhere: the federal ones and Emancipation Day,
 * April 16, kept since 2005 and moved off weekends as the federal ones are (Rev. Rul. 2015-13).
 */
export function isHolidayInWashington(date: CalendarDate): boolean {
  return isFederalHoliday(date) || date === emancipationDay(yearOf(date));
}

function emancipationDay(year: number): CalendarDate | undefined {
  if (year < 2005) return undefined;
  const day = toCalendarDate(`${year}-04-16`);
  return addDays(day, weekday(day) === 6 ? -1 : weekday(day) === 0 ? 1 : 0);
}
