/** No audited table is emptied at once, where no entry would tell of its rows. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { attempt, DENIED } from './support/act';
import { buildFirms } from './support/firm';

let db: TestDatabase;

beforeAll(async () => {
  db = await testDatabase();
  await buildFirms(db.owner);
});
afterAll(() => db.drop());

describe('a table that is audited', () => {
  it('is not emptied at once, whole or in a partition, not even by its owner', async () => {
    const all = await db.owner.query<{ place: string }>(
      `SELECT tgrelid::regclass::text AS place FROM pg_trigger WHERE tgname = 'audit'`,
    );
    const places = all.rows.map(({ place }) => place);
    expect(places).toEqual(expect.arrayContaining(['sessions', 'contacts', 'exchanges', 'exchanges_2024']));
    const kept = (await db.owner.query('SELECT FROM contacts')).rowCount;
    await db.owner.query('BEGIN');
    for (const place of places)
      expect((await attempt(db.owner, `TRUNCATE ${place} CASCADE`)).code, place).toBe(DENIED);
    // A list of its own: what is not audited may be emptied.
    expect((await attempt(db.owner, 'TRUNCATE search_words')).code).toBeUndefined();
    await db.owner.query('ROLLBACK');
    expect((await db.owner.query('SELECT FROM contacts')).rowCount).toBe(kept);
  });

  it('is told as a gap where it could be, and mended', async () => {
    await db.owner.query('BEGIN');
    await db.owner.query('ALTER TABLE exchanges_2024 DISABLE TRIGGER audit_truncate');
    await db.owner.query('DROP TRIGGER audit_truncate ON contacts');
    const gaps = async () =>
      (await db.owner.query('SELECT target::text FROM app.audit_gaps ORDER BY 1')).rows;
    expect(await gaps()).toEqual([{ target: 'contacts' }, { target: 'exchanges' }]);
    await db.owner.query('CALL app.attach_audit()');
    expect(await gaps()).toEqual([]);
    await db.owner.query('ROLLBACK');
  });

  it('keeps that in a partition made later', async () => {
    await db.owner.query('BEGIN');
    await db.owner.query(
      `SELECT app.attach_partition('exchanges', 'exchanges_2060', '2060-01-01 UTC', '2061-01-01 UTC', 0)`,
    );
    expect((await attempt(db.owner, 'TRUNCATE exchanges_2060 CASCADE')).code).toBe(DENIED);
    expect((await db.owner.query('TABLE app.audit_gaps')).rows).toEqual([]);
    await db.owner.query('ROLLBACK');
  });
});
