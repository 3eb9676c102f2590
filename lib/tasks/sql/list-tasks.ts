import type { Scope } from '@/lib/access/scope';
import { Prisma } from '@/lib/generated/prisma/client';
import { reading, type Read } from '@/lib/platform/database/together';
import type { TaskListState, TaskSort } from '../list-params';
import type { Group } from '../rules/groups';
import { inGroup, todayOfTask } from './group-where';
import { all, narrowing, standing, type TaskFilter } from './list-filter';
import { carried, files, shownColumns, type ListedTask } from './task-rows';

export type ListQuestion = TaskFilter & Pick<TaskListState, 'sort' | 'dir'>;

export type GroupedTask = ListedTask & { group: Group };

/**
 * The first `most` tasks of each group, in the order of the groups and then of the list. Each group is a range of its own, so
 * that soonest first needs no sort: it is read off the index until there are enough.
 */
export function listTasks(
  scope: Scope,
  filter: ListQuestion,
  asked: readonly Group[],
  most: number,
): Read<GroupedTask> {
  const where = [...narrowing(scope, filter), standing(filter.status)];
  const parts = asked.map((group, place) => {
    const order = orderOf(scope, filter, group);
    return Prisma.sql`(SELECT ${place}::integer AS place, ${group}::text AS "group",
        row_number() OVER (ORDER BY ${order}) AS position, ${carried(scope)}
      FROM tasks t WHERE ${all([...where, inGroup(scope, group)])}
      ORDER BY ${order} LIMIT ${most}::integer)`;
  });
  return reading(Prisma.sql`
    SELECT ${shownColumns(scope)}, t."group"
    FROM (${Prisma.join(parts, ' UNION ALL ')}) t ${files}
    ORDER BY t.place, t.position`);
}

export type GroupCounts = Partial<Record<Group, number>>;

/** How many tasks each group holds in all; from `cap` on, `cap`. */
export function countGroups(
  scope: Scope,
  filter: TaskFilter,
  asked: readonly Group[],
  cap: number,
): Read<{ group: Group; count: number }> {
  const where = [...narrowing(scope, filter), standing(filter.status)];
  const parts = asked.map(
    (group) => Prisma.sql`SELECT ${group}::text AS "group", (SELECT count(*)::integer FROM (
      SELECT FROM tasks t WHERE ${all([...where, inGroup(scope, group)])} LIMIT ${cap}::integer) few) AS count`,
  );
  return reading(Prisma.join(parts, ' UNION ALL '));
}

function orderOf(scope: Scope, { sort, dir }: Pick<ListQuestion, 'sort' | 'dir'>, group: Group): Prisma.Sql {
  const way = dir === 'desc' ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  if (sort === 'due' && group === 'ended') return Prisma.sql`t.completed_at DESC NULLS LAST, t.id DESC`;
  return Prisma.sql`${by(scope)[sort]} ${way} NULLS LAST, t.id ${way}`;
}

const by = (scope: Scope): Record<TaskSort, Prisma.Sql> => ({
  due: Prisma.sql`t.due_on`,
  urgency: Prisma.sql`app.urgency(t.priority, t.status, t.due_on, ${todayOfTask(scope)})`,
  priority: Prisma.sql`t.priority`,
  title: Prisma.sql`lower(t.title)`,
  exchange: Prisma.sql`(SELECT card.exchange_number FROM exchange_cards card
    WHERE card.organization_id = t.organization_id AND card.exchange_id = t.exchange_id)`,
  client: Prisma.sql`(SELECT lower(k.display_name) FROM exchange_cards card
    JOIN contacts k ON k.organization_id = card.organization_id AND k.id = card.client_id
    WHERE card.organization_id = t.organization_id AND card.exchange_id = t.exchange_id)`,
  assignee: Prisma.sql`(SELECT lower(u.display_name) FROM users u WHERE u.id = t.assigned_to)`,
});
