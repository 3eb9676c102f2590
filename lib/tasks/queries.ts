import { can } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import type { Prisma } from '@/lib/generated/prisma/client';
import { fromDateColumn, type CalendarDate } from '@/lib/shared/calendar-date';
import { notFound } from '@/lib/shared/errors';

/** The columns of a task that its assignee, whoever that is, may read. */
const columnsFor = (scope: Scope) =>
  ({
    id: true,
    title: true,
    description: true,
    taskType: true,
    category: true,
    status: true,
    priority: true,
    dueOn: true,
    anchor: true,
    offsetDays: true,
    completedAt: true,
    exchangeId: true,
    assignedTo: true,
    assignee: { select: { user: { select: { displayName: true } } } },
    exchange: {
      select: {
        exchangeNumber: true,
        // The usual name of a file carries the address of its property.
        name: can(scope, 'exchange.seeProperties'),
        timeZone: true,
        client: { select: { displayName: true } },
      },
    },
  }) satisfies Prisma.TaskSelect;

type Row = Prisma.TaskGetPayload<{ select: ReturnType<typeof columnsFor> }>;

export interface TaskView extends Omit<Row, 'dueOn' | 'assignee' | 'exchange'> {
  exchange: { exchangeNumber: string; name: string; timeZone: string } | null;
  dueOn: CalendarDate | null;
  assignee: string | null;
}

const view = ({ dueOn, assignee, exchange, ...row }: Row): TaskView => ({
  ...row,
  exchange: exchange && {
    exchangeNumber: exchange.exchangeNumber,
    name: exchange.name ?? exchange.client.displayName,
    timeZone: exchange.timeZone,
  },
  dueOn: dueOn && fromDateColumn(dueOn),
  assignee: assignee?.user.displayName ?? null,
});

const soonestFirst = [
  { dueOn: { sort: 'asc', nulls: 'last' } },
  { id: 'asc' },
] satisfies Prisma.TaskOrderByWithRelationInput[];

/** Just enough to judge and move a task; not found when the member may not see it. */
export async function getTask(scope: Scope, id: string) {
  const select = {
    id: true,
    title: true,
    status: true,
    assignedTo: true,
    exchangeId: true,
    category: true,
    recurrenceId: can(scope, 'task.completeAny'),
  } as const;
  return (await scope.db.task.findFirst({ where: { id }, select })) ?? notFound('Task');
}

/** The task itself; not found when the member may not see it. */
export async function viewTask(scope: Scope, id: string): Promise<TaskView> {
  const row = await scope.db.task.findFirst({ where: { id }, select: columnsFor(scope) });
  return row ? view(row) : notFound('Task');
}

/** Every task of an exchange that the member may see, soonest due first. */
export async function exchangeTasks(scope: Scope, exchangeId: string): Promise<TaskView[]> {
  return (
    await scope.db.task.findMany({ where: { exchangeId }, select: columnsFor(scope), orderBy: soonestFirst })
  ).map(view);
}

/** The member's own open tasks over all exchanges, soonest due first; at most 200. */
export async function myOpenTasks(scope: Scope): Promise<TaskView[]> {
  const where = { assignedTo: scope.member.userId, isOpen: true };
  return (
    await scope.db.task.findMany({ where, select: columnsFor(scope), orderBy: soonestFirst, take: 200 })
  ).map(view);
}

/** The member's own tasks completed in the last seven days, latest first; at most 50. */
export async function myRecentlyCompleted(scope: Scope): Promise<TaskView[]> {
  const since = new Date(scope.now.getTime() - 7 * 24 * 3_600_000);
  const where = {
    assignedTo: scope.member.userId,
    status: 'completed',
    completedAt: { gte: since },
  } as const;
  const latestFirst = [
    { completedAt: 'desc' },
    { id: 'desc' },
  ] satisfies Prisma.TaskOrderByWithRelationInput[];
  return (
    await scope.db.task.findMany({ where, select: columnsFor(scope), orderBy: latestFirst, take: 50 })
  ).map(view);
}

export { myWaitingTasks } from './sql/waiting-tasks';
