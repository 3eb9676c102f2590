import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openExchange } from '@/lib/exchanges/commands';
import { newExchange } from '@/lib/exchanges/input';
import { clock } from '@/lib/platform/clock';
import { calendarDateIn, toCalendarDate } from '@/lib/shared/calendar-date';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { testApp, type TestApp, type TestFirm, type TestMember } from '@/scripts/test/firm';
import { taskBoard } from './board';
import { taskCalendar } from './calendar';
import { taskFile, taskList } from './list';
import { readTaskListState, type TaskListState } from './list-params';
import { boardColumns } from './rules/board';
import { groupOf } from './rules/groups';
import { myWaitingTasks } from './queries';
import { manyTasks, type MadeTask } from './testing/many-tasks';

/** Late in the evening of the 24th in Chicago, the 25th elsewhere already. */
const NOW = new Date('2026-11-25T05:30:00Z');
const realNow = clock.now;

let database: TestDatabase;
let app: TestApp;
let firm: TestFirm;
let admin: TestMember;
let coordinator: TestMember;
let other: TestMember;
let client: TestMember;
let zoneOf: Map<string, string>;
let made: MadeTask[];
type Made = MadeTask;

beforeAll(async () => {
  clock.now = () => NOW;
  database = await testDatabase();
  app = testApp(database);
  firm = await app.firm('ridgeline');
  ({ admin, coordinator, other, client, zoneOf, made } = await manyTasks(database, firm));
}, 60_000);
afterAll(async () => {
  clock.now = realNow;
  await app.close();
  await database.drop();
});

const state = (asked: Record<string, string> = {}): TaskListState => readTaskListState(asked);
const todayOf = ({ exchange_id }: Made) => calendarDateIn(zoneOf.get(exchange_id)!, NOW);
const group = (task: Made) => groupOf({ status: task.status, dueOn: task.due_on, today: todayOf(task) });
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).sort();

