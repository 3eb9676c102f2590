import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enter, type Identity, type Scope } from '@/lib/access/scope';
import { connect } from '@/lib/platform/database/client';
import { findContacts } from '@/lib/contacts/queries';
import { calendarDateIn, fromDateColumn, type CalendarDate } from '@/lib/shared/calendar-date';
import { loadDemoData } from '@/scripts/demo';
import { openSession } from '@/scripts/firm/firm';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { openExchange } from './commands';
import { deadlinesOf, factsOf } from './deadline-columns';
import { fileColumns } from './file';
import { newExchange } from './input';
import { readListState, type ListState } from './list-params';
import { listSorts, sortDirections } from './list-sort';
import { exchangeList } from './queries';
import { clocksOf, runsAt, type Clock, type ClockFacts } from './rules/clocks';
import { extensionGuard } from './rules/extension-guard';
import { riskOf } from './rules/risk';
import { riskFactsOf, type RiskRow } from './rules/risk-facts';

type RoleName = 'admin' | 'coordinator' | 'client' | 'thirdparty' | 'agency';
type Truth = RiskRow &
  ClockFacts & {
    id: string;
    number: string;
    client: string;
    coordinatorId: string | null;
    timeZone: string;
  };

let database: TestDatabase;
let app: ReturnType<typeof connect>;
let truth: Truth[];
const people = {} as Record<RoleName, Identity & { userId: string }>;

beforeAll(async () => {
  database = await testDatabase();
  const { ownerUrl, appUrl, owner } = database;
  await loadDemoData({ ownerUrl, appUrl });
  app = connect(appUrl, 2);
  const [firm] = (await owner.query<{ id: string }>("SELECT id FROM organizations WHERE slug = 'demo'")).rows;
  for (const name of ['admin', 'coordinator', 'client', 'thirdparty', 'agency'] as const) {
    const email = `${name}@demo.peak1031.test`;
    const [user] = (await owner.query<{ id: string }>('SELECT id FROM users WHERE email = $1', [email])).rows;
    people[name] = { ...(await openSession(owner, firm!.id, user!.id)), userId: user!.id };
  }
  truth = (
    await owner.query<Truth>(
      `SELECT e.id, e.exchange_number AS number, c.display_name AS client, e.coordinator_id AS "coordinatorId", e.status, e.stage,
         e.time_zone AS "timeZone", e.transfer_date::text AS "transferDate", e.identification_deadline::text AS "identificationDeadline",
         e.exchange_deadline::text AS "exchangeDeadline", e.parking_deadline::text AS "parkingDeadline",
         e.parking_identification_deadline::text AS "parkingIdentificationDeadline", e.extension_timely AS "extensionRecorded",
         e.completion_percentage AS "completionPercentage", e.gate_unmet_since::text AS "gateUnmetSince",
         (SELECT count(*)::int FROM tasks t WHERE t.exchange_id = e.id AND t.is_open
            AND t.due_on < (now() AT TIME ZONE e.time_zone)::date) AS "overdueTasks",
         (SELECT count(*)::int FROM exchange_properties p WHERE p.exchange_id = e.id AND p.side = 'replacement'
            AND p.status NOT IN ('proposed', 'revoked', 'lost')) AS "identifiedCount",
         (coalesce(k.client_messaged_at, e.created_at) AT TIME ZONE e.time_zone)::date::text AS "clientHeardOn"
       FROM exchanges e JOIN contacts c ON c.organization_id = e.organization_id AND c.id = e.client_id
       JOIN exchange_cards k ON k.organization_id = e.organization_id AND k.exchange_id = e.id
       WHERE e.organization_id = $1`,
      [firm!.id],
    )
  ).rows;
});

afterAll(async () => {
  await app.close();
  await database.drop();
});

const as = <T>(name: RoleName, work: (scope: Scope) => Promise<T>) => enter(people[name], work, app);
const state = (changes: Partial<ListState> = {}): ListState => ({
  ...readListState({ view: 'all' }),
  ...changes,
});
const whole = (name: RoleName, changes: Partial<ListState> = {}) =>
  as(name, async (scope) => (await exchangeList(scope, state(changes), 500)).rows);
const ids = (rows: { id: string }[]) => rows.map(({ id }) => id).sort();

async function visible(name: RoleName): Promise<string[]> {
  const { rows } = await database.owner.query<{ id: string }>(
    'SELECT DISTINCT exchange_id AS id FROM exchange_access WHERE user_id = $1',
    [people[name].userId],
  );
  return ids(rows);
}

