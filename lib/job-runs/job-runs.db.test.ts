import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { job } from '@/lib/entry/job';
import { closeLostRuns } from '@/lib/jobs/attendance';
import { prune } from '@/lib/jobs/prune';
import type { RegisteredJob } from '@/lib/jobs/registry';
import { workOff } from '@/lib/jobs/testing/work-off';
import { ownerPool } from '@/lib/platform/database/owner';
import { enqueue } from '@/lib/platform/jobs/enqueue';
import { enqueueable } from '@/lib/platform/jobs/tasks';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { testApp, type TestApp, type TestFirm, type TestMember } from '@/scripts/test/firm';
import { checkJobs, runAgain } from './commands';
import { jobsOverview } from './queries';

let db: TestDatabase;
let app: TestApp;
let ridgeline: TestFirm;
let admin: TestMember;
let otherAdmin: TestMember;

beforeAll(async () => {
  db = await testDatabase();
  app = testApp(db);
  ridgeline = await app.firm('ridgeline');
  admin = await ridgeline.member('admin');
  otherAdmin = await (await app.firm('harbor')).member('admin');
});
afterAll(async () => {
  await app.close();
  await db.drop();
});
beforeEach(async () => {
  await db.owner.query('TRUNCATE job_runs; TRUNCATE graphile_worker._private_jobs');
});

let broken = true;
const nightly = job({
  task: 'cards.check',
  does: 'Compares cards with the truth.',
  run: async () => {
    if (broken) throw new Error('out of memory');
    return '0 cards differ.';
  },
});
const check = job({ task: 'jobs.check', does: 'Comes back.', run: nightly.perform });
const jobs: RegisteredJob[] = [{ ...nightly, cron: '5 3 * * *', attempts: 2 }, check];

beforeEach(() => void (broken = true));

/** As the schedule would put it into the queue. */
const turn = () =>
  db.owner.query(`SELECT graphile_worker.add_job('cards.check', '{}', max_attempts => 2::smallint)`);
async function work(times = 1) {
  for (let n = 0; n < times; n += 1) {
    await db.owner.query('UPDATE graphile_worker._private_jobs SET run_at = now()');
    await workOff(db.ownerUrl, jobs);
  }
}
const seenBy = (member: TestMember, task?: string) =>
  member.enter((scope) => jobsOverview(scope, jobs, task));
const count = async (condition: string) =>
  (await db.owner.query(`SELECT FROM job_runs WHERE ${condition}`)).rowCount;

describe('what an admin sees of jobs', () => {
  it('is those of the firm and of the system, never those of another firm, which are there', async () => {
    await admin.enter(checkJobs);
    await turn();
    const before = await seenBy(otherAdmin);
    expect(before.queued.map(({ task }) => task)).toEqual(['cards.check']);
    expect((await seenBy(admin)).queued).toHaveLength(2);
    await work(3);
    expect(await count(`outcome = 'given_up'`)).toBe(2);
    const tasks = ({ givenUp }: Awaited<ReturnType<typeof seenBy>>) => givenUp.map(({ task }) => task).sort();
    expect(tasks(await seenBy(admin))).toEqual(['cards.check', 'jobs.check']);
    expect(tasks(await seenBy(otherAdmin))).toEqual(['cards.check']);
    expect(
      await otherAdmin.enter(({ db: database }) => database.jobRun.count({ where: { task: 'jobs.check' } })),
    ).toBe(0);
  });

  it('begins with what was given up, says who asked, and shows each scheduled job with its last and next run', async () => {
    await admin.enter(checkJobs);
    await work(3);
    broken = false;
    await turn();
    await work();
    const { givenUp, schedule, recent, queued } = await seenBy(admin);
    expect(givenUp).toMatchObject([
      { task: 'jobs.check', attempt: 3, maxAttempts: 3, error: 'out of memory', askedBy: 'admin ridgeline' },
    ]);
    expect(schedule).toMatchObject([
      {
        task: 'cards.check',
        cadence: 'Every day',
        last: { outcome: 'done', summary: '0 cards differ.', ofFirm: false },
      },
    ]);
    expect(schedule[0]!.next!.getTime()).toBeGreaterThan(Date.now());
    expect(recent.map(({ outcome }) => outcome)).toEqual(['given_up', 'failed', 'failed']);
    expect((await seenBy(admin, 'cards.check')).recent).toMatchObject([{ outcome: 'done' }]);
    expect(queued).toEqual([]);
  });

  it('names the attempts that a failed job has left, and when the next one comes', async () => {
    await admin.enter(checkJobs);
    await work();
    const { queued, recent, workers } = await seenBy(admin);
    expect(queued).toMatchObject([{ task: 'jobs.check', attempts: 1, maxAttempts: 3, running: false }]);
    expect(recent[0]!.nextRunAt!.getTime()).toBeCloseTo(queued[0]!.runAt.getTime(), -3);
    expect(workers).toBe(0);
  });

  it('is nothing for anybody else', async () => {
    for (const role of ['coordinator', 'client', 'third_party', 'agency'] as const) {
      const member = await ridgeline.member(role);
      await expect(seenBy(member)).rejects.toMatchObject({ kind: 'forbidden' });
      await expect(member.enter(checkJobs)).rejects.toMatchObject({ kind: 'forbidden' });
      const asked = member.enter(({ db: database }) => database.$queryRaw`SELECT * FROM app.job_queue()`);
      await expect(asked).rejects.toMatchObject({ kind: 'forbidden' });
    }
  });
});

