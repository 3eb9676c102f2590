import type { Scope } from '@/lib/access/scope';
import { Prisma } from '@/lib/generated/prisma/client';
import { reading, type Read } from '@/lib/platform/database/together';
import { instant, latestToday } from './fragments';

export interface OverdueRow {
  coordinatorId: string | null;
  coordinator: string | null;
  overdue: number;
}

/**
 * Open tasks due before today, by who answers for them: the coordinator of the exchange, or the assignee of a task
 * without one. Today is that of the exchange, or of the firm. OFFSET 0 keeps the planner from reading every card of the
 * firm for the few tasks that are late.
 */
export function overdueByCoordinator(scope: Scope): Read<OverdueRow> {
  return reading(Prisma.sql`
    WITH overdue AS (
      SELECT CASE WHEN t.exchange_id IS NULL THEN t.assigned_to ELSE c.coordinator_id END AS coordinator_id,
        count(*)::integer AS overdue
      FROM tasks t
      LEFT JOIN LATERAL (
        SELECT card.coordinator_id, card.time_zone FROM exchange_cards card
        WHERE card.organization_id = t.organization_id AND card.exchange_id = t.exchange_id OFFSET 0
      ) c ON true
      WHERE t.is_open AND t.due_on < ${latestToday(scope)}
        AND t.due_on < (${instant(scope.now)} AT TIME ZONE coalesce(c.time_zone, ${scope.member.timeZone}))::date
      GROUP BY 1
    )
    SELECT o.coordinator_id AS "coordinatorId", u.display_name AS "coordinator", o.overdue
    FROM overdue o LEFT JOIN users u ON u.id = o.coordinator_id
    ORDER BY o.overdue DESC, u.display_name NULLS LAST`);
}
