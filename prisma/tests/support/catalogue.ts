/** What the database says of itself, as the catalogue and column tests ask it. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type pg from 'pg';
import { root } from '@/scripts/files';

/** Every table of the product, partitions left out: their parent stands for them. */
export async function tables(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ relname: string }>(
    `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
       AND NOT relispartition AND relname <> '_prisma_migrations' ORDER BY relname`,
  );
  return rows.map((row) => row.relname);
}

export interface Column {
  name: string;
  generated: boolean;
}

export async function columnsOf(client: pg.ClientBase, table: string): Promise<Column[]> {
  const { rows } = await client.query<Column>(
    `SELECT attname AS name, attgenerated <> '' AS generated FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum`,
    [table],
  );
  return rows;
}

export interface ForeignKey {
  name: string;
  table: string;
  columns: string[];
  references: string;
  referenced: string[];
}

/** Those of partitions left out: they are copies of their parent's. */
export async function foreignKeys(client: pg.ClientBase): Promise<ForeignKey[]> {
  const names = (relation: string, numbers: string) => `ARRAY(SELECT attname::text
    FROM unnest(${numbers}) WITH ORDINALITY AS k (number, place)
    JOIN pg_attribute ON attrelid = ${relation} AND attnum = number ORDER BY place)`;
  const { rows } = await client.query<ForeignKey>(
    `SELECT conname AS name, conrelid::regclass::text AS table, ${names('conrelid', 'conkey')} AS columns,
        confrelid::regclass::text AS references, ${names('confrelid', 'confkey')} AS referenced
     FROM pg_constraint WHERE contype = 'f' AND conparentid = 0 AND connamespace = 'public'::regnamespace`,
  );
  return rows;
}

export interface AppFunction {
  name: string;
  definer: boolean;
  /** A search_path of its own, or a body that was resolved when it was created. */
  fixed: boolean;
  toPublic: boolean;
  toApp: boolean;
}

export async function functions(client: pg.ClientBase): Promise<AppFunction[]> {
  const { rows } = await client.query<AppFunction>(
    `SELECT proname AS name, prosecdef AS definer,
        prosqlbody IS NOT NULL OR coalesce(array_to_string(proconfig, ' ') ~ 'search_path=', false) AS fixed,
        proacl IS NULL OR EXISTS (SELECT FROM aclexplode(proacl) WHERE grantee = 0) AS "toPublic",
        has_function_privilege('peak_app', oid, 'EXECUTE') AS "toApp"
     FROM pg_proc WHERE pronamespace = 'app'::regnamespace`,
  );
  return rows;
}

export interface Grant {
  table: string;
  role: string;
  right: string;
}

/** Rights on tables and on single columns, the owner's left out. */
export async function grants(client: pg.ClientBase): Promise<Grant[]> {
  const { rows } = await client.query<Grant>(
    `SELECT DISTINCT relname AS table, CASE grantee WHEN 0 THEN 'PUBLIC' ELSE grantee::regrole::text END AS role,
        privilege_type AS right
     FROM (SELECT relname, relowner, (aclexplode(relacl)).* FROM pg_class WHERE relnamespace IN ('public'::regnamespace, 'app'::regnamespace)
       UNION ALL
       SELECT relname, relowner, (aclexplode(attacl)).* FROM pg_attribute JOIN pg_class c ON c.oid = attrelid
       WHERE relnamespace IN ('public'::regnamespace, 'app'::regnamespace)) AS given
     WHERE grantee <> relowner`,
  );
  return rows;
}

/** Every constraint and unique index by which the database can refuse a row; NOT NULL and partitions left out. */
export async function constraintNames(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT conname AS name FROM pg_constraint c JOIN pg_class t ON t.oid = conrelid
     WHERE connamespace = 'public'::regnamespace AND conparentid = 0 AND contype <> 'n' AND NOT relispartition
       AND relname <> '_prisma_migrations'
     UNION
     SELECT i.relname FROM pg_index x JOIN pg_class i ON i.oid = indexrelid JOIN pg_class t ON t.oid = indrelid
     WHERE indisunique AND NOT t.relispartition AND t.relnamespace = 'public'::regnamespace
       AND t.relname <> '_prisma_migrations'`,
  );
  return rows.map((row) => row.name).sort();
}

/** The names by which triggers refuse, as prisma/sql writes them: app.refuse('name', ...) or CONSTRAINT = 'name'. */
export async function raisedNames(): Promise<string[]> {
  const folder = path.join(root, 'prisma', 'sql');
  const names = new Set<string>();
  for (const file of await readdir(folder)) {
    const text = await readFile(path.join(folder, file), 'utf8');
    for (const [, name] of text.matchAll(/(?:app\.refuse\(\s*|CONSTRAINT\s*=\s*)'(\w+)'/g)) names.add(name!);
  }
  return [...names].sort();
}
