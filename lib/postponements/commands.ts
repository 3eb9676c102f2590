/** A disaster postponement: proposed from a notice under the rules that apply, then approved or declined by a person. */
import { record } from '@/lib/access/events';
import { allow } from '@/lib/access/permissions';
import { todayIn, type Scope } from '@/lib/access/scope';
import { openFile, readFacts } from '@/lib/exchanges/file';
import { recomputeDeadlines, type Recomputed } from '@/lib/exchanges/recompute';
import { noticeErrors, proposePostponement } from '@/lib/exchanges/rules/propose-postponement';
import { toDateColumn } from '@/lib/shared/calendar-date';
import { conflict, forbidden, invalid, notFound } from '@/lib/shared/errors';
import { newId } from '@/lib/shared/ids';
import type { Approval, NewPostponement, Refusal } from './input';
import { reopenIdentification, type Reopened } from './reopen';
import { claimOf, proposalColumns, sameDates, storedDates, type ProposalRow } from './stored';

/** Proposes every rule that moves a deadline of the file; nothing moves yet. */
export async function proposePostponements(scope: Scope, { exchangeId, notice }: NewPostponement) {
  const file = await openFile(scope, exchangeId);
  allow(scope, 'postponement.propose');
  const wrong = noticeErrors(notice, todayIn(scope, file.timeZone));
  if (wrong.length > 0) {
    const fields = wrong.map(({ field, message }) => [`notice.${field}`, message]);
    invalid('The dates of the notice cannot be right.', Object.fromEntries(fields));
  }
  const facts = await readFacts(scope, file);
  if (facts.postponements?.some(({ disasterOn }) => disasterOn === notice.disasterOn)) {
    conflict('A postponement for this disaster was approved already. Its dates are on the file.');
  }
  const proposals = proposePostponement(facts, notice).filter(({ applies }) => applies);
  if (proposals.length === 0) {
    const message = 'This notice moves no deadline of this exchange, so there is nothing to propose.';
    invalid(message, { 'notice.disasterOn': message });
  }
  const { noticeLink, standing, notice: reference } = notice;
  await scope.db.deadlinePostponement.createMany({
    data: proposals.map(({ rule, deadlines }) => ({
      id: newId(scope.now),
      exchangeId,
      rule,
      standing,
      notice: reference,
      noticeLink,
      disasterOn: toDateColumn(notice.disasterOn),
      windowFrom: toDateColumn(notice.windowFrom),
      postponedTo: toDateColumn(notice.postponedTo),
      dates: storedDates(deadlines),
    })),
  });
  const rules = proposals.map(({ rule }) => rule);
  await record(scope, 'postponement.proposed', { exchangeId, data: { notice: reference, rules } });
  return { rules };
}

/**
 * Approves one proposal by the number of the exchange, typed; moves the deadlines, the tasks that follow from them, and a locked
 * stage back when the identification period runs again.
 */
export async function approvePostponement(
  scope: Scope,
  { exchangeId, id, typed }: Approval,
): Promise<Recomputed & Reopened> {
  const file = await openFile(scope, exchangeId);
  const row = await proposal(scope, exchangeId, id);
  allow(scope, 'postponement.decide');
  if (typed !== file.exchangeNumber) {
    invalid('Type the number of this exchange to approve the postponement.', {
      typed: `Type ${file.exchangeNumber}.`,
    });
  }
  if (row.proposedBy === scope.member.userId && scope.member.role !== 'admin') {
    forbidden(
      'You proposed this postponement, so somebody else approves it: another coordinator, or an admin.',
      'postponement.decide',
    );
  }
  const facts = await readFacts(scope, file);
  const { standing, ...claim } = claimOf(row);
  const fresh = proposePostponement(facts, { standing, ...claim }).find(({ rule }) => rule === row.rule);
  if (!fresh?.applies || !sameDates(row.dates, fresh.deadlines)) {
    conflict(
      'The dates of this exchange changed since this was proposed. Decline it, and propose the notice again.',
    );
  }
  await decide(scope, row, { status: 'approved' });
  await scope.db.deadlinePostponement.updateMany({
    where: { exchangeId, disasterOn: row.disasterOn, status: 'proposed' },
    data: { status: 'declined', reason: 'The other rule was approved for this disaster.' },
  });
  const approved = { ...claim, rule: row.rule };
  const recomputed = await recomputeDeadlines(scope, file, facts, {
    postponements: [...(facts.postponements ?? []), approved],
  });
  const data = { rule: row.rule, notice: row.notice, dates: storedDates(fresh.deadlines) };
  await record(scope, 'postponement.approved', { exchangeId, subjectId: id, data });
  return { ...recomputed, ...(await reopenIdentification(scope, file, recomputed, row.notice)) };
}

export async function declinePostponement(scope: Scope, { exchangeId, id, reason }: Refusal): Promise<void> {
  await openFile(scope, exchangeId);
  const row = await proposal(scope, exchangeId, id);
  allow(scope, 'postponement.decide');
  await decide(scope, row, { status: 'declined', reason });
  const data = { rule: row.rule, notice: row.notice, reason };
  await record(scope, 'postponement.declined', { exchangeId, subjectId: id, data });
}

async function proposal(scope: Scope, exchangeId: string, id: string): Promise<ProposalRow> {
  const row = await scope.db.deadlinePostponement.findFirst({
    where: { id, exchangeId },
    select: proposalColumns,
  });
  return row ?? notFound('Postponement');
}

/** What somebody decided meanwhile stands. */
async function decide(
  scope: Scope,
  { id }: ProposalRow,
  data: { status: 'approved' | 'declined'; reason?: string },
): Promise<void> {
  const { count } = await scope.db.deadlinePostponement.updateMany({
    where: { id, status: 'proposed' },
    data,
  });
  if (count === 0) {
    conflict('This postponement was decided meanwhile. Reload the page to see the decision.');
  }
}
