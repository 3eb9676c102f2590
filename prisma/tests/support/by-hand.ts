/** Until triggers keep them: what cards and money rows hold of messages, documents, quality, invoices and expenses. */
import type pg from 'pg';

export async function fillByHand(owner: pg.ClientBase): Promise<void> {
  await owner.query(`UPDATE exchange_cards c SET
    message_count = (SELECT count(*) FROM messages m WHERE m.exchange_id = c.exchange_id),
    document_count = (SELECT count(*) FROM documents d WHERE d.exchange_id = c.exchange_id AND d.archived_at IS NULL),
    quality_sum = (SELECT coalesce(sum(quality_score), 0) FROM tasks t WHERE t.exchange_id = c.exchange_id),
    quality_count = (SELECT count(quality_score) FROM tasks t WHERE t.exchange_id = c.exchange_id)`);
  await owner.query(`UPDATE exchange_finances f SET
    invoice_count = i.n, invoiced_total = i.total, invoiced_fees = i.fees, paid_total = i.paid,
    expense_total = x.total, unbilled_expense_total = x.unbilled
    FROM (SELECT e.id, count(i.id) AS n, coalesce(sum(total), 0) AS total, coalesce(sum(fees), 0) AS fees, coalesce(sum(total_paid), 0) AS paid
      FROM exchanges e LEFT JOIN invoices i ON i.exchange_id = e.id AND i.status IN ('sent', 'partially_paid', 'paid') GROUP BY e.id) i,
    (SELECT e.id, coalesce(sum(amount), 0) AS total, coalesce(sum(amount) FILTER (WHERE NOT is_billable OR NOT is_invoiced), 0) AS unbilled
      FROM exchanges e LEFT JOIN expenses x ON x.exchange_id = e.id AND x.voided_at IS NULL GROUP BY e.id) x
    WHERE i.id = f.exchange_id AND x.id = f.exchange_id`);
}
