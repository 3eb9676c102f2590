-- Why: what triggers keep beside the exchanges, computed anew: who may see and sign, numbers, conversations and messages,
-- documents, invoices, expenses, approvals. See 59_drift.sql.
-- Rule: each truth is read from the rows that it follows from; a row that is missing or left over is a difference too.
-- Locks: none. Undo: re-apply the previous version of this file.

CREATE OR REPLACE FUNCTION app.drift_of_people()
RETURNS TABLE (what text, organization_id uuid, id uuid, differences jsonb)
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT 'exchange_access', organization_id, exchange_id, app.differences(to_jsonb(k), to_jsonb(t))
    FROM exchange_access k FULL JOIN app.exchange_access_truth t USING (organization_id, user_id, exchange_id, via)
    WHERE k.document_level IS DISTINCT FROM t.document_level
    UNION ALL
    SELECT 'exchange_participants.user_id', p.organization_id, p.id,
        jsonb_build_object('user_id', jsonb_build_array(p.user_id, c.user_id))
    FROM exchange_participants p
    JOIN contacts c ON c.organization_id = p.organization_id AND c.id = p.participant_id
    WHERE p.user_id IS DISTINCT FROM c.user_id
    UNION ALL
    SELECT 'property_finances.exchange_id', f.organization_id, f.property_id,
        jsonb_build_object('exchange_id', jsonb_build_array(f.exchange_id, p.exchange_id))
    FROM property_finances f
    JOIN exchange_properties p ON p.organization_id = f.organization_id AND p.id = f.property_id
    WHERE f.exchange_id <> p.exchange_id
    UNION ALL
    SELECT 'exchange_numbers', organization_id, exchange_id, app.differences(to_jsonb(k), to_jsonb(t))
    FROM (SELECT organization_id, exchange_id, number, pp_matter_id FROM exchange_numbers) k
    FULL JOIN (SELECT organization_id, id AS exchange_id, exchange_number AS number, pp_matter_id FROM exchanges) t
        USING (organization_id, exchange_id)
    WHERE k IS DISTINCT FROM t
$$;

CREATE OR REPLACE FUNCTION app.drift_of_messages()
RETURNS TABLE (what text, organization_id uuid, id uuid, differences jsonb)
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT 'conversations of exchanges', e.organization_id, e.id, jsonb_build_object('conversation', '[null, "one"]'::jsonb)
    FROM exchanges e
    WHERE NOT EXISTS (SELECT FROM conversations c WHERE c.organization_id = e.organization_id AND c.exchange_id = e.id)
    UNION ALL
    -- A number that was given is never given again, so that last_seq may be ahead of what is left.
    SELECT 'conversations', c.organization_id, c.id, jsonb_build_object('last_seq', jsonb_build_array(c.last_seq, t.last_seq),
        'last_message_id', jsonb_build_array(c.last_message_id, t.last_message_id))
    FROM conversations c
    LEFT JOIN (
        SELECT organization_id, conversation_id, max(seq) AS last_seq, max(id::text)::uuid AS last_message_id
        FROM messages GROUP BY 1, 2
    ) t ON t.organization_id = c.organization_id AND t.conversation_id = c.id
    WHERE c.last_seq < t.last_seq OR c.last_message_id IS DISTINCT FROM t.last_message_id
    UNION ALL
    SELECT 'message_keys', organization_id, message_id, app.differences(to_jsonb(k), to_jsonb(t))
    FROM message_keys k
    FULL JOIN (SELECT organization_id, conversation_id, seq, sender_id, client_id, id AS message_id FROM messages) t
        USING (organization_id, message_id)
    WHERE (k.conversation_id, k.seq, k.sender_id, k.client_id)
        IS DISTINCT FROM (t.conversation_id, t.seq, t.sender_id, t.client_id)
    UNION ALL
    SELECT 'messages.exchange_id', m.organization_id, m.id,
        jsonb_build_object('exchange_id', jsonb_build_array(m.exchange_id, c.exchange_id))
    FROM messages m JOIN conversations c ON c.organization_id = m.organization_id AND c.id = m.conversation_id
    WHERE m.exchange_id IS DISTINCT FROM c.exchange_id
    UNION ALL
    SELECT 'message_recipients', r.organization_id, r.message_id, jsonb_build_object(
        'sender_id', jsonb_build_array(r.sender_id, m.sender_id), 'is_addressed', jsonb_build_array(m.is_addressed, true))
    FROM message_recipients r JOIN messages m ON m.organization_id = r.organization_id AND m.id = r.message_id
    WHERE r.sender_id <> m.sender_id OR NOT m.is_addressed
