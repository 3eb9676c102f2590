import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toCalendarDate } from '@/lib/shared/calendar-date';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { testApp, type TestApp, type TestMember } from '@/scripts/test/firm';
import { checkFile } from './check';
import { exchangeEnd } from './exchange-end';
import { importMatters } from './import';
import { readMatterFile, type MatterFile } from './read';
import { importReport } from './report';
import { matterList } from './test-list';

let database: TestDatabase;
let app: TestApp;
let admin: TestMember;
let coordinator: TestMember;

beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  const firm = await app.firm('lakeshore');
  admin = await firm.member('admin');
  coordinator = await firm.member('coordinator', 'coordinator@demo.peak1031.test');
  await firm.member('coordinator', 'coordinator2@demo.peak1031.test');
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

async function importAs(member: TestMember, file: MatterFile) {
  const { checked, outcome } = await importMatters(
    member.enter,
    checkFile(file, toCalendarDate('2026-11-24'), exchangeEnd),
  );
  return importReport(checked, outcome);
}

const stored = (number: string) =>
  admin.enter(({ db }) =>
    db.exchange.findFirst({
      where: { exchangeNumber: number },
      include: {
        client: true,
        properties: { include: { finances: true } },
        tasks: true,
        card: true,
        finances: true,
      },
    }),
  );

describe('an imported matter', () => {
  it('becomes client, exchange, properties with their money, and coordinator', async () => {
    await importAs(
      admin,
      matterList({
        number: 'L-1',
        client: 'Harborlight Holdings, LLC',
        coordinatorEmail: 'Coordinator@Demo.peak1031.test',
        relinquishedValue: '$1.25M',
        relinquishedDebt: '400,000',
        replacementAddress: '9 Quarry Rd',
        replacementValue: '1300000',
        identified: 'Yes',
        proceeds: '850000',
        bank: 'CNB',
      }),
    );
    const exchange = await stored('L-1');
    expect(exchange).toMatchObject({
      status: 'active',
      coordinatorId: coordinator.userId,
      client: { company: 'Harborlight Holdings, LLC', contactType: ['client'] },
      identificationDeadline: new Date('2026-04-16'),
      exchangeDeadline: new Date('2026-08-29'),
    });
    expect(exchange?.createdAt.toISOString().slice(0, 10)).toBe('2026-01-05');
    expect(exchange?.finances?.exchangeValue.toFixed(2)).toBe('1250000.00');
    expect(exchange?.finances?.proceedsBank).toBe('CNB');
    expect(exchange?.properties.map(({ side, status }) => `${side} ${status}`).sort()).toEqual([
      'relinquished transferred',
      'replacement identified',
    ]);
  });

  it('shares its client with other matters of the same name and address', async () => {
    const clientEmail = 'mateo@example.com';
    const client = 'Mateo Delgado';
    await importAs(
      admin,
      matterList(
        { number: 'L-2', client, clientEmail },
        { number: 'L-3', client: 'MATEO DELGADO', clientEmail },
      ),
    );
    expect((await stored('L-3'))?.clientId).toBe((await stored('L-2'))?.clientId);
  });

  it('gets only the tasks due from today on, and none at all when it is closed', async () => {
    await importAs(
      admin,
      matterList({ number: 'L-4', transferredOn: '2026-11-10' }, { number: 'L-5', status: 'Closed' }),
    );
    const open = await stored('L-4');
    expect(open?.tasks.length).toBeGreaterThan(5);
    expect(open?.tasks.every(({ dueOn }) => dueOn! >= new Date(new Date().toISOString().slice(0, 10)))).toBe(
      true,
    );
    expect(await stored('L-5')).toMatchObject({ status: 'completed', stage: 'closed', tasks: [] });
  });

  it('that has ended gets no closing day, which the list does not know', async () => {
    await importAs(
      admin,
      matterList({ number: 'L-8', status: 'Failed' }, { number: 'L-9', status: 'Closed' }),
    );
    expect(await stored('L-8')).toMatchObject({ status: 'failed', closedAt: null });
    expect((await stored('L-8'))?.statusReason).toMatch(/matter list/);
    expect(await stored('L-9')).toMatchObject({ status: 'completed', closedAt: null });
  });

  it('with a wildcard in its client name joins nobody else', async () => {
    await importAs(admin, matterList({ number: 'L-40', client: '1000 Elm Realty LLC' }));
    await importAs(admin, matterList({ number: 'L-41', client: '100% Realty LLC' }));
    expect((await stored('L-41'))?.client.company).toBe('100% Realty LLC');
  });

  it('that is pending becomes a draft; one that is sold by now runs, and is the same when it comes again', async () => {
    const list = matterList(
      { number: 'L-6', status: 'Pending', transferredOn: '' },
      { number: 'L-60', status: 'Pending', transferredOn: '2026-03-02' },
    );
    await importAs(admin, list);
    expect(await stored('L-6')).toMatchObject({ status: 'draft', stage: 'intake' });
    expect(await stored('L-60')).toMatchObject({ status: 'active', stage: 'intake' });
    expect((await importAs(admin, list)).totals).toMatchObject({ imported: 0, unchanged: 2, differs: 0 });
  });

  it('keeps a cell that looks like a formula as the text it is', async () => {
    const notes = '=HYPERLINK("http://example.com","x")';
    await importAs(admin, matterList({ number: 'L-7', notes }));
    expect((await stored('L-7'))?.notes).toBe(notes);
  });
});

