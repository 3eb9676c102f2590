-- Why: the warehouse half of the database. One row per exchange and one per member with every figure, counted again every
-- quarter of an hour, and one row per day for what is drawn over time.
-- Rule: each kind of child is aggregated before it is joined, so that no row counts twice; what the cards and money rows
-- keep is taken from there. Nothing here depends on today: what does (overdue, days active, the timeline) is stored as
-- what it depends on, and computed at read by prisma/sql/66_analytics.sql, the only way to these rows.
-- Locks: none that matter, all of it is new. A refresh takes EXCLUSIVE on the view, which readers do not feel.
-- Undo: drop what is named here. To change a view: DROP ... CASCADE, create it, and change 66_analytics.sql, which is then
-- applied again and brings back the functions that read it.

CREATE MATERIALIZED VIEW mv_exchange_analytics AS
WITH work AS (
    SELECT t.organization_id, t.exchange_id,
        array_agg(t.due_on ORDER BY t.due_on) FILTER (WHERE t.is_open AND t.due_on IS NOT NULL) AS open_due_dates,
        count(*) FILTER (WHERE t.status = 'completed' AND t.due_on IS NOT NULL)::integer AS due_completed_tasks,
        count(*) FILTER (WHERE t.status = 'completed' AND (t.completed_at AT TIME ZONE c.time_zone)::date <= t.due_on)::integer
            AS on_time_tasks
    FROM tasks t
    JOIN exchange_cards c ON c.organization_id = t.organization_id AND c.exchange_id = t.exchange_id
    GROUP BY t.organization_id, t.exchange_id
), people AS (
    SELECT organization_id, exchange_id, count(DISTINCT participant_id)::integer AS participant_count,
        count(DISTINCT participant_id) FILTER (WHERE is_active)::integer AS active_participant_count
    FROM exchange_participants
    GROUP BY organization_id, exchange_id
), property AS (
    SELECT p.*, m.value, jsonb_build_object(
        'id', p.id, 'status', p.status, 'address_line1', p.address_line1, 'city', p.city, 'state', p.state,
        'zip_code', p.zip_code, 'property_type', p.property_type, 'value', m.value, 'debt', m.debt) AS described
    FROM exchange_properties p
    LEFT JOIN property_finances m ON m.organization_id = p.organization_id AND m.property_id = p.id
    WHERE p.status NOT IN ('revoked', 'lost')
), properties AS (
    SELECT organization_id, exchange_id,
        jsonb_agg(described ORDER BY id) FILTER (WHERE side = 'relinquished') AS relinquished_properties,
        jsonb_agg(described ORDER BY id) FILTER (WHERE side = 'replacement') AS replacement_properties,
        array_agg(DISTINCT property_type) FILTER (WHERE property_type IS NOT NULL) AS property_types,
        jsonb_agg(jsonb_build_object('property_id', id, 'side', side, 'city', city, 'state', state, 'zip_code', zip_code,
            'latitude', latitude, 'longitude', longitude) ORDER BY id) AS property_locations
    FROM property
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
    coalesce(properties.relinquished_properties, '[]') AS relinquished_properties,
    coalesce(properties.replacement_properties, '[]') AS replacement_properties,
    coalesce(properties.property_types, '{}') AS property_types,
    coalesce(properties.property_locations, '[]') AS property_locations,
    f.relinquished_property_value, f.replacement_property_value, f.exchange_value, f.cash_boot, f.mortgage_boot,
    f.financing_amount, f.estimated_fees, f.actual_fees, f.fee_variance,
    c.tasks_total AS total_tasks, c.tasks_completed AS completed_tasks, c.tasks_open AS open_tasks,
    coalesce(work.open_due_dates, '{}') AS open_due_dates,
    coalesce(work.due_completed_tasks, 0) AS due_completed_tasks, coalesce(work.on_time_tasks, 0) AS on_time_tasks,
    c.message_count, c.document_count, coalesce(people.participant_count, 0) AS participant_count,
    coalesce(people.active_participant_count, 0) AS active_participant_count,
    c.quality_sum, c.quality_count, c.quality_sum::numeric / nullif(c.quality_count, 0) AS avg_task_quality,
    f.invoice_count, f.invoiced_total AS total_invoiced, f.invoiced_fees, f.paid_total AS total_paid,
    f.outstanding_total AS outstanding_amount, f.expense_total AS total_expenses,
    f.unbilled_expense_total AS unbilled_expenses, f.profit
FROM exchanges e
JOIN exchange_cards c ON c.organization_id = e.organization_id AND c.exchange_id = e.id
JOIN exchange_finances f ON f.organization_id = e.organization_id AND f.exchange_id = e.id
LEFT JOIN work ON work.organization_id = e.organization_id AND work.exchange_id = e.id
LEFT JOIN people ON people.organization_id = e.organization_id AND people.exchange_id = e.id
LEFT JOIN properties ON properties.organization_id = e.organization_id AND properties.exchange_id = e.id;

-- REFRESH ... CONCURRENTLY needs it (erratum 10); it is also how a firm's rows are found.
CREATE UNIQUE INDEX mv_exchange_analytics_organization_id_exchange_id_key
    ON mv_exchange_analytics (organization_id, exchange_id);

-- One row per firm and member; a person of several firms has a row in each, counted from that firm's rows alone. When they last
-- signed in is told by the sessions of the firm, and by the person's own record only where that can mean no other firm.
CREATE MATERIALIZED VIEW mv_user_analytics AS
WITH files AS (
    SELECT organization_id, user_id, count(DISTINCT id)::integer AS active_exchanges
    FROM (
        SELECT organization_id, coordinator_id AS user_id, id FROM exchanges WHERE status = 'active'
        UNION ALL
        SELECT organization_id, primary_attorney_id, id FROM exchanges WHERE status = 'active'
    ) held
    WHERE user_id IS NOT NULL
    GROUP BY organization_id, user_id
), work AS (
    SELECT t.organization_id, t.assigned_to AS user_id, count(*)::integer AS assigned_tasks,
        count(*) FILTER (WHERE t.status = 'completed')::integer AS completed_tasks,
        count(*) FILTER (WHERE t.status = 'completed' AND t.due_on IS NOT NULL)::integer AS due_completed_tasks,
        count(*) FILTER (WHERE t.status = 'completed'
            AND (t.completed_at AT TIME ZONE coalesce(c.time_zone, o.time_zone))::date <= t.due_on)::integer AS on_time_tasks,
        coalesce(sum(t.quality_score), 0)::integer AS quality_sum, count(t.quality_score)::integer AS quality_count,
        max(t.updated_at) AS last_task_at
    FROM tasks t
    JOIN organizations o ON o.id = t.organization_id
    LEFT JOIN exchange_cards c ON c.organization_id = t.organization_id AND c.exchange_id = t.exchange_id
    WHERE t.assigned_to IS NOT NULL
    GROUP BY t.organization_id, t.assigned_to
), words AS (
    SELECT organization_id, sender_id AS user_id, count(*)::integer AS messages_sent, max(created_at) AS last_message_at
    FROM messages
    GROUP BY organization_id, sender_id
), visits AS (
    SELECT organization_id, user_id, max(created_at) AS at FROM sessions GROUP BY organization_id, user_id
), bound AS (
    SELECT user_id FROM memberships GROUP BY user_id HAVING count(*) = 1
), logins AS (
    SELECT m.organization_id, m.user_id,
        greatest(visits.at, CASE WHEN bound.user_id IS NOT NULL THEN k.last_login END) AS last_login
    FROM memberships m
    LEFT JOIN visits ON visits.organization_id = m.organization_id AND visits.user_id = m.user_id
    LEFT JOIN bound ON bound.user_id = m.user_id
    LEFT JOIN user_credentials k ON k.user_id = m.user_id
)
SELECT m.organization_id, m.user_id, u.email, u.first_name, u.last_name, u.display_name,
    u.phone_primary, u.phone_secondary, u.address_line1, u.address_line2, u.city, u.state, u.zip_code, u.country,
    m.role, m.permissions, m.is_active, m.license_numbers, m.specializations,
    m.pp_user_id, m.pp_display_name, m.pp_is_active, m.pp_synced_at, m.created_at, m.updated_at, m.created_by, m.updated_by,
    logins.last_login,
    coalesce(files.active_exchanges, 0) AS active_exchanges, coalesce(work.assigned_tasks, 0) AS assigned_tasks,
    coalesce(work.completed_tasks, 0) AS completed_tasks, coalesce(work.due_completed_tasks, 0) AS due_completed_tasks,
    coalesce(work.on_time_tasks, 0) AS on_time_tasks,
    work.on_time_tasks::numeric / nullif(work.due_completed_tasks, 0) AS on_time_completion_rate,
    coalesce(work.quality_sum, 0) AS quality_sum, coalesce(work.quality_count, 0) AS quality_count,
    work.quality_sum::numeric / nullif(work.quality_count, 0) AS avg_task_quality,
    coalesce(words.messages_sent, 0) AS messages_sent,
    greatest(logins.last_login, work.last_task_at, words.last_message_at) AS last_activity
FROM memberships m
JOIN users u ON u.id = m.user_id
JOIN logins ON logins.organization_id = m.organization_id AND logins.user_id = m.user_id
LEFT JOIN files ON files.organization_id = m.organization_id AND files.user_id = m.user_id
LEFT JOIN work ON work.organization_id = m.organization_id AND work.user_id = m.user_id
LEFT JOIN words ON words.organization_id = m.organization_id AND words.user_id = m.user_id;

CREATE UNIQUE INDEX mv_user_analytics_organization_id_user_id_key ON mv_user_analytics (organization_id, user_id);

-- When each view was last counted. No row: never.
CREATE TABLE analytics_refreshes (
    view_name TEXT NOT NULL,
    started_at TIMESTAMPTZ(6) NOT NULL,
    finished_at TIMESTAMPTZ(6) NOT NULL,
    row_count INTEGER NOT NULL,

    CONSTRAINT analytics_refreshes_pkey PRIMARY KEY (view_name),
    CONSTRAINT analytics_refreshes_in_order CHECK (finished_at >= started_at)
);

-- What a firm looked like on a day of its own calendar: the whole (coordinator_id null), and each coordinator's files. Counts of
-- what stands are those of the day's last hour; what happened (opened, completed, sent) is of the whole day.
CREATE TABLE analytics_snapshots (
    organization_id UUID NOT NULL,
    id UUID NOT NULL DEFAULT uuidv7(),
    day DATE NOT NULL,
    coordinator_id UUID,
    taken_at TIMESTAMPTZ(6) NOT NULL,
    active_exchanges INTEGER NOT NULL,
    value_at_stake DECIMAL(18,2) NOT NULL,
    risk_low INTEGER NOT NULL,
    risk_medium INTEGER NOT NULL,
    risk_high INTEGER NOT NULL,
    risk_critical INTEGER NOT NULL,
    in_identification INTEGER NOT NULL,
    in_exchange INTEGER NOT NULL,
    identification_due_week INTEGER NOT NULL,
    exchange_due_week INTEGER NOT NULL,
    open_tasks INTEGER NOT NULL,
    overdue_tasks INTEGER NOT NULL,
    invoiced DECIMAL(18,2) NOT NULL,
    outstanding DECIMAL(18,2) NOT NULL,
    expenses DECIMAL(18,2) NOT NULL,
    profit DECIMAL(18,2) NOT NULL,
    exchanges_opened INTEGER NOT NULL,
    exchanges_completed INTEGER NOT NULL,
    tasks_completed INTEGER NOT NULL,
    due_tasks_completed INTEGER NOT NULL,
    tasks_on_time INTEGER NOT NULL,
    messages_sent INTEGER NOT NULL,

    CONSTRAINT analytics_snapshots_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT analytics_snapshots_one_per_day UNIQUE NULLS NOT DISTINCT (organization_id, day, coordinator_id),
    CONSTRAINT analytics_snapshots_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id),
    CONSTRAINT analytics_snapshots_organization_id_coordinator_id_fkey
        FOREIGN KEY (organization_id, coordinator_id) REFERENCES memberships(organization_id, user_id)
);

CREATE INDEX analytics_snapshots_organization_id_coordinator_id_day_idx
    ON analytics_snapshots (organization_id, coordinator_id, day);
