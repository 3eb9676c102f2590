/** The definer function behind a coordinator's first page answers about the caller alone. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { testApp, type TestApp, type TestFirm, type TestMember } from '@/scripts/test/firm';
import { coordinatorDashboard } from './coordinator';

let database: TestDatabase;
let app: TestApp;
let firm: TestFirm;
let mine: TestMember;
let colleague: TestMember;
let elsewhere: TestMember;

beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  firm = await app.firm('foundry');
  mine = await firm.member('coordinator');
  colleague = await firm.member('coordinator');
  elsewhere = await (await app.firm('granary')).member('coordinator');
  await openFile(firm.id, mine, 'Mine', mine);
  // A task given to me on a file that is not mine, and whose file I do not see.
  await openFile(firm.id, colleague, 'Hidden', mine);
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

/** An active file of that coordinator whose dates have passed, with an overdue task of `assignee`. */
async function openFile(organization: string, coordinator: TestMember, name: string, assignee: TestMember) {
  const { rows } = await database.owner.query<{ id: string }>(
    `WITH client AS (INSERT INTO contacts (organization_id, last_name) VALUES ($1, $3) RETURNING id)
     INSERT INTO exchanges (organization_id, name, exchange_type, client_id, coordinator_id, stage, status, transfer_date,
       identification_deadline, exchange_deadline)
     SELECT $1, $3, 'delayed', id, $2, 'identification_open', 'active', current_date - 60, current_date - 15, current_date + 120
     FROM client RETURNING id`,
    [organization, coordinator.userId, name],
  );
  await database.owner.query(
    `INSERT INTO tasks (organization_id, exchange_id, title, task_type, assigned_to, created_by, due_on)
     VALUES ($1, $2, $3, 'general', $4, $4, current_date - 5)`,
    [organization, rows[0]!.id, `Task of ${name}`, assignee.userId],
  );
}

const day = (member: TestMember) => member.enter(coordinatorDashboard);

describe('a coordinator', () => {
  it('finds their own file at risk, and their overdue task on it', async () => {
    const found = await day(mine);
    expect(found.overdue.map(({ title }) => title)).toEqual(['Task of Mine']);
    expect(found.atRisk.map(({ name }) => name)).toEqual(['Mine']);
    expect(found.totals.active).toBe(1);
  });

  it('is told nothing of a file they do not see, although a task on it is theirs', async () => {
    const { rows } = await database.owner.query('SELECT FROM tasks WHERE title = $1 AND assigned_to = $2', [
      'Task of Hidden',
      mine.userId,
    ]);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(await day(mine))).not.toContain('Hidden');
    expect((await day(colleague)).atRisk.map(({ name }) => name)).toEqual(['Hidden']);
  });

  it('of another firm is told nothing at all', async () => {
    const found = await day(elsewhere);
    expect([found.totals.active, found.overdue, found.atRisk, found.dates]).toEqual([0, [], [], []]);
  });
});

it.each(['admin', 'client', 'third_party', 'agency'] as const)('the function is not for %s', async (role) => {
  const member = await firm.member(role);
  const asked = member.enter(coordinatorDashboard);
  await expect(asked).rejects.toMatchObject({ kind: 'forbidden' });
});
