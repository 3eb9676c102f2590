-- Why: the conversation of each exchange, about fifty messages between its people, spread over its life.
-- Rule: in order of time as in order of number; four in a hundred are addressed, which hides them from the rest. $1 and $2: the
-- first and last exchange; in order of time, as they would have come in. Locks: none. Undo: refill.

WITH made AS (
    INSERT INTO messages (organization_id, id, conversation_id, exchange_id, seq, client_id, sender_id, message_type, content,
        is_addressed, sent_at, delivered_at, attachments, sentiment_score, auto_generated, updated_at)
    SELECT organization_id, demo.id(at, x, 90), conversation_id, exchange_id, m, demo.id(at, x, 91),
        CASE WHEN is_addressed THEN staff_id WHEN who < 0.3 THEN coalesce(client_user, staff_id)
            WHEN who < 0.4 THEN attorney_user ELSE staff_id END,
        CASE WHEN who > 0.97 THEN 'deadline_alert' ELSE 'text' END::message_type_enum,
        demo.one_of(x, 92, demo.greetings()) || ' ' || demo.one_of(x, 93, demo.matters()) || ' ' || address || ' '
            || demo.one_of(x, 94, demo.requests()),
        is_addressed, at, at + interval '1 second', CASE WHEN demo.roll(x, 95) < 0.05 THEN '[{"name":"scan.pdf"}]' ELSE '[]' END::jsonb,
        round((2 * demo.roll(x, 96) - 1)::numeric, 2), who > 0.97, at
    FROM (
        SELECT e.organization_id, e.conversation_id, e.id AS exchange_id, e.client_user, e.attorney_user, e.staff_id, e.address, m,
            e.n * 1000 + m AS x, demo.roll(e.n * 1000 + m, 97) AS who,
            e.coordinator_id IS NOT NULL AND demo.roll(e.n * 1000 + m, 98) < 0.04 AS is_addressed,
            date_trunc('milliseconds', demo.between(e.opened + interval '5 minutes', e.closing,
                (m - 0.7 + 0.4 * demo.roll(e.n * 1000 + m, 99)) / e.messages)) AS at
        FROM demo.exchanges e, generate_series(1, e.messages) AS m
        WHERE e.n BETWEEN $1 AND $2
        OFFSET 0 -- computes each row's columns once
    ) drawn
    ORDER BY at, x
    RETURNING organization_id, conversation_id, seq, sender_id, client_id, id, is_addressed, sent_at
), keyed AS (
    INSERT INTO message_keys (organization_id, conversation_id, seq, sender_id, client_id, message_id)
    SELECT organization_id, conversation_id, seq, sender_id, client_id, id FROM made
)
INSERT INTO message_recipients (organization_id, message_id, user_id, kind, sender_id, delivered_at)
SELECT m.organization_id, m.id, r.user_id, r.kind::recipient_kind_enum, m.sender_id, m.sent_at + interval '1 second'
FROM made m
JOIN demo.exchanges e ON e.conversation_id = m.conversation_id
CROSS JOIN LATERAL (VALUES (coalesce(e.client_user, e.admin_id), 'to'),
    (CASE WHEN demo.roll(e.n * 1000 + m.seq, 100) < 0.3 THEN e.attorney_user END, 'bcc')) AS r (user_id, kind)
WHERE m.is_addressed AND r.user_id IS NOT NULL;
