import { record } from '@/lib/access/events';
import { allow, can } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import type { TaskStatus } from '@/lib/generated/prisma/enums';
import { toDateColumn } from '@/lib/shared/calendar-date';
import { conflict, forbidden } from '@/lib/shared/errors';
import { newId } from '@/lib/shared/ids';
import { requireOnFile } from './assign';
import type { NewTask } from './input';
import { requireRunning } from './on-file';
import { getTask } from './queries';

/** Which statuses a task may come from, per status it goes to. */
const from: Record<TaskStatus, readonly TaskStatus[]> = {
  pending: ['in_progress', 'blocked', 'completed', 'cancelled'],
  in_progress: ['pending', 'blocked', 'completed'],
  blocked: ['pending', 'in_progress'],
  completed: ['pending', 'in_progress', 'blocked'],
  cancelled: ['pending', 'in_progress', 'blocked'],
};

const openToParties: readonly TaskStatus[] = ['pending', 'in_progress', 'completed'];

/**
 * Moves a task to another status, guarded: somebody else's move in between is a conflict, not overwritten. Completing
 * moves the completion percentage of the exchange in the same transaction. Returns the status it came from, for Undo.
 */
export async function moveTask(scope: Scope, { id, status }: { id: string; status: TaskStatus }) {
  const task = await getTask(scope, id);
  allow(scope, 'task.complete', task);
  if (!can(scope, 'task.completeAny') && !openToParties.includes(status)) {
    forbidden('Only the firm blocks or cancels a task. Write to your coordinator.');
  }
  await requireRunning(scope, task.exchangeId, task.category);
  if (task.status === status) return { id, from: status, status };
  const { count } = await scope.db.task.updateMany({
    where: { id, status: { equals: task.status, in: [...from[status]] } },
    data: { status },
  });
  if (count === 0)
    conflict('This task was changed meanwhile, or cannot go there. Reload to see where it stands.');
  await record(scope, status === 'completed' ? 'task.completed' : 'task.moved', {
    exchangeId: task.exchangeId ?? undefined,
    subjectId: id,
    data: { from: task.status, to: status },
  });
  return { id, from: task.status, status };
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
