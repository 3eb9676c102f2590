-- Why: what stood on a day cannot be counted later, so it is written down: per firm, and per coordinator of files, in the
-- firm's own calendar. lib/analytics/snapshot.ts calls it every hour, as the owner.
-- Rule: the row of today is written anew by each run until the day ends, so it tells of the day's last hour; of the day before
-- only what happened is counted once more, to the last minute. A day on which nothing ran has no row, and none is invented.
-- Tasks and messages belong to the coordinator of their exchange, a task without one to whom it is assigned; what belongs
-- to nobody counts for the firm alone.
-- Locks: the rows written. Undo: re-apply the previous version of this file.

-- What stands at an instant, as (firm, coordinator, what, how much).
CREATE OR REPLACE FUNCTION app.analytics_stock(instant timestamptz)
RETURNS TABLE (organization_id uuid, coordinator_id uuid, figure text, amount numeric)
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    WITH active AS (
        SELECT c.*, (instant AT TIME ZONE c.time_zone)::date AS today FROM exchange_cards c WHERE c.status = 'active'
    )
    SELECT c.organization_id, c.coordinator_id, f.figure, f.amount
    FROM active c
    JOIN exchange_finances m ON m.organization_id = c.organization_id AND m.exchange_id = c.exchange_id
    CROSS JOIN LATERAL (VALUES
        ('active_exchanges', 1),
        ('value_at_stake', m.exchange_value),
        ('risk_' || c.risk_level, 1),
        ('in_identification', (app.identification_runs(c.stage)
            AND c.today BETWEEN c.transfer_date AND c.identification_deadline)::integer),
        ('in_exchange', (app.exchange_runs(c.stage) AND c.today BETWEEN c.transfer_date AND c.exchange_deadline)::integer),
        ('identification_due_week', (app.identification_runs(c.stage)
            AND c.identification_deadline BETWEEN c.today AND c.today + 7)::integer),
        ('exchange_due_week', (app.exchange_runs(c.stage)
            AND c.exchange_deadline BETWEEN c.today AND c.today + 7)::integer)
    ) AS f (figure, amount)
    UNION ALL
    SELECT t.organization_id, CASE WHEN t.exchange_id IS NULL THEN t.assigned_to ELSE c.coordinator_id END, f.figure, f.amount
    FROM tasks t
    JOIN organizations o ON o.id = t.organization_id
    LEFT JOIN exchange_cards c ON c.organization_id = t.organization_id AND c.exchange_id = t.exchange_id
    CROSS JOIN LATERAL (VALUES
        ('open_tasks', 1),
        ('overdue_tasks', (t.due_on < (instant AT TIME ZONE coalesce(c.time_zone, o.time_zone))::date)::integer)
    ) AS f (figure, amount)
    WHERE t.is_open
    UNION ALL
    SELECT c.organization_id, c.coordinator_id, f.figure, f.amount
    FROM exchange_finances m
    JOIN exchange_cards c ON c.organization_id = m.organization_id AND c.exchange_id = m.exchange_id
    CROSS JOIN LATERAL (VALUES ('invoiced', m.invoiced_total), ('outstanding', m.outstanding_total),
        ('expenses', m.expense_total), ('profit', m.profit)) AS f (figure, amount)
    UNION ALL
    SELECT i.organization_id, NULL, f.figure, f.amount
    FROM invoices i
    CROSS JOIN LATERAL (VALUES ('invoiced', i.total), ('outstanding', i.total_outstanding), ('profit', i.fees)) AS f (figure, amount)
    WHERE i.exchange_id IS NULL AND i.status IN ('sent', 'partially_paid', 'paid')
    UNION ALL
    SELECT x.organization_id, NULL, f.figure, f.amount
    FROM expenses x
    CROSS JOIN LATERAL (VALUES ('expenses', x.amount),
        ('profit', CASE WHEN x.is_billable AND x.is_invoiced THEN 0 ELSE -x.amount END)) AS f (figure, amount)
    WHERE x.exchange_id IS NULL AND x.voided_at IS NULL
$$;

