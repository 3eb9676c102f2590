-- Why: what stood on a day cannot be counted later, so it is written down: per firm, and per coordinator of files, in the
-- firm's own calendar. lib/analytics/snapshot.ts calls it every hour, as the owner.
-- Rule: the row of today is written anew by each run until the day ends, so it tells of the day's last hour; of the day before
-- only what happened is counted once more, to the last minute. A day on which nothing ran has no row, and none is invented.
-- Tasks and messages belong to the coordinator of their exchange, a task without one to whom it is assigned; what belongs
-- to nobody counts for the firm alone.
-- Locks: the rows written. Undo: re-apply the previous version of this file.

-- What stands at an instant, as (firm, coordinator, what, how much). Each kind is summed up before it is spread out, so that
-- a million tasks become a few rows at once.
CREATE OR REPLACE FUNCTION app.analytics_stock(instant timestamptz)
RETURNS TABLE (organization_id uuid, coordinator_id uuid, figure text, amount numeric)
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT a.organization_id, a.coordinator_id, f.figure, f.amount
    FROM (
        SELECT c.organization_id, c.coordinator_id, count(*) AS active, sum(m.exchange_value) AS value,
            count(*) FILTER (WHERE c.risk_level = 'low') AS low, count(*) FILTER (WHERE c.risk_level = 'medium') AS medium,
            count(*) FILTER (WHERE c.risk_level = 'high') AS high, count(*) FILTER (WHERE c.risk_level = 'critical') AS critical,
            count(*) FILTER (WHERE app.identification_runs(c.stage)
                AND day.today BETWEEN c.transfer_date AND c.identification_deadline) AS identification,
            count(*) FILTER (WHERE app.exchange_runs(c.stage)
                AND day.today BETWEEN c.transfer_date AND c.exchange_deadline) AS exchange,
            count(*) FILTER (WHERE app.identification_runs(c.stage)
                AND c.identification_deadline BETWEEN day.today AND day.today + 7) AS identification_week,
            count(*) FILTER (WHERE app.exchange_runs(c.stage)
                AND c.exchange_deadline BETWEEN day.today AND day.today + 7) AS exchange_week
        FROM exchange_cards c
        CROSS JOIN LATERAL (SELECT (instant AT TIME ZONE c.time_zone)::date AS today) day
        JOIN exchange_finances m ON m.organization_id = c.organization_id AND m.exchange_id = c.exchange_id
        WHERE c.status = 'active'
        GROUP BY c.organization_id, c.coordinator_id
    ) a
    CROSS JOIN LATERAL (VALUES ('active_exchanges', a.active), ('value_at_stake', a.value), ('risk_low', a.low),
        ('risk_medium', a.medium), ('risk_high', a.high), ('risk_critical', a.critical), ('in_identification', a.identification),
        ('in_exchange', a.exchange), ('identification_due_week', a.identification_week), ('exchange_due_week', a.exchange_week)
    ) AS f (figure, amount)
    UNION ALL
    SELECT w.organization_id, w.coordinator_id, f.figure, f.amount
    FROM (
        SELECT t.organization_id, CASE WHEN t.exchange_id IS NULL THEN t.assigned_to ELSE c.coordinator_id END AS coordinator_id,
            count(*) AS open,
            count(*) FILTER (WHERE t.due_on < (instant AT TIME ZONE coalesce(c.time_zone, o.time_zone))::date) AS overdue
        FROM tasks t
        JOIN organizations o ON o.id = t.organization_id
        LEFT JOIN exchange_cards c ON c.organization_id = t.organization_id AND c.exchange_id = t.exchange_id
        WHERE t.is_open
        GROUP BY 1, 2
    ) w
    CROSS JOIN LATERAL (VALUES ('open_tasks', w.open), ('overdue_tasks', w.overdue)) AS f (figure, amount)
    UNION ALL
    SELECT m.organization_id, m.coordinator_id, f.figure, f.amount
    FROM (
        SELECT c.organization_id, c.coordinator_id, sum(x.invoiced_total) AS invoiced, sum(x.outstanding_total) AS outstanding,
            sum(x.expense_total) AS expenses, sum(x.profit) AS profit
        FROM exchange_finances x
        JOIN exchange_cards c ON c.organization_id = x.organization_id AND c.exchange_id = x.exchange_id
        GROUP BY 1, 2
        UNION ALL
        SELECT i.organization_id, NULL, sum(i.total), sum(i.total_outstanding), 0, sum(i.fees)
        FROM invoices i
        WHERE i.exchange_id IS NULL AND i.status IN ('sent', 'partially_paid', 'paid')
        GROUP BY 1
        UNION ALL
        SELECT e.organization_id, NULL, 0, 0, sum(e.amount), -coalesce(sum(e.amount) FILTER (WHERE NOT e.is_billable OR NOT e.is_invoiced), 0)
        FROM expenses e
        WHERE e.exchange_id IS NULL AND e.voided_at IS NULL
        GROUP BY 1
    ) m
    CROSS JOIN LATERAL (VALUES ('invoiced', m.invoiced), ('outstanding', m.outstanding), ('expenses', m.expenses),
        ('profit', m.profit)) AS f (figure, amount)
