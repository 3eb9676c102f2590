import { can } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import { Prisma } from '@/lib/generated/prisma/client';
import { reading, type Read } from '@/lib/platform/database/together';
import type { TaskStatus } from '@/lib/tasks/rules/values';
import type { CalendarDate } from '@/lib/shared/calendar-date';

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
  open: Prisma.sql`t.is_open`,
  /** Open or completed. */
  standing: Prisma.sql`t.status <> 'cancelled'`,
};

/** Tasks assigned to the member, open ones first, the soonest due first; at most `limit`. Their files are looked up after. */
export function myTasks(scope: Scope, which: keyof typeof wanted, limit: number): Read<MyTaskRow> {
  const name = can(scope, 'exchange.seeProperties')
    ? Prisma.sql`card.name`
    : Prisma.sql`(SELECT k.display_name FROM contacts k WHERE k.organization_id = card.organization_id AND k.id = card.client_id)`;
  return reading(Prisma.sql`
    SELECT t.id, t.title, t.status::text, t.due_on::text AS "dueOn",
      (t.completed_at AT TIME ZONE coalesce(c.time_zone, ${scope.member.timeZone}))::date::text AS "completedOn",
      t.exchange_id AS "exchangeId", c.exchange_number AS "exchangeNumber", c.name AS "exchangeName", c.time_zone AS "timeZone"
    FROM (
      SELECT t.organization_id, t.id, t.title, t.status, t.due_on, t.completed_at, t.exchange_id, t.is_open FROM tasks t
      WHERE t.assigned_to = ${scope.member.userId}::uuid AND ${wanted[which]}
      ORDER BY t.is_open DESC, t.due_on NULLS LAST, t.id LIMIT ${limit}::integer
    ) t
    LEFT JOIN LATERAL (
      SELECT card.exchange_number, card.time_zone, ${name} AS name FROM exchange_cards card
      WHERE card.organization_id = t.organization_id AND card.exchange_id = t.exchange_id OFFSET 0
    ) c ON true
    ORDER BY t.is_open DESC, t.due_on NULLS LAST, t.id`);
}
