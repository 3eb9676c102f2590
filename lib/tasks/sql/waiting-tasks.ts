import { can } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';

/**
 * How many of the member's own tasks are overdue or due today, each where its exchange is; blocked ones wait on others. On every
 * page, so it asks an exchange for its zone only where the zone decides: what is due by the earliest day on earth waits
 * everywhere, what is due after the latest nowhere.
 */
export async function myWaitingTasks(scope: Scope): Promise<number> {
  if (!can(scope, 'task.see')) return 0;
  const now = scope.now.toISOString();
  const [row] = await scope.db.$queryRaw<{ waiting: number }[]>`
    SELECT count(*)::integer AS "waiting"
    FROM tasks t
    WHERE t.assigned_to = ${scope.member.userId}::uuid AND t.is_open AND t.status <> 'blocked'
      AND t.due_on <= (${now}::timestamptz AT TIME ZONE 'Pacific/Kiritimati')::date
      AND (t.due_on <= (${now}::timestamptz AT TIME ZONE 'Etc/GMT+12')::date
        OR t.due_on <= (${now}::timestamptz AT TIME ZONE coalesce((SELECT card.time_zone FROM exchange_cards card
          WHERE card.organization_id = t.organization_id AND card.exchange_id = t.exchange_id), ${scope.member.timeZone}))::date)`;
  return row?.waiting ?? 0;
}
