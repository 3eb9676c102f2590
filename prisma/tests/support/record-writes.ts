/** Random writes of messages, documents, bills and expenses over a few files of lake, each one statement. */
import type { Chance } from './random';
import type { Labels } from './rows';

type Statement = [text: string, values: unknown[]];

const files = ['x1', 'x2', 'x3'];
const senders = ['ada', 'carol', 'dan', 'clara', 'tara'];

/** Some row of a table on a file, told by chance and not by its id. */
const some = (table: string, condition = 'true') =>
  `(SELECT id FROM ${table} WHERE organization_id = $1 AND exchange_id = $2 AND ${condition} ORDER BY md5(id::text || $3) LIMIT 1)`;
const someInvoice = some('invoices');
const someDraft = some('invoices', `status = 'draft'`);

export function messageStatement(chance: Chance, labels: Labels): Statement {
  const on = [labels.id('lake'), labels.id(chance.of(files))];
  const salt = String(chance.below(1000));
  const send = (addressed: boolean): Statement => [
    `INSERT INTO messages (organization_id, conversation_id, sender_id, content, is_addressed, sent_at)
     SELECT organization_id, id, $3, 'Hello', $4, now() + make_interval(secs => $5) FROM conversations
     WHERE organization_id = $1 AND exchange_id = $2`,
    [...on, labels.id(chance.of(senders)), addressed, chance.below(1000)],
  ];
  const statements: (() => Statement)[] = [
    () => send(false),
    () => send(true),
    () => [
      `INSERT INTO message_recipients (organization_id, message_id, user_id, kind, sender_id)
       SELECT $1, id, $4, 'bcc', sender_id FROM messages WHERE id = ${some('messages', 'is_addressed')} ON CONFLICT DO NOTHING`,
      [...on, salt, labels.id(chance.of(senders))],
    ],
    () => [
      `UPDATE messages SET content = 'Changed', edited_at = now() WHERE id = ${some('messages')}`,
      [...on, salt],
    ],
  ];
  return chance.of(statements)();
}

/** What only the owner does, or an admin once a year. */
export function seldomStatement(chance: Chance, labels: Labels): Statement {
  const on = [labels.id('lake'), labels.id(chance.of(files))];
  const salt = String(chance.below(1000));
  const statements: (() => Statement)[] = [
    () => [
      `DELETE FROM message_recipients WHERE organization_id = $1 AND message_id = ${some('messages', 'is_addressed')}`,
      [...on, salt],
    ],
    () => [
      `WITH gone AS (SELECT id FROM messages WHERE id = ${some('messages')}),
         keys AS (DELETE FROM message_keys USING gone WHERE message_id = gone.id),
         recipients AS (DELETE FROM message_recipients USING gone WHERE message_id = gone.id)
       DELETE FROM messages USING gone WHERE messages.id = gone.id`,
      [...on, salt],
    ],
    () => [
      `UPDATE memberships SET role = $3 WHERE organization_id = $1 AND user_id = $2`,
      [labels.id('lake'), labels.id('tara'), chance.of(['coordinator', 'third_party'])],
    ],
  ];
  return chance.of(statements)();
}

export function recordStatement(chance: Chance, labels: Labels): Statement {
  const on = [labels.id('lake'), labels.id(chance.of(files))];
  const other = labels.id(chance.of(files));
  const salt = String(chance.below(1000));
  const amount = `${chance.below(90) + 1}.${chance.below(90) + 10}`;
  const statements: (() => Statement)[] = [
    () => [`INSERT INTO documents (organization_id, exchange_id, title) VALUES ($1, $2, 'New')`, on],
    () => [
      `UPDATE documents SET archived_at = CASE WHEN archived_at IS NULL THEN now() END WHERE id = ${some('documents')}`,
      [...on, salt],
    ],
    () => [`UPDATE documents SET exchange_id = $4 WHERE id = ${some('documents')}`, [...on, salt, other]],
    // Asked again once the row is held: another may have added a version meanwhile.
    () => [
      `DELETE FROM documents WHERE id = ${some('documents', 'current_version = 0')} AND current_version = 0`,
      [...on, salt],
    ],
    () => [
      `INSERT INTO document_versions (organization_id, document_id, file_name, media_type, byte_size, sha256, storage_key)
       SELECT $1, id, 'f', 'm', 1, sha256(''), 'k' FROM documents WHERE id = ${some('documents')}`,
      [...on, salt],
    ],
    () => [
      `INSERT INTO expenses (organization_id, exchange_id, category, description, amount, incurred_on, is_billable)
       VALUES ($1, $2, 'filing', 'New', $3, '2026-01-01', $4)`,
      [...on, amount, chance.below(3) > 0],
    ],
    () => [
      `UPDATE expenses SET voided_at = CASE WHEN voided_at IS NULL THEN now() END WHERE id = ${some('expenses')}`,
      [...on, salt],
    ],
    () => [`UPDATE expenses SET exchange_id = $4 WHERE id = ${some('expenses')}`, [...on, salt, other]],
    () => [
      `INSERT INTO invoices (organization_id, exchange_id, contact_id, tax_amount) VALUES ($1, $2, $3, 1)`,
      [...on, labels.id('kTrust')],
    ],
    () => [
      `INSERT INTO invoice_lines (organization_id, invoice_id, description, unit_price, expense_id)
       SELECT $1, id, 'New', $4, CASE WHEN $5 THEN ${some('expenses', 'is_billable AND voided_at IS NULL')} END
       FROM invoices WHERE id = ${someDraft}`,
      [...on, salt, amount, chance.below(2) > 0],
    ],
    () => [
      `UPDATE invoice_lines SET removed_at = now(), quantity = 2 WHERE organization_id = $1 AND invoice_id = ${someDraft}`,
      [...on, salt],
    ],
    () => [`UPDATE invoices SET status = 'sent' WHERE id = ${someDraft}`, [...on, salt]],
    () => [
      `UPDATE invoices SET status = 'void', void_reason = 'x' WHERE id = ${some('invoices', `status = 'sent'`)}`,
      [...on, salt],
    ],
    () => [
      `INSERT INTO invoice_payments (organization_id, invoice_id, paid_on, amount)
       SELECT $1, id, '2026-01-01', round(total_outstanding / $4, 2) FROM invoices
       WHERE id = ${someInvoice} AND total_outstanding > 1`,
      [...on, salt, chance.below(3) + 1],
    ],
    () => [
      `UPDATE invoice_payments SET voided_at = now() WHERE organization_id = $1 AND voided_at IS NULL AND invoice_id = ${someInvoice}`,
      [...on, salt],
    ],
    () => [
      `DELETE FROM invoice_payments WHERE organization_id = $1 AND invoice_id = ${someInvoice}`,
      [...on, salt],
    ],
  ];
  return chance.of(statements)();
}
