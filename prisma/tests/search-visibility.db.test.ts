/**
 * Who finds what: exactly what the policies let a member read, by words that the grants let the member read. Every row of the
 * fixture carries the word zebra; the admin finds it, so what another role does not find is there and hidden.
 */
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '@/lib/platform/database/door';
import { roles } from '@/lib/platform/database/door';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { acting, attempt, DENIED } from './support/act';
import { buildFirms } from './support/firm';
import { actors } from './support/people';
import type { Labels } from './support/rows';
import { addDocument, addMessage, search, type Question } from './support/searchables';

let db: TestDatabase;
let app: pg.Client;
let labels: Labels;

const files = ['x1', 'x2', 'x3', 'x4', 'y1'];
const levels = ['limited', 'standard', 'full'];

beforeAll(async () => {
  db = await testDatabase();
  app = new pg.Client({ connectionString: db.appUrl });
  await app.connect();
  labels = await buildFirms(db.owner);
  const { owner } = db;
  await owner.query(`UPDATE contacts SET company = 'Zebra & Co', phone_home = '555 777 8888', phone_work = '555 666 9999',
    email = 'giraffe@' || lower(last_name) || '.test'`);
  await owner.query(`UPDATE tasks SET title = title || ' zebra'`);
  await owner.query(`UPDATE exchanges SET name = name || ' Leopard Street'`);
  for (const file of files) {
    const firm = file === 'y1' ? 'bay' : 'lake';
    for (const access_level of levels) {
      const row = { title: `okapi of ${file}`, exchange_id: labels.id(file), access_level };
      await addDocument(owner, labels, `${access_level} of ${file}`, row, firm);
    }
    const sender = firm === 'bay' ? 'bess' : 'ada';
    await addMessage(owner, labels, [`said on ${file}`, file, sender], { content: 'antelope' });
    const addressed = { content: 'antelope', is_addressed: true };
    await addMessage(owner, labels, [`addressed on ${file}`, file, sender], addressed);
    const withdrawn = { content: 'antelope zebra', withdrawn_at: new Date() };
    await addMessage(owner, labels, [`withdrawn on ${file}`, file, sender], withdrawn);
  }
  await addDocument(owner, labels, 'of a contact', { title: 'okapi', contact_id: labels.id('kLoose') });
  await owner.query(`UPDATE documents SET title = title || ' zebra'`);
  await owner.query(`UPDATE messages SET content = content || ' zebra' WHERE withdrawn_at IS NULL`);
  await owner.query('SELECT app.count_search_words(id) FROM organizations');
});
afterAll(async () => {
  await app.end();
  await db.drop();
});

const found = async (role: Role, question: Question) =>
  (await search(app, labels, actors[role], { max: 100, ...question }))
    .map(({ entity_id }) => labels.label(entity_id))
    .sort();

describe.each(['exchange', 'contact', 'task', 'document', 'message'] as const)('every %s', (kind) => {
  // A file is found by its number: its name is not for everybody.
  const q = kind === 'exchange' ? 'ex' : 'zebra';

  it.each(roles)('that %s may read is found, and no other', async (role) => {
    const read = await acting(app, labels, actors[role], () => attempt(app, `SELECT id FROM ${kind}s`));
    expect([undefined, DENIED]).toContain(read.code);
    // Archived, addressed and withdrawn ones can be read by some and are found by nobody.
    const searched = await db.owner.query<{ id: string }>(
      'SELECT entity_id AS id FROM search_documents WHERE kind = $1 AND entity_id = ANY ($2)',
      [kind, read.rows.map(({ id }) => id)],
    );
    const readable = searched.rows.map(({ id }) => labels.label(id)).sort();
    expect(await found(role, { q, kinds: [kind] })).toEqual(readable);
  });

  it('is found by an admin of its own firm only', async () => {
    const { rows } = await db.owner.query<{ entity_id: string; organization_id: string }>(
      'SELECT entity_id, organization_id FROM search_documents WHERE kind = $1',
      [kind],
    );
    const of = (firm: string) => rows.filter((row) => row.organization_id === labels.id(firm));
    const ids = of('lake').map((row) => labels.label(row.entity_id));
    expect(of('bay').length).toBeGreaterThan(0);
    expect(await found('admin', { q, kinds: [kind] })).toEqual(ids.sort());
  });
});

