import { Prisma } from '@/lib/generated/prisma/client';

/** `interrupted`: the worker that ran it is gone, and no other has taken it up yet. */
export type Outcome = 'running' | 'interrupted' | 'done' | 'failed' | 'given_up';

export interface RunRow {
  id: string;
  task: string;
  /** Of the firm; otherwise of the system, which works for every firm. */
  ofFirm: boolean;
  askedBy: string | null;
  attempt: number;
  maxAttempts: number;
  outcome: Outcome;
  startedAt: Date;
  finishedAt: Date | null;
  summary: string | null;
  error: string | null;
  nextRunAt: Date | null;
}

/** Of `r`, a row of job_runs, with `u`, the person who asked for it. */
export const runColumns = Prisma.sql`
  r.id, r.task, r.organization_id IS NOT NULL AS "ofFirm", u.display_name AS "askedBy", r.attempt::integer AS "attempt",
  r.max_attempts::integer AS "maxAttempts", r.started_at AS "startedAt", r.finished_at AS "finishedAt", r.summary, r.error,
  r.next_run_at AS "nextRunAt",
  CASE WHEN r.outcome = 'running' AND hashtext(r.worker) NOT IN (SELECT app.living_workers()) THEN 'interrupted'
    ELSE r.outcome END AS "outcome"`;
