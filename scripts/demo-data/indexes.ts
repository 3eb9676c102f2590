/** Indexes are built after the rows: one sorted build instead of millions of insertions. Keys of constraints stay. */
import type pg from 'pg';

export interface Index {
  table: string;
  definition: string;
}

/** Takes down every index that no constraint rests on; returns how each is made again, the largest table's first. */
export async function takeDownIndexes(client: pg.Client): Promise<Index[]> {
  const { rows } = await client.query<Index & { name: string }>(
    `SELECT i.indexrelid::regclass::text AS name, t.relname AS table, pg_get_indexdef(i.indexrelid) AS definition
     FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid JOIN pg_class t ON t.oid = i.indrelid
     WHERE t.relnamespace = 'public'::regnamespace AND t.relkind IN ('r', 'p') AND NOT x.relispartition
       AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid) AND NOT i.indisreplident
     ORDER BY t.relname <> 'messages', t.relname, 1`,
  );
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`);
  // On a partitioned table the definition speaks of the parent only.
  return rows.map(({ table, definition }) => ({
    table,
    definition: definition.replace(' ON ONLY ', ' ON '),
  }));
}
