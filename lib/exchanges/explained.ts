/** Every date of an exchange with its reason: what is on file stands, and where the rules give another, that is said. */
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { ExpectedError } from '@/lib/shared/errors';
import { deadlinesOf } from './deadline-columns';
import type { ExchangeDetail } from './detail';
import {
  clockDate,
  clockFactsOf,
  dateChanges,
  datesByRules,
  fileDateWord,
  type DateChange,
  type FileDateKind,
} from './file-dates';
import type { Because } from './rules/because';
import { clocksOf, type Clock, type TimelineStatus } from './rules/clocks';
import type { Deadlines } from './rules/deadlines';
import type { PostponedDeadline } from './rules/postponed-deadlines';
import { hasEnded } from './rules/values';
import type { Warning } from './rules/warnings';

export interface ExplainedClock extends Clock {
  label: string;
  /** Empty where the date on file is not the one that the rules give. */
  because: Because[];
}

export interface Explained {
  /** The worst open clock. */
  timeline: TimelineStatus;
  clocks: ExplainedClock[];
  /** By when the parking agreement is signed; it runs no clock of its own. */
  agreement?: { date: CalendarDate; because: Because[] };
  warnings: Warning[];
  /** From the date on file to the date by the rules. */
  differences: DateChange[];
  /** Why the rules give no date at all for what is on file. */
  problem?: string;
  /** The unextended due date of the return, where it falls before day 180. */
  returnDueOn?: CalendarDate;
  /** The dates that a disaster moved, with those before. */
  postponed: PostponedDeadline[];
}

type Explainable = Pick<ExchangeDetail, 'type' | 'status' | 'stage' | 'today' | 'dates' | 'facts'>;

export function explain({ status, stage, today, dates, facts }: Explainable): Explained {
  const { due, problem } = byRules(facts);
  const differences = problem ? [] : dateChanges(dates, datesByRules(facts, due));
  const doubtful = (kind: FileDateKind) => differences.some((change) => change.kind === kind);
  const { clocks, timeline } = clocksOf(clockFactsOf({ status, stage, dates }), today);
  const reasons = reasonsOf(due);
  const limit = due?.exchange?.returnLimit;
  return {
    timeline,
    clocks: clocks.map((clock) => {
      const kind = clockDate[clock.kind];
      return { ...clock, label: fileDateWord[kind], because: doubtful(kind) ? [] : (reasons[kind] ?? []) };
    }),
    ...(dates.parkingAgreement && {
      agreement: {
        date: dates.parkingAgreement,
        because: doubtful('parkingAgreement') ? [] : (reasons.parkingAgreement ?? []),
      },
    }),
    // Nothing can be done about the dates of a file that has ended.
    warnings: hasEnded(status) ? [] : (due?.warnings ?? []),
    differences,
    postponed: due?.postponed ?? [],
    ...(problem && { problem }),
    ...(limit && due.exchange && limit.dueOn < due.exchange.day180 && { returnDueOn: limit.dueOn }),
  };
}

function byRules(facts: ExchangeDetail['facts']): { due?: Deadlines; problem?: string } {
  try {
    return { due: deadlinesOf(facts) };
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error;
    return { problem: [error.message, ...Object.values(error.fields)].join(' ') };
  }
}

function reasonsOf(due: Deadlines | undefined): Partial<Record<FileDateKind, Because[]>> {
  const parking = due?.parking;
  const about = (input: string) => parking?.because.filter((reason) => input in reason.inputs);
  return {
    identification: due?.identification?.because,
    exchange: due?.exchange?.because,
    parkingAgreement: about('agreementBy'),
    parkingIdentification: about('identifyRelinquishedBy'),
    parking: about('transferBy'),
  };
}
