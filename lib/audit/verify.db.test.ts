/** Tampering with the audit is found, and in the right place; on a smaller history than npm run prove:audit. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { faultsOf, verifyNow } from '@/scripts/prove/audit/history';
import { tamperAndVerify } from '@/scripts/prove/audit/tally';
import { tamperings } from '@/scripts/prove/audit/tamper';
import { gather } from '@/scripts/prove/crowd';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { headsFile, readHeads } from './heads';
import { sealAudit } from './seal';
import { hashesOf } from './sql/guards';
import { definitions, unaudited } from './sql/known';
import { verifyAudit } from './verify';

let db: TestDatabase;
let superuser: pg.Client;
const folder = mkdtempSync(path.join(tmpdir(), 'peak-heads-'));
const file = headsFile(folder, '');

beforeAll(async () => {
  db = await testDatabase();
  const url = Object.assign(new URL(inject('database').superuserUrl), { pathname: `/${db.name}` });
  superuser = new pg.Client({ connectionString: url.href });
  await superuser.connect();
  await gather(db.owner);
  for (let round = 0; round < 4; round += 1) {
    await db.owner.query(`UPDATE exchanges SET notes = $1`, [`Round ${round}`]);
    await db.owner.query(`UPDATE users SET city = $1`, [`Round ${round}`]);
    // Nobody else writes to this database, so that all of it may be sealed whatever runs beside it.
    await db.owner.query('SELECT FROM app.seal_audit(pg_snapshot_xmax(pg_current_snapshot()))');
  }
  await sealAudit(db.owner, file);
});
afterAll(async () => {
  await superuser.end();
  await db.drop();
  rmSync(folder, { recursive: true });
});

describe('tampering', () => {
  it('is found each time, in the right block (a sample of npm run prove:audit)', async () => {
    expect(faultsOf(await verifyNow(db.owner, file))).toEqual([]);
    const kinds = Object.keys(tamperings).length;
    const { lines, missed } = await tamperAndVerify(superuser, readHeads(file)!.heads, kinds * 5);
    expect(missed).toEqual([]);
    expect(Object.values(lines)).toEqual(Array(kinds).fill({ tried: 5, found: 5, named: 5 }));
    expect(faultsOf(await verifyNow(db.owner, file))).toEqual([]);
  });

  it('by a disabled trigger is said', async () => {
    await db.owner.query('ALTER TABLE audit_logs DISABLE TRIGGER stands');
    await db.owner.query('ALTER TABLE audit_logs_03 DISABLE TRIGGER stands_whole');
    await db.owner.query('ALTER TABLE contacts DISABLE TRIGGER audit');
    await db.owner.query('ALTER TABLE exchanges_2024 DISABLE TRIGGER audit_update');
    const { guards } = await verifyNow(db.owner, file);
    for (const missing of [
      'changes of contacts are not recorded',
      'changes of exchanges are not recorded',
      'entries of audit_logs can be changed',
      'entries of audit_logs_03 can be emptied',
    ])
      expect(guards).toContain(missing);
    expect(guards).not.toContain('entries of audit_logs_04 can be emptied');
  });

  it('is made impossible again by the next migration', async () => {
    await db.owner.query('CALL app.attach_audit()');
    expect((await verifyNow(db.owner, file)).guards).toEqual([]);
  });

  it.each([
    ['ALTER FUNCTION app.audit() SECURITY INVOKER', 'app.audit is not as the migrations made it'],
    [
      `CREATE OR REPLACE FUNCTION app.audit_stands() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$`,
      'app.audit_stands is not as the migrations made it',
    ],
    [
      `CREATE OR REPLACE FUNCTION app.withhold(told jsonb, operation text) RETURNS jsonb LANGUAGE sql IMMUTABLE RETURN told`,
      'app.withhold is not as the migrations made it',
    ],
    [
      `CREATE OR REPLACE VIEW app.audit_columns (table_name, column_name, treatment, reason) AS VALUES (NULL, 'amount', 'left_out', '')`,
      'app.audit_columns is not as the migrations made it',
    ],
    [
      `CREATE OR REPLACE VIEW app.unaudited (table_name, reason) AS SELECT relname::text COLLATE "default", '' FROM pg_class;
       DROP TRIGGER audit ON contacts`,
      'changes of contacts are not recorded',
    ],
    [
      `CREATE OR REPLACE VIEW app.audit_gaps (target, arguments) AS SELECT NULL::regclass, NULL::text[] WHERE false;
       ALTER TABLE tasks DISABLE TRIGGER audit`,
      'changes of tasks are not recorded',
    ],
    [
      `CREATE OR REPLACE TRIGGER stands BEFORE DELETE ON audit_blocks FOR EACH ROW EXECUTE FUNCTION app.audit_stands()`,
      'entries of audit_blocks can be changed',
    ],
    [
      `CREATE OR REPLACE TRIGGER stands BEFORE UPDATE OR DELETE ON audit_blocks
       FOR EACH ROW WHEN (OLD.number > 1) EXECUTE FUNCTION app.audit_stands()`,
      'entries of audit_blocks can be changed',
    ],
    [
      `DO $$ BEGIN EXECUTE (SELECT regexp_replace(replace(pg_get_triggerdef(oid), 'CREATE TRIGGER', 'CREATE OR REPLACE TRIGGER'),
         'WHEN .* EXECUTE', 'WHEN (false) EXECUTE') FROM pg_trigger
         WHERE tgrelid = 'contacts'::regclass AND tgname = 'audit_update'); END $$`,
      'changes of contacts are not recorded',
    ],
    [
      `CREATE FUNCTION app.swallow() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;
       CREATE TRIGGER swallow BEFORE INSERT ON audit_logs_03 FOR EACH ROW EXECUTE FUNCTION app.swallow()`,
      'a trigger swallow on audit_logs_03 is not known',
    ],
    [
      'CREATE RULE swallow AS ON INSERT TO audit_logs DO INSTEAD NOTHING',
      'a rule swallow on audit_logs is not known',
    ],
    [
      'CREATE RULE swallow AS ON UPDATE TO contacts DO INSTEAD NOTHING',
      'a rule swallow on contacts is not known',
    ],
    ['ALTER TABLE sessions DISABLE TRIGGER audit', 'changes of sessions are not recorded'],
    ['ALTER TABLE exchanges_2024 DISABLE TRIGGER audit_truncate', 'exchanges_2024 can be emptied unrecorded'],
  ])('by another definition is said: %s', async (statement, said) => {
    await db.owner.query('BEGIN');
    try {
      await db.owner.query(statement);
      expect((await verifyAudit(db.owner)).guards).toContain(said);
    } finally {
      await db.owner.query('ROLLBACK');
    }
  });

  it('is held against lists of the code, which are those of the migrations', async () => {
    const { rows } = await db.owner.query<{ table_name: string }>('SELECT table_name FROM app.unaudited');
    expect(rows.map(({ table_name }) => table_name).sort()).toEqual([...unaudited].sort());
    await db.owner.query(`BEGIN; SET LOCAL search_path TO pg_catalog`);
    const found = await hashesOf(db.owner, Object.keys(definitions));
    await db.owner.query('ROLLBACK');
    expect(Object.fromEntries(found)).toEqual(definitions);
  });
});
