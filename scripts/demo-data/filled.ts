/** What a database of the bench server was filled with: kept as its comment, so that it lives and dies with it. */
import pg from 'pg';
import { hashOf } from '../files';
import type { Sizes } from './sizes';

export interface Filled extends Sizes {
  /** Of the statements that made it. */
  generator: string;
}

export const generator = () => hashOf(['scripts/demo-data']).slice(0, 12);

/** Undefined when there is no such database, or it was not filled to the end. `client`: on any database of the server. */
export async function filledWith(client: pg.Client, database: string): Promise<Filled | undefined> {
  const { rows } = await client.query<{ told: string | null }>(
    `SELECT shobj_description(oid, 'pg_database') AS told FROM pg_database WHERE datname = $1`,
    [database],
  );
  const told = rows[0]?.told;
  return told?.startsWith('{') ? (JSON.parse(told) as Filled) : undefined;
}

export async function recordFilled(client: pg.Client, database: string, sizes: Sizes): Promise<void> {
  const told = JSON.stringify({ ...sizes, generator: generator() } satisfies Filled);
  await client.query(`COMMENT ON DATABASE ${pg.escapeIdentifier(database)} IS ${pg.escapeLiteral(told)}`);
}
