/** What a search finds: numbers, words, beginnings of words, accents, mistakes of typing; and that what is typed stays text. */
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { actors } from './support/people';
import { insert, type Labels } from './support/rows';
import { addDocument, search, type Question } from './support/searchables';
import { searchedFirm } from './support/searched-firm';

let db: TestDatabase;
let app: pg.Client;
let labels: Labels;

beforeAll(async () => {
  db = await testDatabase();
  app = new pg.Client({ connectionString: db.appUrl });
  await app.connect();
  labels = await searchedFirm(db.owner);
});
afterAll(async () => {
  await app.end();
  await db.drop();
});

const hits = (question: Question | string, role: keyof typeof actors = 'admin') =>
  search(app, labels, actors[role], typeof question === 'string' ? { q: question } : question);
const found = async (question: Question | string, role?: keyof typeof actors) =>
  (await hits(question, role)).map(({ entity_id }) => labels.label(entity_id));

describe('a number', () => {
  it('typed whole finds its exchange and nothing else, in any case', async () => {
    expect(await hits('ex-2024-0012')).toMatchObject([
      { kind: 'exchange', exchange_number: 'EX-2024-0012', detail: 'Redwood Holdings LLC', score: 1 },
    ]);
    expect(await found('24-7781/b')).toEqual(['oak']);
  });

  it.each(['0012', '12', 'ex 2024 12', 'EX2024', '2024-0012', 'ex20240012'])(
    'typed as %s finds it',
    async (q) => {
      expect(await found(q)).toContain('elm');
    },
  );

  it('being typed finds what begins so', async () => {
    expect(await found('EX-2024-00')).toEqual(expect.arrayContaining(['elm', 'harbor', 'x1']));
    expect(await found('ex-2024-001')).toEqual(['elm']);
    expect(await found('24-77')).toEqual(['oak']);
  });

  it('counts as a whole word before it counts as a beginning', async () => {
    expect((await found('0012')).slice(0, 2)).toEqual(['elm', 'harbor']);
  });

  it('of a telephone finds the contact however it is written', async () => {
    for (const q of ['415-555-0134', '(415) 555 0134', '4155550134', '5550134', '0134']) {
      expect(await found(q), q).toEqual(['sanchez']);
    }
  });

  it('is never taken for another: a wrong one finds nothing', async () => {
    expect(await found('EX-2024-0099')).toEqual([]);
  });
});

describe('words', () => {
  it.each([
    ['will', 'will'],
    ['the will trust', 'will'],
    ['jose', 'jose'],
    ['JOSÉ', 'jose'],
    ['Hernandez', 'jose'],
    ['wojcik pawel', 'wojcik'],
    ["o'brien", 'obrien'],
    ['O’Brien', 'obrien'],
    ['obri', 'obrien'],
    ['redw hold', 'redwood'],
    ['1200 elm', 'elm'],
    ['harbor jose', 'harbor'],
    ['pawel@escrowpartners.example', 'wojcik'],
    ['identification notice', 'x1 of carol'],
    ['closing statement', 'deed'],
    ['appraisal', 'late'],
  ])('%s', async (q, expected) => {
    const all = await hits(q);
    expect(all.map(({ entity_id }) => labels.label(entity_id))).toContain(expected);
    expect(all.every(({ corrected }) => corrected === null)).toBe(true);
  });

  it('are all asked for: one that is not there leaves nothing', async () => {
    expect(await found('elm 9999')).toEqual([]);
    expect(await found('elm harbor')).toEqual([]);
  });

  it('found whole come before beginnings, exchanges before contacts, tasks, documents and messages', async () => {
    expect((await found('john')).slice(0, 2)).toEqual(['john', 'johnson']);
    const kinds = (await hits('jose')).map(({ kind }) => kind);
    expect(kinds).toEqual(['exchange', 'contact', 'message']);
    const scores = (await hits('john')).map(({ score }) => score);
    expect(scores).toEqual([...scores].sort().reverse());
  });

  it('come newest first within one kind', async () => {
    const newest = (await hits({ q: 'ex', kinds: ['exchange'] })).map(({ entity_id }) => entity_id);
    expect(newest.length).toBeGreaterThan(3);
    expect(newest).toEqual([...newest].sort().reverse());
  });

  it('show a message around what was found, and where it belongs', async () => {
    const [hit] = await hits('kowalczyk');
    expect(hit).toMatchObject({ kind: 'message', exchange_number: 'EX-2024-0012' });
    expect(hit!.title).toMatch(/^….*The appraisal by Kowalczyk is late, and José knows\..*…$/);
    expect(hit!.title.length).toBeLessThan(170);
  });

  it('of many tasks leave place for other kinds', async () => {
    for (let n = 0; n < 12; n += 1) {
      const row = { exchange_id: labels.id('elm'), title: `Okra report ${n}`, task_type: 'general' };
      await insert(db.owner, 'tasks', {
        ...row,
        organization_id: labels.id('lake'),
        id: labels.id(`okra ${n}`),
        created_by: labels.id('carol'),
      });
    }
    await addDocument(db.owner, labels, 'okra', { title: 'Okra report', exchange_id: labels.id('elm') });
    const kinds = (await hits({ q: 'okra', max: 10 })).map(({ kind }) => kind);
    expect(kinds).toEqual(['task', 'task', 'task', 'task', 'document']);
    expect(await hits({ q: 'okra', kinds: ['task'], max: 10 })).toHaveLength(10);
  });

  it('can be asked of some kinds, and of so many at most', async () => {
    expect((await hits({ q: 'jose', kinds: ['contact', 'message'] })).map(({ kind }) => kind)).toEqual([
      'contact',
      'message',
    ]);
    expect(await hits({ q: 'ex', max: 2 })).toHaveLength(2);
    expect(await hits({ q: 'ex', max: -5 })).toHaveLength(1);
    expect(await hits({ q: 'jose', kinds: [] })).toEqual([]);
  });
});

