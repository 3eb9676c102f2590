/** What staff change of a task: what it says, when it is due, whom it reminds, how long it took, and how well it went. */
import { record } from '@/lib/access/events';
import { allow } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import type { Prisma } from '@/lib/generated/prisma/client';
import { toDateColumn } from '@/lib/shared/calendar-date';
import { conflict, invalid } from '@/lib/shared/errors';
import type { TaskChange, TaskMinutes, TaskOffset, TaskPlan, TaskRating } from './input';
import { requireRunning } from './on-file';
import { getTask } from './queries';
import { storedEscalation, storedReminders } from './rules/notices';
import { tookMinutes } from './sql/actual';
import { estimate } from './sql/durations';
import { STAR } from './stars';

const changedMeanwhile = () =>
  conflict('This task was changed meanwhile. What you typed is kept; reload to see the task.');

/** Guarded by what the page showed. A due date given by hand follows no other date any more. */
export async function changeTask(scope: Scope, { id, change, was }: TaskChange) {
  const task = await editable(scope, id);
  const { dueOn, ...fields } = change;
  const { dueOn: wasDueOn, ...wasFields } = was;
  const { count } = await scope.db.task.updateMany({
    where: {
      id,
      ...wasFields,
      ...(wasDueOn !== undefined && { dueOn: wasDueOn && toDateColumn(wasDueOn) }),
    },
    data: {
      ...fields,
      ...(dueOn !== undefined && { dueOn: dueOn && toDateColumn(dueOn), anchor: null, offsetDays: null }),
    },
  });
  if (count === 0) changedMeanwhile();
  await told(scope, 'task.changed', task, { fields: Object.keys(change) });
  return { id };
}

/** Reminders, escalation and estimate, together as the form shows them and guarded by what it showed before. */
export async function planTask(scope: Scope, { id, was, ...plan }: TaskPlan) {
  const task = await editable(scope, id);
  const { escalation, estimatedMinutes } = plan;
  await requireMembers(scope, escalation);
  const stored = (rules: TaskPlan['was']) => ({
    reminderSchedule: storedReminders(rules.reminders) as Prisma.InputJsonObject,
    escalationRules: storedEscalation(rules.escalation) as Prisma.InputJsonObject,
  });
  const before = stored(was);
  const { count } = await scope.db.task.updateMany({
    where: {
      id,
      reminderSchedule: { equals: before.reminderSchedule },
      escalationRules: { equals: before.escalationRules },
      estimatedMinutes: was.estimatedMinutes,
    },
    data: stored(plan),
  });
  if (count === 0) changedMeanwhile();
  await estimate(scope, [{ id, minutes: estimatedMinutes }]);
  await told(scope, 'task.planned', task);
  return { id };
}

/** The same estimate for each of these tasks; null takes it away. */
export const estimateTasks = (scope: Scope, ids: readonly string[], minutes: number | null) =>
  estimate(
    scope,
    ids.map((id) => ({ id, minutes })),
  );

/** Who is told of an overdue task works in the firm. */
export async function requireMembers(
  scope: Scope,
  escalation: readonly { userId?: string }[],
): Promise<void> {
  const ids = [...new Set(escalation.flatMap(({ userId }) => userId ?? []))];
  if (ids.length === 0) return;
  const known = await scope.db.membership.count({
    where: { userId: { in: ids }, isActive: true, role: { in: ['admin', 'coordinator'] } },
  });
  if (known < ids.length) {
    const message = 'Choose an active admin or coordinator of the firm.';
    invalid(message, { escalation: message });
  }
}

/** Due so many days after the last that it waits for is done: then, and not before, it has a date. */
export async function followDependencies(scope: Scope, { id, offsetDays, was }: TaskOffset) {
  const task = await editable(scope, id);
  // One that counts from a date of the file has no such days, and is not taken from that date by leaving them empty.
  if (offsetDays === null && was.offsetDays === null) return { id };
  const counts = { anchor: 'waited_for', offsetDays: was.offsetDays } as const;
  const where: Prisma.TaskWhereInput = {
    id,
    dueOn: was.dueOn && toDateColumn(was.dueOn),
    ...(was.offsetDays === null ? { OR: [{ anchor: null }, { anchor: { not: 'waited_for' } }] } : counts),
  };
  let data: Prisma.TaskUpdateManyMutationInput = { anchor: null, offsetDays: null };
  if (offsetDays !== null) {
    const waits = await scope.db.taskDependency.count({
      where: { taskId: id, removedAt: null, dependsOn: { isOpen: true } },
    });
    if (waits === 0) {
      const message = 'It waits for nothing that is open. Add what it waits for first.';
      invalid(message, { offsetDays: message });
    }
    data = { anchor: 'waited_for', offsetDays, dueOn: null };
  }
  const { count } = await scope.db.task.updateMany({ where, data });
  if (count === 0) changedMeanwhile();
  await told(scope, 'task.changed', task, { fields: ['dueOn'] });
  return { id };
}

/** How well a completed task was done, 1 to 5, and why. Stored in hundredths, as the analytics count. */
export async function rateTask(scope: Scope, { id, stars, reason }: TaskRating) {
  const task = await getTask(scope, id);
  allow(scope, 'task.rate');
  const { count } = await scope.db.task.updateMany({
    where: { id, status: 'completed' },
    data: { qualityScore: stars * STAR, qualityReason: reason },
  });
  if (count === 0) conflict('Only a completed task is rated. Reload to see where it stands.');
  await told(scope, 'task.rated', task, { stars });
  return { id };
}

/** How long it took, told or corrected after completion. */
export async function recordMinutes(scope: Scope, { id, minutes }: TaskMinutes) {
  const task = await getTask(scope, id);
  allow(scope, 'task.edit');
  await tookMinutes(scope, id, minutes);
  await told(scope, 'task.changed', task, { fields: ['actualMinutes'] });
  return { id };
}

async function editable(scope: Scope, id: string) {
  const task = await getTask(scope, id);
  allow(scope, 'task.edit');
  await requireRunning(scope, task.exchangeId, task.category);
  return task;
}

const told = (
  scope: Scope,
  kind: `task.${string}`,
  { id, exchangeId }: { id: string; exchangeId: string | null },
  data?: Prisma.InputJsonObject,
) => record(scope, kind, { exchangeId: exchangeId ?? undefined, subjectId: id, ...(data && { data }) });
