/** The daily comparison: silent while all is right, a failure that an admin sees when something is not. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { testApp, type TestApp } from '@/scripts/test/firm';
import { registry } from './registry';
import { workOff } from './testing/work-off';

let db: TestDatabase;
let app: TestApp;

beforeAll(async () => {
  db = await testDatabase();
  app = testApp(db);
  const firm = await app.firm('ridgeline');
  await db.owner.query(`INSERT INTO contacts (organization_id, last_name) VALUES ($1, 'Client')`, [firm.id]);
  await db.owner.query(
    `INSERT INTO exchanges (organization_id, name, exchange_type, client_id) SELECT organization_id, 'File', 'delayed', id FROM contacts`,
  );
});
afterAll(async () => {
  await app.close();
  await db.drop();
});

async function outcome() {
  await db.owner.query(`TRUNCATE job_runs; SELECT graphile_worker.add_job('drift.check')`);
  await workOff(db.ownerUrl);
  return (await db.owner.query('SELECT outcome, summary, error FROM job_runs ORDER BY id LIMIT 1'))
    .rows[0] as unknown;
}

it('is run every day', () => {
  expect(registry.find(({ task }) => task === 'drift.check')).toMatchObject({ cron: '41 7 * * *' });
});

it('says that all is well, or how much of what is not', async () => {
  expect(await outcome()).toMatchObject({ summary: 'Everything derived is as it should be.', error: null });
  await db.owner.query('UPDATE exchange_cards SET tasks_open = 7');
  expect(await outcome()).toMatchObject({
    summary: null,
    error: '1 derived value differs from the truth (exchange_cards: 1).',
  });
});
