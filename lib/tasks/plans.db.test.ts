import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scope } from '@/lib/access/scope';
import { Prisma } from '@/lib/generated/prisma/client';
import type { Read } from '@/lib/platform/database/together';
import { toCalendarDate } from '@/lib/shared/calendar-date';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { testApp, type TestApp, type TestMember } from '@/scripts/test/firm';
import { taskBoard } from './board';
import { taskCalendar } from './calendar';
import { taskList } from './list';
import { readTaskListState } from './list-params';
import { boardColumns } from './rules/board';
import { openGroups } from './rules/groups';
import { boardTasks, countColumns } from './sql/board-tasks';
import { calendarTasks, countDays } from './sql/calendar-tasks';
import { countGroups, listTasks } from './sql/list-tasks';
import { manyTasks } from './testing/many-tasks';

let database: TestDatabase;
let app: TestApp;
let admin: TestMember;
let coordinator: TestMember;

beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  ({ admin, coordinator } = await manyTasks(database, await app.firm('ridgeline')));
  // As many as make a plan of a real firm's: mostly done, few blocked.
  await database.owner.query(
    `INSERT INTO tasks (organization_id, title, task_type, exchange_id, assigned_to, created_by, status, due_on, completed_at)
     SELECT t.organization_id, 'More', 'general', t.exchange_id, t.assigned_to, t.created_by,
       CASE WHEN n % 100 = 0 THEN 'blocked' WHEN n % 3 = 0 THEN 'pending' ELSE 'completed' END::task_status_enum,
       date '2026-06-01' + n % 400, CASE WHEN n % 100 <> 0 AND n % 3 <> 0 THEN now() - n * interval '1 hour' END
     FROM generate_series(1, 200) n CROSS JOIN (SELECT * FROM tasks LIMIT 60) t`,
  );
  await database.owner.query('ANALYZE');
}, 60_000);
afterAll(async () => {
  await app.close();
  await database.drop();
});

const state = (scope: 'mine' | 'all') => readTaskListState({ scope });
const december = { first: toCalendarDate('2026-11-29'), last: toCalendarDate('2027-01-02') };

const questions: Record<string, (scope: Scope, whose: 'mine' | 'all') => Read<unknown>> = {
  list: (scope, whose) => listTasks(scope, state(whose), openGroups, 200),
  'counts of the list': (scope, whose) => countGroups(scope, state(whose), openGroups, 10_000),
  board: (scope, whose) =>
    boardTasks(
      scope,
      state(whose),
      boardColumns.map((column) => ({ column, most: 25 })),
    ),
  'counts of the board': (scope, whose) => countColumns(scope, state(whose), boardColumns, 10_000),
  calendar: (scope, whose) => calendarTasks(scope, state(whose), { ...december, most: 50 }),
  'counts of the calendar': (scope, whose) => countDays(scope, state(whose), { ...december, cap: 1_000 }),
};

/** How it would be answered if reading a whole table were out of the question, as in a large one. */
async function planOf(member: TestMember, question: (typeof questions)[string], whose: 'mine' | 'all') {
  return member.enter(async (scope) => {
    await scope.db.$executeRaw`SET LOCAL enable_seqscan = off`;
    const { sql } = question(scope, whose);
    const rows = await scope.db.$queryRaw<{ 'QUERY PLAN': string }[]>(Prisma.sql`EXPLAIN ${sql}`);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  });
}

describe('tasks are read off their indexes', () => {
  it.each(Object.keys(questions))('by the %s, whoever asks and whose ever they are', async (name) => {
    const question = questions[name]!;
    for (const member of [admin, coordinator]) {
      for (const whose of ['mine', 'all'] as const) {
        const plan = await planOf(member, question, whose);
        expect(plan).not.toContain('Seq Scan on tasks');
        expect(plan).toMatch(/Index (Only )?Scan.* on tasks|Bitmap Index Scan on tasks_/);
      }
    }
  });

  it.each([
    ['list', 'all', ['tasks_open_idx']],
    ['list', 'mine', ['tasks_assignee_open_idx']],
    ['board', 'all', ['tasks_open_idx', 'tasks_firm_blocked_idx', 'tasks_completed_idx']],
    ['calendar', 'all', ['tasks_open_idx']],
    ['calendar', 'mine', ['tasks_assignee_open_idx']],
  ] as const)('the %s of %s has its own', async (name, whose, indexes) => {
    const plan = await planOf(admin, questions[name]!, whose);
    for (const index of indexes) expect(plan).toContain(index);
  });
});

describe('a page of tasks asks once', () => {
  it.each([
    ['list', taskList],
    ['board', taskBoard],
    ['calendar', taskCalendar],
  ])('for its %s', async (_name, page) => {
    await admin.enter(async (scope) => {
      let statements = 0;
      const db = new Proxy(scope.db, {
        get: (target, key) => {
          if (typeof key === 'string' && !key.startsWith('_')) statements += 1;
          const value: unknown = Reflect.get(target, key);
          return typeof value === 'function' ? (value as () => unknown).bind(target) : value;
        },
      });
      await page({ ...scope, db }, state('all'));
      expect(statements).toBe(1);
    });
  });
});
