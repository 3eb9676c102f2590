import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { testApp, type TestApp, type TestFirm, type TestMember } from '@/scripts/test/firm';
import { enqueue } from '@/lib/platform/jobs/enqueue';
import { discardRun } from './commands';
import { matterListText } from './matters/test-list';
import { giveBackLost, purgeImports } from './purge';
import { getRun, pastRuns, progressOf } from './queries';
import { readBody, receive } from './receive';
import { bytesOf, desk, upload } from '@/lib/jobs/testing/import-desk';

let database: TestDatabase;
let app: TestApp;
let firm: TestFirm;
let admin: TestMember;
let coordinator: TestMember;
let other: TestMember;
let stranger: TestMember;
let office: ReturnType<typeof desk>;

beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  office = desk(database);
  firm = await app.firm('lakeshore');
  admin = await firm.member('admin');
  coordinator = await firm.member('coordinator', 'coordinator@demo.peak1031.test');
  other = await firm.member('coordinator', 'coordinator2@demo.peak1031.test');
  stranger = await (await app.firm('ridgeline')).member('admin');
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

describe('who sees a list', () => {
  it('a matter list: admins of the firm, not its coordinators, and nobody of another firm', async () => {
    const id = await upload(admin, matterListText({ number: 'R-1' }));
    const { rowCount } = await database.owner.query('SELECT FROM import_rows WHERE run_id = $1', [id]);
    expect(rowCount).toBe(1);
    expect(await admin.enter(({ db }) => db.importRow.count({ where: { runId: id } }))).toBe(1);
    for (const member of [coordinator, stranger]) {
      expect(await member.enter(({ db }) => db.importRow.count({ where: { runId: id } }))).toBe(0);
      await expect(member.enter((scope) => getRun(scope, id))).rejects.toThrow('Import not found');
    }
  });

  it('a list of contacts: who uploaded it, and admins', async () => {
    const id = await upload(coordinator, 'First Name,Last Name\nAna,Okafor\n', 'contacts');
    expect(await coordinator.enter((scope) => pastRuns(scope, ['contacts']))).toHaveLength(1);
    expect(await admin.enter(({ db }) => db.importRow.count({ where: { runId: id } }))).toBe(1);
    expect(await other.enter(({ db }) => db.importRow.count({ where: { runId: id } }))).toBe(0);
  });

  it('a coordinator uploads no matter list, and nobody else any', async () => {
    await expect(upload(coordinator, matterListText({ number: 'R-2' }))).rejects.toThrow(
      'Your role does not allow',
    );
    for (const role of ['client', 'third_party', 'agency'] as const) {
      const member = await firm.member(role);
      await expect(upload(member, 'Last Name\nOkafor\n', 'contacts')).rejects.toThrow(
        'Your role does not allow',
      );
    }
  });
});

describe('a file that cannot be read', () => {
  const left = async () => (await database.owner.query('SELECT FROM import_runs')).rowCount;
  const cases: [string, Uint8Array, string][] = [
    ['UTF-16 without a mark', new Uint8Array(Buffer.from('Last Name\nOkafor\n', 'utf16le')), 'UTF-16'],
    [
      'Windows-1252 among UTF-8',
      new Uint8Array([...bytesOf('Last Name\nJosé\n'), 0x4a, 0xe9, 0x0a]),
      'not UTF-8',
    ],
    ['bytes that are no text', new Uint8Array([1, 2, 0, 3, 4, 5, 6, 7]), 'not text'],
    ['a workbook', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]), 'workbook'],
    ['nothing', new Uint8Array(), 'empty'],
    ['semicolons', bytesOf('First Name;Last Name\nAna;Okafor\n'), 'commas'],
  ];
  it.each(cases)('%s is refused in words, and nothing is kept', async (_, bytes, words) => {
    const before = await left();
    const sent = receive(admin.enter, { kind: 'contacts', name: 'list.csv' }, bytes);
    await expect(sent).rejects.toThrow(words);
    await expect(sent).rejects.toThrow('Nothing was written.');
    expect(await left()).toBe(before);
  });

  it('one of 100 MB is given up as soon as it is too large', async () => {
    let sent = 0;
    const chunk = new Uint8Array(1024 * 1024).fill(97);
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if ((sent += 1) > 100) controller.close();
        else controller.enqueue(chunk);
      },
    });
    await expect(readBody(body)).rejects.toThrow('larger than 25 MB');
    expect(sent).toBeLessThan(30);
  });
});