describe('as the fixture is written', () => {
  const all = (names: string[], ...of: string[]) =>
    of.flatMap((file) => names.map((name) => `${name} of ${file}`)).sort();

  it('documents go by level, and those of a contact only to staff', async () => {
    const documents = (role: Role) => found(role, { q: 'okapi', kinds: ['document'] });
    expect(await documents('coordinator')).toEqual([...all(levels, 'x1', 'x3'), 'of a contact'].sort());
    expect(await documents('client')).toEqual(all(['limited', 'standard'], 'x1', 'x4'));
    expect(await documents('third_party')).toEqual(['limited of x1']);
    expect(await documents('agency')).toEqual([]);
  });

  it('messages go to who is on the file, an agency left out', async () => {
    const messages = (role: Role) => found(role, { q: 'antelope', kinds: ['message'] });
    expect(await messages('admin')).toEqual(['said on x1', 'said on x2', 'said on x3', 'said on x4']);
    expect(await messages('coordinator')).toEqual(['said on x1', 'said on x3']);
    expect(await messages('client')).toEqual(['said on x1', 'said on x4']);
    expect(await messages('third_party')).toEqual(['said on x1']);
    expect(await messages('agency')).toEqual([]);
  });
});

describe('words that a role may not read', () => {
  it('find nothing: the name of a file for who does not see properties', async () => {
    expect(await found('admin', { q: 'leopard' })).toEqual(['x1', 'x2', 'x3', 'x4', 'x5']);
    expect(await found('client', { q: 'leopard street' })).toEqual(['x1', 'x4']);
    for (const role of ['third_party', 'agency'] as const) {
      expect(await found(role, { q: 'leopard' }), role).toEqual([]);
      expect(await found(role, { q: 'kclara', kinds: ['exchange'] }), role).toEqual(['x1']);
    }
  });

  it('show nothing: the client stands for the name', async () => {
    for (const [role, title, detail] of [
      ['client', 'File x1 Leopard Street', 'kClara'],
      ['third_party', 'kClara', null],
      ['agency', 'kClara', null],
    ] as const) {
      const byNumber = await search(app, labels, actors[role], { q: 'EX-2024-000001' });
      expect(byNumber).toMatchObject([{ title, detail, exchange_number: 'EX-2024-000001' }]);
      const rows = await search(app, labels, actors[role], { q: 'kclara', kinds: ['exchange'] });
      expect(rows.find(({ entity_id }) => labels.label(entity_id) === 'x1')).toMatchObject({ title, detail });
    }
  });

  it('find nothing: e-mail and telephones of a contact for an agency, the home number for anybody but staff', async () => {
    const finders = async (q: string) => {
      const names: Role[] = [];
      for (const role of roles) if ((await found(role, { q })).length > 0) names.push(role);
      return names;
    };
    expect(await finders('giraffe')).toEqual(['admin', 'coordinator', 'client', 'third_party']);
    expect(await finders('5556669999')).toEqual(['admin', 'coordinator', 'client', 'third_party']);
    expect(await finders('5557778888')).toEqual(['admin', 'coordinator']);
  });
});

