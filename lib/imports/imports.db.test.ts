import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workOff } from '@/lib/jobs/testing/work-off';
import { checkImport, writeImport } from '@/lib/jobs/imports';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { testApp, type TestApp, type TestFirm, type TestMember } from '@/scripts/test/firm';
import { cancelRun, confirmRun, discardRun, mapRun, resumeRun } from './commands';
import { matterListText } from './matters/test-list';
import { purgeImports } from './purge';
import { getRun, pastRuns, progressOf, proposedMapping, rowsOf } from './queries';
import { readBody, receive } from './receive';
import { causeGroups } from './sql/cause-groups';
import { countRows } from './sql/count-rows';
import { writeRun } from './write-run';

let database: TestDatabase;
let app: TestApp;
let firm: TestFirm;
let admin: TestMember;
let coordinator: TestMember;
let other: TestMember;
let stranger: TestMember;

beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
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

const bytesOf = (text: string) => new TextEncoder().encode(text);
const upload = (member: TestMember, text: string, kind: 'matters' | 'contacts' = 'matters') =>
  receive(member.enter, { kind, name: 'list.csv' }, bytesOf(text));
const work = () =>
  workOff(
    database.ownerUrl,
    [checkImport, writeImport].map((job) => ({ ...job })),
    database.appUrl,
  );

async function judged(member: TestMember, text: string, kind: 'matters' | 'contacts' = 'matters') {
  const id = await upload(member, text, kind);
  await member.enter(async (scope) => {
    const { mapping } = await proposedMapping(scope, await getRun(scope, id));
    await mapRun(scope, { id, mapping });
  });
  await work();
  return id;
}

async function confirmed(member: TestMember, id: string, duplicates: 'skip' | 'update' | 'create' = 'skip') {
  await member.enter((scope) => confirmRun(scope, { id, duplicates }));
  await work();
  return member.enter((scope) => progressOf(scope, { id }));
}

const storedNumbers = async () =>
  (await database.owner.query<{ number: string }>('SELECT number FROM exchange_numbers ORDER BY 1')).rows.map(
    ({ number }) => number,
  );

describe('a matter list', () => {
  it('is judged and kept without writing anything, and written when it is confirmed', async () => {
    const id = await judged(
      admin,
      matterListText({ number: 'A-1' }, { number: 'A-2', exchangeType: 'Swap' }, { number: 'A-1' }),
    );
    const before = await admin.enter((scope) => progressOf(scope, { id }));
    expect(before).toMatchObject({ state: 'checked', counts: { waiting: 1, rejected: 2 } });
    expect(await storedNumbers()).not.toContain('A-1');
    const after = await confirmed(admin, id);
    expect(after).toMatchObject({ state: 'done', problem: null, counts: { imported: 1, rejected: 2 } });
    expect(await storedNumbers()).toContain('A-1');
    const { rows } = await admin.enter(async (scope) =>
      rowsOf(scope, await getRun(scope, id), { states: ['imported'] }),
    );
    expect(rows).toEqual([expect.objectContaining({ record: 1, subjectId: expect.any(String) as string })]);
  });

  it('acts as who asked: they are who opened the exchange', async () => {
    const { rows } = await database.owner.query(
      'SELECT created_by FROM exchanges WHERE exchange_number = $1',
      ['A-1'],
    );
    expect(rows).toEqual([{ created_by: admin.userId }]);
  });

  it('names a coordinator whom the firm does not have before anything is written', async () => {
    const id = await judged(
      admin,
      matterListText({ number: 'A-10', coordinatorEmail: 'nobody@example.com' }, { number: 'A-11' }),
    );
    const groups = await admin.enter((scope) => causeGroups(scope, id));
    expect(groups).toEqual([expect.objectContaining({ level: 'reject', cause: 'coordinator', rows: 1 })]);
  });

  it('imported again writes nothing: every record is unchanged', async () => {
    const list = matterListText({ number: 'A-20' }, { number: 'A-21' });
    await confirmed(admin, await judged(admin, list));
    const contacts = () => database.owner.query('SELECT count(*) FROM contacts');
    const { rows: before } = await contacts();
    const id = await judged(admin, list);
    expect((await admin.enter((scope) => countRows(scope, id))).stored).toBe(2);
    expect(await confirmed(admin, id)).toMatchObject({
      state: 'done',
      counts: { unchanged: 2, imported: 0 },
    });
    expect((await contacts()).rows).toEqual(before);
  });

  it('remembers its mapping for the next list with the same headers', async () => {
    const text =
      'Fall number,Client,Type of Exchange,Status,Opened,Rel Property Address,Close of Escrow Date\nF-1,Ana Fontaine,Delayed,Open,2026-01-05,1 Old Mill Rd,2026-03-02\n';
    const id = await upload(admin, text);
    const mapping = [
      'number',
      'client',
      'exchangeType',
      'status',
      'openedOn',
      'relinquishedAddress',
      'transferredOn',
    ];
    await admin.enter(async (scope) => {
      expect(await proposedMapping(scope, await getRun(scope, id))).toMatchObject({ from: 'guess' });
      await mapRun(scope, { id, mapping });
    });
    const next = await upload(admin, text);
    const kept = await admin.enter(async (scope) => proposedMapping(scope, await getRun(scope, next)));
    expect(kept).toEqual({ mapping, from: 'kept' });
  });

  it('is refused while a needed field has no column', async () => {
    const id = await upload(admin, matterListText({ number: 'A-30' }));
    await expect(
      admin.enter(async (scope) => {
        const { mapping } = await proposedMapping(scope, await getRun(scope, id));
        await mapRun(scope, { id, mapping: mapping.map((key) => (key === 'client' ? null : key)) });
      }),
    ).rejects.toThrow('No column goes to Client, which every record needs.');
  });
});

