/** What stands in a person's calendar: one all-day entry for each date, named so that a program knows it again. */
import { type CalendarDate } from '../../shared/calendar-date';
import { plain } from './plain';

export interface Entry {
  /** The same for the same thing, always. */
  uid: string;
  on: CalendarDate;
  summary: string;
  /** Where to read more, within the product. */
  path: string;
  details: string;
  /** Of the last change, so that the same calendar reads the same. */
  stamp: Date;
  /** Days before its day on which a program may ring, at nine in the morning; 0 is the day itself. */
  alarms: readonly number[];
}

export interface DueTask {
  id: string;
  title: string;
  dueOn: CalendarDate;
  updatedAt: Date;
  exchangeNumber: string | null;
  priority: 'low' | 'medium' | 'high' | 'urgent';
}

export const taskEntry = ({ id, title, dueOn, updatedAt, exchangeNumber, priority }: DueTask): Entry => ({
  uid: `task-${id}@peak1031`,
  on: dueOn,
  summary: plain(title) + (exchangeNumber ? ` (${exchangeNumber})` : ''),
  path: `/tasks/${id}`,
  details: 'A task assigned to you.',
  stamp: updatedAt,
  alarms: priority === 'urgent' ? [1, 0] : [1],
});

export const deadlineKinds = {
  identificationDeadline: {
    key: 'identification',
    says: 'Identify by',
    details: 'Day 45: the last day to identify replacement property.',
  },
  exchangeDeadline: {
    key: 'exchange',
    says: 'Exchange ends',
    details:
      'Day 180, or the due date of the return if that is earlier: the last day to receive replacement property.',
  },
  parkingIdentificationDeadline: {
    key: 'parking-identification',
    says: 'Identify the relinquished property by',
    details: 'Day 45 of the parking arrangement.',
  },
  parkingDeadline: {
    key: 'parking',
    says: 'Parking ends',
    details: 'Day 180 of the parking arrangement.',
  },
} as const;
export type DeadlineKind = keyof typeof deadlineKinds;

export interface DatedFile {
  id: string;
  exchangeNumber: string;
  /** Of its last change, as far as the reader may know it. */
  changedAt: Date;
  dates: Readonly<Record<DeadlineKind, CalendarDate | null>>;
}

/** The deadlines of a file, as far as it has them. */
export const deadlineEntries = ({ id, exchangeNumber, changedAt, dates }: DatedFile): Entry[] =>
  (Object.keys(deadlineKinds) as DeadlineKind[]).flatMap((kind) => {
    const on = dates[kind];
    if (!on) return [];
    const { key, says, details } = deadlineKinds[kind];
    return {
      uid: `exchange-${id}-${key}@peak1031`,
      on,
      summary: `${says}: ${exchangeNumber}`,
      path: `/exchanges/${id}`,
      details: `${details} It ends at midnight where the exchange is; weekends do not move it.`,
      stamp: changedAt,
      alarms: [7, 1],
    };
  });
