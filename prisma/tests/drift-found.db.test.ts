/** The drift check finds what it is there for: every derived value that prisma/sql/59_drift.sql names, made wrong behind the back of the triggers. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkDrift } from '@/lib/exchanges/drift';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { buildFirms } from './support/firm';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await buildFirms(db.owner);
});
afterAll(() => db.drop());

const cardCounters = [
  ...['tasks_total', 'tasks_completed', 'tasks_open', 'quality_sum', 'quality_count', 'participant_count'],
  ...['properties_relinquished', 'properties_replacement', 'document_count', 'message_count'],
  ...['shared_message_count', 'completion_percentage'],
];
const sums = [
  ...[
    'relinquished_property_value',
    'replacement_property_value',
    'invoice_count',
    'invoiced_total',
    'invoiced_fees',
  ],
  ...['paid_total', 'expense_total', 'unbilled_expense_total'],
];

/** What is found, the table, and the change that no trigger sees. */
const planted: [what: string, table: string, change: string][] = [
  ...cardCounters.map((column) => set('exchange_cards', 'exchange_cards', `${column} = ${column} + 1`)),
  set('exchange_cards', 'exchange_cards', `name = 'Other'`),
  set('exchange_cards', 'exchange_cards', `next_deadline = '2001-01-01'`),
  set('exchange_cards', 'exchange_cards', `risk_level = 'critical'`),
  set('exchange_cards', 'exchange_cards', 'last_message_id = uuidv7()'),
  set('exchange_cards', 'exchange_cards', 'client_messaged_at = now()'),
  ['exchange_cards', 'exchange_cards', 'DELETE FROM exchange_cards'],
  set('exchanges.completion_percentage', 'exchanges', 'completion_percentage = 1'),
  ...sums.map((column) =>
    set('exchange_finances', 'exchange_finances', `${column} = coalesce(${column}, 0) + 1`),
  ),
  ['exchange_finances', 'exchange_finances', 'DELETE FROM exchange_finances'],
  ['exchange_access', 'exchange_access', `DELETE FROM exchange_access WHERE via = 'agency'`],
  [
    'exchange_access',
    'exchange_access',
    `UPDATE exchange_access SET via = 'attorney' WHERE via = 'participant'`,
  ],
  set('exchange_access', 'exchange_access', `document_level = 'limited'`),
  set('exchange_participants.user_id', 'exchange_participants', 'user_id = NULL'),
  set(
    'property_finances.exchange_id',
    'property_finances',
    'exchange_id = (SELECT id FROM exchanges x WHERE x.organization_id = property_finances.organization_id ORDER BY id DESC LIMIT 1)',
  ),
  set('exchange_numbers', 'exchange_numbers', `number = number || 'x'`),
  ['exchange_numbers', 'exchange_numbers', 'DELETE FROM exchange_numbers'],
  [
    'conversations of exchanges',
    'conversations',
    `UPDATE conversations SET kind = 'direct', exchange_id = NULL WHERE kind = 'exchange'`,
  ],
  set('conversations', 'conversations', 'last_seq = 0'),
  set('conversations', 'conversations', 'last_message_id = uuidv7()'),
  set('message_keys', 'message_keys', 'seq = seq + 1000'),
  ['message_keys', 'message_keys', 'DELETE FROM message_keys'],
  [
    'messages.exchange_id',
    'messages',
    `UPDATE messages SET exchange_id = (SELECT id FROM exchanges x WHERE x.organization_id = messages.organization_id
       AND x.id <> messages.exchange_id LIMIT 1)`,
  ],
  [
    'message_recipients',
    'message_recipients',
    `UPDATE message_recipients r SET sender_id = (SELECT user_id FROM memberships m WHERE m.organization_id = r.organization_id
       AND m.user_id <> r.sender_id LIMIT 1)`,
  ],
  set('message_recipients', 'messages', 'is_addressed = false'),
  set('documents.current_version', 'documents', 'current_version = current_version + 1'),
  set('invoices', 'invoices', 'subtotal = subtotal + 1'),
  set('invoices', 'invoices', 'fees = fees + 1'),
  ['invoices', 'invoices', `UPDATE invoices SET total_paid = total_paid + 1 WHERE status = 'partially_paid'`],
  [
    'invoices',
    'invoices',
    `UPDATE invoices SET status = 'sent', total_paid = 0 WHERE status = 'partially_paid'`,
  ],
  set('expenses.is_invoiced', 'expenses', 'is_invoiced = NOT is_invoiced'),
  set('disbursement_requests.status', 'disbursement_requests', `status = 'approved'`),
  set('exchanges.risk', 'exchanges', `risk_level = 'critical'`),
  set('exchanges.risk', 'exchanges', `risk_reasons = '[{"code": "overdue_tasks"}]'`),
  set('tasks.urgency_score', 'tasks', 'urgency_score = 100 - urgency_score'),
  set('external_records.content_hash', 'external_records', `content_hash = sha256('other')`),
  ['search_documents', 'search_documents', `DELETE FROM search_documents WHERE kind = 'message'`],
  [
    'search_documents',
    'search_documents',
    `INSERT INTO search_documents SELECT * FROM jsonb_populate_record(
       (SELECT d FROM search_documents d LIMIT 1), jsonb_build_object('entity_id', uuidv7()))`,
  ],
  ...['exchange_id = NULL', `title = 'Other'`, `detail = 'Other'`, `access_level = 'full'`].map((change) =>
    set('search_documents', 'search_documents', change),
  ),
];

function set(what: string, table: string, change: string): [string, string, string] {
  return [what, table, `UPDATE ${table} SET ${change}`];
}

describe('app.drift', () => {
  it('finds nothing where nothing is wrong', async () => {
    expect(await checkDrift(db.owner)).toEqual({ rows: 0, kinds: {} });
  });

  it.each(planted)('finds %s in %s after: %s', async (what, table, change) => {
    await db.owner.query('BEGIN');
    const { kinds, rows } = await (async () => {
      await db.owner.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
      expect((await db.owner.query(change)).rowCount).toBeGreaterThan(0);
      const found = await db.owner.query('SELECT differences FROM app.drift() WHERE what = $1', [what]);
      return { ...(await checkDrift(db.owner)), rows: found.rows as unknown[] };
    })().finally(() => db.owner.query('ROLLBACK'));
    expect(kinds[what]).toBe(rows.length);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toEqual({ differences: expect.any(Object) as unknown });
  });

  it('is tried here with everything that it looks at', async () => {
    const { rows } = await db.owner.query<{ what: string }>(
      `SELECT DISTINCT found[1] AS what FROM pg_proc, regexp_matches(prosrc, 'SELECT ''([a-z_. ]+)'', ', 'g') AS found
       WHERE pronamespace = 'app'::regnamespace AND proname LIKE 'drift\\_of\\_%' ORDER BY 1`,
    );
    expect(rows.map(({ what }) => what)).toEqual([...new Set(planted.map(([what]) => what))].sort());
  });

  it('is nobody’s to call but the owner’s', async () => {
    const { rows } = await db.owner.query(
      `SELECT rolname FROM pg_roles WHERE rolname LIKE 'peak\\_%' AND rolname <> 'peak_owner'
         AND has_function_privilege(rolname, 'app.drift()', 'EXECUTE')`,
    );
    expect(rows).toEqual([]);
  });
});
