import { can } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import { Prisma } from '@/lib/generated/prisma/client';
import type { TaskStatus } from '@/lib/tasks/rules/values';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { latestToday } from './fragments';

export interface MyTaskRow {
  id: string;
  title: string;
  status: TaskStatus;
  dueOn: CalendarDate | null;
  /** The day on which it was completed, where the exchange is. */
  completedOn: CalendarDate | null;
  /** Null for a task without an exchange. */
  exchangeId: string | null;
  exchangeNumber: string | null;
  exchangeName: string | null;
  timeZone: string | null;
}

const wanted = {
  /** Due by today, or blocked. */
  pressing: (scope: Scope) =>
    Prisma.sql`t.is_open AND (t.due_on <= ${latestToday(scope)} OR t.status = 'blocked')`,
  open: () => Prisma.sql`t.is_open`,
  /** Open or completed. */
  standing: () => Prisma.sql`t.status <> 'cancelled'`,
};

/** Tasks assigned to the member, open ones first, the soonest due first; at most `limit`. */
export function myTasks(scope: Scope, which: keyof typeof wanted, limit: number): Promise<MyTaskRow[]> {
  const name = can(scope, 'exchange.seeProperties') ? Prisma.sql`c.name` : Prisma.sql`client.display_name`;
  return scope.db.$queryRaw<MyTaskRow[]>`
    SELECT t.id, t.title, t.status::text, t.due_on::text AS "dueOn",
      (t.completed_at AT TIME ZONE coalesce(c.time_zone, ${scope.member.timeZone}))::date::text AS "completedOn",
      t.exchange_id AS "exchangeId", c.exchange_number AS "exchangeNumber", ${name} AS "exchangeName", c.time_zone AS "timeZone"
    FROM tasks t
    LEFT JOIN exchange_cards c ON c.organization_id = t.organization_id AND c.exchange_id = t.exchange_id
    LEFT JOIN contacts client ON client.organization_id = c.organization_id AND client.id = c.client_id
    WHERE t.assigned_to = ${scope.member.userId}::uuid AND ${wanted[which](scope)}
    ORDER BY t.is_open DESC, t.due_on NULLS LAST, t.id LIMIT ${limit}::integer`;
}
