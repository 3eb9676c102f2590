/** The standard tasks of an exchange: made from the firm's templates, and moved when the dates they count from move. */
import type { Scope } from '@/lib/access/scope';
import type { Deadlines } from '@/lib/exchanges/rules/deadlines';
import type { DeadlineFacts } from '@/lib/exchanges/rules/facts';
import type { ExchangeType } from '@/lib/generated/prisma/enums';
import { fromDateColumn, toDateColumn, type CalendarDate } from '@/lib/shared/calendar-date';
import { newId } from '@/lib/shared/ids';
import { anchorsOf, scheduleTasks, type Anchors } from './rules/schedule';

export interface TaskedExchange {
  id: string;
  exchangeType: ExchangeType;
  coordinatorId?: string | null;
  clientId: string;
  facts: DeadlineFacts;
  /** Undefined while there is nothing to count from: then no task is made yet. */
  deadlines?: Deadlines;
}

/** Makes the tasks of the exchange's type that it does not have yet; only those due on `dueFrom` or later when given. */
export async function createStandardTasks(
  scope: Scope,
  exchange: TaskedExchange,
  dueFrom?: CalendarDate,
): Promise<number> {
  const anchors = anchorsFor(exchange);
  if (!anchors) return 0;
  const [templates, present, clientUser] = [
    await activeTemplates(scope, exchange.exchangeType),
    await scope.db.task.findMany({ where: { exchangeId: exchange.id }, select: { templateId: true } }),
    await scope.db.contact.findFirst({ where: { id: exchange.clientId }, select: { userId: true } }),
  ];
  const made = new Set(present.map(({ templateId }) => templateId));
  const due = scheduleTasks(templates, anchors).filter(
    (task) => !made.has(task.id) && (!dueFrom || task.dueOn >= dueFrom),
  );
  await scope.db.task.createMany({
    data: due.map(({ id: templateId, assignee, dueOn, ...task }) => ({
      ...task,
      id: newId(scope.now),
      exchangeId: exchange.id,
      templateId,
      dueOn: toDateColumn(dueOn),
      createdBy: scope.member.userId,
      assignedTo: assignee === 'client' ? clientUser?.userId : exchange.coordinatorId,
      contactId: assignee === 'client' ? exchange.clientId : undefined,
    })),
  });
  return due.length;
}

/** Counts the open tasks of the exchange again from its dates, and makes those whose date has become known. */
export async function rescheduleStandardTasks(
  scope: Scope,
  exchange: TaskedExchange,
): Promise<{ moved: number; made: number }> {
  const anchors = anchorsFor(exchange);
  if (!anchors) return { moved: 0, made: 0 };
  const open = await scope.db.task.findMany({
    where: { exchangeId: exchange.id, isOpen: true, anchor: { not: null } },
    select: { id: true, anchor: true, offsetDays: true, category: true, dueOn: true },
  });
  const counted = open.flatMap(({ anchor, offsetDays, ...task }) =>
    anchor && offsetDays !== null ? [{ ...task, anchor, offsetDays }] : [],
  );
  let moved = 0;
  for (const { id, dueOn, before } of scheduleTasks(
    counted.map(({ dueOn: before, ...task }) => ({ ...task, before: before && fromDateColumn(before) })),
    anchors,
  )) {
    if (dueOn === before) continue;
    moved += 1;
    await scope.db.task.updateMany({ where: { id, isOpen: true }, data: { dueOn: toDateColumn(dueOn) } });
  }
  return { moved, made: await createStandardTasks(scope, exchange, scope.today) };
}

function anchorsFor({ facts, deadlines }: TaskedExchange): Anchors | undefined {
  if (!deadlines) return undefined;
  const [transferredOn] = facts.relinquished.map((property) => property.transferredOn).sort();
  return anchorsOf({ transferredOn, titleTakenOn: facts.parking?.titleTakenOn }, deadlines);
}

function activeTemplates(scope: Scope, exchangeType: ExchangeType) {
  return scope.db.taskTemplate.findMany({
    where: { exchangeType, isActive: true },
    orderBy: { position: 'asc' },
    select: {
      id: true,
      title: true,
      description: true,
      taskType: true,
      category: true,
      anchor: true,
      offsetDays: true,
      priority: true,
      assignee: true,
    },
  });
}
