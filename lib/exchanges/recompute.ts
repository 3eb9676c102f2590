import { record } from '@/lib/access/events';
import { todayIn, type Scope } from '@/lib/access/scope';
import { conflict } from '@/lib/shared/errors';
import { bringStageTasks } from '@/lib/tasks/stage-tasks';
import { rescheduleStandardTasks } from '@/lib/tasks/standard';
import { deadlineColumns, deadlinesOf } from './deadline-columns';
import { dateChanges, datesByRules, type DateChange } from './file-dates';
import { datesOnFile, type FileRow } from './file';
import type { DeadlineFacts } from './rules/facts';
import { statusOf } from './rules/stages';
import { suggestedStage } from './rules/suggested-stage';

export interface Recomputed {
  changes: DateChange[];
  /** Open standard tasks whose due date moved, and those made because their date became known. */
  tasks: { moved: number; made: number };
}

/** What a command changes of the facts that deadlines count from. */
export type FactsChange = Partial<Pick<DeadlineFacts, 'relinquished' | 'taxpayer' | 'postponements'>>;

/**
 * Counts the deadlines of a file again, in the transaction that changed its relinquished properties, the taxpayer's
 * return or what was postponed, and the due dates of its open tasks with them. Guarded: a change in between is a conflict. Throws
 * ExpectedError with a message per field when the dates contradict each other.
 */
export async function recomputeDeadlines(
  scope: Scope,
  row: FileRow,
  stored: DeadlineFacts,
  change: FactsChange,
): Promise<Recomputed> {
  const facts = { ...stored, ...change };
  const deadlines = deadlinesOf(facts);
  const changes = dateChanges(datesOnFile(row), datesByRules(facts, deadlines));
  const leap = await begun(scope, row, facts);
  const { count } = await scope.db.exchange.updateMany({
    where: { id: row.id, ...guard(row) },
    data: { ...cleared(deadlineColumns(facts)), ...leap },
  });
  if (count === 0) {
    conflict('The dates of this exchange were changed meanwhile. Reload to see them, then try again.');
  }
  const { id, exchangeType, coordinatorId, clientId } = row;
  const tasks = await rescheduleStandardTasks(scope, {
    id,
    exchangeType,
    coordinatorId,
    clientId,
    facts,
    deadlines,
  });
  if (leap.stage) tasks.made += await bringStageTasks(scope, row, leap.stage, { relatedParty: false });
  if (changes.length > 0) {
    const data = Object.fromEntries(changes.map(({ kind, from, to }) => [kind, { from, to }]));
    await record(scope, 'exchange.dates_moved', { exchangeId: id, data });
  }
  return { changes, tasks };
}

/** A draft whose property is sold or parked by now is at work: its clocks run from then on. One that may not be taken on is not. */
async function begun(scope: Scope, row: FileRow, facts: DeadlineFacts) {
  if (row.status !== 'draft') return {};
  const stage = suggestedStage(row.exchangeType, facts, todayIn(scope, row.timeZone));
  if (statusOf(stage) !== 'active') return {};
  const blocked = await scope.db.exchangeEligibility.findFirst({
    where: { exchangeId: row.id, blocked: true },
    select: { exchangeId: true },
  });
  return blocked ? {} : { stage, status: statusOf(stage) };
}

/** What was read must still stand: nobody's change in between is overwritten. */
function guard(row: FileRow) {
  const { taxpayerType, taxReturnDueOn, extensionFiledOn, extendedDueOn, returnFiledOn } = row;
  const { status, transferDate, identificationDeadline, exchangeDeadline, parkingDeadline } = row;
  return {
    status,
    taxpayerType,
    taxReturnDueOn,
    extensionFiledOn,
    extendedDueOn,
    returnFiledOn,
    transferDate,
    identificationDeadline,
    exchangeDeadline,
    parkingDeadline,
  };
}

type Cleared<T> = {
  [Key in keyof T]: undefined extends T[Key] ? Exclude<T[Key], undefined> | null : T[Key];
};

/** What is absent becomes null: an update must take away a date that no longer exists. */
const cleared = <T extends object>(columns: T) =>
  Object.fromEntries(Object.entries(columns).map(([key, value]) => [key, value ?? null])) as Cleared<T>;
