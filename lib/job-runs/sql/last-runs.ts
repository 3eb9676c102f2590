import type { Scope } from '@/lib/access/scope';
import { runColumns, type RunRow } from './run-columns';

/** The last attempt of each of these tasks of the system. */
export const lastRuns = (scope: Scope, tasks: readonly string[]): Promise<RunRow[]> =>
  scope.db.$queryRaw<RunRow[]>`
    SELECT ${runColumns}
    FROM unnest(${tasks}::text[]) AS named (task)
    CROSS JOIN LATERAL (
      SELECT * FROM job_runs WHERE job_runs.task = named.task AND organization_id IS NULL ORDER BY id DESC LIMIT 1
    ) r
    LEFT JOIN users u ON u.id = r.requested_by`;
