import type { Scope } from '@/lib/access/scope';
import { Prisma } from '@/lib/generated/prisma/client';
import { runColumns, type RunRow } from './run-columns';

/**
 * The newest attempts, of one task where it is named. Over all tasks those of the system that went well are left out: some run
 * every minute, and the schedule shows the last of each.
 */
export function recentRuns(scope: Scope, limit: number, task?: string): Promise<RunRow[]> {
  const chosen = task
    ? Prisma.sql`r.task = ${task}`
    : Prisma.sql`(r.outcome <> 'done' OR r.organization_id IS NOT NULL)`;
  return scope.db.$queryRaw<RunRow[]>`
    SELECT ${runColumns}
    FROM job_runs r LEFT JOIN users u ON u.id = r.requested_by
    WHERE ${chosen}
    ORDER BY r.id DESC LIMIT ${limit}`;
}
