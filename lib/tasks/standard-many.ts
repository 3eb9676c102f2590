/** The standard tasks of many new exchanges at once, as an import needs them: a handful of statements, not several for each. */
import type { Scope } from '@/lib/access/scope';
import type { ExchangeType } from '@/lib/generated/prisma/enums';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { newId } from '@/lib/shared/ids';
import type { Template } from './from-templates';
import { insertTasks } from './sql/insert-tasks';
import { linkTemplated } from './sql/link-templated';
import { activeTemplates, anchorsFor, plannedTasks, type TaskedExchange } from './standard';

/** An exchange that has no tasks and no participants yet; `dueFrom` as for createStandardTasks. */
export type NewlyTasked = TaskedExchange & { dueFrom?: CalendarDate };

export async function createStandardTasksOf(scope: Scope, exchanges: readonly NewlyTasked[]): Promise<void> {
  const dated = exchanges.flatMap((exchange) => {
    const anchors = anchorsFor(exchange);
    return anchors ? [{ exchange, anchors }] : [];
  });
  if (dated.length === 0) return;
  const templates = await templatesOf(scope, new Set(dated.map(({ exchange }) => exchange.exchangeType)));
  const ownerOf = await ownersOfMany(scope, exchanges);
  const rows = dated.flatMap(({ exchange, anchors }) =>
    plannedTasks(templates.get(exchange.exchangeType) ?? [], anchors, new Set(), exchange.dueFrom).map(
      ({ template, dueOn }) => ({
        id: newId(scope.now),
        exchangeId: exchange.id,
        templateId: template.id,
        dueOn,
        title: template.title,
        description: template.description,
        taskType: template.taskType,
        category: template.category,
        priority: template.priority,
        anchor: template.anchor,
        offsetDays: template.offsetDays,
        reminderSchedule: template.reminderSchedule ?? {},
        escalationRules: template.escalationRules ?? {},
        estimatedMinutes: template.estimatedMinutes,
        ...ownerOf(exchange, template),
      }),
    ),
  );
  await insertTasks(scope, rows);
  if ([...templates.values()].some((those) => those.some(({ waitsFor }) => waitsFor.length > 0))) {
    await linkTemplated(
      scope,
      dated.map(({ exchange }) => exchange.id),
    );
  }
}

async function templatesOf(scope: Scope, types: ReadonlySet<ExchangeType>) {
  const found = new Map<ExchangeType, Awaited<ReturnType<typeof activeTemplates>>>();
  for (const type of types) found.set(type, await activeTemplates(scope, type));
  return found;
}

/** As ownersOf says for one file; nobody takes part in a role yet, so those tasks are the coordinator's. */
async function ownersOfMany(scope: Scope, exchanges: readonly NewlyTasked[]) {
  const clients = await scope.db.contact.findMany({
    where: { id: { in: [...new Set(exchanges.map(({ clientId }) => clientId))] }, userId: { not: null } },
    select: { id: true, userId: true },
  });
  const userOf = new Map(clients.map(({ id, userId }) => [id, userId]));
  return (
    exchange: NewlyTasked,
    { assignee, assigneeUserId }: Pick<Template, 'assignee' | 'assigneeUserId'>,
  ) => {
    if (assignee === 'client') {
      return { assignedTo: userOf.get(exchange.clientId), contactId: exchange.clientId };
    }
    const onFile = [scope.member.userId, exchange.coordinatorId, userOf.get(exchange.clientId)];
    const named = assignee === 'member' && assigneeUserId !== null && onFile.includes(assigneeUserId);
    return { assignedTo: named ? assigneeUserId : exchange.coordinatorId };
  };
}
