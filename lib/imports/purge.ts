/** Staged rows hold what an office knows of its clients: they go after 30 days, and at once from a list thrown away. */
import type pg from 'pg';

export const KEPT_DAYS = 30;

/** On the owner's connection. Returns how many rows were removed. */
export async function purgeImports(client: Pick<pg.ClientBase, 'query'>): Promise<number> {
  const { rows } = await client.query<{ organization_id: string; id: string }>(
    `SELECT organization_id, id FROM import_runs
     WHERE rows_removed_at IS NULL AND state NOT IN ('checking', 'importing', 'stopping')
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
