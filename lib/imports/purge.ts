/** Staged rows hold what an office knows of its clients: they go after 30 days, and at once from a list thrown away. */
import type pg from 'pg';

export const KEPT_DAYS = 30;

/**
 * A worker that was killed at its last attempt leaves a run on its way, and nothing would ever take it up: it goes back to
 * where a person can. A job is gone when it is not in the queue, or has no attempt left and nobody has been at it for the
 * four hours after which the queue takes a worker for dead.
 */
export async function giveBackLost(client: Pick<pg.ClientBase, 'query'>): Promise<void> {
  await client.query(
    `UPDATE import_runs r SET problem = 'Something went wrong on our side. What was written stays; go on, or ask an admin.',
       state = CASE r.state WHEN 'checking' THEN 'uploaded' ELSE 'stopped' END::import_state_enum
     WHERE r.state IN ('checking', 'importing', 'stopping') AND r.updated_at < now() - interval '10 minutes'
       AND NOT EXISTS (SELECT FROM graphile_worker.jobs j
         WHERE j.key IN (concat_ws(':', r.organization_id, 'imports.check', r.id), concat_ws(':', r.organization_id, 'imports.write', r.id))
           AND (j.attempts < j.max_attempts OR j.locked_at > now() - interval '4 hours'))`,
  );
}

/** Whatever its state, a run that nothing happened to for so long is over. On the owner's connection. Returns how many rows were removed. */
export async function purgeImports(client: Pick<pg.ClientBase, 'query'>): Promise<number> {
  const { rows } = await client.query<{ organization_id: string; id: string }>(
    `SELECT organization_id, id FROM import_runs
     WHERE rows_removed_at IS NULL
       AND (updated_at < now() - make_interval(days => $1) OR state = 'discarded'
         OR state = 'receiving' AND updated_at < now() - interval '1 day')
     FOR UPDATE SKIP LOCKED`,
    [KEPT_DAYS],
  );
  let removed = 0;
  for (const { organization_id, id } of rows) {
    const { rowCount } = await client.query(
      'DELETE FROM import_rows WHERE organization_id = $1 AND run_id = $2',
      [organization_id, id],
    );
    removed += rowCount ?? 0;
    await client.query(
      'UPDATE import_runs SET rows_removed_at = now() WHERE organization_id = $1 AND id = $2',
      [organization_id, id],
    );
  }
  return removed;
}
