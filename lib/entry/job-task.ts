/** One attempt at a job, as the queue calls it: recorded when it begins and when it ends, whatever happens between. */
import type { JobHelpers, Task } from 'graphile-worker';
import type pg from 'pg';
import { z } from 'zod';
import { onBehalf } from '@/lib/access/on-behalf';
import { clock } from '@/lib/platform/clock';
import { transaction } from '@/lib/platform/database/owner';
import { log } from '@/lib/platform/log';
import { begin, fail, succeed } from './job-history';
import type { Job } from './job';

const uuid = z.uuid();

/** What app.enqueue added to a payload; the queue adds `_cron` to what runs on schedule. */
const stamped = z.looseObject({ organizationId: uuid, personId: uuid });

export interface Attendance {
  /** Resolves once this worker is known to live: a run of a worker that is not would be taken for lost. */
  worker: Promise<string>;
}

export interface Connections {
  /** The owner of the tables. */
  owner: pg.Pool;
  /** The restricted login, for jobs that act as a member; absent in a worker that was given none. */
  app?: Parameters<typeof onBehalf>[1];
}

export function taskOf(job: Job, { owner, app }: Connections, attendance: Attendance): Task {
  return async (given: unknown, helpers: JobHelpers) => {
    const { id: jobId, key, attempts: attempt, max_attempts: maxAttempts } = helpers.job;
    const { askedBy, payload } = read(given);
    const runLog = log.child({ task: job.task, job: jobId, attempt });
    const run = await begin(owner, {
      ...{ jobId, task: job.task, key: ownKey(key), payload: withoutSecrets(payload) },
      ...{ attempt, maxAttempts, worker: await attendance.worker, askedBy },
    });
    try {
      const summary = await job.perform(
        {
          owner,
          transaction: (work) => transaction(owner, work),
          asMember: (work) => {
            if (!askedBy) throw new Error('This job acts as a member, and nobody asked for it.');
            if (!app) throw new Error('Set DATABASE_URL for the worker: this job acts as a member.');
            return onBehalf(owner, app, askedBy, work);
          },
          ...{ askedBy, attempt, now: clock.now(), log: runLog, signal: helpers.abortSignal },
        },
        payload,
      );
      await succeed(owner, run, summary);
      runLog.debug({ summary }, 'job done');
    } catch (error) {
      runLog.error({ err: error, maxAttempts }, attempt < maxAttempts ? 'job failed' : 'job given up');
      await fail(owner, run, error instanceof Error ? error.message || error.name : String(error));
      throw error;
    }
  };
}

function read(given: unknown) {
  const { _cron, ...payload } = z.looseObject({}).catch({}).parse(given);
  const asked = stamped.safeParse(payload);
  if (!asked.success) return { payload };
  const { organizationId, personId, ...rest } = asked.data;
  return { askedBy: { organizationId, personId }, payload: rest };
}

/** The queue's key is that of the firm and task; what was asked for stands after both. */
const ownKey = (key: string | null) => (key === null ? null : key.replace(/^[0-9a-f-]{36}:[^:]+:/, ''));

const SECRET = /secret|password|token|hash|tax_?id|ssn|ein/i;

/** What is kept of a payload: its values but those that are named like a secret. */
function withoutSecrets(payload: Record<string, unknown>): object {
  return Object.fromEntries(
    Object.entries(payload).map(([name, value]) => [name, SECRET.test(name) ? 'withheld' : value]),
  );
}