describe('who sees which exchange in the list', () => {
  it('shows an admin every exchange of the firm and none of another', async () => {
    const { rows } = await database.owner.query('SELECT FROM exchanges');
    expect(rows.length).toBeGreaterThan(truth.length);
    expect(ids(await whole('admin'))).toEqual(ids(truth));
  });

  it.each(['coordinator', 'client', 'thirdparty', 'agency'] as const)(
    'shows a %s their own exchanges only, while others exist',
    async (name) => {
      const own = await visible(name);
      expect(own.length).toBeGreaterThan(0);
      expect(own.length).toBeLessThan(truth.length);
      expect(ids(await whole(name))).toEqual(own);
    },
  );

  it('gives values to staff and client, and to no third party or agency, whatever they sort by', async () => {
    expect((await whole('client')).some(({ value }) => value !== null)).toBe(true);
    for (const name of ['thirdparty', 'agency'] as const) {
      const rows = await whole(name, { sort: 'value' });
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.every(({ value }) => value === null)).toBe(true);
    }
  });

  it('judges the risk of active exchanges for staff, and shows it to nobody else', async () => {
    const rows = await whole('coordinator');
    expect(rows.some(({ risk }) => risk !== null && risk.level !== 'low')).toBe(true);
    for (const { status, risk } of rows) expect(risk === null).toBe(status !== 'active');
    for (const name of ['client', 'thirdparty', 'agency'] as const) {
      const seen = await whole(name);
      expect(seen.some(({ status }) => status === 'active')).toBe(true);
      expect(seen.every(({ risk }) => risk === null)).toBe(true);
    }
  });

  it('gives a client only their own tasks as next action, and an agency none', async () => {
    const mine = await database.owner.query<{ title: string }>(
      'SELECT title FROM tasks WHERE assigned_to = $1',
      [people.client.userId],
    );
    const titles = (await whole('client')).flatMap(({ nextTask }) => (nextTask ? [nextTask.title] : []));
    expect(titles.length).toBeGreaterThan(0);
    for (const title of titles) expect(mine.rows.map((row) => row.title)).toContain(title);
    expect((await whole('agency')).every(({ nextTask }) => nextTask === null)).toBe(true);
  });
});

describe('the order and the pages of the list', () => {
  const orders = listSorts.flatMap((sort) => sortDirections.map((dir) => ({ sort, dir })));

  it.each(orders)('visits every row once by $sort $dir, forwards and back', async ({ sort, dir }) => {
    const all = (await whole('admin', { sort, dir })).map(({ id }) => id);
    const walk = async (way: 'after' | 'before', start: string | null) => {
      const pages: string[][] = [];
      let cursor: string | null = start;
      do {
        const page = await as('admin', (scope) =>
          exchangeList(scope, state({ sort, dir, [way]: cursor }), 7),
        );
        expect(page.total).toBe(truth.length);
        pages.push(page.rows.map(({ id }) => id));
        cursor = page[way] ?? null;
        if (way === 'after' && !cursor) return { pages, last: page.before ?? null };
      } while (cursor);
      return { pages, last: null };
    };
    const forwards = await walk('after', null);
    expect(forwards.pages.flat()).toEqual(all);
    const back = await walk('before', forwards.last);
    expect(back.pages.toReversed().flat()).toEqual(all.slice(0, all.length - forwards.pages.at(-1)!.length));
  });

  it('puts the nearest open clock first and files without one last', async () => {
    const next = (await whole('admin')).map(({ sortValue }) => sortValue ?? '9999');
    expect(next).toEqual(next.toSorted());
    expect(next).toContain('9999');
  });

  it('starts again at the first page, and says so, when a cursor opens nothing', async () => {
    const first = await as('admin', (scope) => exchangeList(scope, state(), 7));
    for (const after of ['nonsense', first.after!]) {
      const dir = after === 'nonsense' ? 'asc' : 'desc';
      const start = await as('admin', (scope) => exchangeList(scope, state({ dir }), 7));
      const page = await as('admin', (scope) => exchangeList(scope, state({ dir, after }), 7));
      expect(page.cursorLost).toBe(true);
      expect(page.rows).toEqual(start.rows);
    }
  });
});

