import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { testApp, type TestApp, type TestFirm, type TestMember } from '@/scripts/test/firm';
import { cancelRun, confirmRun, resumeRun } from './commands';
import { matterListText } from './matters/test-list';
import { progressOf } from './queries';
import { countRows } from './sql/count-rows';
import { desk } from '@/lib/jobs/testing/import-desk';
import { writeRun } from './write-run';

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
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

describe('a run that is stopped', () => {
  it('keeps what it wrote, says so, and goes on to the end when it is taken up again', async () => {
    const numbers = Array.from({ length: 6 }, (_, index) => ({
      number: `S-${index}`,
      client: `Client ${index} LLC`,
    }));
    const id = await office.judged(admin, matterListText(...numbers));
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
    await office.work();
    expect(await admin.enter((scope) => progressOf(scope, { id }))).toMatchObject({
      state: 'done',
      counts: { imported: 6, waiting: 0 },
    });
    expect((await office.storedNumbers()).filter((number) => number.startsWith('S-'))).toHaveLength(6);
  });

  it('was interrupted by the end of its worker: the next attempt goes on', async () => {
    const id = await office.judged(admin, matterListText({ number: 'W-1' }, { number: 'W-2' }));
    await admin.enter((scope) => confirmRun(scope, { id, duplicates: 'skip' }));
    const ended = AbortSignal.abort();
    expect(await writeRun(admin.enter, id, { signal: ended })).toBe('interrupted');
    expect((await admin.enter((scope) => progressOf(scope, { id }))).state).toBe('importing');
    await office.work();
    expect((await admin.enter((scope) => progressOf(scope, { id }))).counts.imported).toBe(2);
  });

  it('written by two workers at once writes every record once', async () => {
    const numbers = Array.from({ length: 8 }, (_, index) => ({
      number: `T-${index}`,
      client: 'Twice Trust',
    }));
    const id = await office.judged(admin, matterListText(...numbers));
    await admin.enter((scope) => confirmRun(scope, { id, duplicates: 'skip' }));
    await Promise.all([writeRun(admin.enter, id, { atOnce: 2 }), writeRun(admin.enter, id, { atOnce: 2 })]);
    expect((await admin.enter((scope) => progressOf(scope, { id }))).counts.imported).toBe(8);
    const clients = await database.owner.query(`SELECT FROM contacts WHERE company = 'Twice Trust'`);
    expect(clients.rowCount).toBe(1);
  });

  it('two lists with the same matters written at once: one imports, the other finds them unchanged', async () => {
    const numbers = Array.from({ length: 5 }, (_, index) => ({ number: `U-${index}` }));
    const ids = [
      await office.judged(admin, matterListText(...numbers)),
      await office.judged(admin, matterListText(...numbers)),
    ];
    for (const id of ids) await admin.enter((scope) => confirmRun(scope, { id, duplicates: 'skip' }));
    await Promise.all(ids.map((id) => writeRun(admin.enter, id, { atOnce: 2 })));
    const both = await Promise.all(ids.map((id) => admin.enter((scope) => countRows(scope, id))));
    expect(both.reduce((sum, { imported }) => sum + imported, 0)).toBe(5);
    expect(both.reduce((sum, { unchanged }) => sum + unchanged, 0)).toBe(5);
  });

  it('cannot be confirmed twice', async () => {
    const id = await office.judged(admin, matterListText({ number: 'V-1' }));
    await office.confirmed(admin, id);
    await expect(admin.enter((scope) => confirmRun(scope, { id, duplicates: 'skip' }))).rejects.toThrow();
  });

  it('of a member who has left stops and says why', async () => {
    const leaver = await firm.member('admin');
    const id = await office.judged(leaver, matterListText({ number: 'X-1' }));
    await leaver.enter((scope) => confirmRun(scope, { id, duplicates: 'skip' }));
    await database.owner.query('UPDATE memberships SET is_active = false WHERE user_id = $1', [
      leaver.userId,
    ]);
    await office.work();
    expect(await admin.enter((scope) => progressOf(scope, { id }))).toMatchObject({
      state: 'stopped',
      problem: expect.stringContaining('no longer a member') as string,
      counts: { waiting: 1, imported: 0 },
    });
  });
});
