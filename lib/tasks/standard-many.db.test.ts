/** Files opened many at once get the tasks that one opened by itself gets. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createContact } from '@/lib/contacts/commands';
import { openExchange } from '@/lib/exchanges/commands';
import { deadlinesOf } from '@/lib/exchanges/deadline-columns';
import { newExchange } from '@/lib/exchanges/input';
import { clock } from '@/lib/platform/clock';
import { toCalendarDate as day } from '@/lib/shared/calendar-date';
import { createTemplate } from '@/lib/task-templates/commands';
import { newTemplate } from '@/lib/task-templates/input';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { testApp, type TestApp, type TestMember } from '@/scripts/test/firm';
import { createStandardTasks } from './standard';
import { createStandardTasksOf } from './standard-many';

let database: TestDatabase;
let app: TestApp;
let admin: TestMember;
let clientId: string;
const realNow = clock.now;

beforeAll(async () => {
  clock.now = () => new Date('2026-11-25T18:00:00Z');
  database = await testDatabase();
  app = testApp(database);
  const firm = await app.firm('ridgeline');
  admin = await firm.member('admin');
  const { userId } = await firm.member('client');
  clientId = await admin.enter(async (scope) => {
    const { id } = await createContact(scope, { lastName: 'Ruiz', types: [] });
    await scope.db.contact.updateMany({ where: { id }, data: { userId } });
    return id;
  });
});
afterAll(async () => {
  clock.now = realNow;
  await app.close();
  await database.drop();
});

const base = {
  exchangeType: 'delayed',
  taskType: 'general',
  priority: 'medium',
  anchor: 'transfer',
  stage: null,
  offsetDays: 10,
  assignee: 'coordinator',
  reminders: [],
  escalation: [],
  dependsOn: [],
} as const;

const template = async (more: object) =>
  (await admin.enter((scope) => createTemplate(scope, newTemplate.parse({ ...base, ...more })))).id;

/** A sold file without a task. */
const sold = () =>
  admin.enter(async (scope) => {
    const input = newExchange.parse({
      client: { kind: 'existing', id: clientId },
      exchangeType: 'delayed',
      agreementSignedOn: '2026-11-20',
      relinquished: [{ addressLine1: '1 Main St', transferredOn: '2026-12-01' }],
    });
    return (await openExchange(scope, input, { tasksDueFrom: 'none' })).id;
  });

const tasked = (id: string) => {
  const facts = {
    exchangeType: 'delayed',
    relinquished: [{ transferredOn: day('2026-12-01') }],
    taxpayer: {},
  } as const;
  return {
    ...({ id, clientId, facts, exchangeType: 'delayed', coordinatorId: admin.userId } as const),
    deadlines: deadlinesOf(facts),
  };
};

async function tasksOf(id: string) {
  const { rows } = await database.owner.query<Record<string, unknown>>(
    `SELECT title, due_on::text, anchor, offset_days, priority, status, assigned_to, contact_id, created_by, template_id,
       reminder_schedule, escalation_rules, estimated_minutes, ARRAY(SELECT o.title FROM task_dependencies d
         JOIN tasks o ON o.organization_id = d.organization_id AND o.id = d.depends_on_id
         WHERE d.organization_id = t.organization_id AND d.task_id = t.id ORDER BY o.title) AS waits_for
     FROM tasks t WHERE exchange_id = $1 ORDER BY title`,
    [id],
  );
  return rows;
}

describe('standard tasks of many files at once', () => {
  it('are those of one file: dates, owners, reminders, escalation, estimates, and what waits for what', async () => {
    const call = await template({ title: 'Call the bank', estimatedMinutes: 20 });
    await template({ title: 'Sign', assignee: 'client', reminders: [{ days: -3, to: 'assignee' }] });
    await template({ title: 'Confirm', dependsOn: [call], escalation: [{ days: 2, to: 'admins' }] });
    await template({ title: 'File it', anchor: 'waited_for', offsetDays: 4, dependsOn: [call] });
    const [alone, one, two] = [await sold(), await sold(), await sold()];
    await admin.enter((scope) => createStandardTasks(scope, tasked(alone)));
    await admin.enter((scope) => createStandardTasksOf(scope, [tasked(one), tasked(two)]));
    const expected = await tasksOf(alone);
    expect(expected.find(({ title }) => title === 'Confirm')).toMatchObject({
      waits_for: ['Call the bank'],
      status: 'blocked',
    });
    expect(expected.find(({ title }) => title === 'File it')).toMatchObject({
      due_on: null,
      waits_for: ['Call the bank'],
    });
    expect(await tasksOf(one)).toEqual(expected);
    expect(await tasksOf(two)).toEqual(expected);
  });
});