describe('views and filters of the list', () => {
  const today = (row: Truth): CalendarDate => calendarDateIn(row.timeZone, new Date());
  const timeline = (row: Truth) => clocksOf(row, today(row)).timeline;
  const risk = (row: Truth) => riskOf(riskFactsOf(row, clocksOf(row, today(row)).clocks, today(row)));
  const open = (row: Truth) => ['draft', 'active', 'on_hold'].includes(row.status);
  const views: [ListState['view'], (row: Truth) => boolean][] = [
    ['open', open],
    ['mine', (row) => open(row) && row.coordinatorId === people.admin.userId],
    ['risk', (row) => ['high', 'critical'].includes(risk(row).level)],
    ['week', (row) => clocksOf(row, today(row)).clocks.some(endsInAWeek)],
    ['closed', (row) => !open(row)],
  ];
  const endsInAWeek = ({ status, daysLeft }: Clock) =>
    status !== 'done' && status !== 'closed' && daysLeft >= 0 && daysLeft <= 7;

  it.each(views)('holds in view %s what the rules say', async (view, holds) => {
    const expected = truth.filter(holds);
    if (view !== 'mine') expect(expected.length).toBeGreaterThan(0);
    expect(ids(await whole('admin', { view }))).toEqual(ids(expected));
  });

  it.each(['client', 'thirdparty', 'agency'] as const)(
    'answers a %s who asks for a view of staff with the open exchanges',
    async (name) => {
      const open = ids(await whole(name, { view: 'open' }));
      expect(open.length).toBeGreaterThan(0);
      for (const view of ['mine', 'risk', 'extension'] as const)
        expect(ids(await whole(name, { view }))).toEqual(open);
    },
  );

  describe('of the extension guard', () => {
    /** Sold on Dec 1, 2025: day 180 is May 30, 2026, and the return of an individual is due on Apr 15. */
    const sold = (taxpayer: object) =>
      as('admin', async (scope) => {
        const [client] = await findContacts(scope, '');
        const input = newExchange.parse({
          client: { kind: 'existing', id: client!.id },
          exchangeType: 'delayed',
          relinquished: [{ addressLine1: '1 Guard St', transferredOn: '2025-12-01' }],
          taxpayer: { type: 'individual', ...taxpayer },
        });
        return (await openExchange(scope, input)).id;
      });

    it('holds exactly the open files for which the rule asks for an extension', async () => {
      const none = await sold({});
      const late = await sold({ extensionFiledOn: '2026-05-02' });
      const timely = await sold({ extensionFiledOn: '2026-04-10', extendedDueOn: '2026-05-01' });
      const listed = ids(await whole('admin', { view: 'extension' }));
      const guarded = await as('admin', async (scope) => {
        const rows = await scope.db.exchange.findMany({
          where: { status: { in: ['draft', 'active', 'on_hold'] } },
          select: fileColumns,
        });
        const running = rows.filter(({ stage }) => runsAt.exchange(stage));
        return running.filter((row) => {
          const transfers = row.transferDate ? [fromDateColumn(row.transferDate)] : [];
          return extensionGuard(deadlinesOf(factsOf(row, transfers, []))?.exchange ?? null);
        });
      });
      expect(listed).toEqual(ids(guarded));
      expect(listed).toEqual(expect.arrayContaining([none, late]));
      expect(listed).not.toContain(timely);
    });
  });

  it('narrows by status, stage, coordinator and timeline together', async () => {
    const some = truth.find((row) => timeline(row) === 'on_track' && row.coordinatorId)!;
    const rows = await whole('admin', {
      status: ['active', 'on_hold'],
      stage: [some.stage],
      timeline: ['on_track'],
      coordinator: some.coordinatorId,
    });
    const expected = truth.filter(
      (row) =>
        ['active', 'on_hold'].includes(row.status) &&
        row.stage === some.stage &&
        timeline(row) === 'on_track' &&
        row.coordinatorId === some.coordinatorId,
    );
    expect(ids(rows)).toEqual(ids(expected));
    expect(rows.length).toBeGreaterThan(0);
  });

  it('finds a whole number, part of a number, a client in any case, and takes wildcards as letters', async () => {
    const some = truth[3]!;
    expect(ids(await whole('admin', { q: some.number.toLowerCase() }))).toEqual([some.id]);
    expect(ids(await whole('admin', { q: some.number.slice(3) }))).toContain(some.id);
    expect(ids(await whole('admin', { q: some.client.toUpperCase() }))).toContain(some.id);
    expect(await whole('admin', { q: '%' })).toEqual([]);
    expect(await whole('admin', { q: 'EX_2' })).toEqual([]);
  });

  it('does not find by number what the member may not see', async () => {
    const own = await visible('client');
    const hidden = truth.find(({ id }) => !own.includes(id))!;
    expect(await whole('client', { q: hidden.number })).toEqual([]);
    expect(ids(await whole('admin', { q: hidden.number }))).toEqual([hidden.id]);
  });

  it('counts a month in the calendar of the firm', async () => {
    const { rows } = await database.owner.query<{ month: string; count: number }>(
      `SELECT to_char(e.created_at AT TIME ZONE o.time_zone, 'YYYY-MM') AS month, count(*)::int AS count
       FROM exchanges e JOIN organizations o ON o.id = e.organization_id WHERE o.slug = 'demo' GROUP BY 1`,
    );
    expect(rows.length).toBeGreaterThan(1);
    for (const { month, count } of rows) {
      expect(await whole('admin', { opened: month })).toHaveLength(count);
    }
  });
});
