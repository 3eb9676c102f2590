/** A copy of a table with its indexes, keys and policies and with rows of some firms, but without a trigger. */
import type pg from 'pg';

export const dropCopies = (client: pg.Client) => client.query('DROP SCHEMA IF EXISTS bench_bare CASCADE');

export async function bareCopy(
  client: pg.Client,
  table: 'tasks' | 'messages',
  firms: readonly string[],
): Promise<void> {
  await client.query(
    'CREATE SCHEMA IF NOT EXISTS bench_bare; GRANT USAGE ON SCHEMA bench_bare TO peak_coordinator',
  );
  const partitioned = await isPartitioned(client, table);
  const copy = `bench_bare.${table}`;
  await client.query(
    `CREATE TABLE ${copy} (LIKE public.${table} INCLUDING ALL)${partitioned ? ' PARTITION BY RANGE (id)' : ''}`,
  );
  // The present month is where writes go.
  if (partitioned) await client.query(`CREATE TABLE ${copy}_all PARTITION OF ${copy} DEFAULT`);
  const columns = await storedColumns(client, table);
  await client.query(
    `INSERT INTO ${copy} (${columns}) SELECT ${columns} FROM public.${table} WHERE organization_id = ANY ($1::uuid[])
       AND id >= app.uuid_floor(now() - interval '400 days')`,
    [firms],
  );
  const { rows } = await client.query<{ name: string; definition: string }>(
    `SELECT quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition FROM pg_constraint
     WHERE conrelid = $1::regclass AND contype = 'f' AND conparentid = 0 AND confrelid <> conrelid`,
    [`public.${table}`],
  );
  for (const { name, definition } of rows)
    await client.query(`ALTER TABLE ${copy} ADD CONSTRAINT ${name} ${definition}`);
  await copyPolicies(client, table, copy);
  await client.query(`GRANT SELECT, INSERT, UPDATE ON ${copy} TO peak_coordinator; ANALYZE ${copy}`);
}

async function copyPolicies(client: pg.Client, table: string, copy: string): Promise<void> {
  await client.query(`ALTER TABLE ${copy} ENABLE ROW LEVEL SECURITY`);
  const { rows } = await client.query<{ text: string }>(
    `SELECT format('CREATE POLICY %I ON ${copy} FOR %s TO peak_coordinator', policyname, cmd)
       || coalesce(' USING (' || qual || ')', '') || coalesce(' WITH CHECK (' || with_check || ')', '') AS text
     FROM pg_policies WHERE schemaname = 'public' AND tablename = $1 AND 'peak_coordinator' = ANY (roles)`,
    [table],
  );
  for (const { text } of rows) await client.query(text);
}

async function isPartitioned(client: pg.Client, table: string): Promise<boolean> {
  const { rowCount } = await client.query('SELECT FROM pg_partitioned_table WHERE partrelid = $1::regclass', [
    `public.${table}`,
  ]);
  return Boolean(rowCount);
}

async function storedColumns(client: pg.Client, table: string): Promise<string> {
  const { rows } = await client.query<{ columns: string }>(
    `SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) AS columns FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''`,
    [`public.${table}`],
  );
  return rows[0]!.columns;
}
