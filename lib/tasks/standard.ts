/** The standard tasks of an exchange: made from the firm's templates, and moved when the dates they count from move. */
import { todayIn, type Scope } from '@/lib/access/scope';
import type { Deadlines } from '@/lib/exchanges/rules/deadlines';
import type { DeadlineFacts } from '@/lib/exchanges/rules/facts';
import type { ExchangeType } from '@/lib/generated/prisma/enums';
import { addDays, fromDateColumn, toDateColumn, type CalendarDate } from '@/lib/shared/calendar-date';
import { makeTasks, templateColumns, type Planned } from './from-templates';
import { anchorsOf, scheduleTasks, type Anchors } from './rules/schedule';
import { followingFrom } from './rules/waiting';

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
  const [templates, present] = [
    await activeTemplates(scope, exchange.exchangeType),
    await scope.db.task.findMany({
      where: { exchangeId: exchange.id },
      select: { templateId: true, isOpen: true },
    }),
  ];
  const made = new Set(present.flatMap(({ templateId }) => templateId ?? []));
  const planned = plannedTasks(templates, anchors, made, dueFrom);
  const open = new Set([
    ...present.flatMap(({ templateId, isOpen }) => (isOpen && templateId) || []),
    ...planned.map(({ template }) => template.id),
  ]);
  return makeTasks(scope, exchange, await datedWhereFree(scope, exchange.id, planned, open));
}

/** What waits for nothing that is open has no end of waiting to count from any more: it counts from today. */
async function datedWhereFree(
  scope: Scope,
  exchangeId: string,
  planned: readonly Planned[],
  open: ReadonlySet<string>,
): Promise<Planned[]> {
  const isFree = ({ template, dueOn }: Planned) =>
    dueOn === null && !template.waitsFor.some(({ dependsOnId }) => open.has(dependsOnId));
  if (!planned.some(isFree)) return [...planned];
  const file = await scope.db.exchange.findFirst({ where: { id: exchangeId }, select: { timeZone: true } });
  const today = todayIn(scope, file?.timeZone ?? scope.member.timeZone);
  return planned.map((task) =>
    isFree(task) ? { ...task, dueOn: addDays(today, task.template.offsetDays) } : task,
  );
}

/** What these dates call for beside what was made before, in order; last what is due once something else is done. */
export function plannedTasks(
  templates: Awaited<ReturnType<typeof activeTemplates>>,
  anchors: Anchors,
  made: ReadonlySet<string>,
  dueFrom?: CalendarDate,
): Planned[] {
  const dated = scheduleTasks(templates, anchors).filter(
    (task) => !made.has(task.id) && (!dueFrom || task.dueOn >= dueFrom),
  );
  const waiting = templates
    .filter(({ anchor, stage }) => anchor === 'waited_for' && !stage)
    .map((template) => ({
      template,
      id: template.id,
      waitsFor: template.waitsFor.map(({ dependsOnId }) => dependsOnId),
    }));
  const there = new Set([...made, ...dated.map(({ id }) => id)]);
  return [
    ...dated.map(({ dueOn, ...template }) => ({ template, dueOn, follows: true })),
    ...followingFrom(waiting, there).map(({ template }) => ({ template, dueOn: null, follows: true })),
  ];
}

/** Marks what the dates took away, so that they can bring it back; a task that a person cancelled stays cancelled. */
const NOT_SCHEDULED = 'Cancelled because the dates of the exchange no longer call for it.';

/**
 * Counts the standard tasks of the exchange again from its dates: moves the open ones, cancels those that the dates no
 * longer call for (an extension check once the extension is recorded), and makes those whose date has become known.
 */
export async function rescheduleStandardTasks(
  scope: Scope,
  exchange: TaskedExchange,
): Promise<{ moved: number; made: number }> {
  const anchors = anchorsFor(exchange);
  if (!anchors) return { moved: 0, made: 0 };
  const tasks = await anchoredTasks(scope, exchange.id);
  const due = new Map(scheduleTasks(tasks, anchors).map(({ id, dueOn }) => [id, dueOn]));
  let moved = 0;
  for (const task of tasks) {
    const dueOn = due.get(task.id);
    const dropped = task.status === 'cancelled';
    if (dueOn ? dueOn === task.before && !dropped : dropped) continue;
    const change = dueOn
      ? { dueOn: toDateColumn(dueOn), ...(dropped && { status: 'pending' as const, notes: null }) }
      : { status: 'cancelled' as const, notes: NOT_SCHEDULED };
    const { count } = await scope.db.task.updateMany({
      where: { id: task.id, status: task.status },
      data: change,
    });
    moved += count;
  }
  return {
    moved,
    made: await createStandardTasks(scope, exchange, tasks.length > 0 ? scope.today : undefined),
  };
}

/** The tasks that follow the dates: open ones, and those that the dates took away. */
async function anchoredTasks(scope: Scope, exchangeId: string) {
  const rows = await scope.db.task.findMany({
    where: {
      exchangeId,
      templateId: { not: null },
      // What counts from another task follows that task, not the dates of the file.
      anchor: { not: null, notIn: ['waited_for'] },
      OR: [{ isOpen: true }, { status: 'cancelled', notes: NOT_SCHEDULED }],
    },
    select: { id: true, status: true, anchor: true, offsetDays: true, category: true, dueOn: true },
  });
  return rows.flatMap(({ anchor, offsetDays, dueOn, ...task }) =>
    anchor && offsetDays !== null
      ? [{ ...task, anchor, offsetDays, before: dueOn && fromDateColumn(dueOn) }]
      : [],
  );
}

export function anchorsFor({ facts, deadlines }: TaskedExchange): Anchors | undefined {
  if (!deadlines) return undefined;
  const [transferredOn] = facts.relinquished.map((property) => property.transferredOn).sort();
  return anchorsOf({ transferredOn, titleTakenOn: facts.parking?.titleTakenOn }, deadlines);
}

export function activeTemplates(scope: Scope, exchangeType: ExchangeType) {
  return scope.db.taskTemplate.findMany({
    where: { exchangeType, isActive: true },
    orderBy: { position: 'asc' },
    select: { ...templateColumns, stage: true },
  });
}