describe('what is kept of a list', () => {
  const setBack = async (id: string, state: string, ago: string) => {
    await database.owner.query('ALTER TABLE import_runs DISABLE TRIGGER touch');
    await database.owner.query(
      `UPDATE import_runs SET state = $2, updated_at = now() - $3::interval WHERE id = $1`,
      [id, state, ago],
    );
    await database.owner.query('ALTER TABLE import_runs ENABLE TRIGGER touch');
  };

  it('goes after 30 days; the run stays with its counts', async () => {
    const id = await office.judged(admin, matterListText({ number: 'P-1' }));
    await office.confirmed(admin, id);
    await purgeImports(database.owner);
    const rows = () => database.owner.query('SELECT FROM import_rows WHERE run_id = $1', [id]);
    expect((await rows()).rowCount).toBe(1);
    await database.owner.query('ALTER TABLE import_runs DISABLE TRIGGER touch');
    await database.owner.query(
      `UPDATE import_runs SET updated_at = now() - interval '31 days' WHERE id = $1`,
      [id],
    );
    await database.owner.query('ALTER TABLE import_runs ENABLE TRIGGER touch');
    await purgeImports(database.owner);
    expect((await rows()).rowCount).toBe(0);
    expect((await admin.enter((scope) => progressOf(scope, { id }))).counts.imported).toBe(1);
  });

  it('goes after 30 days from a list that never came to an end, too', async () => {
    const id = await upload(admin, matterListText({ number: 'P-3' }));
    await setBack(id, 'checking', '31 days');
    await purgeImports(database.owner);
    expect((await database.owner.query('SELECT FROM import_rows WHERE run_id = $1', [id])).rowCount).toBe(0);
  });

  it('can be thrown away while it is checked', async () => {
    const id = await upload(admin, matterListText({ number: 'P-4' }));
    await setBack(id, 'checking', '1 minute');
    await admin.enter((scope) => discardRun(scope, { id }));
    expect((await admin.enter((scope) => progressOf(scope, { id }))).state).toBe('discarded');
  });

  it.each([
    ['checking', 'uploaded'],
    ['importing', 'stopped'],
    ['stopping', 'stopped'],
  ] as const)('is given back when its job is gone: %s becomes %s', async (state, back) => {
    const lost = await upload(admin, matterListText({ number: `P-${state}` }));
    await setBack(lost, state, '1 hour');
    const alive = await upload(admin, matterListText({ number: `P-alive-${state}` }));
    await admin.enter((scope) => enqueue(scope, 'imports.write', { runId: alive }, { key: alive }));
    await setBack(alive, state, '1 hour');
    await giveBackLost(database.owner);
    expect(await admin.enter((scope) => progressOf(scope, { id: lost }))).toMatchObject({ state: back });
    expect(await admin.enter((scope) => progressOf(scope, { id: alive }))).toMatchObject({ state });
  });

  it('goes at once from a list that was thrown away', async () => {
    const id = await upload(admin, matterListText({ number: 'P-2' }));
    await admin.enter((scope) => discardRun(scope, { id }));
    await purgeImports(database.owner);
    expect((await database.owner.query('SELECT FROM import_rows WHERE run_id = $1', [id])).rowCount).toBe(0);
  });

  it('is not copied into the audit', async () => {
    const { rowCount } = await database.owner.query(
      `SELECT FROM audit_logs WHERE table_name IN ('import_runs', 'import_rows', 'import_mappings')`,
    );
    expect(rowCount).toBe(0);
    const events = await database.owner.query(
      `SELECT DISTINCT kind FROM domain_events WHERE kind LIKE 'import.%'`,
    );
    expect(events.rows.map(({ kind }: { kind: string }) => kind)).toEqual(
      expect.arrayContaining(['import.uploaded', 'import.started', 'import.finished']),
    );
  });
});
