import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { job, type JobContext } from '@/lib/entry/job';
import { enqueue } from '@/lib/platform/jobs/enqueue';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { testApp, type TestApp, type TestFirm, type TestMember } from '@/scripts/test/firm';
import { workOff } from './testing/work-off';
import { startWorker } from './worker';

let db: TestDatabase;
let app: TestApp;
let ridgeline: TestFirm;
let admin: TestMember;
let coordinator: TestMember;

beforeAll(async () => {
  db = await testDatabase();
  app = testApp(db);
  ridgeline = await app.firm('ridgeline');
  admin = await ridgeline.member('admin');
  coordinator = await ridgeline.member('coordinator');
});
afterAll(async () => {
  await app.close();
  await db.drop();
});
beforeEach(async () => {
  await db.owner.query('TRUNCATE job_runs; TRUNCATE graphile_worker._private_jobs');
});

/** What the job of the test was given, in order. */
const calls: { context: JobContext; payload: unknown }[] = [];
beforeEach(() => void calls.splice(0));

const recording = job({
  task: 'jobs.check',
  does: 'Notes what it was given.',
  payload: z.looseObject({}),
  run: async (context, payload) => {
    calls.push({ context, payload });
    return 'Noted.';
  },
});

const failing = job({
  task: 'jobs.check',
  does: 'Fails.',
  run: async () => {
    throw new Error('the vendor does not answer');
  },
});

const runs = async () =>
  (
    await db.owner.query(
      `SELECT task, attempt, max_attempts AS of, outcome, summary, error, organization_id AS firm, requested_by AS person,
          payload, key, extract(epoch FROM next_run_at - finished_at)::float AS wait FROM job_runs ORDER BY id`,
    )
  ).rows;
const queue = async () =>
  (await db.owner.query('SELECT attempts, run_at > now() AS later, last_error FROM graphile_worker.jobs'))
    .rows;
/** The waits between attempts are the queue's; here they have passed. */
const letTimePass = () => db.owner.query('UPDATE graphile_worker._private_jobs SET run_at = now()');
const ask = (member: TestMember, payload = {}, options = {}) =>
  member.enter((scope) => enqueue(scope, 'jobs.check', payload, options));

describe('a job that a member asks for', () => {
  it('runs with firm and person as the database knows them, whatever its payload claims', async () => {
    const bay = await app.firm('bay');
    const forged = { organizationId: bay.id, personId: coordinator.userId, note: 'kept' };
    await ask(admin, forged, { key: 'once' });
    await workOff(db.ownerUrl, [recording]);
    expect(calls).toHaveLength(1);
    expect(calls[0]!.context.askedBy).toEqual({ organizationId: ridgeline.id, personId: admin.userId });
    expect(calls[0]!.payload).toEqual({ note: 'kept' });
    expect(await runs()).toEqual([
      {
        ...{
          task: 'jobs.check',
          attempt: 1,
          of: 3,
          outcome: 'done',
          summary: 'Noted.',
          error: null,
          wait: null,
        },
        ...{ firm: ridgeline.id, person: admin.userId, payload: { note: 'kept' }, key: 'once' },
      },
    ]);
    expect(await queue()).toEqual([]);
  });

  it('never runs when the transaction that asked for it was rolled back', async () => {
    const halfway = admin.enter(async (scope) => {
      await enqueue(scope, 'jobs.check');
      const seen = await scope.db.$queryRaw`SELECT task FROM app.job_queue()`;
      expect(seen).toEqual([{ task: 'jobs.check' }]);
      throw new Error('halfway');
    });
    await expect(halfway).rejects.toThrow('halfway');
    await workOff(db.ownerUrl, [recording]);
    expect([calls, await runs(), await queue()]).toEqual([[], [], []]);
  });

  it('is one job for several asked for with one key, and one for each firm', async () => {
    const other = await (await app.firm('harbor')).member('admin');
    for (const note of [1, 2, 3]) await ask(admin, { note }, { key: 'same' });
    await ask(other, { note: 4 }, { key: 'same' });
    await workOff(db.ownerUrl, [recording]);
    expect(calls.map(({ payload }) => payload)).toEqual([{ note: 3 }, { note: 4 }]);
  });

  it('does not run before its time', async () => {
    await ask(admin, {}, { runAt: new Date(Date.now() + 3_600_000) });
    await workOff(db.ownerUrl, [recording]);
    expect(calls).toEqual([]);
    expect(await queue()).toMatchObject([{ later: true }]);
  });

  it('leaves nothing behind that is named like a secret', async () => {
    await ask(admin, { resetToken: 'abc', note: 'kept' });
    await workOff(db.ownerUrl, [recording]);
    expect(calls[0]!.payload).toEqual({ resetToken: 'abc', note: 'kept' });
    expect(await runs()).toMatchObject([{ payload: { resetToken: 'withheld', note: 'kept' } }]);
  });
});

