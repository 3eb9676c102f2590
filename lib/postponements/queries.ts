import { can } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import type { ExchangeDetail } from '@/lib/exchanges/detail';
import { proposePostponement, type DisasterStanding } from '@/lib/exchanges/rules/propose-postponement';
import type { PostponementRule } from '@/lib/exchanges/rules/postponement';
import { calendarDateIn, type CalendarDate } from '@/lib/shared/calendar-date';
import { claimOf, proposalColumns, readDates, sameDates, type MovedDate } from './stored';

/** A postponement as the page of its exchange shows it to staff. */
export interface PostponementView {
  id: string;
  rule: PostponementRule;
  standing: DisasterStanding;
  status: 'proposed' | 'approved' | 'declined';
  notice: string;
  noticeLink: string | null;
  disasterOn: CalendarDate;
  windowFrom: CalendarDate;
  postponedTo: CalendarDate;
  dates: MovedDate[];
  reason: string | null;
  proposedBy: string;
  decidedBy: string | null;
  decidedOn: CalendarDate | null;
  /** A proposal whose dates the rules no longer give. */
  stale: boolean;
  /** Another person approves what a coordinator proposed. */
  mayApprove: boolean;
}

type File = Pick<ExchangeDetail, 'id' | 'facts' | 'timeZone'>;

/** Every postponement of the file, proposals first, then the newest; empty for who may not decide. */
export async function postponementsOf(scope: Scope, file: File): Promise<PostponementView[]> {
  if (!can(scope, 'postponement.decide')) return [];
  const rows = await scope.db.deadlinePostponement.findMany({
    where: { exchangeId: file.id },
    select: {
      ...proposalColumns,
      proposer: { select: { user: { select: { displayName: true } } } },
      decider: { select: { user: { select: { displayName: true } } } },
    },
    orderBy: [{ status: 'asc' }, { disasterOn: 'desc' }, { rule: 'asc' }],
  });
  const { userId, role } = scope.member;
  return rows.map((row) => {
    const { id, rule, status, noticeLink, reason, decidedAt } = row;
    const claim = claimOf(row);
    const fresh = () => proposePostponement(file.facts, claim).find((proposal) => proposal.rule === rule);
    return {
      ...claim,
      ...{ id, rule, status, noticeLink, reason },
      dates: readDates(row.dates),
      proposedBy: row.proposer.user.displayName,
      decidedBy: row.decider?.user.displayName ?? null,
      decidedOn: decidedAt && calendarDateIn(file.timeZone, decidedAt),
      stale: status === 'proposed' && !sameDates(row.dates, fresh()?.deadlines ?? []),
      mayApprove: role === 'admin' || row.proposedBy !== userId,
    };
  });
}
