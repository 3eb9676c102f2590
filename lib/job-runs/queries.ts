/** What an admin sees of jobs: those of the firm, and those of the system, which work for every firm. */
import { allow } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import type { Cut } from '@/lib/shared/cut';
import { cadence, nextRun } from './rules/cron';
import { counts } from './sql/counts';
import { givenUp } from './sql/given-up';
import { lastRuns } from './sql/last-runs';
import { queuedJobs } from './sql/queued-jobs';
import { recentRuns } from './sql/recent-runs';
import type { RunRow } from './sql/run-columns';

export type { Outcome, RunRow } from './sql/run-columns';
export type { QueuedJob } from './sql/queued-jobs';

/** A job as the registry has it. */
export interface KnownJob {
  task: string;
  does: string;
  cron?: string;
}

export interface Turn extends KnownJob {
  /** `Every 15 minutes` */
  cadence: string;
  last?: RunRow;
  next?: Date;
}

const SHOWN = 50;

export async function jobsOverview(scope: Scope, known: readonly KnownJob[], task?: string) {
  allow(scope, 'jobs.manage');
  const scheduled = known.filter(({ cron }) => cron !== undefined);
  const found = await counts(scope);
  const last = await lastRuns(
    scope,
    scheduled.map((job) => job.task),
  );
  const chosen = known.find((job) => job.task === task);
  const schedule: Turn[] = scheduled.map((job) => ({
    ...job,
    cadence: cadence(job.cron!, scope.now),
    last: last.find((run) => run.task === job.task),
    next: nextRun(job.cron!, scope.now),
  }));
  return {
    asOf: scope.now,
    timeZone: scope.member.timeZone,
    workers: found.workers,
    schedule,
    givenUp: await givenUp(scope, SHOWN),
    givenUpCut: cut(found.givenUp),
    queued: await queuedJobs(scope, SHOWN),
    queuedCut: cut(found.queued),
    /** Of this job alone, where one was asked for. */
    chosen,
    recent: await recentRuns(scope, SHOWN, chosen?.task),
    does: Object.fromEntries(known.map((job) => [job.task, job.does])),
  };
}

export type JobsOverview = Awaited<ReturnType<typeof jobsOverview>>;

const cut = (total: number): Cut | undefined => (total > SHOWN ? { shown: SHOWN, total } : undefined);
