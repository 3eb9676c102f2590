/** A worker: takes jobs from the queue and runs them, and puts those in that are due by schedule. Any number may run. */
import { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { parseCronItems, run, type Runner, type RunnerOptions, type WorkerEvents } from 'graphile-worker';
import { taskOf, type Connections } from '@/lib/entry/job-task';
import { gap } from '@/lib/job-runs/rules/cron';
import { connect } from '@/lib/platform/database/client';
import { ownerPool } from '@/lib/platform/database/owner';
import { queueLogger } from '@/lib/platform/jobs/queue-logger';
import { attend } from './attendance';
import { registry, type RegisteredJob } from './registry';

/** Jobs at once in one worker. */
const AT_ONCE = 3;
const DAY = 24 * 60 * 60 * 1000;

export interface Worker {
  /** Takes no more jobs, waits for those that run, and ends. */
  stop(): void;
  /** Ends without those that run: to the others they are then lost, and are tried again. The process must end with it. */
  abandon(): void;
  /** Settles when the worker has ended; rejects when it ended badly. */
  ended: Promise<void>;
}

/**
 * `directUrl`: the owner's connection, never through a pooler. `appUrl`: the restricted login, for jobs that act as a member. Throws when the database is not that of this code.
 */
export async function startWorker(directUrl: string, jobs = registry, appUrl?: string): Promise<Worker> {
  const owner = ownerPool(directUrl);
  const app = appUrl ? connect(appUrl, AT_ONCE * 2) : undefined;
  const { attendance, ...options } = workerOptions({ owner, app }, directUrl, jobs);
  // A job that is abandoned may still hold a connection, and would never give it back.
  const leave = () =>
    Promise.race([Promise.all([attendance.leave(), owner.end(), app?.close()]), pause(2_000)]);
  let runner: Runner | undefined;
  try {
    await requireMigrated(owner);
    runner = await run(options);
    await attendance.worker;
  } catch (error) {
    await runner?.stop().catch(() => undefined);
    await leave();
    throw error;
  }
  const { promise, stop } = runner;
  let abandon = () => {};
  const abandoned = new Promise<void>((resolve) => (abandon = resolve));
  return {
    // Stopping twice is stopping once.
    stop: () => void stop().catch(() => undefined),
    abandon,
    ended: Promise.race([promise, abandoned]).finally(leave),
  };
}

async function requireMigrated(owner: ReturnType<typeof ownerPool>) {
  const { rows } = await owner.query(`SELECT to_regprocedure('app.close_lost_runs()') IS NOT NULL AS there`);
  if (!rows[0].there) throw new Error('The database is not up to date. Run npm run migrate first.');
}

/** What the queue's runner needs, whether it goes on or works off what is due (tests). */
export function workerOptions(connections: Connections, directUrl: string, jobs: readonly RegisteredJob[]) {
  const { owner } = connections;
  const events = new EventEmitter() as WorkerEvents;
  const attendance = attend(directUrl, owner, events);
  return {
    pgPool: owner,
    concurrency: AT_ONCE,
    noHandleSignals: true,
    logger: queueLogger,
    events,
    attendance,
    taskList: Object.fromEntries(jobs.map((job) => [job.task, taskOf(job, connections, attendance)])),
    parsedCronItems: parseCronItems(jobs.flatMap(cronItem)),
  } satisfies RunnerOptions & { attendance: unknown };
}

/** One at a time, and one that waits: a turn that comes while the last one still waits takes its place. */
function cronItem({ task, cron, attempts }: RegisteredJob) {
  if (!cron) return [];
  // A machine that slept through a turn takes it up when it wakes; turns within the hour come again soon enough.
  const between = gap(cron, new Date());
  const backfillPeriod = between > DAY / 24 ? Math.min(between, DAY) : 0;
  const options = { jobKey: task, queueName: task, maxAttempts: attempts, backfillPeriod };
  return [{ task, match: cron, identifier: task, options }];
}