describe('mistakes of typing are forgiven', () => {
  it.each([
    ['jhonson', 'johnson'],
    ['jonson', 'johnson'],
    ['jhon smith', 'john'],
    ['smiht', 'john'],
    ['hernandes', 'jose'],
    ['ernandez', 'jose'],
    ['redwod', 'redwood'],
    ['redwood holdngs', 'redwood'],
    ['rewdood', 'redwood'],
    ['mcdonald', 'macdonald'],
    ['macdonlad', 'macdonald'],
    ['nguyne', 'nguyen'],
    ['swartzenberg', 'schwartz'],
    ['schwarzenberg', 'schwartz'],
    ['gonzales', 'gonzalez'],
    ['wojick', 'wojcik'],
    ['obrian', 'obrien'],
    ['sanhcez', 'sanchez'],
    ['wiliams', 'williams'],
    ['wiliams pacfic', 'williams'],
    ['identifcation notise', 'x1 of carol'],
    ['waranty deed', 'deed'],
    ['statment', 'deed'],
    ['apraisal', 'late'],
    ['harbour', 'harbor'],
    ['eml street', 'elm'],
    ['warehose', 'harbor'],
  ])('%s', async (q, expected) => {
    const all = await hits(q);
    expect(all.slice(0, 3).map(({ entity_id }) => labels.label(entity_id))).toContain(expected);
  });

  it.each([
    ['johnsmith', 'john'],
    ['red wood holdings', 'redwood'],
    ['1200elm', 'elm'],
    ['ex202412', 'elm'],
    ['mith john', 'john'],
    ['msith', 'john'],
    ['kowalchick', 'late'],
  ])('also a space, a first letter, or how it sounds: %s', async (q, expected) => {
    expect((await found(q)).slice(0, 3)).toContain(expected);
  });

  it('and what was meant is told with each row; words that stand are left alone', async () => {
    const [hit] = await hits('redwod holdings');
    expect(hit).toMatchObject({ corrected: ['redwood'] });
    expect(hit!.score).toBeLessThan(0.6);
  });

  it('but not when the word as typed finds something', async () => {
    expect((await hits('jonas')).map(({ entity_id }) => labels.label(entity_id))).toEqual(['jonas']);
  });

  it('but nothing is found for what resembles nothing', async () => {
    expect(await found('xylophone')).toEqual([]);
    expect(await found('redwod xylophone')).toEqual([]);
  });

  it('and a word is known a minute after it was first written, when the job has been', async () => {
    await insert(db.owner, 'contacts', {
      organization_id: labels.id('lake'),
      id: labels.id('late comer'),
      last_name: 'Papadopoulos',
    });
    expect(await found('papadopuolos')).toEqual([]);
    await db.owner.query('SELECT app.fold_search_words()');
    expect(await found('papadopuolos')).toEqual(['late comer']);
  });
});

describe('what is typed is text', () => {
  it.each([
    `' OR 1=1 --`,
    `redwood' & '`,
    `'redwood':*`,
    'redwood | zzzz',
    '!redwood',
    'redwood <-> holdings',
    '(redwood',
    'redw*',
    '%redwood%',
    'red\\wood',
    `${labels_prefix()}~redwood`,
    '\\',
    '$1',
    "''''",
    '日本語',
    'a\u0301',
    '🙂🙂',
    'x'.repeat(100),
    'ab '.repeat(33),
    '& & & &',
  ])('%s', async (q) => {
    await expect(hits(q)).resolves.toBeInstanceOf(Array);
  });

  it('operators mean nothing: they part words', async () => {
    expect(await found('!redwood')).toEqual(await found('redwood'));
    expect(await found('redwood | zzzz')).toEqual([]);
    expect(await found('%')).toEqual([]);
  });

  it('of fewer than 2 characters finds nothing, and only the first 100 count', async () => {
    expect(await found('r')).toEqual([]);
    expect(await found('  r ')).toEqual([]);
    expect(await found('')).toEqual([]);
    expect(await found(`redwood${' '.repeat(100)}zzzz`)).toContain('redwood');
  });
});

/** What a word of some firm is kept behind: typing it must not reach that firm. */
function labels_prefix() {
  return '000002e';
}
