-- Why: a recurring task comes again when it is done or its day has come; a member in a command makes it, or the worker.
-- Rule: the next one is a copy of the latest, made once per day of the recurrence (tasks_occurrence_key). It stops on its last
-- day, when it was stopped, and when its exchange has ended. What runs as a member may do no more than that member: it is no
-- definer function. Locks: none beyond the row made. Undo: re-apply the previous version of this file.

-- Returns the id of the task made, null when there is nothing to make.
CREATE OR REPLACE FUNCTION app.make_occurrence(organization uuid, recurrence uuid, occurrence date, due date) RETURNS uuid
LANGUAGE sql VOLATILE SET search_path = public, pg_temp AS $$
    INSERT INTO tasks (organization_id, title, description, task_type, category, exchange_id, contact_id, assigned_to, created_by,
        due_on, estimated_duration, priority, template_id, auto_assign_rules, reminder_schedule, escalation_rules, tags,
        recurrence_id, occurrence_on)
    SELECT t.organization_id, t.title, t.description, t.task_type, t.category, t.exchange_id, t.contact_id, t.assigned_to, t.created_by,
        make_occurrence.due, t.estimated_duration, t.priority, t.template_id, t.auto_assign_rules, t.reminder_schedule,
        t.escalation_rules, t.tags, t.recurrence_id, make_occurrence.occurrence
    FROM tasks t
    JOIN task_recurrences r ON r.organization_id = t.organization_id AND r.id = t.recurrence_id
    LEFT JOIN exchanges e ON e.organization_id = r.organization_id AND e.id = r.exchange_id
    WHERE t.organization_id = organization AND t.recurrence_id = recurrence
      AND r.stopped_at IS NULL AND (r.until_on IS NULL OR occurrence <= r.until_on)
      AND (r.exchange_id IS NULL OR e.status IN ('draft', 'active', 'on_hold'))
      AND t.occurrence_on < occurrence
      AND NOT EXISTS (SELECT FROM tasks later WHERE later.organization_id = organization AND later.recurrence_id = recurrence
          AND later.occurrence_on >= occurrence)
    ORDER BY t.occurrence_on DESC LIMIT 1
    ON CONFLICT (organization_id, recurrence_id, occurrence_on) WHERE recurrence_id IS NOT NULL DO NOTHING
    RETURNING id
$$;

GRANT EXECUTE ON FUNCTION app.make_occurrence(uuid, uuid, date, date) TO peak_admin, peak_coordinator;
