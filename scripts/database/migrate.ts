/** Brings a database to the state of this code: migrations, the schema of the queue, then the definitions of prisma/sql. */
import type pg from 'pg';
import { clock } from '@/lib/platform/clock';
import { ensurePartitions } from '@/lib/platform/database/partitions';
import { hashOf } from '../files';
import { prismaOrThrow } from '../prisma/run';
import { appliedHashes, MIGRATIONS, recordApplied } from './applied';
import { applyDefinitions } from './definitions';
import { installQueue } from './queue';
import { reach } from './reach';

/** Any number, as long as all processes that migrate use the same. */
const LOCK = 1031_2026;

/** `directUrl`: the owner's connection, not through a pooler. Returns what was applied; nothing when all was in force. */
export async function migrate(directUrl: string): Promise<string[]> {
  const client = await reach(directUrl, 'DIRECT_URL');
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    const migrations = await applyMigrations(client, directUrl);
    const queue = await installQueue(client, directUrl);
    const definitions = await applyDefinitions(client);
    // A month begins whether or not any file changed. People may be writing meanwhile.
    await ensurePartitions(client, clock.now());
    // A migration may bring a table, or a column, and no change of prisma/sql.
    await client.query('CALL app.attach_audit()');
    return [...migrations, ...queue, ...definitions];
  } finally {
    await client.end();
  }
}

/** Starting the Prisma CLI takes a second or two, so it is left out when the folder is the one recorded. */
async function applyMigrations(client: pg.Client, directUrl: string): Promise<string[]> {
  const hash = hashOf(['prisma/migrations']);
  if ((await appliedHashes(client)).get(MIGRATIONS) === hash) return [];
  const before = await finished(client);
  await prismaOrThrow(['migrate', 'deploy'], directUrl);
  const after = await finished(client);
  await recordApplied(client, MIGRATIONS, hash);
  return after.filter((name) => !before.includes(name));
}

async function finished(client: pg.Client): Promise<string[]> {
  const there = await client.query<{ yes: boolean }>(
    `SELECT to_regclass('_prisma_migrations') IS NOT NULL AS yes`,
  );
  if (!there.rows[0]?.yes) return [];
  const { rows } = await client.query<{ migration_name: string }>(
    'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY migration_name',
  );
  return rows.map((row) => row.migration_name);
}
