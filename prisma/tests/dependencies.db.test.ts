/** Tasks that wait for others: never in a circle, also when two people each close half of it. */
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { acting } from './support/act';
import { actors } from './support/people';
import { insert, type Labels } from './support/rows';
import { contentsOf, smallFirm } from './support/small-firm';

let db: TestDatabase;
let labels: Labels;
const tasks = ['a', 'b', 'c', 'd'];

beforeAll(async () => {
  db = await testDatabase();
  labels = await smallFirm(db.owner);
  for (const title of tasks) {
    await insert(db.owner, 'tasks', {
      organization_id: labels.id('lake'),
      id: labels.id(title),
      exchange_id: labels.id('f1'),
      title,
      task_type: 'general',
      created_by: labels.id('ada'),
    });
  }
});
afterAll(() => db.drop());
beforeEach(() => db.owner.query('DELETE FROM task_dependencies'));

const waits = (task: string, on: string, client: pg.ClientBase = db.owner) =>
  client.query(
    'INSERT INTO task_dependencies (organization_id, task_id, depends_on_id) VALUES ($1, $2, $3)',
    [...[labels.id('lake'), labels.id(task), labels.id(on)]],
  );
const change = (set: string, task: string, on: string) =>
  db.owner.query(`UPDATE task_dependencies SET ${set} WHERE task_id = $1 AND depends_on_id = $2`, [
    ...[labels.id(task), labels.id(on)],
  ]);
async function refused(work: () => Promise<unknown>) {
  const before = await contentsOf(db.owner, 'task_dependencies');
  await expect(work()).rejects.toMatchObject({ code: '23514', constraint: 'task_dependencies_no_cycle' });
  expect(await contentsOf(db.owner, 'task_dependencies')).toEqual(before);
}

describe('a task', () => {
  it('waits for itself neither directly nor round the corner', async () => {
    await expect(waits('a', 'a')).rejects.toMatchObject({ code: '23514' });
    await waits('a', 'b');
    await refused(() => waits('b', 'a'));
    await waits('b', 'c');
    await waits('c', 'd');
    await waits('a', 'd');
    await refused(() => waits('d', 'a'));
    await refused(() => waits('d', 'b'));
  });

  it('waits for nothing that was removed, which may not come back when it would close a circle', async () => {
    await waits('a', 'b');
    await change('removed_at = now()', 'a', 'b');
    await waits('b', 'a');
    await refused(() => change('removed_at = NULL', 'a', 'b'));
  });

  it('is kept out of a circle that one statement would make', async () => {
    await refused(() =>
      db.owner.query(
        `INSERT INTO task_dependencies (organization_id, task_id, depends_on_id)
         VALUES ($1, $2, $3), ($1, $3, $4), ($1, $4, $2)`,
        [labels.id('lake'), ...['a', 'b', 'c'].map((title) => labels.id(title))],
      ),
    );
    await waits('a', 'b');
    await waits('c', 'd');
    await refused(() =>
      change(`task_id = '${labels.id('b')}', depends_on_id = '${labels.id('a')}'`, 'c', 'd'),
    );
  });

  it('is kept out of it also when two people each close half, at once', async () => {
    const people = [0, 1].map(() => new pg.Client({ connectionString: db.ownerUrl }));
    for (const person of people) await person.connect();
    const [one, other] = people as [pg.Client, pg.Client];
    await one.query('BEGIN');
    await other.query('BEGIN');
    await waits('a', 'b', one);
    const second = waits('b', 'a', other).then(
      () => 'done',
      (error: pg.DatabaseError) => error.constraint,
    );
    await expect.poll(() => waiting()).toBe(1);
    await one.query('COMMIT');
    expect(await second).toBe('task_dependencies_no_cycle');
    for (const person of people) await person.end();
    const { rows } = await db.owner.query('SELECT task_id FROM task_dependencies');
    expect(rows).toEqual([{ task_id: labels.id('a') }]);
  });
});

async function waiting(): Promise<number> {
  const { rowCount } = await db.owner.query(
    `SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
       AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
  );
  return rowCount ?? 0;
}

describe('the links of a task', () => {
  it('tell both directions, to staff as far as they see the tasks, and to nobody else', async () => {
    await waits('a', 'b');
    await waits('a', 'c');
    await waits('d', 'a');
    await waits('c', 'b');
    await change('removed_at = now()', 'c', 'b');
    const app = new pg.Client({ connectionString: db.appUrl });
    await app.connect();
    const linksFor = (role: 'admin' | 'coordinator' | 'client') =>
      acting(app, labels, actors[role], async () => {
        const { rows } = await app.query<{
          task_id: string;
          depends_on_tasks: string[];
          blocks_tasks: string[];
        }>('SELECT task_id, depends_on_tasks, blocks_tasks FROM task_links ORDER BY task_id');
        const names = (ids: string[]) => ids.map((id) => labels.label(id)).join('');
        return rows.map((row) => [
          names([row.task_id]),
          names(row.depends_on_tasks),
          names(row.blocks_tasks),
        ]);
      });
    const all = [
      ['a', 'bc', 'd'],
      ['b', '', 'a'],
      ['c', '', 'a'],
      ['d', 'a', ''],
    ];
    expect(await linksFor('admin')).toEqual(all);
    expect(await linksFor('coordinator')).toEqual(all);
    await expect(linksFor('client')).rejects.toMatchObject({ code: '42501' });
    await app.end();
  });
});
