import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { testApp, type TestApp, type TestFirm, type TestMember } from '@/scripts/test/firm';
import { mapRun } from './commands';
import { matterListText } from './matters/test-list';
import { getRun, progressOf, proposedMapping, rowsOf } from './queries';
import { causeGroups } from './sql/cause-groups';
import { countRows } from './sql/count-rows';
import { desk, upload } from '@/lib/jobs/testing/import-desk';

let database: TestDatabase;
let app: TestApp;
let firm: TestFirm;
let admin: TestMember;
let office: ReturnType<typeof desk>;

beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  office = desk(database);
  firm = await app.firm('lakeshore');
  admin = await firm.member('admin');
  await firm.member('coordinator', 'coordinator@demo.peak1031.test');
  await firm.member('coordinator', 'coordinator2@demo.peak1031.test');
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

describe('a matter list', () => {
  it('is judged and kept without writing anything, and written when it is confirmed', async () => {
    const id = await office.judged(
      admin,
      matterListText({ number: 'A-1' }, { number: 'A-2', exchangeType: 'Swap' }, { number: 'A-1' }),
    );
    const before = await admin.enter((scope) => progressOf(scope, { id }));
    expect(before).toMatchObject({ state: 'checked', counts: { waiting: 1, rejected: 2 } });
    expect(await office.storedNumbers()).not.toContain('A-1');
    const after = await office.confirmed(admin, id);
    expect(after).toMatchObject({ state: 'done', problem: null, counts: { imported: 1, rejected: 2 } });
    expect(await office.storedNumbers()).toContain('A-1');
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
    const id = await office.judged(
      admin,
      matterListText({ number: 'A-10', coordinatorEmail: 'nobody@example.com' }, { number: 'A-11' }),
    );
    const groups = await admin.enter((scope) => causeGroups(scope, id));
    expect(groups).toEqual([expect.objectContaining({ level: 'reject', cause: 'coordinator', rows: 1 })]);
  });

  it('imported again writes nothing: every record is unchanged', async () => {
    const list = matterListText({ number: 'A-20' }, { number: 'A-21' });
    await office.confirmed(admin, await office.judged(admin, list));
    const contacts = () => database.owner.query('SELECT count(*) FROM contacts');
    const { rows: before } = await contacts();
    const id = await office.judged(admin, list);
    expect((await admin.enter((scope) => countRows(scope, id))).stored).toBe(2);
    expect(await office.confirmed(admin, id)).toMatchObject({
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

const sample = resolve('..', 'shared', 'data', 'matters.csv');
const absent = !existsSync(sample);
if (absent) console.warn(`Skipped: the sample matter list is not there (${sample}).`);

describe.skipIf(absent)('the sample matter list', () => {
  it('has 301 ready, 19 rejected and 31 warnings', async () => {
    const id = await office.judged(admin, readFileSync(sample, 'utf8'));
    expect(await admin.enter((scope) => countRows(scope, id))).toMatchObject({ waiting: 301, rejected: 19 });
    const groups = await admin.enter((scope) => causeGroups(scope, id));
    const warnings = groups.filter(({ level }) => level === 'warning').map(({ rows }) => rows);
    expect(warnings.reduce((sum, rows) => sum + rows, 0)).toBe(31);
  });
});
