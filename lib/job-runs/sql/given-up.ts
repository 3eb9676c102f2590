import type { Scope } from '@/lib/access/scope';
import { runColumns, type RunRow } from './run-columns';

/** The last attempts of jobs that were given up and that nobody has dealt with, newest first. */
export const givenUp = (scope: Scope, limit: number): Promise<RunRow[]> =>
  scope.db.$queryRaw<RunRow[]>`
    SELECT ${runColumns}
    FROM job_runs r LEFT JOIN users u ON u.id = r.requested_by
    WHERE r.outcome = 'given_up' AND r.settled_at IS NULL
    ORDER BY r.id DESC LIMIT ${limit}`;
