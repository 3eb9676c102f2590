import { record } from '@/lib/access/events';
import { todayIn, type Scope } from '@/lib/access/scope';
import { conflict } from '@/lib/shared/errors';
import { rescheduleStandardTasks } from '@/lib/tasks/standard';
import { goOn } from '@/lib/workflow/go-on';
import { deadlineColumns, deadlinesOf } from './deadline-columns';
import { dateChanges, datesByRules, type DateChange } from './file-dates';
import { datesOnFile, readFacts, type FileRow } from './file';
import type { DeadlineFacts } from './rules/facts';
import { statusAt, statusOf } from './rules/stages';
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
 * return or what was postponed, and the due dates of its open tasks with them. What is sold by now goes on as far as its gates
 * are met. Guarded: a change in between is a conflict. Throws
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
  const opening = standing(scope, row, facts);
  const { count } = await scope.db.exchange.updateMany({
    where: { id: row.id, ...guard(row), ...(opening && { stage: opening.stage }) },
    data: { ...cleared(deadlineColumns(facts)), ...(opening && { status: opening.status }) },
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
  if (opening) tasks.made += await goOn(scope, row, opening.reached);
  if (changes.length > 0) {
    const data = Object.fromEntries(changes.map(({ kind, from, to }) => [kind, { from, to }]));
    await record(scope, 'exchange.dates_moved', { exchangeId: id, data });
  }
  return { changes, tasks };
}

/**
 * Leads a file, read before its property was sold, on as far as its gates let it by now: for who records with a closing what its
 * gates ask for. Returns the tasks made.
 */
export async function goOnAsSold(scope: Scope, row: FileRow): Promise<number> {
  const opening = standing(scope, row, await readFacts(scope, { ...row, transferDate: null }));
  return opening ? goOn(scope, row, opening.reached) : 0;
}

/**
 * What the dates say of a file that its gates still hold at intake or eligibility: active once its property is sold or parked, so
 * that its clocks run, and a draft again when that is taken back. Undefined for every other file.
 */
function standing(scope: Scope, row: FileRow, facts: DeadlineFacts) {
  const { status, stage, exchangeType, timeZone } = row;
  if (statusOf(stage) !== 'draft' || (status !== 'draft' && status !== 'active')) return undefined;
  const reached = suggestedStage(exchangeType, facts, todayIn(scope, timeZone));
  return { stage, status: statusAt(stage, reached !== 'intake'), reached };
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