$$;

-- What happened on the firm's day that lies `back` days before the one of the instant. The time of an exchange or message is that
-- of its id, so a day's are a range of ids. Each kind is first narrowed to days that are the same for every firm.
CREATE OR REPLACE FUNCTION app.analytics_flow(instant timestamptz, back integer)
RETURNS TABLE (organization_id uuid, coordinator_id uuid, figure text, amount numeric)
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    WITH firm AS (
        SELECT o.id, o.time_zone, day.first::timestamp AT TIME ZONE o.time_zone AS begins,
            (day.first + 1)::timestamp AT TIME ZONE o.time_zone AS ends
        FROM organizations o
        CROSS JOIN LATERAL (SELECT (instant AT TIME ZONE o.time_zone)::date - back AS first) day
    ), around AS (
        SELECT instant - make_interval(days => back + 2) AS begins, instant + interval '2 days' AS ends
    )
    SELECT c.organization_id, c.coordinator_id, 'exchanges_opened', count(*)::numeric
    FROM firm
    JOIN exchange_cards c ON c.organization_id = firm.id
        AND c.exchange_id >= app.uuid_floor(firm.begins) AND c.exchange_id < app.uuid_floor(firm.ends)
    GROUP BY 1, 2
    UNION ALL
    SELECT c.organization_id, c.coordinator_id, 'exchanges_completed', count(*)
    FROM firm
    JOIN exchange_cards c ON c.organization_id = firm.id AND c.status = 'completed'
        AND c.closed_at >= firm.begins AND c.closed_at < firm.ends
    GROUP BY 1, 2
    UNION ALL
    SELECT w.organization_id, w.coordinator_id, f.figure, f.amount
    FROM (
        SELECT t.organization_id, CASE WHEN t.exchange_id IS NULL THEN t.assigned_to ELSE c.coordinator_id END AS coordinator_id,
            count(*) AS completed, count(t.due_on) AS due,
            count(*) FILTER (WHERE (t.completed_at AT TIME ZONE coalesce(c.time_zone, firm.time_zone))::date <= t.due_on) AS on_time
        FROM firm
        JOIN tasks t ON t.organization_id = firm.id AND t.status = 'completed'
            AND t.completed_at >= firm.begins AND t.completed_at < firm.ends
            AND t.completed_at >= (SELECT begins FROM around) AND t.completed_at < (SELECT ends FROM around)
        LEFT JOIN exchange_cards c ON c.organization_id = t.organization_id AND c.exchange_id = t.exchange_id
        GROUP BY 1, 2
    ) w
    CROSS JOIN LATERAL (VALUES ('tasks_completed', w.completed), ('due_tasks_completed', w.due), ('tasks_on_time', w.on_time)
    ) AS f (figure, amount)
    UNION ALL
    SELECT m.organization_id, c.coordinator_id, 'messages_sent', count(*)
    FROM firm
    JOIN messages m ON m.organization_id = firm.id
        AND m.id >= app.uuid_floor(firm.begins) AND m.id < app.uuid_floor(firm.ends)
        AND m.id >= (SELECT app.uuid_floor(begins) FROM around) AND m.id < (SELECT app.uuid_floor(ends) FROM around)
    LEFT JOIN exchange_cards c ON c.organization_id = m.organization_id AND c.exchange_id = m.exchange_id
    GROUP BY 1, 2
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
