/** What staff change of a task, how well it went, and what is said beside it. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createContact } from '@/lib/contacts/commands';
import { openExchange } from '@/lib/exchanges/commands';
import { newExchange } from '@/lib/exchanges/input';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { testApp, type TestApp, type TestMember } from '@/scripts/test/firm';
import { addTask, moveTask } from './commands';
import { commentTask, taskComments } from './comments';
import { changeTask, planTask, rateTask, recordMinutes } from './edit';
import { newTask, taskChange, taskComment, taskPlan } from './input';

let database: TestDatabase;
let app: TestApp;
let coordinator: TestMember;
let admin: TestMember;
let client: TestMember;
let exchangeId: string;
let id: string;

beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  const firm = await app.firm('ridgeline');
  coordinator = await firm.member('coordinator');
  admin = await firm.member('admin');
  client = await firm.member('client');
  const contact = await coordinator.enter((scope) => createContact(scope, { lastName: 'Ruiz', types: [] }));
  await database.owner.query('UPDATE contacts SET user_id = $1 WHERE id = $2', [client.userId, contact.id]);
  const input = { client: { kind: 'existing', id: contact.id }, exchangeType: 'delayed' } as const;
  exchangeId = (await coordinator.enter((scope) => openExchange(scope, newExchange.parse(input)))).id;
});
afterAll(async () => {
  await app.close();
  await database.drop();
});
beforeEach(async () => {
  await database.owner.query('DELETE FROM notes');
  await database.owner.query('DELETE FROM tasks');
  const task = { exchangeId, title: 'Send papers', assignedTo: client.userId, dueOn: '2026-12-10' };
  id = (await coordinator.enter((scope) => addTask(scope, newTask.parse(task)))).id;
});

const truth = async () =>
  (
    await database.owner.query(
      `SELECT title, due_on::text AS due, anchor, priority, estimated_minutes AS estimated, actual_minutes AS actual,
         quality_score AS quality, quality_reason AS reason FROM tasks WHERE id = $1`,
      [id],
    )
  ).rows[0] as Record<string, unknown>;

describe('changing a task', () => {
  it('keeps what the form says, and a date given by hand follows no other any more', async () => {
    await database.owner.query("UPDATE tasks SET anchor = 'transfer', offset_days = 5 WHERE id = $1", [id]);
    const change = { title: 'Send all papers', dueOn: '2026-12-12', priority: 'high' };
    const was = { title: 'Send papers', dueOn: '2026-12-10', priority: 'medium' };
    await coordinator.enter((scope) => changeTask(scope, taskChange.parse({ id, change, was })));
    expect(await truth()).toMatchObject({
      title: 'Send all papers',
      due: '2026-12-12',
      anchor: null,
      priority: 'high',
    });
  });

  it('is a conflict when somebody else changed the same meanwhile', async () => {
    const change = { id, change: { title: 'Mine' }, was: { title: 'What I saw' } };
    await expect(coordinator.enter((scope) => changeTask(scope, change))).rejects.toMatchObject({
      kind: 'conflict',
    });
    expect(await truth()).toMatchObject({ title: 'Send papers' });
  });

  it('is not for the client whose task it is', async () => {
    await expect(
      client.enter((scope) =>
        changeTask(scope, { id, change: { title: 'X' }, was: { title: 'Send papers' } }),
      ),
    ).rejects.toMatchObject({ kind: 'forbidden' });
  });
});

describe('planning a task', () => {
  const none = { reminders: [], escalation: [], estimatedMinutes: null };
  const theirs = {
    reminders: [{ days: -3, to: 'coordinator' as const }],
    escalation: [{ days: 1, to: 'admins' as const, priority: 'high' as const }],
    estimatedMinutes: 20,
  };
  const planned = (plan: object, was: object) =>
    coordinator.enter((scope) => planTask(scope, taskPlan.parse({ id, ...plan, was })));

  it('is a conflict when somebody else planned it meanwhile, whatever they changed', async () => {
    await planned(theirs, none);
    for (const part of [
      { reminders: theirs.reminders },
      { escalation: theirs.escalation },
      { estimatedMinutes: 20 },
    ]) {
      await planned({ ...none, ...part }, theirs);
      await expect(planned(none, none)).rejects.toMatchObject({ kind: 'conflict' });
      await planned(theirs, { ...none, ...part });
    }
    expect(await truth()).toMatchObject({ estimated: 20 });
  });
});

describe('how long and how well', () => {
  it('estimated and actual minutes stand beside each other', async () => {
    const none = { reminders: [], escalation: [], estimatedMinutes: null };
    const plan = { ...none, estimatedMinutes: 30 };
    await coordinator.enter((scope) => planTask(scope, { id, ...plan, was: none }));
    await coordinator.enter((scope) => moveTask(scope, { id, status: 'completed', minutes: 50 }));
    expect(await truth()).toMatchObject({ estimated: 30, actual: 50 });
    await coordinator.enter((scope) => recordMinutes(scope, { id, minutes: null }));
    await coordinator.enter((scope) => planTask(scope, { id, ...none, was: plan }));
    expect(await truth()).toMatchObject({ estimated: null, actual: null });
  });

  it('minutes of a client are not kept: staff say how long it took', async () => {
    await client.enter((scope) => moveTask(scope, { id, status: 'completed', minutes: 50 }));
    expect(await truth()).toMatchObject({ actual: null });
  });

  it('is rated once it is completed, with a reason, by staff', async () => {
    const rating = { id, stars: 4, reason: 'Complete, a day late' };
    await expect(coordinator.enter((scope) => rateTask(scope, rating))).rejects.toMatchObject({
      kind: 'conflict',
    });
    await coordinator.enter((scope) => moveTask(scope, { id, status: 'completed' }));
    await coordinator.enter((scope) => rateTask(scope, rating));
    expect(await truth()).toMatchObject({ quality: 80, reason: 'Complete, a day late' });
    await expect(client.enter((scope) => rateTask(scope, rating))).rejects.toMatchObject({
      kind: 'forbidden',
    });
  });
});

describe('comments', () => {
  const comment = (body: string, more: object = {}, by = coordinator) =>
    by.enter((scope) => commentTask(scope, taskComment.parse({ id, body, ...more })));
  const readBy = async (member: TestMember) =>
    (await member.enter((scope) => taskComments(scope, id))).map(({ body }) => body);

  it('are read at their level: private by their author, shared by staff, for the assignee by the client too', async () => {
    await comment('Mine alone', { isPrivate: true });
    await comment('For the office');
    await comment('Please sign page 3', { forAssignee: true });
    expect(await readBy(coordinator)).toEqual(['Mine alone', 'For the office', 'Please sign page 3']);
    expect(await readBy(admin)).toEqual(['For the office', 'Please sign page 3']);
    expect(await readBy(client)).toEqual(['Please sign page 3']);
  });

  it('are not read by a client on a task of somebody else', async () => {
    await comment('Please sign page 3', { forAssignee: true });
    await database.owner.query('UPDATE tasks SET assigned_to = $2 WHERE id = $1', [id, coordinator.userId]);
    expect(await readBy(client)).toEqual([]);
  });

  it('are either private or for the assignee, in the command and in the database', async () => {
    await expect(comment('Both', { isPrivate: true, forAssignee: true })).rejects.toMatchObject({
      kind: 'invalid',
    });
    await comment('One');
    await expect(
      database.owner.query('UPDATE notes SET is_private = true, for_assignee = true'),
    ).rejects.toMatchObject({ constraint: 'notes_for_assignee_of_task' });
  });

  it('are the latest, in their order, when there are many', async () => {
    await database.owner.query(
      `INSERT INTO notes (organization_id, task_id, author_id, body, created_at)
       SELECT organization_id, id, $2, 'Number ' || n, now() + n * interval '1 minute'
       FROM tasks, generate_series(1, 205) n WHERE id = $1`,
      [id, coordinator.userId],
    );
    const read = await readBy(coordinator);
    expect([read.length, read.at(-2), read.at(-1)]).toEqual([201, 'Number 204', 'Number 205']);
  });

  it('are not written by clients, who write messages', async () => {
    await expect(comment('Hello', {}, client)).rejects.toMatchObject({ kind: 'forbidden' });
  });
});
