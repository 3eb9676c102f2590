/** The firm's standard tasks: kept by admins, for tasks made from now on, and for open ones when that is asked for. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createContact } from '@/lib/contacts/commands';
import { deadlinesOf } from '@/lib/exchanges/deadline-columns';
import { fileColumns, readFacts } from '@/lib/exchanges/file';
import { clock } from '@/lib/platform/clock';
import { createStandardTasks } from '@/lib/tasks/standard';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { testApp, type TestApp, type TestFirm, type TestMember } from '@/scripts/test/firm';
import { previewTemplate } from './apply';
import { changeTemplate, createTemplate, moveTemplate, retireTemplate } from './commands';
import { newTemplate, templateChange } from './input';
import { getTemplate, templatesOf } from './queries';
import { openSold, tasksOf } from './testing/sold';

let database: TestDatabase;
let app: TestApp;
let firm: TestFirm;
let admin: TestMember;
let coordinator: TestMember;
let contactId: string;
const realNow = clock.now;

beforeAll(async () => {
  clock.now = () => new Date('2026-11-25T18:00:00Z');
  database = await testDatabase();
  app = testApp(database);
  firm = await app.firm('ridgeline');
  admin = await firm.member('admin');
  coordinator = await firm.member('coordinator');
  contactId = (await coordinator.enter((scope) => createContact(scope, { lastName: 'Ruiz', types: [] }))).id;
});
afterAll(async () => {
  clock.now = realNow;
  await app.close();
  await database.drop();
});
beforeEach(async () => {
  for (const table of ['task_dependencies', 'tasks', 'task_template_dependencies']) {
    await database.owner.query(`DELETE FROM ${table}`);
  }
  await database.owner.query('UPDATE task_templates SET is_active = false');
});

const base = {
  exchangeType: 'delayed',
  title: 'Call the bank',
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

const create = async (more: object = {}, by = admin) =>
  (await by.enter((scope) => createTemplate(scope, newTemplate.parse({ ...base, ...more })))).id;

async function changed(id: string, more: object) {
  const { seen } = await admin.enter((scope) => getTemplate(scope, id));
  return templateChange.parse({ ...base, id, seen, ...more });
}
const change = async (id: string, more: object) => {
  const input = await changed(id, more);
  return admin.enter((scope) => changeTemplate(scope, input));
};

const exchange = (transferredOn?: string, participants?: object[]) =>
  openSold(coordinator, contactId, transferredOn, participants);
const tasksOn = (exchangeId: string) => tasksOf(database, exchangeId);

describe('a template', () => {
  it('makes its task on a new exchange, with everything that it says', async () => {
    const reminders = [{ days: -3, to: 'assignee' }];
    await create({
      reminders,
      estimatedMinutes: 45,
      priority: 'high',
      assignee: 'member',
      assigneeUserId: coordinator.userId,
    });
    expect(await tasksOn(await exchange())).toEqual([
      {
        title: 'Call the bank',
        due: '2026-12-11',
        status: 'pending',
        assigned_to: coordinator.userId,
        priority: 'high',
        reminders: { reminders },
        minutes: 45,
      },
    ]);
  });

  it('that waits for another makes a task that waits, and is due so many days after', async () => {
    const first = await create({ title: 'First' });
    const second = await create({ title: 'Second', anchor: 'waited_for', offsetDays: 4, dependsOn: [first] });
    await create({ title: 'Third', anchor: 'waited_for', offsetDays: 1, dependsOn: [second] });
    const id = await exchange();
    expect(await tasksOn(id)).toMatchObject([
      { title: 'First', due: '2026-12-11', status: 'pending' },
      { title: 'Second', due: null, status: 'blocked' },
      { title: 'Third', due: null, status: 'blocked' },
    ]);
    await database.owner.query("UPDATE tasks SET status = 'completed' WHERE title = 'First'");
    const [, second2] = (await tasksOn(id)).toSorted((a, b) => (a.title < b.title ? -1 : 1));
    expect(second2).toMatchObject({ title: 'Second', status: 'pending', due: expect.any(String) });
  });

  it.each([
    ['completed', null],
    ['cancelled', 'Not needed'],
  ])(
    'that waits for one that is %s on the file makes a task due so many days from today',
    async (status, notes) => {
      const first = await create({ title: 'First' });
      const id = await exchange();
      await database.owner.query('UPDATE tasks SET status = $1::task_status_enum, notes = $2', [
        status,
        notes,
      ]);
      const second = await create({
        title: 'Second',
        anchor: 'waited_for',
        offsetDays: 4,
        dependsOn: [first],
      });
      await create({ title: 'Third', anchor: 'waited_for', offsetDays: 1, dependsOn: [second] });
      await coordinator.enter(async (scope) => {
        const file = await scope.db.exchange.findFirstOrThrow({ where: { id }, select: fileColumns });
        const facts = await readFacts(scope, file);
        await createStandardTasks(scope, { ...file, facts, deadlines: deadlinesOf(facts) });
      });
      expect(await tasksOn(id)).toMatchObject([
        { title: 'Second', due: '2026-11-29', status: 'pending' },
        { title: 'First', due: '2026-12-11' },
        { title: 'Third', due: null, status: 'blocked' },
      ]);
    },
  );

  it('that is retired makes no task, and may come back', async () => {
    const id = await create();
    await admin.enter((scope) => retireTemplate(scope, { id, isActive: false }));
    expect(await tasksOn(await exchange())).toEqual([]);
    await admin.enter((scope) => retireTemplate(scope, { id, isActive: true }));
    expect(await tasksOn(await exchange())).toHaveLength(1);
  });

  it('goes to who takes part in a role, else to the coordinator', async () => {
    await create({ assignee: 'participant', assigneeRole: 'attorney' });
    expect(await tasksOn(await exchange())).toMatchObject([{ assigned_to: coordinator.userId }]);
  });

  it('moves among those of its type', async () => {
    const [one, two, three] = [
      await create({ title: '1' }),
      await create({ title: '2' }),
      await create({ title: '3' }),
    ];
    await admin.enter((scope) => moveTemplate(scope, { id: three, direction: 'up' }));
    await admin.enter((scope) => moveTemplate(scope, { id: one, direction: 'up' }));
    const active = (await admin.enter((scope) => templatesOf(scope, 'delayed'))).filter((t) => t.isActive);
    expect(active.map(({ id }) => id)).toEqual([one, three, two]);
  });

  it('is seen by coordinators and kept by admins', async () => {
    const id = await create();
    await expect(create({}, coordinator)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(
      coordinator.enter((scope) => retireTemplate(scope, { id, isActive: false })),
    ).rejects.toMatchObject({ kind: 'forbidden' });
    expect((await coordinator.enter((scope) => templatesOf(scope, 'delayed'))).some((t) => t.id === id)).toBe(
      true,
    );
    const client = await firm.member('client');
    await expect(client.enter((scope) => templatesOf(scope, 'delayed'))).rejects.toMatchObject({
      kind: 'forbidden',
    });
  });
});

describe('what a template may not be', () => {
  it.each([
    ['from nowhere', { anchor: null }, 'anchor'],
    ['too far', { offsetDays: 731 }, 'offsetDays'],
    ['half a day', { offsetDays: 1.5 }, 'offsetDays'],
    ['brought by a stage of another type', { anchor: null, stage: 'parked' }, 'stage'],
    ['counted from what it waits for, waiting for nothing', { anchor: 'waited_for' }, 'dependsOn'],
    ['of a participant without a role', { assignee: 'participant' }, 'assigneeRole'],
    ['of a member without a name', { assignee: 'member' }, 'assigneeUserId'],
    ['reminding twice alike', { reminders: [1, 1].map((days) => ({ days, to: 'assignee' })) }, 'reminders'],
  ])('%s', (_, wrong, field) => {
    const { error } = newTemplate.safeParse({ ...base, ...wrong });
    expect(error?.issues.map(({ path }) => path[0])).toContain(field);
  });

  it('waiting for itself, or in a circle, which is named', async () => {
    const one = await create({ title: 'One' });
    const two = await create({ title: 'Two', dependsOn: [one] });
    await expect(change(one, { title: 'One', dependsOn: [one] })).rejects.toMatchObject({
      fields: { dependsOn: 'A template cannot wait for itself.' },
    });
    await expect(change(one, { title: 'One', dependsOn: [two] })).rejects.toMatchObject({
      kind: 'invalid',
      message: 'This would go in a circle: “One” would wait for “Two”, which waits for “One”.',
    });
    await expect(
      database.owner.query(
        'INSERT INTO task_template_dependencies (organization_id, template_id, depends_on_id) VALUES ($1, $2, $3)',
        [firm.id, one, two],
      ),
    ).rejects.toMatchObject({ constraint: 'task_template_dependencies_no_cycle' });
  });

  it('waiting for one of another type', async () => {
    const other = await create({ exchangeType: 'reverse', anchor: 'parking' });
    const one = await create();
    await expect(change(one, { dependsOn: [other] })).rejects.toMatchObject({ kind: 'invalid' });
    await expect(
      database.owner.query(
        'INSERT INTO task_template_dependencies (organization_id, template_id, depends_on_id) VALUES ($1, $2, $3)',
        [firm.id, one, other],
      ),
    ).rejects.toMatchObject({ constraint: 'task_template_dependencies_one_type' });
  });

  it('of a client, or changed by somebody else meanwhile', async () => {
    const client = await firm.member('client');
    await expect(create({ assignee: 'member', assigneeUserId: client.userId })).rejects.toMatchObject({
      fields: { assigneeUserId: expect.any(String) },
    });
    const id = await create();
    const late = await changed(id, { title: 'Late' });
    await change(id, { title: 'First' });
    await expect(admin.enter((scope) => changeTemplate(scope, late))).rejects.toMatchObject({
      kind: 'conflict',
    });
  });
});

describe('a change', () => {
  it('leaves open tasks alone unless it is to reach them, and says before which ones move', async () => {
    const id = await create();
    const open = await exchange('2026-12-01');
    const done = await exchange('2026-12-02');
    await database.owner.query("UPDATE tasks SET status = 'completed' WHERE exchange_id = $1", [done]);
    await change(id, { title: 'Call them', offsetDays: 12 });
    expect(await tasksOn(open)).toMatchObject([{ title: 'Call the bank', due: '2026-12-11' }]);

    const input = await changed(id, { title: 'Call them', offsetDays: 12, applyToOpen: true });
    const preview = await admin.enter((scope) => previewTemplate(scope, input));
    expect(preview).toMatchObject({ open: 1, moves: 1, moving: [{ from: '2026-12-11', to: '2026-12-13' }] });
    expect(await tasksOn(open)).toMatchObject([{ due: '2026-12-11' }]);

    expect(await admin.enter((scope) => changeTemplate(scope, input))).toMatchObject({ applied: 1 });
    expect(await tasksOn(open)).toMatchObject([{ title: 'Call them', due: '2026-12-13' }]);
    expect(await tasksOn(done)).toMatchObject([{ title: 'Call the bank', due: '2026-12-12' }]);
  });

  it('does not reach open tasks when it begins or stops to count from what it waits for', async () => {
    const one = await create({ title: 'One' });
    const two = await create({ title: 'Two' });
    const open = await exchange();
    const waiting = { title: 'Two', anchor: 'waited_for', offsetDays: 4, dependsOn: [one] };
    const input = await changed(two, { ...waiting, applyToOpen: true });
    for (const tried of [previewTemplate, changeTemplate]) {
      await expect(admin.enter<unknown>((scope) => tried(scope, input))).rejects.toMatchObject({
        kind: 'conflict',
        message: expect.stringContaining('Save this for new tasks only'),
      });
    }
    await change(two, waiting);
    // What else it says reaches those of before later on; they keep counting as they did.
    await change(two, { ...waiting, priority: 'urgent', applyToOpen: true });
    expect(await tasksOn(open)).toMatchObject([
      { title: 'One', due: '2026-12-11' },
      { title: 'Two', due: '2026-12-11', priority: 'urgent' },
    ]);
  });

  it('takes back what it waited for, and lets it wait again', async () => {
    const one = await create({ title: 'One' });
    const two = await create({ title: 'Two', dependsOn: [one] });
    await change(two, { title: 'Two', dependsOn: [] });
    expect((await admin.enter((scope) => getTemplate(scope, two))).dependsOn).toEqual([]);
    await change(two, { title: 'Two', dependsOn: [one] });
    expect((await admin.enter((scope) => getTemplate(scope, two))).dependsOn).toEqual([one]);
  });
});