-- What happened on the firm's day that lies `back` days before the one of the instant. The time of an exchange or message is that
-- of its id, so a day's are a range of ids.
CREATE OR REPLACE FUNCTION app.analytics_flow(instant timestamptz, back integer)
RETURNS TABLE (organization_id uuid, coordinator_id uuid, figure text, amount numeric)
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    WITH firm AS (
        SELECT o.id, o.time_zone, day.first::timestamp AT TIME ZONE o.time_zone AS begins,
            (day.first + 1)::timestamp AT TIME ZONE o.time_zone AS ends
        FROM organizations o
        CROSS JOIN LATERAL (SELECT (instant AT TIME ZONE o.time_zone)::date - back AS first) day
    )
    SELECT c.organization_id, c.coordinator_id, 'exchanges_opened', 1::numeric
    FROM firm
    JOIN exchange_cards c ON c.organization_id = firm.id
        AND c.exchange_id >= app.uuid_floor(firm.begins) AND c.exchange_id < app.uuid_floor(firm.ends)
    UNION ALL
    SELECT c.organization_id, c.coordinator_id, 'exchanges_completed', 1
    FROM firm
    JOIN exchange_cards c ON c.organization_id = firm.id AND c.status = 'completed'
        AND c.closed_at >= firm.begins AND c.closed_at < firm.ends
    UNION ALL
    SELECT t.organization_id, CASE WHEN t.exchange_id IS NULL THEN t.assigned_to ELSE c.coordinator_id END, f.figure, f.amount
    FROM firm
    JOIN tasks t ON t.organization_id = firm.id AND t.status = 'completed'
        AND t.completed_at >= firm.begins AND t.completed_at < firm.ends
    LEFT JOIN exchange_cards c ON c.organization_id = t.organization_id AND c.exchange_id = t.exchange_id
    CROSS JOIN LATERAL (VALUES
        ('tasks_completed', 1),
        ('due_tasks_completed', (t.due_on IS NOT NULL)::integer),
        ('tasks_on_time', ((t.completed_at AT TIME ZONE coalesce(c.time_zone, firm.time_zone))::date <= t.due_on)::integer)
    ) AS f (figure, amount)
    UNION ALL
    SELECT m.organization_id, c.coordinator_id, 'messages_sent', 1
    FROM firm
    JOIN messages m ON m.organization_id = firm.id
        AND m.id >= app.uuid_floor(firm.begins) AND m.id < app.uuid_floor(firm.ends)
        -- The same for every firm, so that only the partitions around these days are read.
        AND m.id >= app.uuid_floor(instant - make_interval(days => back + 2)) AND m.id < app.uuid_floor(instant + interval '2 days')
    LEFT JOIN exchange_cards c ON c.organization_id = m.organization_id AND c.exchange_id = m.exchange_id
$$;

-- Returns how many rows were written: for each firm one, and one for each coordinator with anything to count. Rows of today
-- are replaced whole: who handed over their last file has none left.
CREATE OR REPLACE FUNCTION app.take_snapshots(instant timestamptz) RETURNS integer LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
DECLARE
    written integer;
