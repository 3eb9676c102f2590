-- Why: what depends on today changes although nobody writes: a deadline draws near, a task becomes overdue, a client has heard
-- nothing for weeks. lib/exchanges/sweep.ts asks for what is due every hour and weighs it in batches.
-- Rule: an exchange is due when it was weighed on another day than today in its zone, a task when its score is not that of
-- today. Each batch is a transaction of its own, and what is left is due next time. `at` is given, so that tests can set it.
-- app.sweeping tells 20_timestamps.sql that nothing but a day has passed.
-- Locks: the rows of the batch, in the order of their ids, for some tens of milliseconds; what others hold is passed by.
-- Undo: re-apply the previous version of this file.

-- The longest unweighed first.
CREATE OR REPLACE FUNCTION app.exchanges_to_weigh(at timestamptz, at_most integer) RETURNS TABLE (organization_id uuid, id uuid)
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT e.organization_id, e.id FROM exchanges e
    WHERE e.status = 'active' AND e.risk_assessed_on IS DISTINCT FROM (at AT TIME ZONE e.time_zone)::date
    ORDER BY e.risk_assessed_on NULLS FIRST, e.organization_id, e.id LIMIT at_most
$$;

-- The soonest due first.
CREATE OR REPLACE FUNCTION app.tasks_to_weigh(at timestamptz, at_most integer) RETURNS TABLE (organization_id uuid, id uuid)
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT t.organization_id, t.id
    FROM tasks t
    JOIN organizations o ON o.id = t.organization_id
    LEFT JOIN exchange_cards c ON c.organization_id = t.organization_id AND c.exchange_id = t.exchange_id
    WHERE t.is_open AND t.urgency_score <> app.urgency(t.priority, t.status, t.due_on,
        (at AT TIME ZONE coalesce(c.time_zone, o.time_zone))::date)
    ORDER BY t.due_on NULLS LAST, t.organization_id, t.id LIMIT at_most
$$;

-- Both return how many rows were written.
CREATE OR REPLACE FUNCTION app.sweep_risk(at timestamptz, organization uuid, exchange_ids uuid[]) RETURNS integer
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM set_config('app.sweeping', 'on', true);
    RETURN app.assess_risk(organization, ARRAY(
        SELECT id FROM exchanges WHERE organization_id = organization AND id = ANY (exchange_ids)
        ORDER BY id FOR NO KEY UPDATE SKIP LOCKED), at);
END $$;

CREATE OR REPLACE FUNCTION app.sweep_urgency(at timestamptz, organization uuid, task_ids uuid[]) RETURNS integer
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    written integer;
BEGIN
    PERFORM set_config('app.sweeping', 'on', true);
    WITH held AS (
        SELECT id, app.urgency(priority, status, due_on, app.today_of_task(organization_id, exchange_id, at)) AS score
        FROM tasks WHERE organization_id = organization AND id = ANY (task_ids)
        ORDER BY id FOR NO KEY UPDATE SKIP LOCKED
    )
    UPDATE tasks t SET urgency_score = held.score FROM held
    WHERE t.organization_id = organization AND t.id = held.id AND t.urgency_score <> held.score;
    GET DIAGNOSTICS written = ROW_COUNT;
    RETURN written;
END $$;

-- What was written before any of it was weighed.
SELECT app.sweep_risk(now(), due.organization_id, array_agg(due.id))
FROM app.exchanges_to_weigh(now(), NULL) AS due JOIN exchanges e ON e.organization_id = due.organization_id AND e.id = due.id
WHERE e.risk_assessed_on IS NULL GROUP BY due.organization_id;
SELECT app.sweep_urgency(now(), due.organization_id, array_agg(due.id))
FROM app.tasks_to_weigh(now(), NULL) AS due JOIN tasks t ON t.organization_id = due.organization_id AND t.id = due.id
WHERE t.urgency_score = 0 GROUP BY due.organization_id;
SELECT set_config('app.sweeping', '', true);
