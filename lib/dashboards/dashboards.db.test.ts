import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { enter, type Scope } from '@/lib/access/scope';
import { exchangeDetail } from '@/lib/exchanges/detail';
import { explain } from '@/lib/exchanges/explained';
import { readListState } from '@/lib/exchanges/list-params';
import { exchangeList } from '@/lib/exchanges/queries';
import { sweepToday } from '@/lib/exchanges/sweep';
import { clock } from '@/lib/platform/clock';
import { connect } from '@/lib/platform/database/client';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { adminDashboard } from './admin';
import { agencyDashboard } from './agency';
import { clientDashboard } from './client';
import { coordinatorDashboard } from './coordinator';
import { thirdPartyDashboard } from './third-party';
import { isAtRisk, isOpen, isOverdue, plainRows, type Plain, type PlainFile } from './testing/plain';
import { seeded } from './testing/random';
import { buildFirm, NOW, type Cast, type Firm } from './testing/world';

let db: TestDatabase;
let app: ReturnType<typeof connect>;
let firm: Firm;
let other: Firm;
let plain: Plain;

beforeAll(async () => {
  db = await testDatabase();
  app = connect(db.appUrl, 2);
  firm = await buildFirm(db.owner, 'ours', 70, seeded(7));
  other = await buildFirm(db.owner, 'theirs', 30, seeded(11));
  await sweepToday(db.owner, NOW);
  plain = await plainRows(db.owner, firm.id);
});

afterAll(async () => {
  await app?.close();
  await db?.drop();
});

beforeEach(() => void vi.spyOn(clock, 'now').mockReturnValue(NOW));

const as = <T>(who: Cast, work: (scope: Scope) => Promise<T>) => enter(firm.sessions[who], work, app);
const fileOf = (id: string) => plain.files.find((file) => file.id === id)!;
const overdueOn = (files: readonly PlainFile[]) =>
  plain.tasks.filter((task) => files.some((file) => file.id === task.exchangeId && isOverdue(task, file)));
const active = (files: readonly PlainFile[]) => files.filter(({ status }) => status === 'active');
const cents = (files: readonly PlainFile[]) => active(files).reduce((sum, file) => sum + file.value, 0);
const weekDates = (files: readonly PlainFile[]) =>
  files.flatMap(({ id, clocks }) =>
    clocks.clocks
      .filter(
        ({ status, daysLeft }) => !['done', 'closed'].includes(status) && daysLeft >= 0 && daysLeft <= 7,
      )
      .map(({ kind, deadline }) => `${id} ${kind} ${deadline}`),
  );

function totalsOver(files: readonly PlainFile[]) {
  // TODAY is November 24: what November has had so far is compared with October 1 to 24.
  const soFar = (day: string | null) => day !== null && day >= '2026-11-01';
  const before = (day: string | null) => day !== null && day >= '2026-10-01' && day <= '2026-10-24';
  const completed = (within: typeof soFar) =>
    files.filter(({ status, closed }) => status === 'completed' && within(closed)).length;
  return {
    active: active(files).length,
    atRisk: files.filter(isAtRisk).length,
    opened: [
      files.filter((file) => soFar(file.opened)).length,
      files.filter((file) => before(file.opened)).length,
    ],
    completed: [completed(soFar), completed(before)],
    valueAtStake: (cents(files) / 100).toFixed(2),
  };
}

const flat = ({ opened, completed, ...totals }: Awaited<ReturnType<typeof adminDashboard>>['totals']) => ({
  ...totals,
  opened: [opened.now, opened.before],
  completed: [completed.now, completed.before],
});

