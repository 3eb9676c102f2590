/**
 * prisma/sql holds the current definition of functions, triggers, policies and views, one file per subject. A changed file
 * and all after it are applied again, in one transaction, since later files may lean on earlier ones.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { root } from '../files';
import { appliedHashes, forgetApplied, MIGRATIONS, QUEUE, recordApplied } from './applied';

interface Definition {
  name: string;
  text: string;
  hash: string;
}

export function readDefinitions(folder = path.join(root, 'prisma', 'sql')): Definition[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const text = readFileSync(path.join(folder, name), 'utf8');
      return { name, text, hash: createHash('sha256').update(text).digest('hex') };
    });
}

/** Returns the names of the files applied. Throws with file and line when one fails; then nothing has changed. */
export async function applyDefinitions(
  client: pg.Client,
  definitions = readDefinitions(),
): Promise<string[]> {
  const applied = await appliedHashes(client);
  const first = definitions.findIndex(({ name, hash }) => applied.get(name) !== hash);
  const due = first < 0 ? [] : definitions.slice(first);
  const known = new Set([MIGRATIONS, QUEUE, ...definitions.map(({ name }) => name)]);
  const gone = [...applied.keys()].filter((name) => !known.has(name));
  if (!due.length && !gone.length) return [];

  await client.query('BEGIN');
  try {
    for (const { name, text, hash } of due) {
      await client.query(text).catch((error: unknown) => {
        throw new Error(explain(error, name, text), { cause: error });
      });
      await recordApplied(client, name, hash);
    }
    for (const name of gone) await forgetApplied(client, name);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
  return due.map(({ name }) => name);
}

function explain(error: unknown, name: string, text: string): string {
  if (!(error instanceof pg.DatabaseError)) return `prisma/sql/${name}: ${String(error)}`;
  const line = error.position ? `:${text.slice(0, Number(error.position)).split('\n').length}` : '';
  return [`prisma/sql/${name}${line}: ${error.message}`, error.detail, error.hint, error.where]
    .filter(Boolean)
    .join('\n');
}