BEGIN
    LOCK TABLE analytics_snapshots IN SHARE ROW EXCLUSIVE MODE;
    DELETE FROM analytics_snapshots s USING organizations o
    WHERE o.id = s.organization_id AND s.day = (instant AT TIME ZONE o.time_zone)::date;

    WITH counted AS (
        SELECT * FROM app.analytics_stock(instant)
        UNION ALL
        SELECT * FROM app.analytics_flow(instant, 0)
        UNION ALL
        SELECT id, NULL, 'the firm itself', 0 FROM organizations
    ), figures AS (
        SELECT organization_id, coordinator_id, grouping(coordinator_id) AS of_firm,
            coalesce(sum(amount) FILTER (WHERE figure = 'active_exchanges'), 0) AS active_exchanges,
            coalesce(sum(amount) FILTER (WHERE figure = 'value_at_stake'), 0) AS value_at_stake,
            coalesce(sum(amount) FILTER (WHERE figure = 'risk_low'), 0) AS risk_low,
            coalesce(sum(amount) FILTER (WHERE figure = 'risk_medium'), 0) AS risk_medium,
            coalesce(sum(amount) FILTER (WHERE figure = 'risk_high'), 0) AS risk_high,
            coalesce(sum(amount) FILTER (WHERE figure = 'risk_critical'), 0) AS risk_critical,
            coalesce(sum(amount) FILTER (WHERE figure = 'in_identification'), 0) AS in_identification,
            coalesce(sum(amount) FILTER (WHERE figure = 'in_exchange'), 0) AS in_exchange,
            coalesce(sum(amount) FILTER (WHERE figure = 'identification_due_week'), 0) AS identification_due_week,
            coalesce(sum(amount) FILTER (WHERE figure = 'exchange_due_week'), 0) AS exchange_due_week,
            coalesce(sum(amount) FILTER (WHERE figure = 'open_tasks'), 0) AS open_tasks,
            coalesce(sum(amount) FILTER (WHERE figure = 'overdue_tasks'), 0) AS overdue_tasks,
            coalesce(sum(amount) FILTER (WHERE figure = 'invoiced'), 0) AS invoiced,
            coalesce(sum(amount) FILTER (WHERE figure = 'outstanding'), 0) AS outstanding,
            coalesce(sum(amount) FILTER (WHERE figure = 'expenses'), 0) AS expenses,
            coalesce(sum(amount) FILTER (WHERE figure = 'profit'), 0) AS profit,
            coalesce(sum(amount) FILTER (WHERE figure = 'exchanges_opened'), 0) AS exchanges_opened,
            coalesce(sum(amount) FILTER (WHERE figure = 'exchanges_completed'), 0) AS exchanges_completed,
            coalesce(sum(amount) FILTER (WHERE figure = 'tasks_completed'), 0) AS tasks_completed,
            coalesce(sum(amount) FILTER (WHERE figure = 'due_tasks_completed'), 0) AS due_tasks_completed,
            coalesce(sum(amount) FILTER (WHERE figure = 'tasks_on_time'), 0) AS tasks_on_time,
            coalesce(sum(amount) FILTER (WHERE figure = 'messages_sent'), 0) AS messages_sent
        FROM counted
        GROUP BY GROUPING SETS ((organization_id), (organization_id, coordinator_id))
    )
    INSERT INTO analytics_snapshots (organization_id, day, coordinator_id, taken_at,
        active_exchanges, value_at_stake, risk_low, risk_medium, risk_high, risk_critical, in_identification, in_exchange,
        identification_due_week, exchange_due_week, open_tasks, overdue_tasks, invoiced, outstanding, expenses, profit,
        exchanges_opened, exchanges_completed, tasks_completed, due_tasks_completed, tasks_on_time, messages_sent)
    SELECT f.organization_id, (instant AT TIME ZONE o.time_zone)::date, f.coordinator_id, instant,
        active_exchanges, value_at_stake, risk_low, risk_medium, risk_high, risk_critical, in_identification, in_exchange,
        identification_due_week, exchange_due_week, open_tasks, overdue_tasks, invoiced, outstanding, expenses, profit,
        exchanges_opened, exchanges_completed, tasks_completed, due_tasks_completed, tasks_on_time, messages_sent
    FROM figures f
    JOIN organizations o ON o.id = f.organization_id
    WHERE f.of_firm = 1 OR f.coordinator_id IS NOT NULL;
    GET DIAGNOSTICS written = ROW_COUNT;

    UPDATE analytics_snapshots s SET
        exchanges_opened = whole.exchanges_opened, exchanges_completed = whole.exchanges_completed,
        tasks_completed = whole.tasks_completed, due_tasks_completed = whole.due_tasks_completed,
        tasks_on_time = whole.tasks_on_time, messages_sent = whole.messages_sent
    FROM (
        SELECT y.organization_id, y.id,
            coalesce(sum(amount) FILTER (WHERE figure = 'exchanges_opened'), 0) AS exchanges_opened,
            coalesce(sum(amount) FILTER (WHERE figure = 'exchanges_completed'), 0) AS exchanges_completed,
            coalesce(sum(amount) FILTER (WHERE figure = 'tasks_completed'), 0) AS tasks_completed,
            coalesce(sum(amount) FILTER (WHERE figure = 'due_tasks_completed'), 0) AS due_tasks_completed,
            coalesce(sum(amount) FILTER (WHERE figure = 'tasks_on_time'), 0) AS tasks_on_time,
            coalesce(sum(amount) FILTER (WHERE figure = 'messages_sent'), 0) AS messages_sent
        FROM analytics_snapshots y
        JOIN organizations o ON o.id = y.organization_id AND y.day = (instant AT TIME ZONE o.time_zone)::date - 1
        LEFT JOIN app.analytics_flow(instant, 1) f ON f.organization_id = y.organization_id
            AND (y.coordinator_id IS NULL OR f.coordinator_id = y.coordinator_id)
        GROUP BY y.organization_id, y.id
    ) whole
    WHERE s.organization_id = whole.organization_id AND s.id = whole.id;
    RETURN written;
END $$;
