import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildFirms } from '@/prisma/tests/support/firm';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { pruneOutbox } from './outbox-prune';

let db: TestDatabase;
let owner: pg.Pool;
beforeAll(async () => {
  db = await testDatabase();
  owner = new pg.Pool({ connectionString: db.ownerUrl, max: 1 });
  await buildFirms(db.owner);
});
afterAll(async () => {
  await owner.end();
  await db.drop();
});

const left = async () =>
  (await db.owner.query<{ count: number }>('SELECT count(*)::integer AS count FROM outbox')).rows[0]!.count;

async function transaction<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await owner.connect();
  try {
    return await work(client);
  } finally {
    client.release();
  }
}

it('removes announcements of more than a day ago, and leaves those of today', async () => {
  const before = await left();
  expect(before).toBeGreaterThan(1);
  await db.owner.query(
    `UPDATE outbox SET created_at = now() - interval '25 hours' WHERE id = (SELECT min(id::text)::uuid FROM outbox)`,
  );
  const context = { transaction } as Parameters<typeof pruneOutbox.perform>[0];
  expect(await pruneOutbox.perform(context, {})).toBe('Removed 1 announcement.');
  expect(await left()).toBe(before - 1);
});
