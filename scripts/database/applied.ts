/** The table app.applied_sql: what of prisma/migrations and prisma/sql is in force, by content hash. */
import type pg from 'pg';

/** The row that stands for all migrations together. */
export const MIGRATIONS = '(migrations)';

/** The row that stands for the schema of the job queue. */
export const QUEUE = '(queue)';

/** By name; empty before the first migration. */
export async function appliedHashes(client: pg.ClientBase): Promise<Map<string, string>> {
  const { rows } = await client.query<{ there: boolean }>(
    `SELECT to_regclass('app.applied_sql') IS NOT NULL AS there`,
  );
  if (!rows[0]?.there) return new Map();
  const applied = await client.query<{ name: string; hash: string }>(
    'SELECT name, hash FROM app.applied_sql',
  );
  return new Map(applied.rows.map(({ name, hash }) => [name, hash]));
}

export async function recordApplied(client: pg.ClientBase, name: string, hash: string): Promise<void> {
  await client.query(
    `INSERT INTO app.applied_sql (name, hash) VALUES ($1, $2)
     ON CONFLICT (name) DO UPDATE SET hash = excluded.hash, applied_at = now()`,
    [name, hash],
  );
}

export async function forgetApplied(client: pg.ClientBase, name: string): Promise<void> {
  await client.query('DELETE FROM app.applied_sql WHERE name = $1', [name]);
}
