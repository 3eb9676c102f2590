import type { Scope } from '@/lib/access/scope';
import { Prisma } from '@/lib/generated/prisma/client';
import { reading, type Read } from '@/lib/platform/database/together';
import { DAYS_DONE, type BoardColumn } from '../rules/board';
import { all, narrowing, type TaskFilter } from './list-filter';
import { carried, files, shownColumns, type ListedTask } from './task-rows';

/** The first cards of each column, soonest due first, and of what is completed the latest; `most` says how many. */
export function boardTasks(
  scope: Scope,
  filter: TaskFilter,
  columns: readonly { column: BoardColumn; most: number }[],
): Read<ListedTask> {
  const parts = columns.map(({ column, most }) => {
    const order =
      column === 'completed'
        ? Prisma.sql`t.completed_at DESC, t.id DESC`
        : Prisma.sql`t.due_on ASC NULLS LAST, t.id`;
    return Prisma.sql`(SELECT row_number() OVER (ORDER BY ${order}) AS position, ${carried(scope)}
      FROM tasks t WHERE ${inColumn(scope, filter, column)} ORDER BY ${order} LIMIT ${most}::integer)`;
  });
  return reading(Prisma.sql`
    SELECT ${shownColumns(scope)} FROM (${Prisma.join(parts, ' UNION ALL ')}) t ${files}
    ORDER BY t.status, t.position`);
}

/** How many cards each column has in all; from `cap` on, `cap`. */
export function countColumns(
  scope: Scope,
  filter: TaskFilter,
  columns: readonly BoardColumn[],
  cap: number,
): Read<{ column: BoardColumn; count: number }> {
  const parts = columns.map(
    (column) => Prisma.sql`SELECT ${column}::text AS "column", (SELECT count(*)::integer FROM (
      SELECT FROM tasks t WHERE ${inColumn(scope, filter, column)} LIMIT ${cap}::integer) few) AS count`,
  );
  return reading(Prisma.join(parts, ' UNION ALL '));
}

/** With the status as a literal, so that the planner knows the partial indexes. */
function inColumn(scope: Scope, filter: TaskFilter, column: BoardColumn): Prisma.Sql {
  const since = new Date(scope.now.getTime() - DAYS_DONE * 86_400_000).toISOString();
  const status = {
    pending: Prisma.sql`t.is_open AND t.status = 'pending'`,
    in_progress: Prisma.sql`t.is_open AND t.status = 'in_progress'`,
    blocked: Prisma.sql`t.is_open AND t.status = 'blocked'`,
    completed: Prisma.sql`t.status = 'completed' AND t.completed_at >= ${since}::timestamptz`,
  }[column];
  return all([...narrowing(scope, filter), status]);
}
