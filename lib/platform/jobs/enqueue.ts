/** Asks for a job within a member's transaction: it begins after the commit, and never when there is none. */
import type { Database } from '../database/client';
import type { EnqueueableTask } from './tasks';

interface EnqueueOptions {
  /** Of several that wait with one key, in one firm, the last stands for all. */
  key?: string;
  /** Not before then. */
  runAt?: Date;
}

/**
 * `payload`: what the job needs besides firm and person, which the database adds; no secrets. Returns the job's number.
 * Throws when the task is not for this role.
 */
export async function enqueue(
  scope: { db: Database },
  task: EnqueueableTask,
  payload: Record<string, unknown> = {},
  { key, runAt }: EnqueueOptions = {},
): Promise<bigint> {
  const rows = await scope.db.$queryRaw<{ id: bigint }[]>`
    SELECT app.enqueue(${task}, ${JSON.stringify(payload)}::jsonb, ${key ?? null}, ${runAt ?? null}::timestamptz) AS id`;
  return rows[0]!.id;
}