describe('a run that is stopped', () => {
  it('keeps what it wrote, says so, and goes on to the end when it is taken up again', async () => {
    const numbers = Array.from({ length: 6 }, (_, index) => ({
      number: `S-${index}`,
      client: `Client ${index} LLC`,
    }));
    const id = await judged(admin, matterListText(...numbers));
    await admin.enter((scope) => confirmRun(scope, { id, duplicates: 'skip' }));
    let batches = 0;
    const enter: TestMember['enter'] = async (inside) => {
      const result = await admin.enter(inside);
      // The first entry looks at the run; after the next two batches somebody cancels.
      if ((batches += 1) === 3) await admin.enter((scope) => cancelRun(scope, { id }));
      return result;
    };
    expect(await writeRun(enter, id, { atOnce: 1 })).toBe('stopped');
    const stopped = await admin.enter((scope) => progressOf(scope, { id }));
    expect(stopped.state).toBe('stopped');
    expect(stopped.counts.imported).toBeGreaterThan(0);
    expect(stopped.counts.waiting).toBeGreaterThan(0);
    await admin.enter((scope) => resumeRun(scope, { id }));
    await work();
    expect(await admin.enter((scope) => progressOf(scope, { id }))).toMatchObject({
      state: 'done',
      counts: { imported: 6, waiting: 0 },
    });
    expect((await storedNumbers()).filter((number) => number.startsWith('S-'))).toHaveLength(6);
  });

  it('was interrupted by the end of its worker: the next attempt goes on', async () => {
    const id = await judged(admin, matterListText({ number: 'W-1' }, { number: 'W-2' }));
    await admin.enter((scope) => confirmRun(scope, { id, duplicates: 'skip' }));
    const ended = AbortSignal.abort();
    expect(await writeRun(admin.enter, id, { signal: ended })).toBe('interrupted');
    expect((await admin.enter((scope) => progressOf(scope, { id }))).state).toBe('importing');
    await work();
    expect((await admin.enter((scope) => progressOf(scope, { id }))).counts.imported).toBe(2);
  });

  it('written by two workers at once writes every record once', async () => {
    const numbers = Array.from({ length: 8 }, (_, index) => ({
      number: `T-${index}`,
      client: 'Twice Trust',
    }));
    const id = await judged(admin, matterListText(...numbers));
    await admin.enter((scope) => confirmRun(scope, { id, duplicates: 'skip' }));
    await Promise.all([writeRun(admin.enter, id, { atOnce: 2 }), writeRun(admin.enter, id, { atOnce: 2 })]);
    expect((await admin.enter((scope) => progressOf(scope, { id }))).counts.imported).toBe(8);
    const clients = await database.owner.query(`SELECT FROM contacts WHERE company = 'Twice Trust'`);
    expect(clients.rowCount).toBe(1);
  });

  it('two lists with the same matters written at once: one imports, the other finds them unchanged', async () => {
    const numbers = Array.from({ length: 5 }, (_, index) => ({ number: `U-${index}` }));
    const ids = [
      await judged(admin, matterListText(...numbers)),
      await judged(admin, matterListText(...numbers)),
    ];
    for (const id of ids) await admin.enter((scope) => confirmRun(scope, { id, duplicates: 'skip' }));
    await Promise.all(ids.map((id) => writeRun(admin.enter, id, { atOnce: 2 })));
    const both = await Promise.all(ids.map((id) => admin.enter((scope) => countRows(scope, id))));
    expect(both.reduce((sum, { imported }) => sum + imported, 0)).toBe(5);
    expect(both.reduce((sum, { unchanged }) => sum + unchanged, 0)).toBe(5);
  });

  it('cannot be confirmed twice', async () => {
    const id = await judged(admin, matterListText({ number: 'V-1' }));
    await confirmed(admin, id);
    await expect(admin.enter((scope) => confirmRun(scope, { id, duplicates: 'skip' }))).rejects.toThrow();
  });

  it('of a member who has left stops and says why', async () => {
    const leaver = await firm.member('admin');
    const id = await judged(leaver, matterListText({ number: 'X-1' }));
    await leaver.enter((scope) => confirmRun(scope, { id, duplicates: 'skip' }));
    await database.owner.query('UPDATE memberships SET is_active = false WHERE user_id = $1', [
      leaver.userId,
    ]);
    await work();
    expect(await admin.enter((scope) => progressOf(scope, { id }))).toMatchObject({
      state: 'stopped',
      problem: expect.stringContaining('no longer a member') as string,
      counts: { waiting: 1, imported: 0 },
    });
  });
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

describe('a list of contacts', () => {
  const list =
    'First Name,Last Name,Company,Email,Phone,Types,Tags\nIngrid,Solberg,,ingrid@example.com,(512) 555-0170,Attorney; Client,vip\n,,Bluestem Title,,(512) 555-0171,Title Company,\n,,,,,,\nNo,Mail,,not-an-address,,,\n';
  it('becomes contacts with their types and tags', async () => {
    const id = await judged(coordinator, list, 'contacts');
    expect(await confirmed(coordinator, id)).toMatchObject({
      state: 'done',
      counts: { imported: 2, rejected: 1 },
    });
    const found = await admin.enter(({ db }) =>
      db.contact.findFirst({ where: { email: 'ingrid@example.com' } }),
    );
    expect(found).toMatchObject({ lastName: 'Solberg', contactType: ['attorney', 'client'], tags: ['vip'] });
  });

  it('shows whom the firm has already, and skips them', async () => {
    const id = await judged(coordinator, list, 'contacts');
    expect((await coordinator.enter((scope) => countRows(scope, id))).duplicates).toBe(2);
    expect((await confirmed(coordinator, id)).counts).toMatchObject({ skipped: 2, imported: 0 });
  });

  it('or fills what the firm does not know of them, and changes nothing else', async () => {
    const more =
      'First Name,Last Name,Email,Phone,City,Tags\nIngrid,Other,ingrid@example.com,(999) 555-0199,Tampa,friend\n';
    expect(
      (await confirmed(coordinator, await judged(coordinator, more, 'contacts'), 'update')).counts,
    ).toMatchObject({
      updated: 1,
    });
    const found = await admin.enter(({ db }) =>
      db.contact.findFirst({ where: { email: 'ingrid@example.com' } }),
    );
    expect(found).toMatchObject({
      lastName: 'Solberg',
      phonePrimary: '(512) 555-0170',
      city: 'Tampa',
      tags: ['vip', 'friend'],
    });
  });

  it('or makes them anyway', async () => {
    const id = await judged(coordinator, 'Last Name,First Name\nSolberg,Ingrid\n', 'contacts');
    expect((await confirmed(coordinator, id, 'create')).counts).toMatchObject({ imported: 1 });
  });
});

describe('what is kept of a list', () => {
  it('goes after 30 days; the run stays with its counts', async () => {
    const id = await judged(admin, matterListText({ number: 'P-1' }));
    await confirmed(admin, id);
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

const sample = resolve('..', 'shared', 'data', 'matters.csv');
const absent = !existsSync(sample);
if (absent) console.warn(`Skipped: the sample matter list is not there (${sample}).`);

describe.skipIf(absent)('the sample matter list', () => {
  it('has 301 ready, 19 rejected and 31 warnings', async () => {
    const id = await judged(admin, readFileSync(sample, 'utf8'));
    expect(await admin.enter((scope) => countRows(scope, id))).toMatchObject({ waiting: 301, rejected: 19 });
    const groups = await admin.enter((scope) => causeGroups(scope, id));
    const warnings = groups.filter(({ level }) => level === 'warning').map(({ rows }) => rows);
    expect(warnings.reduce((sum, rows) => sum + rows, 0)).toBe(31);
  });
});
