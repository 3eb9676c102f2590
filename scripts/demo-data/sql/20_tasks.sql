-- Why: the standard tasks of each exchange, fifteen to seventeen of them, dated from its anchors.
-- Rule: what fell due is done but for a few in a hundred; what ended has no open work. $1 and $2: the first and last exchange.
-- Locks: none. Undo: refill.

INSERT INTO tasks (organization_id, id, title, description, task_type, category, exchange_id, contact_id, assigned_to, created_by,
    due_on, anchor, offset_days, completed_at, status, priority, urgency_score, template_id, completion_percentage, quality_score, tags,
    created_at, updated_at)
WITH made AS MATERIALIZED (
    SELECT e.*, t.number, t.title, t.description, t.task_type, t.category, t.anchor AS task_anchor, t.offset_days, t.priority, t.assignee,
        e.n * 100 + t.number AS x, demo.id(f.founded, e.k * 1000 + t.number, 5) AS template_id,
        CASE t.anchor WHEN 'transfer' THEN e.transfer_date WHEN 'identification_end' THEN e.identification_deadline
            WHEN 'exchange_end' THEN e.exchange_deadline WHEN 'return_due' THEN e.return_due_on WHEN 'parking' THEN e.parking_started_on
            WHEN 'year_end' THEN make_date(extract(year FROM e.transfer_date)::integer, 12, 31) END + t.offset_days AS due_on
    FROM demo.exchanges e
    JOIN demo.firms f ON f.k = e.k
    JOIN demo.standard_tasks t ON t.anchor IS NOT NULL AND t.exchange_type = e.exchange_type
        AND t.turn <= CASE WHEN e.exchange_type = 'delayed' THEN 15 ELSE 17 END
    WHERE e.n BETWEEN $1 AND $2
), judged AS MATERIALIZED (
    SELECT *, (CASE
        WHEN status = 'completed' THEN CASE WHEN demo.roll(x, 80) < 0.96 THEN 'completed' ELSE 'cancelled' END
        WHEN status IN ('failed', 'cancelled') THEN CASE WHEN due_on <= closed_at::date THEN 'completed' ELSE 'cancelled' END
        WHEN due_on < demo.today() THEN CASE WHEN demo.roll(x, 80) < 0.97 THEN 'completed' WHEN demo.roll(x, 80) < 0.98 THEN 'blocked' ELSE 'pending' END
        WHEN demo.roll(x, 80) < 0.06 THEN 'completed' WHEN demo.roll(x, 80) < 0.15 THEN 'in_progress'
        WHEN demo.roll(x, 80) < 0.17 THEN 'blocked' ELSE 'pending' END)::task_status_enum AS task_status
    FROM made
), timed AS MATERIALIZED (
    SELECT *, CASE WHEN task_status = 'completed' THEN greatest(opened + interval '1 hour', least(closing, coalesce(
        (due_on + demo.pick(x, 81, 7) - 5 + time '16:00') AT TIME ZONE 'UTC', demo.between(opened, closing, demo.roll(x, 81))))) END AS done_at
    FROM judged
)
SELECT organization_id, demo.id(opened + interval '1 minute', x, 82), title, description, task_type, category, id,
    CASE WHEN assignee = 'client' THEN client_id END, CASE WHEN assignee = 'client' THEN client_user ELSE coordinator_id END, staff_id,
    due_on, task_anchor, offset_days, done_at, task_status, priority,
    app.urgency(priority, task_status, due_on, demo.today()), template_id,
    CASE task_status WHEN 'completed' THEN 100 WHEN 'in_progress' THEN 50 ELSE 0 END,
    CASE WHEN task_status = 'completed' AND demo.roll(x, 83) < 0.4 THEN 60 + demo.pick(x, 84, 41) END,
    CASE WHEN demo.roll(x, 85) < 0.05 THEN ARRAY['escalated'] ELSE '{}'::text[] END,
    opened + interval '1 minute', coalesce(done_at, opened + interval '1 minute')
FROM timed;
