import { addDays, addMonths, type CalendarDate, earliest, latest } from '../../shared/calendar-date';
import { because, type Because } from './because';

export const postponementRules = ['section_6', 'section_17'] as const;
/** Which section of Rev. Proc. 2018-58 moves the deadlines. */
export type PostponementRule = (typeof postponementRules)[number];

/** What an IRS notice about a disaster says. */
export interface DisasterNotice {
  /** Its reference: "TX-2026-05". */
  notice: string;
  disasterOn: CalendarDate;
  /** Deadlines from this day on are postponed; usually the day of the disaster. */
  windowFrom: CalendarDate;
  /** The postponement date, with which the window ends. */
  postponedTo: CalendarDate;
}

export interface Postponement extends DisasterNotice {
  rule: PostponementRule;
}

/** What a deadline belongs to. */
export interface DeadlineContext {
  /** Day 0: the first transfer, or the day on which property was parked. */
  startedOn: CalendarDate;
  /** Where it fell before any disaster: all postponements together last a year at most. */
  originally: CalendarDate;
  /** The return's due date with extensions; absent while nothing is sold. */
  returnDue?: CalendarDate;
}

export interface Moved {
  to: CalendarDate;
  /** Why it moves so far, or why it stays. */
  because: Because[];
}

export const POSTPONEMENT_DAYS = 120;

/** Where a deadline goes under one rule; never earlier than it was. */
export function postpone(deadline: CalendarDate, context: DeadlineContext, by: Postponement): Moved {
  return by.rule === 'section_6'
    ? underSection6(deadline, context, by)
    : underSection17(deadline, context, by);
}

function underSection6(deadline: CalendarDate, { originally }: DeadlineContext, by: Postponement): Moved {
  const { notice, windowFrom, postponedTo } = by;
  const inputs = { dateBefore: deadline, notice, windowFrom, postponedTo };
  if (deadline < windowFrom || deadline > postponedTo) {
    return { to: deadline, because: [because('outsideWindow', inputs)] };
  }
  const { to, held } = capped(deadline, postponedTo, { originally });
  return { to, because: [because('insideWindow', inputs), ...held] };
}

function underSection17(deadline: CalendarDate, context: DeadlineContext, by: Postponement): Moved {
  const { notice, disasterOn, postponedTo } = by;
  const { startedOn, originally, returnDue } = context;
  const inputs = { dateBefore: deadline, notice, disasterOn };
  if (startedOn > disasterOn) {
    return { to: deadline, because: [because('begunAfterDisaster', { ...inputs, startedOn })] };
  }
  if (deadline < disasterOn) return { to: deadline, because: [because('endedBeforeDisaster', inputs)] };
  const { to, held } = capped(deadline, latest(addDays(deadline, POSTPONEMENT_DAYS), postponedTo), {
    originally,
    returnDue,
  });
  const days = POSTPONEMENT_DAYS;
  return { to, because: [because('moves120Days', { ...inputs, days, postponedTo }), ...held] };
}

/** A cap holds a postponement back; it never takes a deadline below what it was. */
function capped(
  deadline: CalendarDate,
  wanted: CalendarDate,
  { originally, returnDue }: Omit<DeadlineContext, 'startedOn'>,
): { to: CalendarDate; held: Because[] } {
  const oneYear = addMonths(originally, 12);
  const cap = returnDue ? earliest(returnDue, oneYear) : oneYear;
  if (wanted <= cap) return { to: wanted, held: [] };
  const held =
    cap === returnDue
      ? because('notPastReturn', { returnDueWithExtensions: returnDue, wouldBe: wanted })
      : because('notPastOneYear', { oneYearAfter: oneYear, wouldBe: wanted });
  return { to: latest(deadline, cap), held: [held] };
}
