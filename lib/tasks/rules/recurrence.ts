/** On which days a recurring task comes. Counted from its first day, so that the 31st comes back after February. */
import { isBusinessDay } from '../../exchanges/rules/business-days';
import {
  addDays,
  addMonths,
  type CalendarDate,
  daysBetween,
  weekday,
  yearOf,
} from '../../shared/calendar-date';

export const recurrenceUnits = ['day', 'week', 'month'] as const;
export type RecurrenceUnit = (typeof recurrenceUnits)[number];

export interface Recurrence {
  /** 1 to 365. */
  every: number;
  unit: RecurrenceUnit;
  /** 1 Monday to 7 Sunday, of weeks; without it the weekday of the first day. */
  weekday?: number | null;
  startsOn: CalendarDate;
  /** The last day on which it may come; without it, it ends with its exchange. */
  untilOn?: CalendarDate | null;
  /** Off weekends and federal holidays, to the next business day. */
  shifts: boolean;
}

/** The first day of the rule. */
export function firstOccurrence(rule: Recurrence): CalendarDate | undefined {
  const { startsOn } = rule;
  const wanted = rule.unit === 'week' ? rule.weekday : null;
  if (!wanted) return within(rule, startsOn);
  return within(rule, addDays(startsOn, (wanted - isoWeekday(startsOn) + 7) % 7));
}

/** The first day of the rule after `past`; undefined once it has ended. */
export function nextOccurrence(rule: Recurrence, past: CalendarDate): CalendarDate | undefined {
  const first = firstOccurrence(rule);
  if (!first) return undefined;
  if (first > past) return first;
  if (rule.unit !== 'month') {
    const step = rule.every * (rule.unit === 'week' ? 7 : 1);
    const steps = Math.floor(daysBetween(first, past) / step) + 1;
    return within(rule, addDays(first, steps * step));
  }
  // The last step that is surely not past it, then on by single steps: at most three.
  let steps = Math.max(0, Math.floor((monthsBetween(first, past) - 1) / rule.every));
  let day = addMonths(first, steps * rule.every);
  while (day <= past) {
    steps += 1;
    day = addMonths(first, steps * rule.every);
  }
  return within(rule, day);
}

/**
 * The day to make the next task for, if it is time: `last` is the latest made, and closed or not. What was missed while nothing
 * ran is not made up for: of several days that have come it is the latest.
 */
export function occurrenceToMake(
  rule: Recurrence,
  last: { on: CalendarDate; isOpen: boolean },
  today: CalendarDate,
): CalendarDate | undefined {
  let next = nextOccurrence(rule, last.on);
  if (!next || (last.isOpen && next > today)) return undefined;
  for (let later = nextOccurrence(rule, next); later && later <= today; later = nextOccurrence(rule, next)) {
    next = later;
  }
  return next;
}

/** When the task of that day is due. */
export function dueOnOf({ shifts }: Pick<Recurrence, 'shifts'>, occurrence: CalendarDate): CalendarDate {
  let day = occurrence;
  while (shifts && !isBusinessDay(day)) day = addDays(day, 1);
  return day;
}

const within = ({ untilOn }: Recurrence, day: CalendarDate) => (untilOn && day > untilOn ? undefined : day);

const isoWeekday = (day: CalendarDate) => weekday(day) || 7;

const monthsBetween = (from: CalendarDate, to: CalendarDate) =>
  (yearOf(to) - yearOf(from)) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** `Every 2 weeks on Monday`. */
export function writeRecurrence({ every, unit, weekday: on, startsOn }: Recurrence): string {
  const often = every === 1 ? `Every ${unit}` : `Every ${every} ${unit}s`;
  if (unit === 'week') return `${often} on ${weekdays[(on ?? isoWeekday(startsOn)) - 1]}`;
  return unit === 'month' ? `${often} on day ${Number(startsOn.slice(8))}` : often;
}
