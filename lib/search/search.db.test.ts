import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openExchange } from '@/lib/exchanges/commands';
import { newExchange } from '@/lib/exchanges/input';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { testApp, type TestApp, type TestMember } from '@/scripts/test/firm';
import { searchQuestion } from './input';
import { find } from './queries';

let database: TestDatabase;
let app: TestApp;
let admin: TestMember;
let other: TestMember;

beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  admin = await (await app.firm('ridgeline')).member('admin');
  other = await (await app.firm('valley')).member('admin');
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

const ask = (member: TestMember, question: Record<string, string>) =>
  member.enter((scope) => find(scope, searchQuestion.parse(question)));

describe('searching', () => {
  it('finds an exchange as soon as it is open, by number, name and client, and for its own firm only', async () => {
    const { id, exchangeNumber } = await admin.enter((scope) =>
      openExchange(
        scope,
        newExchange.parse({
          name: '1200 Elm Street',
          exchangeType: 'delayed',
          client: { kind: 'new', contact: { firstName: 'José', lastName: 'Hernández' } },
        }),
      ),
    );
    for (const q of [exchangeNumber, 'elm', 'jose hernandez']) {
      const { hits } = await ask(admin, { q });
      expect(hits[0], q).toMatchObject({ kind: 'exchange', id, exchangeId: id, exchangeNumber });
      expect((await ask(other, { q })).hits, q).toEqual([]);
    }
    const { hits } = await ask(admin, { q: 'hernandez', kinds: 'contact,message', max: '1' });
    expect(hits).toMatchObject([{ kind: 'contact', title: 'José Hernández', exchangeNumber: null }]);
  });

  it('says what was looked for instead of a mistyped word', async () => {
    await database.owner.query('SELECT app.fold_search_words()');
    expect(await ask(admin, { q: 'hernandes' })).toMatchObject({
      corrected: ['hernandez'],
      meant: 'hernandez',
      hits: [{ kind: 'exchange' }, { kind: 'contact' }],
    });
    expect(await ask(admin, { q: 'xylophone' })).toEqual({ hits: [], corrected: null, meant: null });
  });
});

describe('a question', () => {
  it.each([
    [{ q: ' a ' }, 'Give at least 2 characters to look for.'],
    [{}, 'Give at least 2 characters to look for.'],
    [{ q: 'a'.repeat(101) }, 'Use at most 100 characters.'],
    [
      { q: 'elm', kinds: 'exchange,invoice' },
      'Use exchange, contact, task, document, message, separated by commas.',
    ],
    [{ q: 'elm', kinds: '' }, 'Name at least one kind, or leave it out for all.'],
    [{ q: 'elm', max: '0' }, 'Give a whole number from 1 to 100.'],
    [{ q: 'elm', max: 'many' }, 'Give a whole number from 1 to 100.'],
  ])('%j is refused in words', (question, message) => {
    const parsed = searchQuestion.safeParse(question);
    expect(parsed.error?.issues.map((issue) => issue.message)).toEqual([message]);
  });
});
