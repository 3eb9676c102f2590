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
});
