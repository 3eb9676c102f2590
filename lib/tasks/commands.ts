import { record } from '@/lib/access/events';
import { allow, can } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import type { TaskStatus } from '@/lib/generated/prisma/enums';
import { toDateColumn, type CalendarDate } from '@/lib/shared/calendar-date';
import { conflict, forbidden } from '@/lib/shared/errors';
import { newId } from '@/lib/shared/ids';
import { requireOnFile } from './assign';
import { blockedBy, freed, requireFree } from './dependencies';
import type { NewTask, TaskMove } from './input';
import { requireRunning } from './on-file';
import { getTask } from './queries';
import { comeAgain, withdrawNext } from './recurrence';
import { statusesBefore } from './rules/moves';
import { tookMinutes } from './sql/actual';

export interface Moved {
  id: string;
  from: TaskStatus;
  status: TaskStatus;
  /** Titles of what waited for it, and no longer waits for anything. */
  unblocked?: string[];
  /** Of a recurring task the next one. */
  again?: { id: string; dueOn: CalendarDate };
  /** When the next one would have been due, which opening this one again has taken back. */
  withdrawn?: CalendarDate;
}

const openToParties: readonly TaskStatus[] = ['pending', 'in_progress', 'completed'];

/**
 * Moves a task to another status, guarded: somebody else's move in between is a conflict, not overwritten. Completing moves the
 * completion percentage of the exchange and frees what waited for it, in the same transaction. Returns the status it came from,
 * for Undo; to staff also what they may now go on with, and when it comes again.
 */
export async function moveTask(scope: Scope, { id, status, minutes }: TaskMove): Promise<Moved> {
  const task = await getTask(scope, id);
  allow(scope, 'task.complete', task);
  const staff = can(scope, 'task.completeAny');
  if (!staff && !openToParties.includes(status)) {
    forbidden('Only the firm blocks or cancels a task. Write to your coordinator.');
  }
  await requireRunning(scope, task.exchangeId, task.category);
  if (task.status === status) return { id, from: status, status };
  if (staff && task.status === 'blocked' && statusesBefore[status].includes('blocked'))
    await requireFree(scope, id, status);
  const waiting = staff && status === 'completed' ? await blockedBy(scope, id) : [];
  const { recurrenceId } = task;
  const withdrawn =
    staff && task.status === 'completed' && recurrenceId
      ? await withdrawNext(scope, { ...task, recurrenceId })
      : undefined;
  const { count } = await scope.db.task.updateMany({
    where: { id, status: { equals: task.status, in: [...statusesBefore[status]] } },
    data: { status },
  });
  if (count === 0)
    conflict('This task was changed meanwhile, or cannot go there. Reload to see where it stands.');
  if (staff && status === 'completed' && minutes !== undefined) await tookMinutes(scope, id, minutes);
  await record(scope, status === 'completed' ? 'task.completed' : 'task.moved', {
    exchangeId: task.exchangeId ?? undefined,
    subjectId: id,
    data: { from: task.status, to: status },
  });
  const unblocked = waiting.length > 0 ? await freed(scope, waiting) : [];
  const again = status === 'completed' && recurrenceId ? await comeAgain(scope, recurrenceId) : undefined;
  return {
    id,
    from: task.status,
    status,
    ...(unblocked.length > 0 && { unblocked }),
    ...(again && { again }),
    ...(withdrawn && { withdrawn }),
  };
}

/** Adds a task to an exchange, by hand. */
export async function addTask(scope: Scope, { dueOn, ...task }: NewTask) {
  await requireRunning(scope, task.exchangeId);
  allow(scope, 'task.add');
  if (task.assignedTo) await requireOnFile(scope, task.exchangeId, task.assignedTo);
  const id = newId(scope.now);
  await scope.db.task.createMany({ data: [{ id, ...task, dueOn: dueOn && toDateColumn(dueOn) }] });
  await record(scope, 'task.added', { exchangeId: task.exchangeId, subjectId: id });
  return { id };
}
