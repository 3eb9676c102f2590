/** What search keeps follows the records at once: what is found under which word, and what is found no longer. */
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { buildFirms } from './support/firm';
import { Chance } from './support/random';
import { insert, type Labels } from './support/rows';
import { addDocument, addMessage, addVersion, searchDrift } from './support/searchables';
import { searchStatement } from './support/search-writes';

let db: TestDatabase;
let labels: Labels;
const id = (label: string) => labels.id(label);

beforeAll(async () => {
  db = await testDatabase();
  labels = await buildFirms(db.owner);
});
afterAll(() => db.drop());

/** The records that stand under a word, for whichever audience. */
async function under(word: string, firm = 'lake'): Promise<string[]> {
  const { rows } = await db.owner.query<{ entity_id: string }>(
    `SELECT entity_id FROM search_documents WHERE organization_id = $1
       AND EXISTS (SELECT FROM unnest(tsvector_to_array(lexemes)) AS lexeme WHERE substr(lexeme, 9) = $2)`,
    [id(firm), word],
  );
  return rows.map((row) => labels.label(row.entity_id)).sort();
}

const set = (table: string, label: string, column: string, value: unknown) =>
  db.owner.query(`UPDATE ${table} SET ${column} = $2 WHERE id = $1`, [id(label), value]);

describe('the rows of search', () => {
  beforeEach(() => db.owner.query('BEGIN'));
  afterEach(async () => {
    const drift = await searchDrift(db.owner);
    await db.owner.query('ROLLBACK');
    expect(drift).toEqual([]);
  });

  it('stand for every record of the fixture', async () => {
    const { rows } = await db.owner.query<{ kind: string }>('SELECT DISTINCT kind FROM search_documents');
    expect(rows.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['contact', 'exchange', 'task']));
    expect(await under('x1')).toEqual(expect.arrayContaining(['x1', 'x1 of carol']));
  });

  it('carry an exchange’s number in parts and whole, its name, and its client', async () => {
    await set('exchanges', 'x1', 'exchange_number', 'EX-2024-0012');
    await set('exchanges', 'x1', 'name', 'Elm Street');
    for (const word of ['ex', '2024', '12', 'ex20240012', 'elm', 'kclara']) {
      expect(await under(word), word).toContain('x1');
    }
    await set('exchanges', 'x1', 'client_id', id('kColin'));
    expect(await under('kclara')).not.toContain('x1');
    expect(await under('kcolin')).toContain('x1');
  });

  it('follow the name of a client to every exchange that carries it', async () => {
    await set('contacts', 'kClara', 'last_name', 'Marchetti');
    expect(await under('marchetti')).toEqual(['kClara', 'x1', 'x4']);
    expect(await under('kclara')).not.toEqual(expect.arrayContaining(['kClara', 'x1', 'x4']));
  });

  it('carry all of a contact: names, company, e-mail, and telephone numbers however they are written', async () => {
    await db.owner.query(
      `UPDATE contacts SET first_name = 'José', last_name = 'O’Brien', company = 'Redwood & Sons', email = 'jose@redwood.test',
         phone_home = '+1 (415) 555-0134 x12' WHERE id = $1`,
      [id('kLoose')],
    );
    for (const word of ['jose', 'obrien', 'redwood', 'sons', '415', '134', '4155550134', '5550134']) {
      expect(await under(word), word).toEqual(['kLoose']);
    }
    await set('contacts', 'kLoose', 'phone_home', null);
    expect(await under('4155550134')).toEqual([]);
  });

  it('follow a task’s title, and go with it', async () => {
    const task = {
      organization_id: id('lake'),
      id: id('a call'),
      task_type: 'general',
      created_by: id('ada'),
    };
    await insert(db.owner, 'tasks', { ...task, title: 'Call the title company', exchange_id: id('x1') });
    await set('tasks', 'a call', 'title', 'Call the Escrow officer');
    expect(await under('escrow')).toEqual(['a call']);
    await db.owner.query('DELETE FROM tasks WHERE id = $1', [id('a call')]);
    expect(await under('escrow')).toEqual([]);
  });

  it('carry a document’s title and the names of its files, until it is archived', async () => {
    await addDocument(db.owner, labels, 'deed', { title: 'Grant deed', exchange_id: id('x1') });
    await addVersion(db.owner, labels, 'deed', 'scan_0042-signed.pdf');
    for (const word of ['grant', 'deed', 'scan', '42', 'signed', 'pdf']) {
      expect(await under(word), word).toContain('deed');
    }
    await set('documents', 'deed', 'archived_at', new Date());
    expect(await under('grant')).toEqual([]);
    await set('documents', 'deed', 'archived_at', null);
    expect(await under('signed')).toEqual(['deed']);
  });

  it('carry a message to the whole conversation, until it is withdrawn; one to some of it never', async () => {
    await addMessage(db.owner, labels, ['open', 'x1', 'carol'], { content: 'The appraisal is <b>late</b>' });
    await addMessage(db.owner, labels, ['secret', 'x1', 'carol'], {
      content: 'Between us: appraisal',
      is_addressed: true,
    });
    expect(await under('appraisal')).toEqual(['open']);
    await set('messages', 'open', 'content', 'The valuation is late');
    expect([await under('appraisal'), await under('valuation')]).toEqual([[], ['open']]);
    await set('messages', 'open', 'withdrawn_at', new Date());
    expect(await under('valuation')).toEqual([]);
  });

  it('take a word of any length and no words at all', async () => {
    await addMessage(db.owner, labels, ['long', 'x1', 'carol'], { content: 'q'.repeat(20_000) });
    await addMessage(db.owner, labels, ['bare', 'x1', 'carol'], { content: '!!! —  …' });
    expect(await under('q'.repeat(40))).toEqual(['long']);
  });

  it('are not written when nothing searched changed', async () => {
    await db.owner.query(`UPDATE search_documents SET changed_at = 'epoch'`);
    await db.owner.query(`UPDATE tasks SET status = 'completed'`);
    await db.owner.query(`UPDATE contacts SET notes = 'x', last_name = last_name`);
    await db.owner.query(`UPDATE exchanges SET priority = 'high', name = name`);
    const { rows } = await db.owner.query(`SELECT FROM search_documents WHERE changed_at > 'epoch'`);
    expect(rows).toEqual([]);
  });
});