$$;

CREATE OR REPLACE FUNCTION app.drift_of_records()
RETURNS TABLE (what text, organization_id uuid, id uuid, differences jsonb)
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT 'documents.current_version', d.organization_id, d.id,
        jsonb_build_object('current_version', jsonb_build_array(d.current_version, coalesce(v.newest, 0)))
    FROM documents d
    LEFT JOIN (SELECT organization_id, document_id, max(version) AS newest FROM document_versions GROUP BY 1, 2) v
        ON v.organization_id = d.organization_id AND v.document_id = d.id
    WHERE d.current_version <> coalesce(v.newest, 0)
    UNION ALL
    SELECT 'invoices', i.organization_id, i.id, app.differences(to_jsonb(k), to_jsonb(t))
    FROM invoices i
    LEFT JOIN (
        SELECT organization_id, invoice_id, sum(amount) AS subtotal, sum(amount) FILTER (WHERE expense_id IS NULL) AS fees
        FROM invoice_lines WHERE removed_at IS NULL GROUP BY 1, 2
    ) l ON l.organization_id = i.organization_id AND l.invoice_id = i.id
    LEFT JOIN (
        SELECT organization_id, invoice_id, sum(amount) AS paid FROM invoice_payments WHERE voided_at IS NULL GROUP BY 1, 2
    ) p ON p.organization_id = i.organization_id AND p.invoice_id = i.id
    CROSS JOIN LATERAL (SELECT i.subtotal, i.fees, i.total_paid, i.status) k
    CROSS JOIN LATERAL (
        SELECT coalesce(l.subtotal, 0) AS subtotal, coalesce(l.fees, 0) AS fees, coalesce(p.paid, 0) AS total_paid,
            CASE WHEN i.status IN ('draft', 'void') THEN i.status
                WHEN coalesce(p.paid, 0) = 0 THEN 'sent'
                WHEN p.paid < coalesce(l.subtotal, 0) + i.tax_amount THEN 'partially_paid' ELSE 'paid' END AS status
    ) t
    WHERE k IS DISTINCT FROM t
    UNION ALL
    SELECT 'expenses.is_invoiced', x.organization_id, x.id,
        jsonb_build_object('is_invoiced', jsonb_build_array(x.is_invoiced, l.expense_id IS NOT NULL))
    FROM expenses x
    LEFT JOIN (
        SELECT DISTINCT l.organization_id, l.expense_id
        FROM invoice_lines l JOIN invoices i ON i.organization_id = l.organization_id AND i.id = l.invoice_id
        WHERE l.removed_at IS NULL AND i.status IN ('sent', 'partially_paid', 'paid')
    ) l ON l.organization_id = x.organization_id AND l.expense_id = x.id
    WHERE x.is_invoiced <> (l.expense_id IS NOT NULL)
    UNION ALL
    SELECT 'disbursement_requests.status', r.organization_id, r.id,
        jsonb_build_object('status', jsonb_build_array(r.status, format('%s approvals', coalesce(a.approvals, 0))))
    FROM disbursement_requests r
    LEFT JOIN (SELECT organization_id, request_id, count(*) AS approvals FROM disbursement_approvals GROUP BY 1, 2) a
        ON a.organization_id = r.organization_id AND a.request_id = r.id
    WHERE CASE r.status WHEN 'requested' THEN coalesce(a.approvals, 0) <> 0 WHEN 'approved_once' THEN coalesce(a.approvals, 0) <> 1
        WHEN 'approved' THEN coalesce(a.approvals, 0) < 2 WHEN 'released' THEN coalesce(a.approvals, 0) < 2 ELSE false END
$$;