describe('the list of tasks', () => {
  it('holds in each group what the rule puts there, by the day of each exchange, and counts it', async () => {
    const { groups } = await admin.enter((scope) => taskList(scope, state({ scope: 'all' })));
    for (const { group: name, rows, total } of groups) {
      const expected = made.filter((task) => group(task) === name);
      expect(ids(rows), name).toEqual(ids(expected));
      expect(total, name).toBe(expected.length);
    }
    expect(groups.map((found) => found.group)).toEqual([
      'overdue',
      'today',
      'week',
      'later',
      'undated',
      'blocked',
    ]);
    // The zones differ at that instant, so that a single day for all would have failed.
    expect(new Set(made.map(todayOf)).size).toBe(2);
  });

  it('shows a coordinator the tasks of their own files, and there are others', async () => {
    const { groups } = await coordinator.enter((scope) => taskList(scope, state({ scope: 'all' })));
    const open = made.filter((task) => group(task) !== 'ended');
    const theirs = open.filter(({ exchange_id }) => zoneOf.get(exchange_id) !== 'America/New_York');
    expect(ids(groups.flatMap(({ rows }) => rows))).toEqual(ids(theirs));
    expect(theirs.length).toBeLessThan(open.length);
  });

  it('shows a client only their own on their own file, whatever is asked for, and no urgency, tags or names of others', async () => {
    const asked = state({
      scope: 'all',
      assignee: coordinator.userId,
      tag: 'wire',
      sort: 'urgency',
      dir: 'desc',
    });
    const { groups } = await client.enter((scope) => taskList(scope, asked));
    const rows = groups.flatMap((found) => found.rows);
    const own = made.filter(
      (task) =>
        task.assigned_to === client.userId &&
        zoneOf.get(task.exchange_id) === 'America/Chicago' &&
        group(task) !== 'ended',
    );
    expect(own.length).toBeGreaterThan(0);
    expect(ids(rows)).toEqual(ids(own));
    expect(rows.every(({ urgency, tags, mayMove }) => !urgency && tags.length === 0 && mayMove)).toBe(true);
    expect(made.some((task) => task.assigned_to !== client.userId)).toBe(true);
  });

  it('does not exist for an agency', async () => {
    const agency = await firm.member('agency');
    await expect(agency.enter((scope) => taskList(scope, state()))).rejects.toMatchObject({
      kind: 'forbidden',
    });
  });

  it('says the same number as the side bar: what is overdue or due today', async () => {
    const { waiting, groups } = await coordinator.enter(async (scope) => ({
      waiting: await myWaitingTasks(scope),
      groups: (await taskList(scope, state())).groups,
    }));
    const total = (name: string) => groups.find((found) => found.group === name)?.total ?? 0;
    expect(waiting).toBe(total('overdue') + total('today'));
    expect(waiting).toBeGreaterThan(0);
  });

  it.each([
    [{ assignee: 'none' }, (task: Made) => task.assigned_to === null],
    [{ group: 'week' }, (task: Made) => group(task) === 'week'],
    [{ group: 'overdue', status: 'blocked' }, () => false],
    [{ status: 'blocked' }, (task: Made) => task.status === 'blocked'],
    [{ status: 'completed,cancelled' }, (task: Made) => group(task) === 'ended'],
    [{ status: 'in_progress,completed' }, (task: Made) => ['in_progress', 'completed'].includes(task.status)],
    [{ from: '2026-11-20', to: '2026-11-26' }, (task: Made) => between(task, '2026-11-20', '2026-11-26')],
    [{ q: 'task 14' }, (task: Made) => task.title.startsWith('Task 14')],
    [{ q: 'honolulu' }, (task: Made) => zoneOf.get(task.exchange_id) === 'Pacific/Honolulu'],
    [{ q: '%' }, () => false],
    [{ type: 'legal' }, (task: Made) => place(task) % 5 === 0],
    [{ tag: 'wire' }, (task: Made) => place(task) % 10 === 0],
    [{ priority: 'urgent,low' }, (task: Made) => [0, 3].includes(place(task) % 4)],
    [{ from: 'soon', group: 'never', status: 'x' }, () => true],
  ])('filtered by %j holds what matches', async (asked, matches) => {
    const { groups } = await admin.enter((scope) => taskList(scope, state({ scope: 'all', ...asked })));
    const open = (task: Made) => ('status' in asked && asked.status !== 'x' ? true : group(task) !== 'ended');
    expect(ids(groups.flatMap(({ rows }) => rows))).toEqual(
      ids(made.filter((task) => open(task) && (matches as (task: Made) => boolean)(task))),
    );
  });

  it.each(['due', 'urgency', 'priority', 'title', 'exchange', 'client', 'assignee'])(
    'sorted by %s is ordered within each group, either way',
    async (sort) => {
      const read = (dir: string) =>
        admin.enter((scope) => taskList(scope, state({ scope: 'all', sort, dir })));
      const [up, down] = [await read('asc'), await read('desc')];
      const first = up.groups.find((found) => found.group === 'overdue')!;
      const turned = down.groups.find((found) => found.group === 'overdue')!;
      const none = ({ assignee }: { assignee: string | null }) => sort === 'assignee' && assignee === null;
      expect(first.rows.filter((row) => !none(row)).map(({ id }) => id)).toEqual(
        turned.rows
          .filter((row) => !none(row))
          .map(({ id }) => id)
          .reverse(),
      );
      if (sort === 'urgency') {
        const scores = turned.rows.map(({ urgency }) => urgency!.score);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
      }
    },
  );

  it('as a file holds the same tasks as the page', async () => {
    const asked = state({ scope: 'all', q: 'task 1', priority: 'high' });
    const [page, rows] = await admin.enter(async (scope) => [
      await taskList(scope, asked),
      await taskFile(scope, asked),
    ]);
    expect(rows.map(({ id }) => id)).toEqual(page.groups.flatMap((found) => found.rows.map(({ id }) => id)));
    expect(rows.length).toBeGreaterThan(0);
  });
});

