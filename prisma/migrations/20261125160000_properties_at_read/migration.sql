-- Why: a refresh of 100,000 exchanges took 8.5 s of one processor, of which writing out lists of properties took 4.0 and sorting
-- every task by its due date 1.5. No figure is made of these lists: app.exchange_analytics now builds them at read, for the
-- exchanges asked for. Due dates are read off tasks_exchange_open_idx in their order, completed tasks are counted apart.
-- Locks: ACCESS EXCLUSIVE on the view while it is made anew. Undo: the view as 20261125140000_analytics has it.

-- With the functions that read it; 66_analytics.sql, changed with this, brings them back.
DROP MATERIALIZED VIEW mv_exchange_analytics CASCADE;

CREATE MATERIALIZED VIEW mv_exchange_analytics AS
WITH due AS (
    SELECT organization_id, exchange_id, array_agg(due_on ORDER BY due_on) AS open_due_dates
    FROM tasks
    WHERE is_open AND due_on IS NOT NULL AND exchange_id IS NOT NULL
    GROUP BY organization_id, exchange_id
), done AS (
    SELECT t.organization_id, t.exchange_id, count(*)::integer AS due_completed_tasks,
        count(*) FILTER (WHERE (t.completed_at AT TIME ZONE c.time_zone)::date <= t.due_on)::integer AS on_time_tasks
    FROM tasks t
    JOIN exchange_cards c ON c.organization_id = t.organization_id AND c.exchange_id = t.exchange_id
    WHERE t.status = 'completed' AND t.due_on IS NOT NULL
    GROUP BY t.organization_id, t.exchange_id
), people AS (
    SELECT organization_id, exchange_id, count(DISTINCT participant_id)::integer AS participant_count,
        count(DISTINCT participant_id) FILTER (WHERE is_active)::integer AS active_participant_count
    FROM exchange_participants
    GROUP BY organization_id, exchange_id
)
SELECT e.organization_id, e.id AS exchange_id, e.created_at, e.exchange_number, e.name, e.exchange_type,
    e.client_id, e.coordinator_id, e.primary_attorney_id, e.intermediary_id, e.taxpayer_type, e.time_zone,
    e.transfer_date, e.identification_deadline, e.exchange_deadline, e.parking_identification_deadline, e.parking_deadline,
    c.next_deadline, e.status, e.substatus, e.stage, e.priority, e.risk_level, e.completion_percentage, e.closed_at,
    e.section_1031_compliance_checklist, e.regulatory_requirements, e.compliance_status,
    e.communication_plan, e.milestone_notifications, e.stakeholder_updates,
    e.pp_matter_id, e.pp_matter_number, e.pp_matter_status, e.pp_practice_area, e.pp_responsible_attorney,
    e.pp_opened_date, e.pp_closed_date, f.pp_billing_info, e.pp_synced_at, e.tags, e.custom_fields,
    e.updated_at, e.created_by, e.updated_by,
    f.relinquished_property_value, f.replacement_property_value, f.exchange_value, f.cash_boot, f.mortgage_boot,
    f.financing_amount, f.estimated_fees, f.actual_fees, f.fee_variance,
    c.tasks_total AS total_tasks, c.tasks_completed AS completed_tasks, c.tasks_open AS open_tasks,
    coalesce(due.open_due_dates, '{}') AS open_due_dates,
    coalesce(done.due_completed_tasks, 0) AS due_completed_tasks, coalesce(done.on_time_tasks, 0) AS on_time_tasks,
    c.message_count, c.document_count, coalesce(people.participant_count, 0) AS participant_count,
    coalesce(people.active_participant_count, 0) AS active_participant_count,
    c.quality_sum, c.quality_count, c.quality_sum::numeric / nullif(c.quality_count, 0) AS avg_task_quality,
    f.invoice_count, f.invoiced_total AS total_invoiced, f.invoiced_fees, f.paid_total AS total_paid,
    f.outstanding_total AS outstanding_amount, f.expense_total AS total_expenses,
    f.unbilled_expense_total AS unbilled_expenses, f.profit
FROM exchanges e
JOIN exchange_cards c ON c.organization_id = e.organization_id AND c.exchange_id = e.id
JOIN exchange_finances f ON f.organization_id = e.organization_id AND f.exchange_id = e.id
LEFT JOIN due ON due.organization_id = e.organization_id AND due.exchange_id = e.id
LEFT JOIN done ON done.organization_id = e.organization_id AND done.exchange_id = e.id
LEFT JOIN people ON people.organization_id = e.organization_id AND people.exchange_id = e.id;

-- REFRESH ... CONCURRENTLY needs it (erratum 10); it is also how a firm's rows are found.
CREATE UNIQUE INDEX mv_exchange_analytics_organization_id_exchange_id_key
    ON mv_exchange_analytics (organization_id, exchange_id);