describe('corrections', () => {
  it('tell nothing of what the person does not see: the word stands on another file only', async () => {
    await addMessage(db.owner, labels, ['rumour', 'x2', 'dan'], { content: 'rhinoceros' });
    await db.owner.query('SELECT app.fold_search_words()');
    expect(await search(app, labels, actors.admin, { q: 'rinoceros' })).toMatchObject([
      { corrected: ['rhinoceros'] },
    ]);
    for (const role of ['coordinator', 'client', 'third_party', 'agency'] as const) {
      expect(await search(app, labels, actors[role], { q: 'rinoceros' }), role).toEqual([]);
    }
  });

  it('go to the word that the person sees, though another file has one that is likelier', async () => {
    await addMessage(db.owner, labels, ['near', 'x2', 'dan'], { content: 'crocodiles crocodiles' });
    await addMessage(db.owner, labels, ['far', 'x1', 'carol'], { content: 'crocodile' });
    await db.owner.query('SELECT app.fold_search_words()');
    const asked = async (role: Role) =>
      (await search(app, labels, actors[role], { q: 'crocdiles' })).map((hit) => [
        labels.label(hit.entity_id),
        hit.corrected,
      ]);
    expect((await asked('admin'))[0]).toEqual(['near', ['crocodiles']]);
    expect(await asked('client')).toEqual([['far', ['crocodile']]]);
  });

  it('for a third party do not come from the names of files', async () => {
    expect((await search(app, labels, actors.client, { q: 'lepoard' })).length).toBe(2);
    expect(await search(app, labels, actors.third_party, { q: 'lepoard' })).toEqual([]);
  });
});

describe('the tables behind', () => {
  it.each(roles)('are closed to %s, and the parts of the function as well', async (role) => {
    for (const statement of [
      'SELECT FROM search_documents',
      'SELECT FROM search_words',
      `SELECT app.search_hits('admin', app.org(), app.uid(), NULL, '{zebra*}', 100)`,
      `SELECT app.search_corrections(app.org(), 'zebar')`,
      `SELECT app.rebuild_search(app.org())`,
    ]) {
      const { code } = await acting(app, labels, actors[role], () => attempt(app, statement));
      expect(code, statement).toBe(DENIED);
    }
  });

  it('give nothing to the owner without a member: there is nobody to find it', async () => {
    expect((await db.owner.query(`SELECT * FROM app.search('zebra')`)).rows).toEqual([]);
  });
});

describe('each rule of who finds what', () => {
  it('hides something: with any one of them opened wide, more is found', async () => {
    const { rows: written } = await db.owner.query<{ text: string }>(
      `SELECT replace(pg_get_functiondef('app.search_reach(text)'::regprocedure), 'search_reach', 'search_reach_kept') AS text`,
    );
    await db.owner.query(written[0]!.text);
    await db.owner.query(`
      CREATE TABLE app.opened (role text, kind search_kind_enum);
      CREATE OR REPLACE FUNCTION app.search_reach(role text) RETURNS TABLE (kind search_kind_enum, audience text, visible text)
      LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
        SELECT r.kind, r.audience, CASE WHEN o.kind IS NULL THEN r.visible ELSE 'true' END
        FROM app.search_reach_kept(search_reach.role) r LEFT JOIN app.opened o ON (o.role, o.kind) = (search_reach.role, r.kind)
        ORDER BY r.kind
      $$`);
    // A connection that has not planned the rules yet.
    const fresh = new pg.Client({ connectionString: db.appUrl });
    await fresh.connect();
    const rules = await db.owner.query<{ role: Role; kind: string }>(
      `SELECT role, kind FROM unnest($1::text[]) AS role, app.search_reach(role) WHERE visible <> 'true'`,
      [roles],
    );
    expect(rules.rows.length).toBeGreaterThan(12);
    for (const { role, kind } of rules.rows) {
      const count = async () =>
        (
          await search(fresh, labels, actors[role], {
            q: kind === 'exchange' ? 'ex' : 'zebra',
            kinds: [kind],
            max: 100,
          })
        ).length;
      const before = await count();
      await db.owner.query('INSERT INTO app.opened VALUES ($1, $2)', [role, kind]);
      expect(await count(), `${kind} for ${role}`).toBeGreaterThan(before);
      await db.owner.query('TRUNCATE app.opened');
    }
    await fresh.end();
  });
});