describe('importing again', () => {
  it('finds everything unchanged and writes nothing', async () => {
    const list = matterList({ number: 'L-10', relinquishedValue: '500000' });
    await importAs(admin, list);
    const before = await database.owner.query(
      'SELECT (SELECT count(*) FROM contacts) c, (SELECT count(*) FROM tasks) t',
    );
    const report = await importAs(admin, list);
    expect(report.totals).toMatchObject({ imported: 0, unchanged: 1, differs: 0 });
    const after = await database.owner.query(
      'SELECT (SELECT count(*) FROM contacts) c, (SELECT count(*) FROM tasks) t',
    );
    expect(after.rows).toEqual(before.rows);
  });

  it('names what differs and keeps what is stored', async () => {
    await importAs(admin, matterList({ number: 'L-11', transferredOn: '2026-03-02' }));
    const report = await importAs(
      admin,
      matterList({ number: 'L-11', transferredOn: '2026-03-09', notes: 'New' }),
    );
    expect(report.differs).toEqual([
      expect.objectContaining({ number: 'L-11', fields: ['Close of Escrow Date', 'Notes'] }),
    ]);
    expect((await stored('L-11'))?.transferDate).toEqual(new Date('2026-03-02'));
  });

  it('names what the list says of identification, once it says otherwise', { timeout: 20_000 }, async () => {
    const row = { number: 'L-12', replacementAddress: '9 Quarry Rd', identified: 'No' };
    await importAs(admin, matterList(row));
    const report = await importAs(admin, matterList({ ...row, identified: 'Yes' }));
    expect(report.differs).toEqual([expect.objectContaining({ fields: ['Identified?'] })]);
  });
});

describe('a row that the database must refuse', () => {
  it('is rejected when nobody in the firm has the coordinator address, and nothing of it is written', async () => {
    const report = await importAs(
      admin,
      matterList(
        { number: 'L-20', client: 'Nobody Yet', coordinatorEmail: 'stranger@example.com' },
        { number: 'L-21' },
      ),
    );
    expect(report.summary).toBe('1 imported, 1 rejected, 0 Day-45 warnings, 0 Day-180 warnings');
    expect(report.rejects[0]).toMatchObject({ record: 1, column: 'Coordinator Email', cause: 'coordinator' });
    expect(await stored('L-20')).toBeNull();
    const left = await database.owner.query(`SELECT FROM contacts WHERE last_name = 'Yet'`);
    expect(left.rowCount).toBe(0);
  });
});

describe('a run that is stopped', () => {
  it('keeps what it wrote, leaves the rest, and goes on when repeated', async () => {
    const file = matterList({ number: 'L-30' }, { number: 'L-31' }, { number: 'L-32' });
    const checked = checkFile(file, toCalendarDate('2026-11-24'), exchangeEnd);
    const stop = new AbortController();
    const first = await importMatters(admin.enter, checked, {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    expect(first).toMatchObject({ cancelled: true, outcome: { imported: 1 } });
    const again = await importMatters(admin.enter, checked);
    expect(again).toMatchObject({ cancelled: false, outcome: { imported: 2, unchanged: 1 } });
  });
});

const sample = resolve('..', 'shared', 'data', 'matters.csv');
const absent = !existsSync(sample);
if (absent) console.warn(`Skipped: the sample matter list is not there (${sample}).`);

describe.skipIf(absent)('the sample matter list', () => {
  it('imports 301 of 320 records, and nothing the second time', { timeout: 120_000 }, async () => {
    const read = readMatterFile(readFileSync(sample));
    if (!read.ok) throw new Error(read.problem.message);
    const first = await importAs(admin, read.file);
    expect(first.summary).toBe('301 imported, 19 rejected, 14 Day-45 warnings, 17 Day-180 warnings');
    expect(first.totals.returnCaps).toBe(61);
    const second = await importAs(admin, read.file);
    expect(second.totals).toMatchObject({ imported: 0, unchanged: 301, differs: 0, rejected: 19 });
  });
});
