/** The demo stays within the rules: what its files ask for could be paid, on papers that say to which closing they belong. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { loadDemoData } from '.';

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
  const { ownerUrl, appUrl } = database;
  await loadDemoData({ ownerUrl, appUrl });
});
afterAll(() => database.drop());

it('nothing but people keeps the funds from the purchases that were asked for', async () => {
  const { rows } = await database.owner.query<{ blocked: string | null }>(
    `SELECT app.release_blocked(r, now()) AS blocked FROM disbursement_requests r WHERE purpose = 'replacement'`,
  );
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.filter(({ blocked }) => blocked !== null)).toEqual([]);
});

it('every file from the purchase contract on has its assignment and notice, signed before it closed', async () => {
  const { rows } = await database.owner.query<{ kind: string; signed: number; files: number }>(
    `SELECT k.kind, count(d.id)::int AS signed, count(*)::int AS files
     FROM exchanges e CROSS JOIN (VALUES ('assignment'), ('notice')) AS k (kind)
     LEFT JOIN documents d ON d.organization_id = e.organization_id AND d.exchange_id = e.id AND d.kind::text = k.kind
       AND 'replacement' = ANY (d.tags) AND d.signed_on > e.transfer_date AND NOT EXISTS (SELECT FROM exchange_properties p
         WHERE p.organization_id = e.organization_id AND p.exchange_id = e.id AND p.side = 'replacement'
           AND p.transferred_on < d.signed_on)
     WHERE e.exchange_type = 'delayed'
       AND e.stage IN ('replacement_contract', 'replacement_closed', 'reconciled', 'tax_package', 'closed')
     GROUP BY k.kind ORDER BY k.kind`,
  );
  expect(rows.map(({ kind }) => kind)).toEqual(['assignment', 'notice']);
  for (const { signed, files } of rows) {
    expect(files).toBeGreaterThan(10);
    expect(signed).toBe(files);
  }
});

it('no assignment, notice or agreement is without its tag', async () => {
  const { rows } = await database.owner.query(
    `SELECT title FROM documents WHERE kind IN ('agreement', 'assignment', 'notice', 'closing_statement') AND tags = '{}'`,
  );
  expect(rows).toEqual([]);
});
