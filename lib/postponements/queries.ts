import type { Scope } from '@/lib/access/scope';
import type { DecisionRow } from '@/lib/exchanges/decision-row';
import type { ExchangeDetail } from '@/lib/exchanges/detail';
import { proposePostponement } from '@/lib/exchanges/rules/propose-postponement';
import { calendarDateIn, type CalendarDate } from '@/lib/shared/calendar-date';
import { readDates, sameDates, type MovedDate } from './stored';

/** A postponement as the page of its exchange shows it to staff. */
export interface PostponementView extends Omit<DecisionRow, 'dates' | 'decidedAt'> {
  dates: MovedDate[];
  decidedOn: CalendarDate | null;
  /** A proposal whose dates the rules no longer give. */
  stale: boolean;
  /** Another person approves what a coordinator proposed. */
  mayApprove: boolean;
}

type File = Pick<ExchangeDetail, 'facts' | 'timeZone'>;

/** Every postponement of the file, in the order read: proposals first. */
export function postponementsOf(
  { member }: Pick<Scope, 'member'>,
  { facts, timeZone }: File,
  rows: readonly DecisionRow[],
): PostponementView[] {
  return rows.map(({ decidedAt, dates, ...row }) => ({
    ...row,
    dates: readDates(dates),
    decidedOn: decidedAt ? calendarDateIn(timeZone, new Date(decidedAt)) : null,
    stale: row.status === 'proposed' && !sameDates(dates, datesNow(facts, row)),
    mayApprove: member.role === 'admin' || row.proposedBy !== member.userId,
  }));
}

const datesNow = (facts: File['facts'], row: Omit<DecisionRow, 'dates' | 'decidedAt'>) =>
  proposePostponement(facts, row).find(({ rule }) => rule === row.rule)?.deadlines ?? [];
