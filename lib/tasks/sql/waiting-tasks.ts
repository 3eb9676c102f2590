import { can } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';

/** How many of the member's own tasks are overdue or due today, each where its exchange is; blocked ones wait on others. */
export async function myWaitingTasks(scope: Scope): Promise<number> {
  if (!can(scope, 'task.see')) return 0;
  const now = scope.now.toISOString();
  const [row] = await scope.db.$queryRaw<{ waiting: number }[]>`
    SELECT count(*)::integer AS "waiting"
    FROM tasks t
    LEFT JOIN exchange_cards c ON c.organization_id = t.organization_id AND c.exchange_id = t.exchange_id
    WHERE t.assigned_to = ${scope.member.userId}::uuid AND t.is_open AND t.status <> 'blocked'
      AND t.due_on <= (${now}::timestamptz AT TIME ZONE coalesce(c.time_zone, ${scope.member.timeZone}))::date`;
  return row?.waiting ?? 0;
}
