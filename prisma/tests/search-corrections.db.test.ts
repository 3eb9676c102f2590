/**
 * What a search answers tells nothing of files that the person does not see: not by which word it corrects to, not by how it
 * takes the words. Each answer is asked for, then a hidden file on x2 learns the true word, and the answer must be the same.
 */
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '@/lib/platform/database/door';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { buildFirms } from './support/firm';
import { actors } from './support/people';
import type { Labels } from './support/rows';
import { addMessage, search, type Question } from './support/searchables';

let db: TestDatabase;
let app: pg.Client;
let labels: Labels;

const restricted = ['client', 'third_party'] as const;

beforeAll(async () => {
  db = await testDatabase();
  app = new pg.Client({ connectionString: db.appUrl });
  await app.connect();
  labels = await buildFirms(db.owner);
});
afterAll(async () => {
  await app.end();
  await db.drop();
});

const learn = () => db.owner.query('SELECT app.count_search_words(id) FROM organizations');
// x1: a file of the client, where the coordinator and the third party are as well. x2: none of them sees it.
const say = (file: 'x1' | 'x2', content: string) =>
  addMessage(db.owner, labels, [content, file, file === 'x1' ? 'carol' : 'dan'], { content });
const answers = (role: Role, question: Question) => search(app, labels, actors[role], question);
const corrections = async (role: Role, q: string) =>
  (await answers(role, { q })).map(({ corrected }) => corrected?.[0]).sort();

describe('with six near words on a file of their own', () => {
  const typed = 'kowalczky';
  const seeded = ['kowalcxqy', 'kowalcxry', 'kowalcxsy', 'kowalcxty', 'kowalcxuy', 'kowalcxvy'];
  const asking = ['coordinator', ...restricted] as const;

  it('nobody learns whether a nearer word stands on a file that they do not see', async () => {
    for (const word of seeded) await say('x1', word);
    await learn();
    const before = new Map<Role, unknown>();
    for (const role of asking) {
      expect(await corrections(role, typed), role).toEqual([...seeded]);
      before.set(role, await answers(role, { q: typed }));
    }

    for (const word of ['kowalczyk', 'kowalczyki']) await say('x2', word);
    await learn();
    for (const role of asking) {
      expect(await answers(role, { q: typed }), role).toEqual(before.get(role));
    }
  });

  it('an admin still finds the nearer word', async () => {
    expect((await answers('admin', { q: typed }))[0]).toMatchObject({ corrected: ['kowalczyk'] });
  });

  it('a word of a kind that is not asked for takes no place either', async () => {
    const kinds = ['contact', 'task'];
    expect(await answers('coordinator', { q: typed, kinds })).toEqual([]);
    await db.owner.query('UPDATE tasks SET title = $1 WHERE id = $2', [
      'kowalxxky',
      labels.id('x1 of carol'),
    ]);
    await learn();
    expect(await answers('coordinator', { q: typed, kinds })).toMatchObject([{ corrected: ['kowalxxky'] }]);
  });
});

it('a common near word does not crowd out a rare and nearer one', async () => {
  await say('x1', 'brontosaurus');
  for (let n = 0; n < 130; n += 1) await say('x1', `brontosauris ${'again '.repeat(n)}`);
  await learn();
  for (const role of ['coordinator', ...restricted] as const) {
    expect((await answers(role, { q: 'brontosaurrus' }))[0], role).toMatchObject({
      corrected: ['brontosaurus'],
    });
  }
});

describe('a word just written', () => {
  it('is corrected to at once by who reads it, whether or not the firm knew it', async () => {
    await say('x1', 'pterodactyl');
    await say('x1', 'diplodocus');
    await db.owner.query(
      `INSERT INTO search_words (organization_id, word) VALUES ($1, 'diplodocus')
       ON CONFLICT (organization_id, word) DO NOTHING`,
      [labels.id('lake')],
    );
    const known = await db.owner.query(`SELECT FROM search_words WHERE word = 'pterodactyl'`);
    expect(known.rowCount).toBe(0);
    for (const role of restricted) {
      expect(await corrections(role, 'diplodocsu'), role).toEqual(['diplodocus']);
      expect(await corrections(role, 'pterodactly'), role).toEqual(['pterodactyl']);
    }
  });
});

describe('a space more or less, a first letter, a sound, and a mistake that is a word', () => {
  // Words of their own, each found by itself.
  beforeAll(async () => {
    for (const word of ['mill', 'farrow', 'lemons', 'tansy']) await say('x1', word);
  });

  it.each([
    ['vesperlachance', 'vesper lachance'],
    ['mill farrow', 'millfarrow'],
    ['zonquil', 'jonquil'],
    ['phennimore', 'fennimore'],
    ['lemons tansy', 'lemon tansyfield'],
  ])('%s: nobody learns that a hidden file has %s', async (typed, truth) => {
    const before = new Map<Role, unknown>();
    for (const role of ['coordinator', ...restricted] as const)
      before.set(role, await answers(role, { q: typed }));
    await say('x2', truth);
    await learn();
    // It is there: the admin finds it.
    const titles = (await answers('admin', { q: typed })).map(({ title }) => title);
    expect(titles).toContain(truth);
    for (const role of ['coordinator', ...restricted] as const) {
      expect(await answers(role, { q: typed }), role).toEqual(before.get(role));
    }
    // And who reads it finds it as well.
    await say('x1', `${truth} now`);
    await learn();
    for (const role of ['coordinator', ...restricted] as const) {
      expect(
        (await answers(role, { q: typed })).map(({ title }) => title),
        role,
      ).toContain(`${truth} now`);
    }
  });
});

describe('how the words are taken', () => {
  const q = 'rumor merge';
  const found = async (role: Role) => answers(role, { q });

  it('does not turn on a word that stands on a hidden file only', async () => {
    await say('x1', 'rumored merge');
    await say('x1', 'rumored merger');
    await learn();
    const before = await found('client');
    expect(before).toHaveLength(2);
    await say('x2', 'rumor');
    await learn();
    expect(await answers('admin', { q: 'rumor', kinds: ['message'] })).toMatchObject([
      { title: 'rumor', score: expect.closeTo(0.9) as number },
      {},
      {},
    ]);
    expect(await found('client')).toEqual(before);
  });

  it('does not turn on how often the firm uses a word', async () => {
    for (const role of restricted) {
      await learn();
      const before = await found(role);
      expect(before.length, role).toBe(2);
      await db.owner.query('UPDATE search_words SET uses = 1000000');
      expect(await found(role), role).toEqual(before);
    }
    // The admin's search does turn on it: so the counts are read.
    const admins = await found('admin');
    expect(admins.length).toBeGreaterThan(0);
    expect(admins.every(({ score }) => score < 0.6)).toBe(true);
  });
});
