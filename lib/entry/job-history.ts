/** The record of attempts, job_runs, as workers write it. What members read of it is in lib/job-runs. */
import type pg from 'pg';

export interface Attempt {
  jobId: string;
  task: string;
  key: string | null;
  payload: object;
  attempt: number;
  maxAttempts: number;
  worker: string;
  askedBy?: { organizationId: string; personId: string };
}

const LONGEST = 2_000;

/** Returns the id of the run. */
export async function begin(owner: pg.Pool, { askedBy, ...run }: Attempt): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    `INSERT INTO job_runs (organization_id, requested_by, job_id, task, key, payload, attempt, max_attempts, worker)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id`,
    [
      ...[askedBy?.organizationId, askedBy?.personId, run.jobId, run.task, run.key],
      ...[run.payload, run.attempt, run.maxAttempts, run.worker],
    ],
  );
  return rows[0]!.id;
}

/** What a system job left undone when it was given up is done once a later one of its kind succeeds. */
export async function succeed(owner: pg.Pool, id: string, summary: string): Promise<void> {
  await owner.query(
    `WITH done AS (
       UPDATE job_runs SET outcome = 'done', finished_at = now(), summary = $2
       WHERE id = $1 AND outcome = 'running' RETURNING task, organization_id)
     UPDATE job_runs earlier SET settled_at = now() FROM done
     WHERE done.organization_id IS NULL AND earlier.organization_id IS NULL AND earlier.task = done.task
       AND earlier.outcome = 'given_up' AND earlier.settled_at IS NULL`,
    [id, summary.slice(0, LONGEST)],
  );
}

/** The queue waits e^attempt seconds, at most e^10 (six hours), before the next attempt; after the last it gives up. */
export async function fail(owner: pg.Pool, id: string, error: string): Promise<void> {
  await owner.query(
    `UPDATE job_runs SET
       outcome = CASE WHEN attempt < max_attempts THEN 'failed' ELSE 'given_up' END,
       finished_at = now(), error = $2,
       next_run_at = CASE WHEN attempt < max_attempts THEN now() + exp(least(attempt, 10)) * interval '1 second' END
     WHERE id = $1 AND outcome = 'running'`,
    [id, error.slice(0, LONGEST)],
  );
}
