/** Moving the due date of one task. */
import { record } from '@/lib/access/events';
import { allow } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import { fromDateColumn, toDateColumn, writeDate } from '@/lib/shared/calendar-date';
import { conflict, invalid, notFound } from '@/lib/shared/errors';
import type { DueMove } from './bulk-input';
import { requireRunning } from './on-file';

/** What a task that leaves its anchor is afterwards: a date of its own, that no date of the exchange moves. */
export const ownDate = { anchor: null, offsetDays: null, dueAt: null };

/**
 * Gives a task another due date, guarded by the one the page showed. One that counts from a date of its exchange leaves it, and
 * that has to be said: `leaveAnchor`.
 */
export async function moveDue(scope: Scope, { id, dueOn, was, leaveAnchor }: DueMove) {
  const task = await scope.db.task.findFirst({
    where: { id },
    select: { dueOn: true, anchor: true, exchangeId: true, category: true, startOn: true, isOpen: true },
  });
  if (!task) notFound('Task');
  allow(scope, 'task.add');
  await requireRunning(scope, task.exchangeId, task.category);
  if (!task.isOpen) conflict('This task has ended, so its date no longer moves. Reload to see it.');
  if (task.startOn && fromDateColumn(task.startOn) > dueOn) {
    const message = `This task starts on ${writeDate(fromDateColumn(task.startOn))}. Choose that day or a later one.`;
    invalid(message, { dueOn: message });
  }
  if (task.anchor && !leaveAnchor) {
    conflict('This task counts from a date of its exchange. Confirm that it no longer follows that date.');
  }
  const { count } = await scope.db.task.updateMany({
    where: { id, isOpen: true, dueOn: was && toDateColumn(was) },
    data: { dueOn: toDateColumn(dueOn), ...ownDate },
  });
  if (count === 0) {
    const now = task.dueOn
      ? `It is due ${writeDate(fromDateColumn(task.dueOn))} now.`
      : 'It has no date now.';
    conflict(`Somebody else moved this date meanwhile. ${now}`);
  }
  await record(scope, 'task.due_moved', {
    exchangeId: task.exchangeId ?? undefined,
    subjectId: id,
    data: { from: was, to: dueOn, ...(task.anchor && { leftAnchor: task.anchor }) },
  });
  return { id, from: was, dueOn, wasAnchored: task.anchor !== null };
}