describe('the dashboard of an admin', () => {
  it('shows the figures that a plain count over the tables gives', async () => {
    const { totals } = await as('admin', adminDashboard);
    expect(flat(totals)).toEqual(totalsOver(plain.files));
    expect(totals.completed.now + totals.completed.before).toBeGreaterThan(0);
  });

  it('counts a file opened at 23:30 on October 31 in October, although it is November in UTC', async () => {
    const { rows } = await db.owner.query(
      `SELECT count(*) FILTER (WHERE created_at >= '2026-11-01T00:00:00Z')::int AS utc,
         count(*) FILTER (WHERE created_at >= '2026-11-01T05:00:00Z')::int AS central
       FROM exchanges WHERE organization_id = $1`,
      [firm.id],
    );
    const { totals } = await as('admin', adminDashboard);
    expect(rows[0].utc).toBeGreaterThan(rows[0].central);
    expect(totals.opened.now).toBe(rows[0].central);
  });

  it('lists what is at risk with reasons, the worst level first, at most ten', async () => {
    const { atRisk } = await as('admin', adminDashboard);
    const levels = ['critical', 'high', 'medium', 'low'];
    const order = atRisk.map(({ risk }) => levels.indexOf(risk.level));
    expect(atRisk.length).toBe(Math.min(10, plain.files.filter(isAtRisk).length));
    expect(order).toEqual(order.toSorted());
    for (const file of atRisk) {
      expect(isAtRisk(fileOf(file.exchangeId))).toBe(true);
      expect(file.reasons.length).toBeGreaterThan(0);
      const overdue = overdueOn([fileOf(file.exchangeId)]).length;
      const said = file.reasons.find((reason) => /overdue/.test(reason));
      expect(said).toBe(
        overdue === 0 ? undefined : overdue === 1 ? '1 task is overdue.' : `${overdue} tasks are overdue.`,
      );
    }
  });

  it('judges risk as the list of exchanges does, each by a statement of its own', async () => {
    const { atRisk } = await as('admin', adminDashboard);
    const { rows } = await as('admin', (scope) => exchangeList(scope, readListState({ view: 'risk' }), 200));
    const listed = new Map(rows.map(({ id, risk }) => [id, risk]));
    const codes = atRisk.flatMap(({ risk }) => risk.reasons.map(({ code }) => code));
    expect(new Set(codes).size).toBeGreaterThan(2);
    for (const { exchangeId, risk } of atRisk) expect(listed.get(exchangeId)).toEqual(risk);
  });

  it('lists every open clock that ends today or within seven days, whatever its time zone', async () => {
    const { dates, dateCount } = await as('admin', adminDashboard);
    const expected = weekDates(plain.files);
    const shown = dates.map(({ file, clock: due }) => `${file.exchangeId} ${due.kind} ${due.deadline}`);
    expect(expected.length).toBeGreaterThan(0);
    expect(dateCount).toBe(expected.length);
    expect(expected).toEqual(expect.arrayContaining(shown));
    expect(shown.length).toBe(Math.min(10, expected.length));
  });

  it('counts overdue tasks and active files by coordinator', async () => {
    const { overdue, workload } = await as('admin', adminDashboard);
    for (const coordinatorId of [firm.users.coordinator, firm.users.second, null]) {
      const files = plain.files.filter((file) => file.coordinatorId === coordinatorId);
      const expected = overdueOn(files).length;
      expect(expected).toBeGreaterThan(0);
      expect(overdue.find((row) => row.coordinatorId === coordinatorId)?.overdue).toBe(expected);
      expect(workload.find((desk) => desk.coordinatorId === coordinatorId)).toMatchObject({
        active: active(files).length,
        overdueTasks: expected,
      });
    }
  });
});

describe('the dashboard of a coordinator', () => {
  const own = () => plain.files.filter((file) => file.coordinatorId === firm.users.coordinator);

  it('shows the same figures over own files, while others exist', async () => {
    const { totals, overdueOnFiles, atRisk, dates } = await as('coordinator', coordinatorDashboard);
    expect(own().length).toBeLessThan(plain.files.length);
    expect(flat(totals)).toEqual(totalsOver(own()));
    expect(overdueOnFiles).toBe(overdueOn(own()).length);
    expect(atRisk.length).toBe(Math.min(10, own().filter(isAtRisk).length));
    expect(
      dates.map(({ file, clock: due }) => `${file.exchangeId} ${due.kind} ${due.deadline}`).sort(),
    ).toEqual(weekDates(own()).sort());
  });

  it('queues own tasks that are overdue, due today where the exchange is, or blocked', async () => {
    const day = await as('coordinator', coordinatorDashboard);
    // Tasks of files that the coordinator cannot see are not theirs to do.
    const mine = plain.tasks.filter(
      ({ assignedTo, exchangeId }) =>
        assignedTo === firm.users.coordinator && fileOf(exchangeId).coordinatorId === firm.users.coordinator,
    );
    const ids = (tasks: readonly { id: string }[]) => tasks.map(({ id }) => id).sort();
    const unblocked = mine.filter(({ status }) => status !== 'blocked');
    expect(ids(day.overdue)).toEqual(
      ids(unblocked.filter((task) => isOverdue(task, fileOf(task.exchangeId)))),
    );
    expect(ids(day.today)).toEqual(
      ids(unblocked.filter((task) => isOpen(task) && task.dueOn === fileOf(task.exchangeId).today)),
    );
    expect(ids(day.blocked)).toEqual(ids(mine.filter(({ status }) => status === 'blocked')));
  });
});

describe('the dashboard of a client', () => {
  it('holds own exchanges only, each with own tasks only, while others exist', async () => {
    const { running, ended } = await as('client', clientDashboard);
    const own = plain.files.filter(({ clientUser }) => clientUser === firm.users.client);
    const shown = [...running, ...ended];
    expect(shown.map(({ exchangeId }) => exchangeId).sort()).toEqual(own.map(({ id }) => id).sort());
    expect(own.length).toBeLessThan(plain.files.length);
    for (const file of shown) {
      const tasks = plain.tasks.filter(
        ({ exchangeId, assignedTo, status }) =>
          exchangeId === file.exchangeId && assignedTo === firm.users.client && status !== 'cancelled',
      );
      expect([...file.toCome, ...file.done].map(({ id }) => id).sort()).toEqual(
        tasks.map(({ id }) => id).sort(),
      );
      expect(file.next?.deadline).toBe(fileOf(file.exchangeId).clocks.next?.deadline);
      expect(file.meaning === null).toBe(file.next === null);
    }
  });
});

