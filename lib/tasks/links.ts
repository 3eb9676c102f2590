/** What a task waits for, what waits for it, and what else it could wait for. */
import type { Scope } from '@/lib/access/scope';
import type { Prisma } from '@/lib/generated/prisma/client';
import { fromDateColumn, type CalendarDate } from '@/lib/shared/calendar-date';
import type { TaskStatus } from './rules/values';

export interface LinkedTask {
  id: string;
  title: string;
  status: TaskStatus;
  dueOn: CalendarDate | null;
}

export interface Links {
  waitsFor: LinkedTask[];
  blocks: LinkedTask[];
  /** Open tasks of the exchange that it does not wait for yet. */
  candidates: { id: string; title: string }[];
}

const linked = { id: true, title: true, status: true, dueOn: true } satisfies Prisma.TaskSelect;
type Row = Prisma.TaskGetPayload<{ select: typeof linked }>;
const view = ({ dueOn, ...row }: Row): LinkedTask => ({ ...row, dueOn: dueOn && fromDateColumn(dueOn) });

export async function linksOf(
  scope: Scope,
  id: string,
  exchangeId: string | null,
  open: boolean,
): Promise<Links> {
  const { taskDependency, task } = scope.db;
  const waitsFor = await taskDependency.findMany({
    where: { taskId: id, removedAt: null },
    select: { dependsOn: { select: linked } },
    orderBy: { createdAt: 'asc' },
  });
  const blocks = await taskDependency.findMany({
    where: { dependsOnId: id, removedAt: null },
    select: { task: { select: linked } },
    orderBy: { createdAt: 'asc' },
  });
  const known = [id, ...waitsFor.map(({ dependsOn }) => dependsOn.id), ...blocks.map((link) => link.task.id)];
  const candidates = open
    ? await task.findMany({
        where: { exchangeId, isOpen: true, id: { notIn: known } },
        select: { id: true, title: true },
        orderBy: [{ dueOn: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
        take: 200,
      })
    : [];
  return {
    waitsFor: waitsFor.map(({ dependsOn }) => view(dependsOn)),
    blocks: blocks.map((link) => view(link.task)),
    candidates,
  };
}
