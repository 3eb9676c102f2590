/** Statements as a member: entered as the application enters, on a plain connection, and always taken back. */
import pg from 'pg';
import type { Actor } from './people';
import type { Labels } from './rows';

/** Runs `work` in a transaction as `actor` and rolls it back. `client`: the application's role, or a superuser. */
export async function acting<T>(
  client: pg.ClientBase,
  labels: Labels,
  actor: Actor,
  work: () => Promise<T>,
): Promise<T> {
  await client.query('BEGIN');
  try {
    await enter(client, labels, actor);
    return await work();
  } finally {
    await client.query('ROLLBACK');
  }
}

export async function enter(client: pg.ClientBase, labels: Labels, { person, firm }: Actor): Promise<void> {
  await client.query('SELECT app.enter($1, $2)', [labels.id(`${person} at ${firm}`), labels.id(firm)]);
}

/** What a statement did: its rows, or the code of the error that refused it. Either way nothing of it remains. */
export async function attempt(
  client: pg.ClientBase,
  text: string,
  values: unknown[] = [],
): Promise<{ rows: Record<string, unknown>[]; count: number; code?: string }> {
  await client.query('SAVEPOINT attempt');
  try {
    const { rows, rowCount } = await client.query<Record<string, unknown>>(text, values);
    return { rows, count: rowCount ?? 0 };
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error;
    return { rows: [], count: 0, code: error.code };
  } finally {
    await client.query('ROLLBACK TO SAVEPOINT attempt');
  }
}

export const DENIED = '42501';
