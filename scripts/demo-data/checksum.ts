/** One sum over every row of every table, whatever order they lie in: two fillings of the same sizes have the same. */
import type pg from 'pg';

/** What differs by nature: a password's salt, and the moments of migrations, refreshes and changes of search rows. */
const LEFT_OUT = ['user_credentials', 'analytics_refreshes', '_prisma_migrations'];
const NOT_COMPARED: Record<string, string> = { search_documents: 'changed_at' };

/** By table; empty ones included. */
export async function checksums(client: pg.Client): Promise<Record<string, string>> {
  const tables = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
       AND NOT relispartition AND relname <> ALL ($1) ORDER BY relname`,
    [LEFT_OUT],
  );
  const sums: Record<string, string> = {};
  for (const { name } of tables.rows) {
    const without = NOT_COMPARED[name];
    const { rows } = await client.query<{ sum: string }>(
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(row, '' ORDER BY row)), '') AS sum
       FROM (SELECT md5((to_jsonb(t)${without ? ` - '${without}'` : ''})::text) AS row FROM ${name} t) rows`,
    );
    sums[name] = rows[0]!.sum;
  }
  return sums;
}