describe('the dashboard of a third party', () => {
  it('holds own open tasks and the exchanges they take part in, while others exist', async () => {
    const { tasks, files } = await as('attorney', thirdPartyDashboard);
    const me = firm.users.attorney;
    const own = plain.files.filter(
      ({ participants, attorneyId }) => participants.includes(me) || attorneyId === me,
    );
    expect(files.map(({ exchangeId }) => exchangeId).sort()).toEqual(own.map(({ id }) => id).sort());
    expect(own.length).toBeLessThan(plain.files.length);
    const mine = plain.tasks.filter(
      (task) => task.assignedTo === me && isOpen(task) && own.some(({ id }) => id === task.exchangeId),
    );
    expect(tasks.map(({ id }) => id).sort()).toEqual(mine.map(({ id }) => id).sort());
  });
});

describe('the dashboard of an agency', () => {
  const me = () => firm.users.attorney;
  const portfolio = () =>
    plain.files.filter(({ participants, attorneyId }) => participants.includes(me()) || attorneyId === me());

  it('counts the files of its people by stage, month and person, while others exist', async () => {
    const { stages, referrals, people, next } = await as('agency', agencyDashboard);
    const standing = portfolio().filter(({ status }) => ['draft', 'active', 'on_hold'].includes(status));
    for (const { stage, files } of stages) {
      expect(files).toBe(standing.filter((file) => file.stage === stage).length);
    }
    expect(stages.reduce((sum, { files }) => sum + files, 0)).toBe(standing.length);
    expect(referrals).toHaveLength(12);
    for (const { firstDay, files } of referrals) {
      expect(files).toBe(portfolio().filter(({ opened }) => opened.startsWith(firstDay.slice(0, 7))).length);
    }
    expect(people[0]).toMatchObject({
      userId: me(),
      files: portfolio().length,
      active: active(portfolio()).length,
      completed: portfolio().filter(({ status }) => status === 'completed').length,
    });
    expect(next.length).toBe(Math.min(10, portfolio().filter(({ clocks }) => clocks.next).length));
    expect(portfolio().length).toBeLessThan(plain.files.length);
  });
});

describe('why a date of a dashboard is that day', () => {
  it.each(['admin', 'client', 'attorney', 'agency'] as const)(
    'is said to a %s as on the page of the exchange, with its inputs',
    async (who) => {
      const found = await as(who, async (scope) => {
        const shown =
          who === 'admin'
            ? (await adminDashboard(scope)).dates.map(({ file, clock: due }) => ({ ...file, next: due }))
            : who === 'client'
              ? (await clientDashboard(scope)).running
              : who === 'agency'
                ? (await agencyDashboard(scope)).next
                : (await thirdPartyDashboard(scope)).files;
        return Promise.all(
          shown.map(async ({ exchangeId, next }) => {
            const { clocks } = explain(await exchangeDetail(scope, exchangeId));
            return [next, clocks.find(({ kind }) => kind === next?.kind) ?? null] as const;
          }),
        );
      });
      for (const [shown, own] of found) expect(shown).toEqual(own);
      const inputs = found.flatMap(
        ([shown]) => shown?.because.map((reason) => Object.keys(reason.inputs)) ?? [],
      );
      expect(inputs.length).toBeGreaterThan(0);
      expect(inputs.every((names) => names.length > 0)).toBe(true);
    },
  );
});

describe('what leaves the database', () => {
  it('holds no money for a third party or an agency, and does for an admin', async () => {
    const seen = async (who: Cast, dashboard: (scope: Scope) => Promise<unknown>) =>
      JSON.stringify(await as(who, dashboard));
    const money = /value|boot|proceeds|fees|\d\.\d\d"/i;
    expect(await seen('attorney', thirdPartyDashboard)).not.toMatch(money);
    expect(await seen('agency', agencyDashboard)).not.toMatch(money);
    expect(await seen('admin', adminDashboard)).toMatch(money);
  });

  it('holds nothing of the other firm', async () => {
    const theirs = await plainRows(db.owner, other.id);
    expect(theirs.files.length).toBe(30);
    const all = JSON.stringify([
      await as('admin', adminDashboard),
      await as('coordinator', coordinatorDashboard),
      await as('client', clientDashboard),
      await as('attorney', thirdPartyDashboard),
      await as('agency', agencyDashboard),
    ]);
    for (const { id } of theirs.files) expect(all).not.toContain(id);
  });
});
