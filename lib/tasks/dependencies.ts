/**
 * What a task waits for. The database blocks and frees (prisma/sql/56_unblocking.sql) and refuses circles; here the refusals get
 * their names.
 */
import { record } from '@/lib/access/events';
import { allow } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import type { TaskStatus } from '@/lib/generated/prisma/enums';
import { conflict, invalid, notFound } from '@/lib/shared/errors';
import type { Dependency } from './input';
import { requireRunning } from './on-file';
import { getTask } from './queries';
import { circleOf, writeCircle } from './rules/circle';

/** From now on the task waits for the other, of the same exchange. */
export async function addDependency(scope: Scope, { id, dependsOnId }: Dependency) {
  const [task, other] = [await getTask(scope, id), await getTask(scope, dependsOnId)];
  allow(scope, 'task.edit');
  await requireRunning(scope, task.exchangeId);
  const field = (message: string): never => invalid(message, { dependsOnId: message });
  if (id === dependsOnId) field('A task cannot wait for itself.');
  if (task.exchangeId !== other.exchangeId) field('Choose a task of the same exchange.');
  if (task.status === 'completed' || task.status === 'cancelled') {
    conflict('This task has ended, so it waits for nothing.');
  }
  await refuseCircle(scope, { id, dependsOnId, exchangeId: task.exchangeId });
  const { count } = await scope.db.taskDependency.createMany({
    data: [{ taskId: id, dependsOnId }],
    skipDuplicates: true,
  });
  if (count === 0) {
    await scope.db.taskDependency.updateMany({
      where: { taskId: id, dependsOnId, removedAt: { not: null } },
      data: { removedAt: null },
    });
  }
  await record(scope, 'task.dependency_added', {
    exchangeId: task.exchangeId ?? undefined,
    subjectId: id,
    data: { dependsOnId },
  });
  return { id };
}

/** It waits for the other no longer; free at once if that was the last. */
export async function removeDependency(scope: Scope, { id, dependsOnId }: Dependency) {
  const task = await getTask(scope, id);
  allow(scope, 'task.edit');
  await requireRunning(scope, task.exchangeId);
  const { count } = await scope.db.taskDependency.updateMany({
    where: { taskId: id, dependsOnId, removedAt: null },
    data: { removedAt: scope.now },
  });
  if (count === 0) notFound('Dependency');
  await record(scope, 'task.dependency_removed', {
    exchangeId: task.exchangeId ?? undefined,
    subjectId: id,
    data: { dependsOnId },
  });
  return { id };
}

async function refuseCircle(
  scope: Scope,
  edge: { id: string; dependsOnId: string; exchangeId: string | null },
): Promise<void> {
  const standing = await scope.db.taskDependency.findMany({
    where: { removedAt: null, task: { exchangeId: edge.exchangeId } },
    select: { taskId: true, dependsOnId: true },
  });
  const way = circleOf(
    standing.map(({ taskId, dependsOnId }) => ({ id: taskId, dependsOnId })),
    edge,
  );
  if (!way) return;
  const named = await scope.db.task.findMany({
    where: { id: { in: way } },
    select: { id: true, title: true },
  });
  const titles = new Map(named.map(({ id, title }) => [id, title]));
  const message = `This would go in a circle: ${writeCircle(way, (id) => titles.get(id) ?? 'a task')}`;
  invalid(message, { dependsOnId: message });
}

/** Refuses to take up what still waits, and says for what. */
export async function requireFree(scope: Scope, id: string, to: TaskStatus): Promise<void> {
  if (to === 'cancelled') return;
  const open = await scope.db.taskDependency.findMany({
    where: { taskId: id, removedAt: null, dependsOn: { isOpen: true } },
    select: { dependsOn: { select: { title: true } } },
    orderBy: { createdAt: 'asc' },
  });
  if (open.length === 0) return;
  const titles = open.map(({ dependsOn }) => `“${dependsOn.title}”`).join(' and ');
  conflict(`It waits for ${titles}. Complete that first, or take the dependency away.`);
}

/** What waits for the task and is blocked; empty for who may not see it. */
export async function blockedBy(scope: Scope, id: string): Promise<string[]> {
  const waiting = await scope.db.taskDependency.findMany({
    where: { dependsOnId: id, removedAt: null, task: { status: 'blocked' } },
    select: { taskId: true },
  });
  return waiting.map(({ taskId }) => taskId);
}

/** The titles of those that are blocked no longer. */
export async function freed(scope: Scope, ids: readonly string[]): Promise<string[]> {
  const tasks = await scope.db.task.findMany({
    where: { id: { in: [...ids] }, status: 'pending' },
    select: { title: true },
    orderBy: { dueOn: { sort: 'asc', nulls: 'last' } },
  });
  return tasks.map(({ title }) => title);
}
