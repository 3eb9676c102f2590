/** The schema of the job queue, graphile_worker: installed by the owner, before prisma/sql, whose app.enqueue leans on it. */
import { createRequire } from 'node:module';
import { runMigrations } from 'graphile-worker';
import type pg from 'pg';
import { queueLogger } from '@/lib/platform/jobs/queue-logger';
import { appliedHashes, QUEUE, recordApplied } from './applied';

/** Returns what was installed; nothing when the schema is of this version already. */
export async function installQueue(client: pg.ClientBase, directUrl: string): Promise<string[]> {
  const { version } = createRequire(import.meta.url)('graphile-worker/package.json') as { version: string };
  if ((await appliedHashes(client)).get(QUEUE) === version) return [];
  await runMigrations({ connectionString: directUrl, maxPoolSize: 1, logger: queueLogger });
  await recordApplied(client, QUEUE, version);
  return [`graphile-worker ${version}`];
}
