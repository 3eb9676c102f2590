/** Tasks that come again: a rule beside the task, and the next one as soon as this one is done. The worker makes the rest. */
import { record } from '@/lib/access/events';
import { allow } from '@/lib/access/permissions';
import { todayIn, type Scope } from '@/lib/access/scope';
import { fromDateColumn, toDateColumn, type CalendarDate } from '@/lib/shared/calendar-date';
import { conflict, invalid, notFound } from '@/lib/shared/errors';
import { newId } from '@/lib/shared/ids';
import type { RecurrenceChoice } from './input';
import { requireRunning } from './on-file';
import { getTask } from './queries';
import { dueOnOf, firstOccurrence, occurrenceToMake, type Recurrence } from './rules/recurrence';
import { makeOccurrence } from './sql/occurrence';

/** The task comes again by this rule, beginning with itself: its due date becomes the first day of the rule. */
export async function repeatTask(scope: Scope, { id, ...choice }: RecurrenceChoice) {
  const task = await getTask(scope, id);
  allow(scope, 'task.edit');
  await requireRunning(scope, task.exchangeId);
  if (task.recurrenceId) conflict('This task repeats already. Stop that first, then choose another rule.');
  if (task.status === 'completed' || task.status === 'cancelled') {
    conflict('This task has ended. Reopen it, or add another that repeats.');
  }
  if (!choice.untilOn && !task.exchangeId) {
    const message = 'Say until when: a task without an exchange would otherwise repeat without end.';
    invalid(message, { untilOn: message });
  }
  const first = firstOccurrence(choice);
  if (!first) {
    const message = 'The rule has no day before that. Choose a later last day.';
    return invalid(message, { untilOn: message });
  }
  const recurrenceId = newId(scope.now);
  const { every, unit, weekday, startsOn, untilOn, shifts } = choice;
  await scope.db.taskRecurrence.createMany({
    data: [
      {
        id: recurrenceId,
        exchangeId: task.exchangeId,
        ...{ every, unit, shifts },
        weekday: unit === 'week' ? weekday : null,
        startsOn: toDateColumn(startsOn),
        untilOn: untilOn && toDateColumn(untilOn),
      },
    ],
  });
  const dueOn = dueOnOf(choice, first);
  const { count } = await scope.db.task.updateMany({
    where: { id, recurrenceId: null, isOpen: true },
    data: {
      recurrenceId,
      occurrenceOn: toDateColumn(first),
      dueOn: toDateColumn(dueOn),
      // Its date is the rule's from now on, no longer a date of the file.
      anchor: null,
      offsetDays: null,
    },
  });
  if (count === 0) conflict('This task was changed meanwhile. Reload to see it, then try again.');
  await record(scope, 'task.repeats', {
    exchangeId: task.exchangeId ?? undefined,
    subjectId: id,
    data: { every, unit },
  });
  return { id, dueOn };
}

/** No further one is made; what is there stays. */
export async function stopRepeating(scope: Scope, { id }: { id: string }) {
  const task = await getTask(scope, id);
  allow(scope, 'task.edit');
  if (!task.recurrenceId) notFound('Recurrence');
  await scope.db.taskRecurrence.updateMany({
    where: { id: task.recurrenceId, stoppedAt: null },
    data: { stoppedAt: scope.now },
  });
  await record(scope, 'task.repeats_no_more', {
    exchangeId: task.exchangeId ?? undefined,
    subjectId: id,
  });
  return { id };
}

/** Takes back the next one that completing this one made, as long as nobody has touched it; its day is free again. */
export async function withdrawNext(
  scope: Scope,
  task: { id: string; recurrenceId: string; exchangeId: string | null },
): Promise<CalendarDate | undefined> {
  const done = await scope.db.task.findFirst({
    where: { id: task.id },
    select: { occurrenceOn: true, completedAt: true },
  });
  if (!done?.occurrenceOn || !done.completedAt) return undefined;
  const later = await scope.db.task.findMany({
    where: {
      recurrenceId: task.recurrenceId,
      occurrenceOn: { gt: done.occurrenceOn },
      status: 'pending',
      createdAt: { gte: done.completedAt },
      noteRows: { none: {} },
    },
    select: { id: true, dueOn: true, createdAt: true, updatedAt: true },
  });
  const [next] = later.filter(({ createdAt, updatedAt }) => createdAt.getTime() === updatedAt.getTime());
  if (!next || later.length > 1) return undefined;
  // The database keeps microseconds, the client milliseconds.
  const untouched = { gte: next.updatedAt, lt: new Date(next.updatedAt.getTime() + 1) };
  const { count } = await scope.db.task.updateMany({
    where: { id: next.id, status: 'pending', updatedAt: untouched },
    data: { status: 'cancelled', notes: WITHDRAWN, recurrenceId: null, occurrenceOn: null },
  });
  if (count === 0) return undefined;
  await record(scope, 'task.moved', {
    exchangeId: task.exchangeId ?? undefined,
    subjectId: next.id,
    data: { from: 'pending', to: 'cancelled' },
  });
  return next.dueOn ? fromDateColumn(next.dueOn) : undefined;
}

const WITHDRAWN = 'Cancelled because the one before it was opened again.';

export const recurrenceColumns = {
  every: true,
  unit: true,
  weekday: true,
  startsOn: true,
  untilOn: true,
  shifts: true,
  stoppedAt: true,
} as const;

interface StoredRecurrence extends Omit<Recurrence, 'startsOn' | 'untilOn'> {
  startsOn: Date;
  untilOn: Date | null;
}

export const recurrenceOf = ({ startsOn, untilOn, ...rule }: StoredRecurrence): Recurrence => ({
  ...rule,
  startsOn: fromDateColumn(startsOn),
  untilOn: untilOn && fromDateColumn(untilOn),
});

/** The next task of the recurrence, made if it is time and nobody has; undefined when it has ended. */
export async function comeAgain(
  scope: Scope,
  recurrenceId: string,
): Promise<{ id: string; dueOn: CalendarDate } | undefined> {
  const stored = await scope.db.taskRecurrence.findFirst({
    where: { id: recurrenceId, stoppedAt: null },
    select: { ...recurrenceColumns, exchange: { select: { timeZone: true } } },
  });
  const last = await scope.db.task.findFirst({
    where: { recurrenceId },
    orderBy: { occurrenceOn: 'desc' },
    select: { occurrenceOn: true, isOpen: true },
  });
  if (!stored || !last?.occurrenceOn) return undefined;
  const rule = recurrenceOf(stored);
  const today = todayIn(scope, stored.exchange?.timeZone ?? scope.member.timeZone);
  const occurrence = occurrenceToMake(
    rule,
    { on: fromDateColumn(last.occurrenceOn), isOpen: last.isOpen },
    today,
  );
  if (!occurrence) return undefined;
  const dueOn = dueOnOf(rule, occurrence);
  const id = await makeOccurrence(scope, recurrenceId, occurrence, dueOn);
  return id === undefined ? undefined : { id, dueOn };
}
