/** The entry of jobs: parse, call, and a sentence about what was done. lib/jobs/registry.ts lists them. */
import type pg from 'pg';
import type { Logger } from 'pino';
import type { EnterAs } from '@/lib/access/on-behalf';
import { z } from 'zod';
import { fieldErrors } from './problem';

export interface JobContext {
  /** The owner's connections: row-level security does not hold them, so a statement for one firm must name it. */
  owner: pg.Pool;
  /** One transaction on one of them. */
  transaction<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T>;
  /**
   * Runs `work` as who asked for the job, through the door of everybody: each call of `enter` is a transaction. Throws for a
   * job of the system, and in a worker without DATABASE_URL.
   */
  asMember<T>(work: (enter: EnterAs) => Promise<T>): Promise<T>;
  /** Who asked for it; undefined for a job of the system. */
  askedBy?: { organizationId: string; personId: string };
  now: Date;
  log: Logger;
  /** 1 for the first. */
  attempt: number;
  /** Aborted when the worker has to end and has waited long enough. */
  signal: AbortSignal;
}

/** Returns what was done in one sentence, for the list under Settings: counts, no names, no amounts. */
type Run<T> = (context: JobContext, payload: T) => Promise<string>;

interface JobDefinition<S extends z.ZodType> {
  /** `noun.verb`, as in `analytics.refresh`. */
  task: `${string}.${string}`;
  /** What it does, in one sentence for an admin. */
  does: string;
  payload?: S;
  run: Run<z.output<S>>;
}

export interface Job {
  task: string;
  does: string;
  perform(context: JobContext, payload: unknown): Promise<string>;
}

/**
 * Makes a job. What `run` throws is seen by admins, its message alone, and the job is tried again later; so it must be safe
 * to run twice. A job of the system is seen by the admins of every firm: its words name no firm and nobody.
 */
export function job<S extends z.ZodType = z.ZodObject>({ task, does, payload, run }: JobDefinition<S>): Job {
  const schema: z.ZodType = payload ?? z.object({});
  return {
    task,
    does,
    perform(context, given) {
      const parsed = schema.safeParse(given);
      if (!parsed.success) {
        const faults = fieldErrors(parsed.error).map(({ field, message }) => `${field}: ${message}`);
        throw new Error(`The payload does not fit. ${faults.join(' ')}`);
      }
      return run(context, parsed.data as z.output<S>);
    },
  };
}
