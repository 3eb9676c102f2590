-- Why: how much a task presses, as lists sort by it. lib/tasks/rules/urgency.ts has the same rule, and
-- lib/tasks/urgency.db.test.ts holds the two together.
-- Rule: priority and time left, 0 to 100; nothing presses once it is completed or cancelled. `today` is that of the exchange's
-- zone. A single expression, so that the planner can put it inline. Locks: none. Undo: re-apply the previous version.

CREATE OR REPLACE FUNCTION app.urgency(priority priority_enum, status task_status_enum, due_on date, today date)
RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN status IN ('completed', 'cancelled') THEN 0 ELSE least(100,
    CASE priority WHEN 'low' THEN 0 WHEN 'medium' THEN 10 WHEN 'high' THEN 20 ELSE 30 END
    + CASE WHEN due_on IS NULL THEN 10 WHEN due_on <= today THEN 70 WHEN due_on <= today + 1 THEN 60
        WHEN due_on <= today + 3 THEN 50 WHEN due_on <= today + 7 THEN 40 WHEN due_on <= today + 14 THEN 25
        WHEN due_on <= today + 30 THEN 15 ELSE 5 END) END;

-- Lists of staff sort by it.
GRANT EXECUTE ON FUNCTION app.urgency(priority_enum, task_status_enum, date, date) TO peak_admin, peak_coordinator;
