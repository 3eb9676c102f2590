import type { Scope } from '@/lib/access/scope';
import { Prisma } from '@/lib/generated/prisma/client';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { reading, type Read } from '@/lib/platform/database/together';
import { all, narrowing, standing, type TaskFilter } from './list-filter';
import { carried, files, shownColumns, type ListedTask } from './task-rows';

/** The tasks due on each day from `first` to `last`: the most pressing first, at most `most` a day, each day by the index. */
export function calendarTasks(
  scope: Scope,
  filter: TaskFilter,
  { first, last, most }: { first: CalendarDate; last: CalendarDate; most: number },
): Read<ListedTask> {
  return reading(Prisma.sql`
    SELECT ${shownColumns(scope)}
    FROM (SELECT day::date AS day FROM generate_series(${first}::date, ${last}::date, interval '1 day') day) days
    CROSS JOIN LATERAL (SELECT ${carried(scope)} FROM tasks t
      WHERE ${all([...narrowing(scope, filter), standing(filter.status)])} AND t.due_on = days.day
      ORDER BY t.priority DESC, t.id LIMIT ${most}::integer) t ${files}
    ORDER BY t.due_on, NOT t.is_open, t.priority DESC, t.id`);
}

/** How many are due on each day that has any; from `cap` on, `cap`. */
export function countDays(
  scope: Scope,
  filter: TaskFilter,
  { first, last, cap }: { first: CalendarDate; last: CalendarDate; cap: number },
): Read<{ day: CalendarDate; count: number }> {
  return reading(Prisma.sql`
    SELECT days.day::text AS day, found.count
    FROM (SELECT day::date AS day FROM generate_series(${first}::date, ${last}::date, interval '1 day') day) days
    CROSS JOIN LATERAL (SELECT count(*)::integer AS count FROM (SELECT FROM tasks t
      WHERE ${all([...narrowing(scope, filter), standing(filter.status)])} AND t.due_on = days.day
      LIMIT ${cap}::integer) few) found
    WHERE found.count > 0
    ORDER BY days.day`);
}