describe('repair', () => {
  beforeEach(() => db.owner.query('BEGIN'));
  afterEach(() => db.owner.query('ROLLBACK'));

  const rebuild = async () =>
    (await db.owner.query<{ n: number }>('SELECT app.rebuild_search($1) AS n', [id('lake')])).rows[0]!.n;

  it('finds nothing to do where triggers did their work', async () => {
    expect(await rebuild()).toBe(0);
  });

  it('adds what is missing, rights what differs, removes what is left over, and leaves other firms alone', async () => {
    await db.owner.query(`DELETE FROM search_documents WHERE entity_id = ANY ($1)`, [[id('x1'), id('y1')]]);
    await db.owner.query(`UPDATE search_documents SET title = 'wrong' WHERE entity_id = $1`, [id('kClara')]);
    await db.owner.query(
      `INSERT INTO search_documents (organization_id, kind, entity_id, lexemes) VALUES ($1, 'message', $2, '')`,
      [id('lake'), id('no such message')],
    );
    expect(await searchDrift(db.owner)).not.toEqual([]);
    expect(await rebuild()).toBe(3);
    const drift = await searchDrift(db.owner);
    expect(new Set(drift.map((row) => row.id))).toEqual(new Set([id('y1')]));
  });

  it('fills everything anew after a bulk load', async () => {
    const before = await db.owner.query('TABLE search_documents');
    await db.owner.query('DELETE FROM search_documents');
    await db.owner.query('SELECT app.refill_search()');
    expect(await searchDrift(db.owner)).toEqual([]);
    const after = await db.owner.query('TABLE search_documents');
    expect(after.rowCount).toBe(before.rowCount);
    const { rows } = await db.owner.query(`SELECT indexname FROM pg_indexes WHERE tablename LIKE 'search%'`);
    expect(rows).toHaveLength(8);
  });
});

