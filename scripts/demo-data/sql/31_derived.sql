-- Why: what triggers would have kept: conversations with their last message, access, cards, and sums of money, each by one
-- statement over the whole.
-- Rule: the same definitions as the triggers'; app.drift() finds nothing afterwards. Locks: none. Undo: refill.

INSERT INTO conversations (organization_id, id, kind, exchange_id, last_seq, last_message_id, created_at, updated_at, created_by)
SELECT e.organization_id, e.conversation_id, 'exchange', e.id, e.messages, k.message_id, e.opened + interval '1 second', e.closing, NULL
FROM demo.exchanges e
JOIN message_keys k ON k.organization_id = e.organization_id AND k.conversation_id = e.conversation_id AND k.seq = e.messages
ORDER BY e.n;

INSERT INTO exchange_access (organization_id, user_id, exchange_id, via, document_level)
SELECT organization_id, user_id, exchange_id, via, document_level FROM app.exchange_access_truth
ORDER BY organization_id, user_id, exchange_id;

CREATE UNLOGGED TABLE demo.told AS
WITH staff AS (
    SELECT organization_id, user_id FROM memberships WHERE role IN ('admin', 'coordinator')
), reaching AS (
    SELECT r.message_id FROM message_recipients r
    JOIN messages m ON m.organization_id = r.organization_id AND m.id = r.message_id
    JOIN demo.exchanges e ON e.id = m.exchange_id AND e.client_user = r.user_id
)
SELECT m.exchange_id, count(*)::integer AS messages, count(*) FILTER (WHERE NOT m.is_addressed)::integer AS shared,
    max(m.sent_at) FILTER (WHERE s.user_id IS NOT NULL AND (NOT m.is_addressed OR r.message_id IS NOT NULL)) AS client_messaged_at
FROM messages m
LEFT JOIN staff s ON s.organization_id = m.organization_id AND s.user_id = m.sender_id
LEFT JOIN reaching r ON r.message_id = m.id
GROUP BY m.exchange_id;
ANALYZE demo.told;

INSERT INTO exchange_cards (organization_id, exchange_id, exchange_number, name, exchange_type, status, stage, priority, risk_level, client_id,
    coordinator_id, time_zone, transfer_date, identification_deadline, exchange_deadline, parking_identification_deadline, parking_deadline,
    next_deadline, completion_percentage, tasks_total, tasks_completed, tasks_open, participant_count, properties_relinquished,
    properties_replacement, closed_at, message_count, shared_message_count, last_message_id, client_messaged_at, document_count, quality_sum,
    quality_count, updated_at)
SELECT e.organization_id, e.id, e.exchange_number, e.name, e.exchange_type, e.status, e.stage, e.priority, e.risk_level, e.client_id,
    e.coordinator_id, e.time_zone, e.transfer_date, e.identification_deadline, e.exchange_deadline, e.parking_identification_deadline,
    e.parking_deadline, app.next_deadline(e.status, e.stage, e.identification_deadline, e.exchange_deadline, e.parking_identification_deadline, e.parking_deadline),
    e.completion_percentage, w.total, w.completed, w.open, coalesce(p.people, 0), coalesce(h.relinquished, 0), coalesce(h.replacement, 0), e.closed_at,
    t.messages, t.shared, c.last_message_id, t.client_messaged_at, coalesce(d.documents, 0), w.quality_sum, w.quality_count, e.updated_at
FROM exchanges e
JOIN demo.worked w ON w.exchange_id = e.id
JOIN demo.told t ON t.exchange_id = e.id
JOIN conversations c ON c.exchange_id = e.id
LEFT JOIN (SELECT exchange_id, count(*)::integer AS people FROM exchange_participants WHERE is_active GROUP BY 1) p ON p.exchange_id = e.id
LEFT JOIN (SELECT exchange_id, count(*) FILTER (WHERE side = 'relinquished')::integer AS relinquished, count(*) FILTER (WHERE side = 'replacement')::integer AS replacement
    FROM exchange_properties WHERE status NOT IN ('lost', 'revoked') GROUP BY 1) h ON h.exchange_id = e.id
LEFT JOIN (SELECT exchange_id, count(*)::integer AS documents FROM documents WHERE archived_at IS NULL GROUP BY 1) d ON d.exchange_id = e.id
ORDER BY e.id;

INSERT INTO exchange_finances (organization_id, exchange_id, relinquished_property_value, replacement_property_value, cash_boot, estimated_fees,
    actual_fees, invoice_count, invoiced_total, invoiced_fees, paid_total, expense_total, unbilled_expense_total, updated_at)
SELECT e.organization_id, e.id, v.relinquished, v.replacement, CASE WHEN demo.roll(e.n, 160) < 0.15 THEN 1000 * demo.pick(e.n, 161, 80) ELSE 0 END,
    1500, CASE WHEN e.status = 'completed' THEN 1250 + 50 * demo.pick(e.n, 162, 20) END,
    i.invoices, i.total, i.fees, i.paid, x.total, x.unbilled, e.closing
FROM demo.exchanges e
LEFT JOIN (SELECT p.exchange_id, sum(f.value) FILTER (WHERE side = 'relinquished') AS relinquished,
        sum(f.value) FILTER (WHERE side = 'replacement' AND status IN ('under_contract', 'parked', 'acquired', 'transferred')) AS replacement
    FROM exchange_properties p JOIN property_finances f ON f.organization_id = p.organization_id AND f.property_id = p.id
    WHERE p.status NOT IN ('lost', 'revoked') GROUP BY 1) v ON v.exchange_id = e.id
JOIN (SELECT n, count(*) FILTER (WHERE status NOT IN ('draft', 'void'))::integer AS invoices,
        coalesce(sum(subtotal + tax) FILTER (WHERE status NOT IN ('draft', 'void')), 0) AS total,
        coalesce(sum(fees) FILTER (WHERE status NOT IN ('draft', 'void')), 0) AS fees, sum(paid) AS paid
    FROM demo.bills GROUP BY n) i ON i.n = e.n
JOIN (SELECT exchange_id, coalesce(sum(amount) FILTER (WHERE voided_at IS NULL), 0) AS total,
        coalesce(sum(amount) FILTER (WHERE voided_at IS NULL AND NOT (is_billable AND is_invoiced)), 0) AS unbilled
    FROM expenses GROUP BY 1) x ON x.exchange_id = e.id
ORDER BY e.n;
