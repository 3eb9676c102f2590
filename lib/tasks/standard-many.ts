/** The standard tasks of many new exchanges at once, as an import needs them: a handful of statements, not four for each. */
import type { Scope } from '@/lib/access/scope';
import type { ExchangeType } from '@/lib/generated/prisma/enums';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { newId } from '@/lib/shared/ids';
import { scheduleTasks } from './rules/schedule';
import { insertTasks } from './sql/insert-tasks';
import { activeTemplates, anchorsFor, type TaskedExchange } from './standard';

/** An exchange that has no tasks yet; `dueFrom` as for createStandardTasks. */
export type NewlyTasked = TaskedExchange & { dueFrom?: CalendarDate };

export async function createStandardTasksOf(scope: Scope, exchanges: readonly NewlyTasked[]): Promise<void> {
  const dated = exchanges.flatMap((exchange) => {
    const anchors = anchorsFor(exchange);
    return anchors ? [{ exchange, anchors }] : [];
  });
  if (dated.length === 0) return;
  const templates = await templatesOf(scope, new Set(dated.map(({ exchange }) => exchange.exchangeType)));
  const users = await usersOf(scope, new Set(dated.map(({ exchange }) => exchange.clientId)));
  const rows = dated.flatMap(({ exchange, anchors }) =>
    scheduleTasks(templates.get(exchange.exchangeType) ?? [], anchors)
      .filter(({ dueOn }) => !exchange.dueFrom || dueOn >= exchange.dueFrom)
      .map(({ id: templateId, assignee, dueOn, ...task }) => ({
        ...task,
        id: newId(scope.now),
        exchangeId: exchange.id,
        templateId,
        dueOn,
        assignedTo: assignee === 'client' ? users.get(exchange.clientId) : exchange.coordinatorId,
        contactId: assignee === 'client' ? exchange.clientId : undefined,
      })),
  );
  await insertTasks(scope, rows);
}

async function templatesOf(scope: Scope, types: ReadonlySet<ExchangeType>) {
  const found = new Map<ExchangeType, Awaited<ReturnType<typeof activeTemplates>>>();
  for (const type of types) found.set(type, await activeTemplates(scope, type));
  return found;
}

/** The person who signs in for each client that has one. */
async function usersOf(scope: Scope, clientIds: ReadonlySet<string>): Promise<Map<string, string>> {
  const rows = await scope.db.contact.findMany({
    where: { id: { in: [...clientIds] }, userId: { not: null } },
    select: { id: true, userId: true },
  });
  return new Map(rows.flatMap(({ id, userId }) => (userId ? [[id, userId] as const] : [])));
}
