import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { testApp, type TestApp, type TestFirm, type TestMember } from '@/scripts/test/firm';
import { moveCard } from './board-move';
import { applyBulk, previewBulk, undoBulk } from './bulk';
import { bulkInput, bulkUndo, dueMove, type BulkInput } from './bulk-input';
import { bulkPeople } from './bulk-people';
import { addDependency } from './dependencies';
import { moveDue } from './due';
import { fileOf } from './testing/many-tasks';

let database: TestDatabase;
let app: TestApp;
let firm: TestFirm;
let coordinator: TestMember;
let colleague: TestMember;
let client: TestMember;
let file: string;
let foreign: string;

beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  firm = await app.firm('ridgeline');
  coordinator = await firm.member('coordinator');
  colleague = await firm.member('coordinator');
  client = await firm.member('client');
  file = await fileOf(database, coordinator, { taxpayer: client });
  foreign = await fileOf(database, colleague);
}, 60_000);
afterAll(async () => {
  await app.close();
  await database.drop();
});
beforeEach(async () => {
  await database.owner.query('DELETE FROM task_dependencies');
  await database.owner.query('DELETE FROM tasks');
});

interface Given {
  status?: string;
  dueOn?: string | null;
  on?: string;
  anchor?: string;
  startOn?: string;
}

async function task(
  title: string,
  { status = 'pending', dueOn = null, on = file, anchor, startOn }: Given = {},
) {
  const { rows } = await database.owner.query<{ id: string }>(
    `INSERT INTO tasks (organization_id, title, task_type, exchange_id, assigned_to, created_by, status, due_on, anchor, offset_days, start_on)
     VALUES ($1, $2, 'general', $3, $4, $4, $5, $6, $7, $8, $9) RETURNING id`,
    [firm.id, title, on, coordinator.userId, status, dueOn, anchor, anchor ? 3 : null, startOn],
  );
  return rows[0]!.id;
}

async function shown(ids: readonly string[]): Promise<BulkInput['tasks']> {
  const { rows } = await database.owner.query<BulkInput['tasks'][number]>(
    `SELECT id, status, due_on::text AS "dueOn", assigned_to AS "assignedTo", priority FROM tasks WHERE id = ANY ($1)
     ORDER BY array_position($1, id)`,
    [ids],
  );
  return rows;
}

const asked = (tasks: BulkInput['tasks'], change: object) => bulkInput.parse({ tasks, change });
const apply = (input: BulkInput, member = coordinator) => member.enter((scope) => applyBulk(scope, input));
const preview = (input: BulkInput) => coordinator.enter((scope) => previewBulk(scope, input));
const truth = async (id: string) => {
  const { rows } = await database.owner.query<Record<string, unknown>>(
    'SELECT status, due_on::text, assigned_to, anchor, priority FROM tasks WHERE id = $1',
    [id],
  );
  return rows[0];
};
const eventsOf = async (id: string) => {
  const { rows } = await database.owner.query<{ kind: string }>(
    'SELECT kind FROM domain_events WHERE subject_id = $1 ORDER BY id',
    [id],
  );
  return rows.map(({ kind }) => kind);
};

