/** Documents: counted on the card until archived, with versions that stay as they came; and vendors' records with their hash. */
import { createHash } from 'node:crypto';
import pg from 'pg';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { acting, attempt, DENIED } from './support/act';
import { insertStatement } from './support/inserts';
import { actors } from './support/people';
import { insert, type Labels } from './support/rows';
import { contentsOf, rowOf, smallFirm } from './support/small-firm';

let db: TestDatabase;
let app: pg.Client;
let labels: Labels;

beforeAll(async () => {
  db = await testDatabase();
  labels = await smallFirm(db.owner);
  app = new pg.Client({ connectionString: db.appUrl });
  await app.connect();
});
afterAll(async () => {
  await app.end();
  await db.drop();
});

async function addDocument(more: Record<string, unknown> = {}) {
  const id = v7();
  await insert(db.owner, 'documents', {
    organization_id: labels.id('lake'),
    id,
    exchange_id: labels.id('f1'),
    title: 'Agreement',
    ...more,
  });
  return id;
}
const version = (document: string) => ({
  organization_id: labels.id('lake'),
  document_id: document,
  file_name: 'agreement.pdf',
  media_type: 'application/pdf',
  byte_size: 10,
  sha256: Buffer.alloc(32),
  storage_key: v7(),
});
const addVersion = (document: string, more: Record<string, unknown> = {}, client: pg.ClientBase = db.owner) =>
  insert(client, 'document_versions', { ...version(document), ...more });
const count = async (file: string) =>
  (await rowOf(db.owner, 'exchange_cards', 'exchange_id', labels.id(file))).document_count;
const change = (id: string, set: string) => db.owner.query(`UPDATE documents SET ${set} WHERE id = $1`, [id]);

describe('the card of an exchange', () => {
  it('counts its documents that are not archived, wherever they come from and go', async () => {
    const id = await addDocument();
    await addDocument({ archived_at: new Date() });
    await addDocument({ exchange_id: null, contact_id: labels.id('kClara') });
    expect([await count('f1'), await count('f2')]).toEqual([1, 0]);
    await change(id, `exchange_id = '${labels.id('f2')}'`);
    expect([await count('f1'), await count('f2')]).toEqual([0, 1]);
    await change(id, 'archived_at = now()');
    expect(await count('f2')).toBe(0);
    await change(id, 'archived_at = NULL');
    expect(await count('f2')).toBe(1);
    await db.owner.query('DELETE FROM documents WHERE id = $1', [id]);
    expect(await count('f2')).toBe(0);
  });
});

describe('a version', () => {
  const currentOf = async (id: string) => (await rowOf(db.owner, 'documents', 'id', id)).current_version;

  it('is the next one, and its document knows the highest', async () => {
    const id = await addDocument();
    await addVersion(id);
    await addVersion(id);
    expect(await currentOf(id)).toBe(2);
    await addVersion(id, { version: 7 });
    await addVersion(id, { version: 4 });
    await addVersion(id);
    expect(await currentOf(id)).toBe(8);
  });

  it('has a number of its own when several upload at once', async () => {
    const id = await addDocument();
    const writers = Array.from({ length: 5 }, () => new pg.Client({ connectionString: db.ownerUrl }));
    await Promise.all(
      writers.map(async (writer) => {
        await writer.connect();
        for (let round = 0; round < 4; round += 1) await addVersion(id, {}, writer);
        await writer.end();
      }),
    );
    expect(await currentOf(id)).toBe(20);
  });

  it.each([
    ['changed', `UPDATE document_versions SET sha256 = sha256(storage_key::bytea)`],
    ['renumbered', 'UPDATE document_versions SET version = version + 100'],
    ['removed', 'DELETE FROM document_versions'],
  ])('is never %s, not by the owner either', async (_, statement) => {
    await addVersion(await addDocument());
    const before = await contentsOf(db.owner, 'documents', 'document_versions');
    await expect(db.owner.query(statement)).rejects.toMatchObject({
      constraint: 'document_versions_append_only',
    });
    expect(await contentsOf(db.owner, 'documents', 'document_versions')).toEqual(before);
  });

  it('of no document, or of another firm’s, is refused by its key', async () => {
    const id = await addDocument();
    const before = await contentsOf(db.owner, 'documents', 'document_versions');
    for (const wrong of [{ document_id: v7() }, { organization_id: labels.id('bay') }]) {
      await expect(addVersion(id, wrong)).rejects.toMatchObject({
        constraint: 'document_versions_organization_id_document_id_fkey',
      });
    }
    expect(await contentsOf(db.owner, 'documents', 'document_versions')).toEqual(before);
  });
});

describe('a number of a version', () => {
  it('is given by the database, to whoever uploads', async () => {
    const document = await addDocument();
    await addVersion(document);
    await acting(app, labels, actors.coordinator, async () => {
      const upload = (more: object = {}) =>
        attempt(app, ...insertStatement(['document_versions', { ...version(document), ...more }]));
      expect(await upload({ version: 7 })).toMatchObject({ code: DENIED });
      expect((await upload()).code).toBeUndefined();
    });
    expect(await rowOf(db.owner, 'documents', 'id', document)).toMatchObject({ current_version: 1 });
  });
});

describe('a vendor’s record', () => {
  it('carries the hash of what was sent, whatever the writer says, and a new one when that changes', async () => {
    const id = v7();
    await insert(db.owner, 'external_records', {
      organization_id: labels.id('lake'),
      id,
      source: 'practicepanther',
      kind: 'matter',
      external_id: '1',
      raw: { b: 1, a: 'é' },
      content_hash: Buffer.alloc(32),
    });
    const hash = async () =>
      ((await rowOf(db.owner, 'external_records', 'id', id)).content_hash as Buffer).toString('hex');
    const sha = (text: string) => createHash('sha256').update(text).digest('hex');
    expect(await hash()).toBe(sha('{"a": "é", "b": 1}'));
    await db.owner.query(`UPDATE external_records SET raw = '{"a": 2}' WHERE id = $1`, [id]);
    expect(await hash()).toBe(sha('{"a": 2}'));
  });
});
