/** A sample of the questions of `npm run bench:search`: the same mistakes, among the names of the whole list. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readList, type Mistyped } from '@/scripts/bench/search/list';
import { mistakes } from '@/scripts/bench/search/mistakes';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { testApp, type TestApp, type TestMember } from '@/scripts/test/firm';
import { createContact } from '@/lib/contacts/commands';
import { newContact } from '@/lib/contacts/input';
import { searchQuestion } from './input';
import { find } from './queries';

let database: TestDatabase;
let app: TestApp;
let admin: TestMember;

const list = readList();
/** Two of each mistake. */
const sample = Object.keys(mistakes).flatMap((mistake) =>
  list.filter((one) => one.mistake === mistake).slice(0, 2),
);

beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  admin = await (await app.firm('ridgeline')).member('admin');
  await admin.enter(async (scope) => {
    for (const { right } of list) await createContact(scope, newContact.parse({ company: right }));
  });
  await database.owner.query('SELECT app.fold_search_words()');
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

it('takes two of each of ten mistakes', () => expect(sample).toHaveLength(20));

it.each(sample)('$mistake: "$q" finds $right', async ({ q, right }: Mistyped) => {
  const { hits } = await admin.enter((scope) => find(scope, searchQuestion.parse({ q, max: 3 })));
  expect(hits.map(({ title }) => title)).toContain(right);
});
