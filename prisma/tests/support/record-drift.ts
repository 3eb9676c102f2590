/** As drift.ts, of messages, documents and money: row by row, with subqueries, and none of the views that triggers use. */
const of = (expression: string, table: string, condition = 'true') =>
  `(SELECT ${expression} FROM ${table} x WHERE x.organization_id = e.organization_id AND x.exchange_id = e.id AND ${condition})`;
const difference = (truth: string, kept: string) =>
  `(SELECT 'missing' AS drift, * FROM (${truth} EXCEPT ${kept}) a) UNION ALL (SELECT 'left over', * FROM (${kept} EXCEPT ${truth}) b)`;

const byStaff = `(SELECT role FROM memberships m WHERE m.organization_id = x.organization_id AND m.user_id = x.sender_id)
  IN ('admin', 'coordinator')`;
const toClient = `EXISTS (SELECT FROM message_recipients r WHERE r.message_id = x.id
  AND r.user_id = (SELECT user_id FROM contacts k WHERE k.organization_id = e.organization_id AND k.id = e.client_id))`;

const cards = difference(
  `SELECT organization_id, id, ${of('count(*)::int', 'messages')}, ${of('count(*)::int', 'messages', 'NOT is_addressed')},
      ${of('max(x.id::text)::uuid', 'messages')}, ${of('max(sent_at)', 'messages', `${byStaff} AND (NOT is_addressed OR ${toClient})`)},
      ${of('count(*)::int', 'documents', 'archived_at IS NULL')},
      ${of('coalesce(sum(quality_score), 0)::int', 'tasks')}, ${of('count(quality_score)::int', 'tasks')}
   FROM exchanges e`,
  `SELECT organization_id, exchange_id, message_count, shared_message_count, last_message_id, client_messaged_at, document_count,
      quality_sum, quality_count FROM exchange_cards`,
);

const issued = `status NOT IN ('draft', 'void')`;
const finances = difference(
  `SELECT organization_id, id, ${of('count(*)::int', 'invoices', issued)},
      ${['total', 'fees', 'total_paid'].map((column) => of(`coalesce(sum(${column}), 0)`, 'invoices', issued)).join()},
      ${of('coalesce(sum(total_outstanding), 0)', 'invoices')}, ${of('coalesce(sum(amount), 0)', 'expenses', 'voided_at IS NULL')},
      ${of('coalesce(sum(fees), 0)', 'invoices', issued)} - ${of('coalesce(sum(amount), 0)', 'expenses', 'voided_at IS NULL AND (NOT is_billable OR NOT is_invoiced)')}
   FROM exchanges e`,
  `SELECT organization_id, exchange_id, invoice_count, invoiced_total, invoiced_fees, paid_total, outstanding_total, expense_total,
      profit FROM exchange_finances`,
);

const lines = (condition: string) =>
  `(SELECT coalesce(sum(round(quantity * unit_price, 2)), 0) FROM invoice_lines l WHERE l.invoice_id = i.id AND removed_at IS NULL AND ${condition})`;
const invoices = `SELECT i.id FROM invoices i WHERE subtotal <> ${lines('true')} OR fees <> ${lines('expense_id IS NULL')}
  OR total_paid <> (SELECT coalesce(sum(amount), 0) FROM invoice_payments p WHERE p.invoice_id = i.id AND voided_at IS NULL)
  OR (status IN ('sent', 'partially_paid', 'paid')) <> (number IS NOT NULL AND status <> 'void')`;

const expenses = `SELECT x.id FROM expenses x WHERE is_invoiced <> (EXISTS (SELECT FROM invoice_lines l JOIN invoices i ON i.id = l.invoice_id
    WHERE l.expense_id = x.id AND removed_at IS NULL AND ${issued}))
  OR 1 < (SELECT count(*) FROM invoice_lines l JOIN invoices i ON i.id = l.invoice_id
    WHERE l.expense_id = x.id AND removed_at IS NULL AND status <> 'void')`;

const documents = `SELECT d.id FROM documents d WHERE current_version <>
  (SELECT coalesce(max(version), 0) FROM document_versions v WHERE v.document_id = d.id)`;

const messages = `SELECT m.id FROM messages m LEFT JOIN message_keys k ON k.message_id = m.id
  WHERE (k.seq, k.sender_id, k.conversation_id) IS DISTINCT FROM (m.seq, m.sender_id, m.conversation_id)
    OR m.exchange_id IS DISTINCT FROM (SELECT exchange_id FROM conversations c WHERE c.id = m.conversation_id)`;

const conversations = `SELECT c.id FROM conversations c WHERE last_message_id IS DISTINCT FROM
    (SELECT id FROM messages m WHERE m.conversation_id = c.id ORDER BY id DESC LIMIT 1)
  OR last_seq < (SELECT max(seq) FROM messages m WHERE m.conversation_id = c.id)
  UNION ALL SELECT e.id FROM exchanges e WHERE 1 <> ${of('count(*)', 'conversations')}`;

export const recordQuestions = [cards, finances, invoices, expenses, documents, messages, conversations];