describe('a job is refused', () => {
  it('that is not on the list, or not for the role that asks', async () => {
    const prune = admin.enter(
      ({ db: database }) => database.$queryRaw`SELECT app.enqueue('jobs.prune', '{}')`,
    );
    await expect(prune).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(ask(coordinator)).rejects.toMatchObject({ kind: 'forbidden' });
    expect(await queue()).toEqual([]);
  });

  it.each(['[]', '"text"', 'null', JSON.stringify({ big: 'x'.repeat(17_000) })])(
    'with the payload %.20s',
    async (payload) => {
      const asked = admin.enter(
        ({ db: database }) => database.$queryRaw`SELECT app.enqueue('jobs.check', ${payload}::jsonb)`,
      );
      await expect(asked).rejects.toThrow(/22023/);
      expect(await queue()).toEqual([]);
    },
  );

  it('outside of an entered transaction, and by the owner without one', async () => {
    const { Client } = (await import('pg')).default;
    const login = new Client({ connectionString: db.appUrl });
    await login.connect();
    await expect(login.query(`SELECT app.enqueue('jobs.check', '{}')`)).rejects.toMatchObject({
      code: '42501',
    });
    await expect(login.query('SELECT FROM graphile_worker.jobs')).rejects.toMatchObject({ code: '42501' });
    await login.end();
    const bare = db.owner.query(`SELECT app.enqueue('jobs.check', '{}')`);
    await expect(bare).rejects.toMatchObject({ code: '42501' });
    expect(await queue()).toEqual([]);
  });
});

describe('a job that throws', () => {
  it('is tried again after growing waits, and is given up with its error after the last attempt', async () => {
    await ask(admin);
    await workOff(db.ownerUrl, [failing]);
    expect(await queue()).toEqual([{ attempts: 1, later: true, last_error: 'the vendor does not answer' }]);
    await letTimePass();
    await workOff(db.ownerUrl, [failing]);
    await letTimePass();
    await workOff(db.ownerUrl, [failing]);
    const failed = { of: 3, summary: null, error: 'the vendor does not answer', firm: ridgeline.id };
    expect(await runs()).toMatchObject([
      { ...failed, attempt: 1, outcome: 'failed', wait: expect.closeTo(Math.E, 3) },
      { ...failed, attempt: 2, outcome: 'failed', wait: expect.closeTo(Math.E ** 2, 3) },
      { ...failed, attempt: 3, outcome: 'given_up', wait: null },
    ]);
    await letTimePass();
    await workOff(db.ownerUrl, [recording]);
    expect(calls).toEqual([]);
  });

  it('does not keep its own writes, when it makes them in its transaction', async () => {
    const halfway = job({
      task: 'jobs.check',
      does: 'Fails halfway.',
      run: ({ transaction }) =>
        transaction(async (client) => {
          await client.query(`UPDATE organizations SET name = 'Half'`);
          throw new Error('halfway');
        }),
    });
    await ask(admin);
    await workOff(db.ownerUrl, [halfway]);
    expect((await db.owner.query(`SELECT FROM organizations WHERE name = 'Half'`)).rowCount).toBe(0);
    expect(await runs()).toMatchObject([{ outcome: 'failed', error: 'halfway' }]);
  });

  it('for its payload says which part does not fit', async () => {
    const strict = job({
      task: 'jobs.check',
      does: 'Counts.',
      payload: z.strictObject({ count: z.int() }),
      run: async () => 'Counted.',
    });
    await ask(admin, { count: 'many' });
    await workOff(db.ownerUrl, [strict]);
    expect(await runs()).toMatchObject([
      { outcome: 'failed', error: expect.stringMatching(/^The payload does not fit. count:/) },
    ]);
  });
});

describe('a worker that goes on', () => {
  const backends = (name: string) =>
    db.owner.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND (application_name LIKE $1 OR query LIKE $1)`,
      [name],
    );
  const living = async () =>
    (await db.owner.query<{ n: number }>('SELECT count(*)::integer AS n FROM app.living_workers()')).rows[0]!
      .n;

  it('may leave a job behind that does not end, which is then tried again', async () => {
    let begun = () => {};
    const beginning = new Promise<void>((resolve) => (begun = resolve));
    const endless = job({
      task: 'jobs.check',
      does: 'Never ends.',
      run: ({ owner }) => (begun(), owner.query('SELECT pg_sleep(600)').then(() => 'Slept.')),
    });
    const worker = await startWorker(db.ownerUrl, [endless]);
    await ask(admin);
    await beginning;
    worker.stop();
    worker.abandon();
    await worker.ended;
    expect(await living()).toBe(0);
    await db.owner.query('SELECT app.close_lost_runs()');
    await workOff(db.ownerUrl, [recording]);
    expect(await runs()).toMatchObject([
      { outcome: 'failed', attempt: 1, error: expect.stringMatching(/^Interrupted/) },
      { outcome: 'done', attempt: 2 },
    ]);
    await backends('SELECT pg_sleep%');
  });

  it('that lost the connection by which it is known to live takes it again', async () => {
    const holder = async () =>
      (
        await db.owner.query<{ pid: number }>(
          'SELECT pid FROM pg_locks WHERE classid = 1031 AND objsubid = 2',
        )
      ).rows;
    const worker = await startWorker(db.ownerUrl, [recording]);
    const before = await holder();
    expect(before).toHaveLength(1);
    await backends('peak1031 pool-%');
    await expect
      .poll(async () => (await holder()).filter(({ pid }) => pid !== before[0]!.pid), { timeout: 20_000 })
      .toHaveLength(1);
    worker.stop();
    await worker.ended;
    expect(await living()).toBe(0);
  });

  it('starts a job once the transaction that asked for it has committed', async () => {
    let seen = () => {};
    const noticed = new Promise<void>((resolve) => (seen = resolve));
    const telling = job({ task: 'jobs.check', does: 'Tells.', run: async () => (seen(), 'Told.') });
    const worker = await startWorker(db.ownerUrl, [telling]);
    await ask(admin);
    await noticed;
    worker.stop();
    await worker.ended;
    expect(await runs()).toMatchObject([{ outcome: 'done', summary: 'Told.' }]);
  });
});
