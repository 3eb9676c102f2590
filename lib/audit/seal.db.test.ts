/** Sealing: what is sealed, what waits, and what the file outside the database is told. */
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { log } from '@/lib/platform/log';
import { verifyNow } from '@/scripts/prove/audit/history';
import { gather, type Known } from '@/scripts/prove/crowd';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { appendHeads, headsFile, readHeads } from './heads';
import { sealAudit } from './seal';

let db: TestDatabase;
let crowd: Known[];
let other: pg.Client;
let folder: string;
let file: string;

beforeAll(async () => {
  db = await testDatabase();
  crowd = await gather(db.owner);
  other = new pg.Client({ connectionString: db.ownerUrl });
  await other.connect();
});
afterAll(async () => {
  await other.end();
  await db.drop();
});
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'peak-heads-'));
  file = headsFile(folder, '');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Other tests write on the same server: nobody else writes to this database, so that everything may be sealed at once. */
async function sealAll() {
  await db.owner.query('SELECT FROM app.seal_audit(pg_snapshot_xmax(pg_current_snapshot()))');
  return sealAudit(db.owner, file);
}
const firm = () => crowd[0]!.identity.organizationId;
const write = (client: pg.Client = db.owner, name = 'New') =>
  client.query('INSERT INTO contacts (organization_id, last_name) VALUES ($1, $2)', [firm(), name]);
const blocks = async () =>
  (
    await db.owner.query<{ number: number; entries: number; to: string }>(
      'SELECT number, entries, to_txid::text AS to FROM audit_blocks WHERE organization_id = $1 ORDER BY number',
      [firm()],
    )
  ).rows;
const txid = async (client: pg.Client) =>
  BigInt((await client.query<{ id: string }>('SELECT pg_current_xact_id()::text AS id')).rows[0]!.id);
const chain = async () => {
  const { chains } = await verifyNow(db.owner, file);
  return chains.find((report) => report.firm.id === firm())!;
};

describe('sealing', () => {
  it('puts every entry into one block of its firm, in a chain', async () => {
    await sealAll();
    await write();
    await write();
    const before = await blocks();
    await sealAll();
    const after = await blocks();
    expect(after.slice(0, -1)).toEqual(before);
    expect(after.at(-1)).toMatchObject({ number: before.length + 1, entries: 2 });
    expect(await chain()).toMatchObject({ unsealed: 0, unwritten: 0, fault: undefined });
  });

  it('makes no block of nothing', async () => {
    await sealAll();
    const before = await blocks();
    await sealAll();
    expect(await blocks()).toEqual(before);
  });

  it('waits for whoever commits late, and takes nothing of a later transaction meanwhile', async () => {
    await sealAll();
    await other.query('BEGIN');
    await write(other, 'Late');
    const late = await txid(other);
    await write(db.owner, 'Early');
    await sealAudit(db.owner, file);
    for (const { to } of await blocks()) expect(BigInt(to)).toBeLessThanOrEqual(late);
    expect(await chain()).toMatchObject({ unsealed: 1, fault: undefined });
    await other.query('COMMIT');
    await sealAll();
    expect((await blocks()).at(-1)).toMatchObject({ entries: 2 });
    expect(await chain()).toMatchObject({ unsealed: 0, fault: undefined });
  });

  it('is done by one at a time', async () => {
    await write();
    await other.query('BEGIN');
    await other.query('SELECT pg_advisory_xact_lock(1032, 60)');
    const before = await blocks();
    await sealAll();
    expect(await blocks()).toEqual(before);
    await other.query('ROLLBACK');
    await sealAll();
    expect(await blocks()).toHaveLength(before.length + 1);
  });

  it('ends a block between two transactions, at ten thousand entries', async () => {
    await sealAll();
    const before = await blocks();
    await db.owner.query(
      `INSERT INTO contacts (organization_id, last_name) SELECT $1, 'N' || n FROM generate_series(1, 10050) AS n`,
      [firm()],
    );
    await write();
    await sealAll();
    expect((await blocks()).slice(before.length).map(({ entries }) => entries)).toEqual([10050, 1]);
    expect(await chain()).toMatchObject({ fault: undefined });
  });
});

describe('the heads file', () => {
  it('gets a line for each block, and those that an earlier run could not write', async () => {
    await write();
    await db.owner.query('SELECT FROM app.seal_audit(pg_snapshot_xmax(pg_current_snapshot()))');
    expect(existsSync(file)).toBe(false);
    await sealAll();
    const all = (await db.owner.query('SELECT FROM audit_blocks')).rowCount!;
    expect(readHeads(file)?.heads).toHaveLength(all);
    await write();
    expect(await sealAll()).toMatchObject({ heads: 1 });
    expect(await sealAll()).toEqual({ blocks: 0, entries: 0, heads: 0 });
    expect(readHeads(file)?.heads).toHaveLength(all + 1);
  });

  it('outlives a line that was torn by a power cut', async () => {
    await sealAll();
    appendFileSync(file, '{"organization":"0190');
    await write();
    expect(await sealAll()).toMatchObject({ heads: 1 });
    expect(readHeads(file)).toMatchObject({ unreadable: 1 });
    expect(await chain()).toMatchObject({ fault: undefined, unwritten: 0 });
  });

  it('stops the sealer when the database has another block, and takes no line of that firm', async () => {
    await sealAll();
    const { heads } = readHeads(file)!;
    const last = heads.filter(({ organization }) => organization === firm()).at(-1)!;
    writeFileSync(file, readFileSync(file, 'utf8').replace(last.hash, 'f'.repeat(64)));
    await write();
    await db.owner.query('SELECT FROM app.seal_audit(pg_snapshot_xmax(pg_current_snapshot()))');
    const again = headsFile(folder, path.join(folder, 'again.jsonl'));
    appendHeads(again, readHeads(file)!.heads);
    const logged = vi.spyOn(log, 'error').mockReturnValue();
    // Admins of every firm read it: it names none.
    await expect(sealAudit(db.owner, again)).rejects.toThrow(
      /^The audit is not what the heads file says\. Run npm run audit:verify\.$/,
    );
    const changed = [{ organization: firm(), block: last.block }];
    expect(logged).toHaveBeenCalledWith({ changed }, expect.anything());
    logged.mockRestore();
    expect(
      readHeads(again)!
        .heads.filter(({ organization }) => organization === firm())
        .at(-1),
    ).toMatchObject({
      block: last.block,
    });
  });
});