describe('the vocabulary', () => {
  beforeEach(() => db.owner.query('BEGIN'));
  afterEach(() => db.owner.query('ROLLBACK'));

  const words = async () =>
    (
      await db.owner.query<{ word: string; uses: number }>(
        'SELECT word, uses FROM search_words WHERE organization_id = $1 ORDER BY word',
        [id('lake')],
      )
    ).rows;

  it('takes up new words once, without digits, and counts them when asked', async () => {
    await db.owner.query('DELETE FROM search_words');
    await insert(db.owner, 'contacts', {
      organization_id: id('lake'),
      id: id('kNew'),
      last_name: 'Marchetti 4you',
      company: 'Marchetti LLC',
    });
    await db.owner.query('SELECT app.fold_search_words()');
    await db.owner.query('SELECT app.fold_search_words()');
    const names = (await words()).map(({ word }) => word);
    expect(names.filter((word) => word === 'marchetti')).toHaveLength(1);
    expect(names.filter((word) => /\d/.test(word))).toEqual([]);
    await set('contacts', 'kClara', 'last_name', 'Marchetti');
    await db.owner.query('SELECT app.count_search_words($1)', [id('lake')]);
    // Two contacts and the two exchanges of one of them.
    expect(await words()).toContainEqual({ word: 'marchetti', uses: 4 });
    await set('contacts', 'kNew', 'company', 'Papadopoulos');
    await db.owner.query('SELECT app.count_search_words($1)', [id('lake')]);
    expect((await words()).map(({ word }) => word)).toContain('papadopoulos');
    expect((await words()).map(({ word }) => word)).not.toContain('llc');
  });
});

describe('two writers at once', () => {
  /** Lets the second write while the first has not committed; goes on when it has ended, or waits for the first. */
  async function meet(first: [string, unknown[]], second: [string, unknown[]]) {
    const [one, two] = [0, 1].map(() => new pg.Client({ connectionString: db.ownerUrl }));
    await one!.connect();
    await two!.connect();
    const pid = (await two!.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')).rows[0]!.pid;
    await one!.query('BEGIN');
    await one!.query(...first);
    let ended = false;
    const writing = two!.query(...second).finally(() => (ended = true));
    const waits = async () =>
      (await db.owner.query('SELECT FROM unnest(pg_blocking_pids($1))', [pid])).rows.length > 0;
    while (!ended && !(await waits())) await new Promise(setImmediate);
    await one!.query('COMMIT');
    await writing;
    await one!.end();
    await two!.end();
    expect(await searchDrift(db.owner)).toEqual([]);
  }

  it('do not lose the new name of a client whose file is just being opened', async () => {
    const opened = `INSERT INTO exchanges (organization_id, name, exchange_type, client_id) VALUES ($1, 'Race', 'delayed', $2)`;
    const renamed = `UPDATE contacts SET last_name = 'Racer' WHERE id = $1`;
    await meet([opened, [id('lake'), id('kClara')]], [renamed, [id('kClara')]]);
    await meet([renamed, [id('kColin')]], [opened, [id('lake'), id('kColin')]]);
    expect(await under('racer')).toContain('kClara');
  });

  it('do not lose the new name of a file or of its client, whichever comes first', async () => {
    const file = `UPDATE exchanges SET name = 'Regatta' WHERE id = $1`;
    const client = `UPDATE contacts SET last_name = 'Rower' WHERE id = $1`;
    await meet([file, [id('x1')]], [client, [id('kClara')]]);
    await meet([client, [id('kTrust')]], [file, [id('x3')]]);
    expect(await under('regatta')).toEqual(['x1', 'x3']);
  });

  it('do not lose a version of a document that is being renamed', async () => {
    await addDocument(db.owner, labels, 'raced', { title: 'Draft', exchange_id: id('x1') });
    const version = `INSERT INTO document_versions (organization_id, document_id, version, file_name, media_type, byte_size, sha256, storage_key)
      VALUES ($1, $2, 1, 'signed.pdf', 'application/pdf', 1, sha256('x'), 'k')`;
    const title = `UPDATE documents SET title = 'Deed' WHERE id = $1`;
    await meet([title, [id('raced')]], [version, [id('lake'), id('raced')]]);
    expect(await under('deed')).toContain('raced');
    expect(await under('signed')).toContain('raced');
  });
});

describe('after random writes of three writers at once', () => {
  it('search is what a plain computation says', async () => {
    const writers = Array.from({ length: 3 }, () => new pg.Client({ connectionString: db.ownerUrl }));
    for (const writer of writers) await writer.connect();
    await Promise.all(
      writers.map(async (writer, seed) => {
        const chance = new Chance(seed + 40);
        for (let round = 0; round < 80; round += 1) await writer.query(...searchStatement(chance, labels));
      }),
    );
    for (const writer of writers) await writer.end();
    expect(await searchDrift(db.owner)).toEqual([]);
    const { rows } = await db.owner.query('SELECT app.rebuild_search($1) AS n', [id('lake')]);
    expect(rows).toEqual([{ n: 0 }]);
  });
});
