/**
 * The groups of the list as conditions: rules/groups.ts has the same rule. Today is that of each exchange; where it is earliest
 * and latest on earth gives the bounds for indexes, and only between them is a row asked for its own day.
 */
import type { Scope } from '@/lib/access/scope';
import { Prisma } from '@/lib/generated/prisma/client';
import { addDays, calendarDateIn } from '@/lib/shared/calendar-date';
import { WEEK, type Group } from '../rules/groups';

/** Today where the task's exchange is, or the firm. */
export const todayOfTask = (scope: Scope) =>
  Prisma.sql`(${scope.now.toISOString()}::timestamptz AT TIME ZONE coalesce((SELECT card.time_zone FROM exchange_cards card
    WHERE card.organization_id = t.organization_id AND card.exchange_id = t.exchange_id), ${scope.member.timeZone}))::date`;

export function inGroup(scope: Scope, group: Group): Prisma.Sql {
  const today = todayOfTask(scope);
  const earliest = calendarDateIn('Etc/GMT+12', scope.now);
  const latest = calendarDateIn('Pacific/Kiritimati', scope.now);
  const active = Prisma.sql`t.is_open AND t.status <> 'blocked'`;
  switch (group) {
    case 'overdue':
      return Prisma.sql`${active} AND t.due_on < ${latest}::date
        AND (t.due_on < ${earliest}::date OR t.due_on < ${today})`;
    case 'today':
      return Prisma.sql`${active} AND t.due_on BETWEEN ${earliest}::date AND ${latest}::date AND t.due_on = ${today}`;
    case 'week':
      return Prisma.sql`${active} AND t.due_on BETWEEN ${addDays(earliest, 1)}::date AND ${addDays(latest, WEEK)}::date
        AND (t.due_on BETWEEN ${addDays(latest, 1)}::date AND ${addDays(earliest, WEEK)}::date
          OR t.due_on BETWEEN ${today} + 1 AND ${today} + ${WEEK}::integer)`;
    case 'later':
      return Prisma.sql`${active} AND t.due_on > ${addDays(earliest, WEEK)}::date
        AND (t.due_on > ${addDays(latest, WEEK)}::date OR t.due_on > ${today} + ${WEEK}::integer)`;
    case 'undated':
      return Prisma.sql`${active} AND t.due_on IS NULL`;
    case 'blocked':
      return Prisma.sql`t.is_open AND t.status = 'blocked'`;
    case 'ended':
      return Prisma.sql`NOT t.is_open`;
  }
}
