-- Why: what triggers keep on the exchanges themselves, computed anew: cards, completion and money. See 59_drift.sql.
-- Rule: each truth is one plain count or sum over the rows, without the functions that triggers call.
-- Locks: none. Undo: re-apply the previous version of this file.

CREATE OR REPLACE FUNCTION app.drift_of_cards()
RETURNS TABLE (what text, organization_id uuid, id uuid, differences jsonb)
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    WITH task AS (
        SELECT organization_id, exchange_id, count(*) AS tasks_total,
            count(*) FILTER (WHERE status = 'completed') AS tasks_completed,
            count(*) FILTER (WHERE status IN ('pending', 'in_progress', 'blocked')) AS tasks_open,
            sum(quality_score) AS quality_sum, count(quality_score) AS quality_count
        FROM tasks WHERE exchange_id IS NOT NULL GROUP BY 1, 2
    ), participant AS (
        SELECT organization_id, exchange_id, count(*) AS participant_count
        FROM exchange_participants WHERE left_at IS NULL GROUP BY 1, 2
    ), property AS (
        SELECT organization_id, exchange_id, count(*) FILTER (WHERE side = 'relinquished') AS properties_relinquished,
            count(*) FILTER (WHERE side = 'replacement') AS properties_replacement
        FROM exchange_properties WHERE status NOT IN ('lost', 'revoked') GROUP BY 1, 2
    ), document AS (
        SELECT organization_id, exchange_id, count(*) AS document_count
        FROM documents WHERE exchange_id IS NOT NULL AND archived_at IS NULL GROUP BY 1, 2
    ), truth AS (
        SELECT e.organization_id, e.id AS exchange_id, e.exchange_number, e.name, e.exchange_type, e.status, e.stage, e.priority,
            e.risk_level, e.client_id, e.coordinator_id, e.time_zone, e.transfer_date, e.identification_deadline,
            e.exchange_deadline, e.parking_identification_deadline, e.parking_deadline,
            app.next_deadline(e.status, e.stage, e.identification_deadline, e.exchange_deadline,
                e.parking_identification_deadline, e.parking_deadline) AS next_deadline, e.completion_percentage, e.closed_at,
            coalesce(tasks_total, 0) AS tasks_total, coalesce(tasks_completed, 0) AS tasks_completed,
            coalesce(tasks_open, 0) AS tasks_open, coalesce(quality_sum, 0) AS quality_sum,
            coalesce(quality_count, 0) AS quality_count, coalesce(participant_count, 0) AS participant_count,
            coalesce(properties_relinquished, 0) AS properties_relinquished,
            coalesce(properties_replacement, 0) AS properties_replacement, coalesce(document_count, 0) AS document_count,
            coalesce(message_count, 0) AS message_count, coalesce(shared_message_count, 0) AS shared_message_count,
            last_message_id, client_messaged_at
        FROM exchanges e
        LEFT JOIN task t ON t.organization_id = e.organization_id AND t.exchange_id = e.id
        LEFT JOIN participant p ON p.organization_id = e.organization_id AND p.exchange_id = e.id
        LEFT JOIN property r ON r.organization_id = e.organization_id AND r.exchange_id = e.id
        LEFT JOIN document d ON d.organization_id = e.organization_id AND d.exchange_id = e.id
        LEFT JOIN app.message_truth m ON m.organization_id = e.organization_id AND m.exchange_id = e.id
    )
    SELECT 'exchange_cards', organization_id, exchange_id, app.differences(to_jsonb(k) - 'updated_at', to_jsonb(t))
    FROM exchange_cards k FULL JOIN truth t USING (organization_id, exchange_id)
    WHERE to_jsonb(k) - 'updated_at' IS DISTINCT FROM to_jsonb(t)
    UNION ALL
    SELECT 'exchanges.completion_percentage', e.organization_id, e.id,
        jsonb_build_object('completion_percentage', jsonb_build_array(e.completion_percentage, truth.share))
    FROM exchanges e
    LEFT JOIN task t ON t.organization_id = e.organization_id AND t.exchange_id = e.id
    CROSS JOIN LATERAL (
        SELECT coalesce(round(100.0 * tasks_completed / nullif(tasks_completed + tasks_open, 0)), 0)::integer AS share
    ) truth
    WHERE e.completion_percentage <> truth.share
$$;

CREATE OR REPLACE FUNCTION app.drift_of_finances()
RETURNS TABLE (what text, organization_id uuid, id uuid, differences jsonb)
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    WITH property AS (
        SELECT p.organization_id, p.exchange_id,
            sum(f.value) FILTER (WHERE side = 'relinquished' AND status NOT IN ('lost', 'revoked')) AS relinquished,
            sum(f.value) FILTER (WHERE side = 'replacement'
                AND status IN ('under_contract', 'parked', 'acquired', 'transferred')) AS replacement
        FROM exchange_properties p
        JOIN property_finances f ON f.organization_id = p.organization_id AND f.property_id = p.id GROUP BY 1, 2
    ), invoice AS (
        SELECT organization_id, exchange_id, count(*)::integer AS issued, sum(total) AS total, sum(fees) AS fees, sum(total_paid) AS paid
        FROM invoices WHERE status IN ('sent', 'partially_paid', 'paid') AND exchange_id IS NOT NULL GROUP BY 1, 2
    ), expense AS (
        SELECT organization_id, exchange_id, sum(amount) AS total,
            sum(amount) FILTER (WHERE NOT (is_billable AND is_invoiced)) AS unbilled
        FROM expenses WHERE voided_at IS NULL AND exchange_id IS NOT NULL GROUP BY 1, 2
    ), truth AS (
        SELECT e.organization_id, e.id AS exchange_id, p.relinquished AS relinquished_property_value,
            p.replacement AS replacement_property_value, coalesce(i.issued, 0) AS invoice_count,
            coalesce(i.total, 0) AS invoiced_total, coalesce(i.fees, 0) AS invoiced_fees, coalesce(i.paid, 0) AS paid_total,
            coalesce(x.total, 0) AS expense_total, coalesce(x.unbilled, 0) AS unbilled_expense_total
        FROM exchanges e
        LEFT JOIN property p ON p.organization_id = e.organization_id AND p.exchange_id = e.id
        LEFT JOIN invoice i ON i.organization_id = e.organization_id AND i.exchange_id = e.id
        LEFT JOIN expense x ON x.organization_id = e.organization_id AND x.exchange_id = e.id
    ), kept AS (
        SELECT organization_id, exchange_id, relinquished_property_value, replacement_property_value, invoice_count,
            invoiced_total, invoiced_fees, paid_total, expense_total, unbilled_expense_total FROM exchange_finances
    )
    SELECT 'exchange_finances', organization_id, exchange_id, app.differences(to_jsonb(k), to_jsonb(t))
    FROM kept k FULL JOIN truth t USING (organization_id, exchange_id)
    WHERE k IS DISTINCT FROM t
$$;