describe('a job that was given up', () => {
  const givenUp = async (task: string) =>
    (
      await db.owner.query<{ id: string }>(
        `SELECT id FROM job_runs WHERE outcome = 'given_up' AND settled_at IS NULL AND task = $1`,
        [task],
      )
    ).rows[0]?.id;

  it('runs again from its first attempt when an admin says so, for the same person, and is on record', async () => {
    await admin.enter(checkJobs);
    await work(3);
    const id = (await givenUp('jobs.check'))!;
    broken = false;
    await admin.enter((scope) => runAgain(scope, { id }));
    expect((await seenBy(admin)).givenUp).toEqual([]);
    await expect(admin.enter((scope) => runAgain(scope, { id }))).rejects.toMatchObject({ kind: 'conflict' });
    await work();
    expect(await count(`outcome = 'done' AND attempt = 1 AND requested_by = '${admin.userId}'`)).toBe(1);
    const { rows } = await db.owner.query(`SELECT actor_id, subject_id, data FROM domain_events`);
    expect(rows).toEqual([{ actor_id: admin.userId, subject_id: id, data: { task: 'jobs.check' } }]);
  });

  it('is not found by the admin of another firm, nor run by the function behind', async () => {
    await admin.enter(checkJobs);
    await work(3);
    const id = (await givenUp('jobs.check'))!;
    await expect(otherAdmin.enter((scope) => runAgain(scope, { id }))).rejects.toMatchObject({
      kind: 'not_found',
    });
    const again = otherAdmin.enter(
      ({ db: database }) => database.$queryRaw`SELECT app.run_job_again(${id}::uuid) AS again`,
    );
    expect(await again).toEqual([{ again: false }]);
    expect(await givenUp('jobs.check')).toBe(id);
  });

  it('by the schedule is settled by a later run that succeeds', async () => {
    await turn();
    await work(2);
    expect(await givenUp('cards.check')).toBeDefined();
    broken = false;
    await turn();
    await work();
    expect(await givenUp('cards.check')).toBeUndefined();
  });
});

describe('a job whose worker was killed', () => {
  const began = (attempt: number) =>
    db.owner.query(
      `WITH job AS (UPDATE graphile_worker._private_jobs SET locked_at = now(), locked_by = 'pool-gone', attempts = $1 RETURNING id)
       INSERT INTO job_runs (organization_id, job_id, task, attempt, max_attempts, worker)
       SELECT $2, id, 'jobs.check', $1, 3, 'pool-gone' FROM job`,
      [attempt, ridgeline.id],
    );

  it('is seen as interrupted at once, and runs again with the attempts it has left', async () => {
    await admin.enter(checkJobs);
    await began(1);
    expect((await seenBy(admin)).recent).toMatchObject([{ outcome: 'interrupted', attempt: 1 }]);
    broken = false;
    const owner = ownerPool(db.ownerUrl, 1);
    expect([await closeLostRuns(owner), await closeLostRuns(owner)]).toEqual([1, 0]);
    await owner.end();
    await work();
    expect((await seenBy(admin)).recent).toMatchObject([
      { outcome: 'done', attempt: 2 },
      { outcome: 'failed', attempt: 1, error: 'Interrupted: the worker ended before the job did.' },
    ]);
  });

  it('at its last attempt is given up', async () => {
    await admin.enter(checkJobs);
    await began(3);
    await work();
    expect((await seenBy(admin)).givenUp).toMatchObject([
      { attempt: 3, error: expect.stringMatching(/^Interrupted/) },
    ]);
  });

  it('is left alone while the worker lives', async () => {
    await admin.enter(checkJobs);
    await began(1);
    await db.owner.query(`SELECT app.attend_as_worker('pool-gone')`);
    const owner = ownerPool(db.ownerUrl, 1);
    expect(await closeLostRuns(owner)).toBe(0);
    await owner.end();
    expect(await seenBy(admin)).toMatchObject({ workers: 1, recent: [{ outcome: 'running' }] });
    await db.owner.query('SELECT pg_advisory_unlock_all()');
  });
});

describe('the record of jobs', () => {
  it('is kept for thirty days, and longer for what nobody has dealt with', async () => {
    await admin.enter(checkJobs);
    await work(3);
    broken = false;
    await admin.enter((scope) => enqueue(scope, 'jobs.check'));
    await work();
    await db.owner.query(
      `UPDATE job_runs SET started_at = started_at - interval '31 days', finished_at = finished_at - interval '31 days'`,
    );
    await admin.enter(checkJobs);
    await work();
    await db.owner.query(`SELECT graphile_worker.add_job('jobs.prune', '{}')`);
    await workOff(db.ownerUrl, [prune]);
    const { rows } = await db.owner.query(`SELECT task, outcome, summary FROM job_runs ORDER BY id`);
    expect(rows).toMatchObject([
      { task: 'jobs.check', outcome: 'given_up' },
      { task: 'jobs.check', outcome: 'done' },
      { task: 'jobs.prune', outcome: 'done', summary: 'Removed 3 runs.' },
    ]);
  });
});

describe('the list of what members may ask for', () => {
  it('is the same in the database and in the code', async () => {
    const { rows } = await db.owner.query<{ task: string; attempts: number; roles: string[] }>(
      'SELECT task, attempts, roles FROM app.enqueueable()',
    );
    expect(Object.fromEntries(rows.map(({ task, ...rest }) => [task, rest]))).toEqual(enqueueable);
  });
});