describe('changing many tasks at once', () => {
  it('completes what can be, names what it frees, and says why the others stay', async () => {
    const [one, two, done, blocked] = [
      await task('One'),
      await task('Two', { status: 'in_progress' }),
      await task('Done', { status: 'completed' }),
      await task('Next'),
    ];
    await coordinator.enter((scope) => addDependency(scope, { id: blocked, dependsOnId: one }));
    const input = asked(await shown([one, two, done, blocked]), { kind: 'status', status: 'completed' });

    const { rows } = await preview(input);
    expect(rows.map(({ title, from, to, reason }) => [title, from, to, reason])).toEqual([
      ['One', 'Pending', 'Completed', undefined],
      ['Two', 'In progress', 'Completed', undefined],
      ['Done', 'Completed', '', 'Already completed.'],
      ['Next', 'Blocked', '', 'Blocked: it waits for “One”.'],
    ]);
    expect(await truth(one), 'a preview changes nothing').toMatchObject({ status: 'pending' });

    const result = await apply(input);
    expect(result.changed.map(({ title }) => title)).toEqual(['One', 'Two']);
    expect(result.unblocked).toEqual(['Next']);
    expect(await truth(blocked)).toMatchObject({ status: 'pending' });
    expect(await eventsOf(one)).toEqual(['task.completed']);
    expect(await eventsOf(done)).toEqual([]);

    await coordinator.enter((scope) => undoBulk(scope, bulkUndo.parse(result.undo)));
    expect([await truth(one), await truth(two)]).toMatchObject([
      { status: 'pending' },
      { status: 'in_progress' },
    ]);
    expect(await truth(blocked), 'it waits again').toMatchObject({ status: 'blocked' });
  });

  it('leaves out and names what somebody changed meanwhile, and changes the others', async () => {
    const [mine, theirs] = [await task('Mine'), await task('Theirs')];
    const input = asked(await shown([mine, theirs]), { kind: 'priority', priority: 'urgent' });
    await database.owner.query("UPDATE tasks SET status = 'in_progress' WHERE id = $1", [theirs]);
    const { changed, left } = await apply(input);
    expect(changed.map(({ id }) => id)).toEqual([mine]);
    expect(left.map(({ title, reason, meanwhile }) => [title, reason, meanwhile])).toEqual([
      ['Theirs', 'Changed meanwhile.', true],
    ]);
    expect(await truth(theirs)).toMatchObject({ status: 'in_progress', priority: 'medium' });
  });

  it('waits for who is changing a row just then, and leaves it as they made it', async () => {
    const held = await task('Held');
    const input = asked(await shown([held]), { kind: 'status', status: 'completed' });
    await database.owner.query('BEGIN');
    await database.owner.query("UPDATE tasks SET status = 'cancelled' WHERE id = $1", [held]);
    const running = apply(input);
    await vi.waitFor(async () => {
      const { rowCount } = await database.owner.query(
        "SELECT FROM pg_locks WHERE NOT granted AND locktype = 'transactionid'",
      );
      expect(rowCount).toBe(1);
    });
    await database.owner.query('COMMIT');
    expect((await running).left).toMatchObject([{ title: 'Held', meanwhile: true }]);
    expect(await truth(held)).toMatchObject({ status: 'cancelled' });
  });

  it('does not touch a task of somebody else’s file, which exists', async () => {
    const hidden = await task('Hidden', { on: foreign });
    const { changed, left } = await apply(
      asked(await shown([hidden]), { kind: 'priority', priority: 'high' }),
    );
    expect(changed).toEqual([]);
    expect(left).toMatchObject([{ title: 'A task', reason: 'It is gone, or you no longer see it.' }]);
    expect(await truth(hidden)).toMatchObject({ priority: 'medium' });
  });

  it('gives tasks to who works on the exchange, and to nobody else', async () => {
    const [one, two] = [await task('One'), await task('Two', { status: 'completed' })];
    const rows = await shown([one, two]);
    const toClient = await apply(asked(rows, { kind: 'assign', assignedTo: client.userId }));
    expect(toClient.changed).toMatchObject([{ id: one, to: 'client ridgeline' }]);
    expect(toClient.left).toMatchObject([{ id: two, reason: 'Already completed.' }]);
    expect(await eventsOf(one)).toEqual(['task.assigned']);

    const outside = await apply(asked(await shown([one]), { kind: 'assign', assignedTo: colleague.userId }));
    expect(outside.left).toMatchObject([
      { reason: 'They do not work on its exchange, so they could not see it.' },
    ]);
    await coordinator.enter((scope) => undoBulk(scope, bulkUndo.parse(toClient.undo)));
    expect(await truth(one)).toMatchObject({ assigned_to: coordinator.userId });
    expect(await coordinator.enter((scope) => bulkPeople(scope, { ids: [one, two] }))).toHaveLength(2);
  });

  it('moves dates by days, leaves anchors, and offers no undo', async () => {
    const [anchored, undated, late] = [
      await task('Anchored', { dueOn: '2026-12-30', anchor: 'transfer' }),
      await task('Undated'),
      await task('Begins late', { dueOn: '2026-12-20', startOn: '2026-12-19' }),
    ];
    const rows = await shown([anchored, undated, late]);
    const { changed, left, undo } = await apply(asked(rows, { kind: 'dueBy', days: 5 }));
    expect(changed.map(({ from, to, leavesAnchor }) => [from, to, leavesAnchor])).toEqual([
      ['Wed, Dec 30, 2026', 'Mon, Jan 4, 2027', true],
      ['Sun, Dec 20, 2026', 'Fri, Dec 25, 2026', false],
    ]);
    expect(left).toMatchObject([{ id: undated, reason: 'It has no date to move.' }]);
    expect(undo).toBeUndefined();
    expect(await truth(anchored)).toMatchObject({ due_on: '2027-01-04', anchor: null });
    const back = await apply(asked(await shown([late]), { kind: 'due', dueOn: '2026-12-18' }));
    expect(back.left).toMatchObject([{ reason: 'It starts on Sat, Dec 19, 2026, after that day.' }]);
  });

  it('undoes only what still is as it was left', async () => {
    const one = await task('One');
    const { undo } = await apply(asked(await shown([one]), { kind: 'status', status: 'in_progress' }));
    await database.owner.query("UPDATE tasks SET status = 'cancelled' WHERE id = $1", [one]);
    const { left } = await coordinator.enter((scope) => undoBulk(scope, bulkUndo.parse(undo)));
    expect(left).toMatchObject([{ meanwhile: true }]);
    expect(await truth(one)).toMatchObject({ status: 'cancelled' });
  });

  it('is for staff', async () => {
    const own = await task('Own');
    await database.owner.query('UPDATE tasks SET assigned_to = $2 WHERE id = $1', [own, client.userId]);
    const input = asked(await shown([own]), { kind: 'status', status: 'completed' });
    await expect(apply(input, client)).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('takes at most 200, and at least one', async () => {
    const [row] = await shown([await task('One')]);
    const change = { kind: 'priority', priority: 'low' };
    expect(bulkInput.safeParse({ tasks: [], change }).success).toBe(false);
    expect(bulkInput.safeParse({ tasks: Array(201).fill(row), change }).success).toBe(false);
    expect(bulkInput.safeParse({ tasks: [row], change: { kind: 'dueBy', days: 0 } }).success).toBe(false);
  });
});

describe('a card that is moved', () => {
  it('goes from the column in which it was shown', async () => {
    const one = await task('One');
    const moved = await coordinator.enter((scope) =>
      moveCard(scope, { id: one, status: 'in_progress', was: 'pending' }),
    );
    expect(moved).toMatchObject({ from: 'pending', status: 'in_progress' });
  });

  it('stays where somebody else has put it meanwhile', async () => {
    const one = await task('One', { status: 'blocked' });
    await expect(
      coordinator.enter((scope) => moveCard(scope, { id: one, status: 'completed', was: 'pending' })),
    ).rejects.toMatchObject({
      kind: 'conflict',
      message: expect.stringContaining('to Blocked meanwhile') as string,
    });
    expect(await truth(one)).toMatchObject({ status: 'blocked' });
  });

  it('is not found on a file of somebody else, where it is', async () => {
    const hidden = await task('Hidden', { on: foreign });
    await expect(
      coordinator.enter((scope) => moveCard(scope, { id: hidden, status: 'completed', was: 'pending' })),
    ).rejects.toMatchObject({ kind: 'not_found' });
    expect(await truth(hidden)).toMatchObject({ status: 'pending' });
  });
});

describe('a due date that is moved', () => {
  const move = (input: object, member = coordinator) =>
    member.enter((scope) => moveDue(scope, dueMove.parse(input)));

  it('moves, with what it was for Undo', async () => {
    const one = await task('One', { dueOn: '2026-12-01' });
    expect(await move({ id: one, dueOn: '2026-12-03', was: '2026-12-01' })).toMatchObject({
      from: '2026-12-01',
    });
    expect(await truth(one)).toMatchObject({ due_on: '2026-12-03' });
    expect(await eventsOf(one)).toEqual(['task.due_moved']);
  });

  it('leaves its anchor only when that is said', async () => {
    const one = await task('One', { dueOn: '2026-12-01', anchor: 'transfer' });
    const asked = { id: one, dueOn: '2026-12-03', was: '2026-12-01' };
    await expect(move(asked)).rejects.toMatchObject({ kind: 'conflict' });
    expect(await truth(one)).toMatchObject({ due_on: '2026-12-01', anchor: 'transfer' });
    await move({ ...asked, leaveAnchor: true });
    expect(await truth(one)).toMatchObject({ due_on: '2026-12-03', anchor: null });
  });

  it('stays where somebody else has moved it meanwhile', async () => {
    const one = await task('One', { dueOn: '2026-12-05' });
    await expect(move({ id: one, dueOn: '2026-12-03', was: '2026-12-01' })).rejects.toMatchObject({
      kind: 'conflict',
      message: expect.stringContaining('Sat, Dec 5, 2026') as string,
    });
    expect(await truth(one)).toMatchObject({ due_on: '2026-12-05' });
  });

  it('is not for a client, nor before its start, nor of a task that has ended', async () => {
    const own = await task('Own', { dueOn: '2026-12-05', startOn: '2026-12-02' });
    const ended = await task('Ended', { dueOn: '2026-12-05', status: 'completed' });
    await database.owner.query('UPDATE tasks SET assigned_to = $2 WHERE id = $1', [own, client.userId]);
    const to = { dueOn: '2026-12-01', was: '2026-12-05' };
    await expect(move({ id: own, ...to }, client)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(move({ id: own, ...to })).rejects.toMatchObject({ kind: 'invalid' });
    await expect(move({ id: ended, ...to })).rejects.toMatchObject({ kind: 'conflict' });
  });
});