const place = ({ title }: Made) => Number(title.slice(5));
const between = ({ due_on }: Made, from: string, to: string) =>
  due_on !== null && due_on >= from && due_on <= to;

describe('the board', () => {
  it('has a column for each status, with the latest completed, and no cancelled ones', async () => {
    const gone = made.find(({ status }) => status === 'completed')!;
    await database.owner.query(
      "UPDATE tasks SET completed_at = $2::timestamptz - interval '8 days' WHERE id = $1",
      [gone.id, NOW],
    );
    const { columns, mayBlock } = await admin.enter((scope) =>
      taskBoard(scope, state({ scope: 'all', more: boardColumns.join(',') })),
    );
    expect(mayBlock).toBe(true);
    for (const { column, cards, total } of columns) {
      const expected = made.filter(({ id, status }) => status === column && id !== gone.id);
      expect(ids(cards), column).toEqual(ids(expected));
      expect(total, column).toBe(expected.length);
    }
  });

  it('shows the first cards of a long column and how many there are', async () => {
    const { columns } = await admin.enter((scope) => taskBoard(scope, state({ scope: 'all' })));
    const pending = columns.find(({ column }) => column === 'pending')!;
    expect(pending.cards).toHaveLength(25);
    expect(pending.total).toBe(made.filter(({ status }) => status === 'pending').length);
    const dated = pending.cards.map(({ dueOn }) => dueOn ?? '9999');
    expect(dated).toEqual([...dated].sort());
  });

  it('holds for a client their own, and lets them block nothing', async () => {
    const { columns, mayBlock } = await client.enter((scope) => taskBoard(scope, state({ scope: 'all' })));
    const cards = columns.flatMap((column) => column.cards);
    expect(cards.every(({ assignedTo }) => assignedTo === client.userId)).toBe(true);
    expect(cards.length).toBeGreaterThan(0);
    expect(mayBlock).toBe(false);
  });
});

describe('the calendar', () => {
  it('holds each open task on its own day, counts included', async () => {
    const { weeks } = await admin.enter((scope) =>
      taskCalendar(scope, state({ scope: 'all', on: '2026-11-15' })),
    );
    const days = weeks.flat();
    expect([days[0]?.date, days.at(-1)?.date]).toEqual(['2026-11-01', '2026-12-05']);
    for (const { date, tasks, total } of days) {
      const expected = made.filter((task) => task.due_on === date && group(task) !== 'ended');
      expect(ids(tasks), date).toEqual(ids(expected));
      expect(total, date).toBe(expected.length);
    }
  });

  it('pins the running dates of the files, for whose eyes they are', async () => {
    const sold = { addressLine1: '1 Elm St', value: '100000', transferredOn: toCalendarDate('2026-11-02') };
    const dated = await coordinator.enter((scope) =>
      openExchange(
        scope,
        newExchange.parse({
          client: { kind: 'new', contact: { lastName: 'Dated' } },
          exchangeType: 'delayed',
          agreementSignedOn: '2026-11-01',
          taxpayer: { type: 'individual' },
          relinquished: [sold],
        }),
      ),
    );
    await database.owner.query("UPDATE exchanges SET status = 'active' WHERE id = $1", [dated.id]);
    const datesOf = async (member: TestMember, asked: Record<string, string>) =>
      (await member.enter((scope) => taskCalendar(scope, state(asked)))).weeks
        .flat()
        .flatMap(({ date, deadlines }) => deadlines.map(({ exchangeId, kind }) => [date, exchangeId, kind]));
    const december = { on: '2026-12-10' };
    expect(await datesOf(coordinator, december)).toEqual([['2026-12-17', dated.id, 'identification']]);
    expect(await datesOf(admin, { ...december, scope: 'all' })).toEqual([
      ['2026-12-17', dated.id, 'identification'],
    ]);
    // It is the coordinator's, not the admin's own; and another coordinator does not see the file.
    expect(await datesOf(admin, december)).toEqual([]);
    expect(await datesOf(other, { ...december, scope: 'all' })).toEqual([]);
  });
});
