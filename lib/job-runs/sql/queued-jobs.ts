import type { Scope } from '@/lib/access/scope';

export interface QueuedJob {
  jobId: bigint;
  task: string;
  ofFirm: boolean;
  runAt: Date;
  /** Those made so far; one that runs counts. */
  attempts: number;
  maxAttempts: number;
  running: boolean;
}

/** What waits or runs, soonest first. */
export const queuedJobs = (scope: Scope, limit: number): Promise<QueuedJob[]> =>
  scope.db.$queryRaw<QueuedJob[]>`
    SELECT job_id AS "jobId", task, of_firm AS "ofFirm", run_at AS "runAt", attempts, max_attempts AS "maxAttempts", running
    FROM app.job_queue()
    ORDER BY running DESC, run_at, job_id LIMIT ${limit}`;
