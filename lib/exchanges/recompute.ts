import { record } from '@/lib/access/events';
import type { Scope } from '@/lib/access/scope';
import { conflict } from '@/lib/shared/errors';
import { rescheduleStandardTasks } from '@/lib/tasks/standard';
import { deadlineColumns, deadlinesOf } from './deadline-columns';
import { dateChanges, datesByRules, type DateChange } from './file-dates';
import { datesOnFile, readFacts, type FileRow } from './file';
import type { DeadlineFacts } from './rules/facts';

export interface Recomputed {
  changes: DateChange[];
  /** Open standard tasks whose due date moved, and those made because their date became known. */
  tasks: { moved: number; made: number };
}

/**
 * Counts the deadlines of a file again from its relinquished properties and the taxpayer's return, in the transaction
 * that changed one of them, and the due dates of its open tasks with them. Guarded: a change in between is a conflict.
 * Throws ExpectedError with a message per field when the dates contradict each other.
 */
export async function recomputeDeadlines(
  scope: Scope,
  row: FileRow,
  taxpayer?: DeadlineFacts['taxpayer'],
): Promise<Recomputed> {
  const stored = await readFacts(scope, row);
  const facts = taxpayer ? { ...stored, taxpayer } : stored;
  const deadlines = deadlinesOf(facts);
  const changes = dateChanges(datesOnFile(row), datesByRules(facts, deadlines));
  if (changes.length === 0 && !taxpayer) return { changes, tasks: { moved: 0, made: 0 } };
  const { count } = await scope.db.exchange.updateMany({
    where: { id: row.id, ...guard(row) },
    data: cleared(deadlineColumns(facts)),
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
  if (changes.length > 0) {
    const data = Object.fromEntries(changes.map(({ kind, from, to }) => [kind, { from, to }]));
    await record(scope, 'exchange.dates_moved', { exchangeId: id, data });
  }
  return { changes, tasks };
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

type Cleared<T> = { [Key in keyof T]: Exclude<T[Key], undefined> | null };

/** What is absent becomes null: an update must take away a date that no longer exists. */
const cleared = <T extends object>(columns: T) =>
  Object.fromEntries(Object.entries(columns).map(([key, value]) => [key, value ?? null])) as Cleared<T>;
