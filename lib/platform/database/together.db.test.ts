import { afterAll, beforeAll, expect, it } from 'vitest';
import { Prisma } from '@/lib/generated/prisma/client';
import { testApp, type TestApp, type TestMember } from '@/scripts/test/firm';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { reading, together } from './together';

let database: TestDatabase;
let app: TestApp;
let admin: TestMember;
let stranger: TestMember;

beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  admin = await (await app.firm('quarry')).member('admin');
  stranger = await (await app.firm('elsewhere')).member('admin');
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

const numbers = (upTo: number) =>
  reading<{ n: number; word: string | null }>(
    Prisma.sql`SELECT n, CASE WHEN n > 1 THEN ${'more'}::text END AS word FROM generate_series(1, ${upTo}::integer) AS n ORDER BY n DESC`,
  );

it('gives each read its rows in its own order, and none as an empty list', async () => {
  const found = await admin.enter(({ db }) =>
    together(db, { two: numbers(2), none: numbers(0), one: numbers(1) }),
  );
  expect(found).toEqual({
    two: [
      { n: 2, word: 'more' },
      { n: 1, word: null },
    ],
    none: [],
    one: [{ n: 1, word: null }],
  });
});

it('reads as the member who asks: the people of another firm are there and not found', async () => {
  const people = reading<{ id: string }>(Prisma.sql`SELECT user_id AS id FROM memberships`);
  const found = await admin.enter(({ db }) => together(db, { people }));
  expect(found.people).toEqual([{ id: admin.userId }]);
  const { rows } = await database.owner.query('SELECT FROM memberships WHERE user_id = $1', [
    stranger.userId,
  ]);
  expect(rows).toHaveLength(1);
});
