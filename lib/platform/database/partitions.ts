/**
 * Keeps partitions ahead of time while people write. Attaching one locks every table tied to its parent against writers, so
 * it is tried without waiting, again and again, until an instant comes in which nobody writes.
 * docs/decisions/0024-partitions-under-load.md
 */
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { log } from '../log';

export const partitioned = ['exchanges', 'messages'] as const;
export type Partitioned = (typeof partitioned)[number];

interface Period {
  parent: Partitioned;
  child: string;
  first: Date;
  beyond: Date;
}

export interface MissingPartition extends Period {
  /** Of the present period, an earlier one, or the next: writes are refused today or soon. */
  near: boolean;
}

export interface Attached {
  child: string;
  /** How often the locks were asked for. */
  tries: number;
  /** Milliseconds of the try that succeeded. */
  ms: number;
}

/** An instant in which nobody writes is usually found by asking for it often. */
const ASK = { withinMs: 0, pauseMs: 3 };
/** Where somebody always writes, the door is shut: nobody waits outside longer than this and the attaching itself. */
const SHUT = { withinMs: 30, pauseMs: 100 };
const ASKS = 100;
/** For each partition; what is left then comes with the next call. */
const PATIENCE_MS = 60_000;

/** What must stand at `now` (14 months ahead) and does not, the earliest first. */
export async function missingPartitions(client: pg.ClientBase, now: Date): Promise<MissingPartition[]> {
  const { rows } = await client.query<MissingPartition>(
    'SELECT parent, child, first, beyond, is_near AS near FROM app.missing_partitions($1)',
    [now],
  );
  return rows;
}

/** Makes every partition that is missing, each in a transaction of its own. `client`: the owner, in no transaction. */
export async function ensurePartitions(client: pg.ClientBase, now: Date): Promise<Attached[]> {
  return attachAll(client, await missingPartitions(client, now));
}

/** The same for old rows that are to be written: the periods from one instant to another. */
export async function ensurePartitionsBetween(
  client: pg.ClientBase,
  parent: Partitioned,
  since: Date,
  until: Date,
): Promise<Attached[]> {
  const { rows } = await client.query<Period>(
    `SELECT $1 AS parent, child, first, beyond FROM app.partition_periods($1, $2, $3) p
     WHERE NOT EXISTS (SELECT FROM pg_inherits WHERE inhparent = $1::regclass AND inhrelid = to_regclass(p.child))`,
    [parent, since, until],
  );
  return attachAll(client, rows);
}

/**
 * The daily job. Throws when partitions could not be made, and raises the alarm when one of the present or the next period is
 * still missing. Returns what it did in words.
 */
export async function keepPartitions(client: pg.ClientBase, now: Date): Promise<string> {
  let failure: unknown;
  const made = await ensurePartitions(client, now).catch((error: unknown) => {
    failure = error;
    return [];
  });
  const near = (await missingPartitions(client, now)).filter((partition) => partition.near);
  if (near.length > 0) {
    const names = near.map(({ child }) => child);
    log.error({ err: failure, missing: names }, 'partitions of the present or next period are missing');
    throw new Error(`Partitions are missing, and rows of their time are refused: ${names.join(', ')}.`, {
      cause: failure,
    });
  }
  if (failure) throw failure;
  return made.length > 0 ? `Made ${made.map(({ child }) => child).join(', ')}.` : 'Every partition stands.';
}

async function attachAll(client: pg.ClientBase, periods: readonly Period[]): Promise<Attached[]> {
  if (periods.length === 0) return [];
  // Planning over every partition reads what the server must know of them: without it the first ATTACH of a connection
  // would read it under its locks, which holds writers up four times as long.
  await client.query(`EXPLAIN SELECT FROM ${partitioned.join(', ')}`);
  const attached: Attached[] = [];
  const failures: unknown[] = [];
  for (const period of periods) {
    // One that cannot be made keeps none of the others back.
    await attach(client, period).then(
      (done) => attached.push(done),
      (error: unknown) => failures.push(error),
    );
  }
  if (failures.length > 0) throw failures[0];
  return attached;
}

async function attach(client: pg.ClientBase, period: Period): Promise<Attached> {
  const { parent, child, first, beyond } = period;
  const until = Date.now() + PATIENCE_MS;
  for (let tries = 1; ; tries += 1) {
    const { withinMs, pauseMs } = tries <= ASKS ? ASK : SHUT;
    const started = performance.now();
    try {
      await client.query('SELECT app.attach_partition($1, $2, $3, $4, $5)', [
        ...[parent, child, first, beyond],
        withinMs,
      ]);
      return { child, tries, ms: performance.now() - started };
    } catch (error) {
      if (!isBusy(error)) throw error;
      if (Date.now() > until) {
        throw new Error(`${child} could not be attached: somebody was always writing.`, { cause: error });
      }
      await pause(pauseMs);
    }
  }
}

/** Somebody writes to a table that must be locked. */
const isBusy = (error: unknown) => (error as { code?: string }).code === '55P03';
