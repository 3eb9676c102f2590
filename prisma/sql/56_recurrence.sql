-- Why: a recurring task comes again when it is done or its day has come; a member in a command makes it, or the worker.
-- Rule: the next one is a copy of the latest, made once per day of the recurrence (tasks_occurrence_key). It stops on its last
-- day, when it was stopped, and when its exchange has ended. What runs as a member may do no more than that member: it is no
-- definer function. It begins with the priority that people gave the latest, not with what escalation raised it to, and goes
-- to the coordinator when whose it was has left the firm or the file. Locks: none beyond the row made. Undo: re-apply the previous version of this file.

-- Whether an active member of the firm can be given a task of the exchange.
CREATE OR REPLACE FUNCTION app.can_be_given(organization uuid, exchange uuid, person uuid) RETURNS boolean LANGUAGE sql STABLE
SET search_path = public, pg_temp AS $$
    SELECT EXISTS (SELECT FROM memberships m
        WHERE m.organization_id = organization AND m.user_id = person AND m.is_active AND m.role <> 'agency'
          AND (exchange IS NULL OR m.role = 'admin'
            OR EXISTS (SELECT FROM exchanges e JOIN contacts c ON c.organization_id = e.organization_id AND c.id = e.client_id
                WHERE e.organization_id = organization AND e.id = exchange
                  AND person IN (e.coordinator_id, e.primary_attorney_id, c.user_id))
            OR EXISTS (SELECT FROM exchange_participants p WHERE p.organization_id = organization
                AND p.exchange_id = exchange AND p.user_id = person AND p.is_active)))
$$;

-- The priority that escalation found, as long as what it raised it to still stands; else that of the task.
CREATE OR REPLACE FUNCTION app.unraised_priority(task tasks) RETURNS priority_enum LANGUAGE sql STABLE
SET search_path = public, pg_temp AS $$
    WITH raised AS (SELECT e.id, e.data FROM domain_events e
        WHERE (task).escalation_rules <> '{}' AND e.organization_id = (task).organization_id
          AND (e.exchange_id = (task).exchange_id OR (e.exchange_id IS NULL AND (task).exchange_id IS NULL))
          AND e.subject_id = (task).id AND e.kind = 'task.escalated' AND e.data ->> 'from' <> e.data ->> 'to')
    SELECT CASE WHEN (SELECT data ->> 'to' FROM raised ORDER BY id DESC LIMIT 1) = (task).priority::text
        THEN (SELECT (data ->> 'from')::priority_enum FROM raised ORDER BY id LIMIT 1) ELSE (task).priority END
$$;

-- Returns the id of the task made, null when there is nothing to make.
CREATE OR REPLACE FUNCTION app.make_occurrence(organization uuid, recurrence uuid, occurrence date, due date) RETURNS uuid
LANGUAGE sql VOLATILE SET search_path = public, pg_temp AS $$
    INSERT INTO tasks (organization_id, title, description, task_type, category, exchange_id, contact_id, assigned_to, created_by,
        due_on, estimated_duration, priority, template_id, auto_assign_rules, reminder_schedule, escalation_rules, tags,
        recurrence_id, occurrence_on)
    SELECT t.organization_id, t.title, t.description, t.task_type, t.category, t.exchange_id, t.contact_id,
        CASE WHEN t.assigned_to IS NULL OR app.can_be_given(organization, t.exchange_id, t.assigned_to) THEN t.assigned_to
            WHEN app.can_be_given(organization, t.exchange_id, e.coordinator_id) THEN e.coordinator_id END, t.created_by,
        make_occurrence.due, t.estimated_duration, app.unraised_priority(t), t.template_id, t.auto_assign_rules, t.reminder_schedule,
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

GRANT EXECUTE ON FUNCTION app.can_be_given(uuid, uuid, uuid), app.unraised_priority(tasks) TO peak_admin, peak_coordinator;
GRANT EXECUTE ON FUNCTION app.make_occurrence(uuid, uuid, date, date) TO peak_admin, peak_coordinator;
