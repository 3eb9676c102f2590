/** The conditions that list, board, calendar and their counts share. Who may see what is the database's. */
import { can } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import { Prisma } from '@/lib/generated/prisma/client';
import { literally } from '@/lib/shared/like';
import type { TaskListState } from '../list-params';
import type { TaskStatus } from '../rules/values';

export type TaskFilter = Pick<
  TaskListState,
  'scope' | 'assignee' | 'exchange' | 'type' | 'priority' | 'status' | 'tag' | 'from' | 'to' | 'q'
>;

/** What a member may ask for: only staff look beyond their own tasks, and by tags, which are the firm's. */
export function allowedFilter<F extends TaskFilter>(scope: Scope, filter: F): F {
  return can(scope, 'task.completeAny') ? filter : { ...filter, scope: 'mine', assignee: null, tag: null };
}

/** Everything but status and date; of `tasks t`. */
export function narrowing(scope: Scope, filter: TaskFilter): Prisma.Sql[] {
  const { assignee, exchange, type, priority, tag, from, to, q } = filter;
  const conditions: Prisma.Sql[] = [];
  if (filter.scope === 'mine') conditions.push(Prisma.sql`t.assigned_to = ${scope.member.userId}::uuid`);
  if (assignee === 'none') conditions.push(Prisma.sql`t.assigned_to IS NULL`);
  else if (assignee) conditions.push(Prisma.sql`t.assigned_to = ${assignee}::uuid`);
  if (exchange) conditions.push(Prisma.sql`t.exchange_id = ${exchange}::uuid`);
  if (type.length > 0) conditions.push(Prisma.sql`t.task_type = ANY (${[...type]}::task_type_enum[])`);
  if (priority.length > 0) conditions.push(Prisma.sql`t.priority = ANY (${[...priority]}::priority_enum[])`);
  if (tag) conditions.push(Prisma.sql`t.tags @> ARRAY[${tag}]::text[]`);
  if (from) conditions.push(Prisma.sql`t.due_on >= ${from}::date`);
  if (to) conditions.push(Prisma.sql`t.due_on <= ${to}::date`);
  if (q) conditions.push(matching(scope, q));
  return conditions;
}

/** Open unless the filter names statuses; `is_open` as a literal, so that the planner knows the partial indexes. */
export function standing(status: readonly TaskStatus[]): Prisma.Sql {
  const ended = status.some((value) => value === 'completed' || value === 'cancelled');
  const chosen = Prisma.sql`t.status = ANY (${[...status]}::task_status_enum[])`;
  if (status.length === 0) return Prisma.sql`t.is_open`;
  return ended ? chosen : Prisma.sql`t.is_open AND ${chosen}`;
}

export const all = (conditions: readonly Prisma.Sql[]) =>
  conditions.length > 0 ? Prisma.join([...conditions], ' AND ') : Prisma.sql`TRUE`;

/** The usual name of a file carries the address of its property, so it is for who may see properties. */
export const nameFor = (scope: Scope) =>
  can(scope, 'exchange.seeProperties') ? Prisma.sql`c.name` : Prisma.sql`client.display_name`;

/** Title of the task, or number, name or client of its exchange; what people type means itself. */
function matching(scope: Scope, q: string): Prisma.Sql {
  const pattern = `%${literally(q)}%`;
  return Prisma.sql`(t.title ILIKE ${pattern} OR t.exchange_id IN (
    SELECT c.exchange_id FROM exchange_cards c
    LEFT JOIN contacts client ON client.organization_id = c.organization_id AND client.id = c.client_id
    WHERE c.exchange_number ILIKE ${pattern} OR ${nameFor(scope)} ILIKE ${pattern} OR client.display_name ILIKE ${pattern}))`;
}
