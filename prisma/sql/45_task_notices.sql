-- Why: the worker asks once in a while whom to remind, and must not read every open task for it: each task says when its next
-- reminder or escalation is due (tasks_notice_idx), and most say nothing.
-- Rule: counted from the due date, its reminders and its escalation, whenever one of them changes; a task that is not open
-- says nothing. What was told is in task_notices, so counting again from the start tells nobody twice.
-- Locks: none. Undo: re-apply the previous version of this file.

-- The first day after `past` on which one of the rules speaks; null when none does.
CREATE OR REPLACE FUNCTION app.next_notice(due date, reminders jsonb, escalation jsonb, past date) RETURNS date
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = public, pg_temp AS $$
    SELECT min(due + days) FROM (
        SELECT (r ->> 'days')::integer AS days FROM jsonb_array_elements(reminders -> 'reminders') AS r
        UNION ALL
        SELECT (s ->> 'days')::integer FROM jsonb_array_elements(escalation -> 'steps') AS s
    ) rules WHERE due + days > past
$$;

CREATE OR REPLACE FUNCTION app.plan_notices() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
    NEW.next_notice_on := CASE WHEN NEW.status IN ('pending', 'in_progress', 'blocked') AND NEW.due_on IS NOT NULL
        AND app.is_reminder_schedule(NEW.reminder_schedule) AND app.is_escalation_rules(NEW.escalation_rules)
        THEN app.next_notice(NEW.due_on, NEW.reminder_schedule, NEW.escalation_rules, '-infinity') END;
    RETURN NEW;
END $$;

-- A task without rules costs nothing here.
CREATE OR REPLACE TRIGGER plan_notices_insert BEFORE INSERT ON tasks FOR EACH ROW
    WHEN (NEW.reminder_schedule <> '{}' OR NEW.escalation_rules <> '{}') EXECUTE FUNCTION app.plan_notices();
CREATE OR REPLACE TRIGGER plan_notices_update BEFORE UPDATE ON tasks FOR EACH ROW WHEN (
    (NEW.reminder_schedule <> '{}' OR NEW.escalation_rules <> '{}' OR OLD.next_notice_on IS NOT NULL)
    AND (NEW.due_on, NEW.status, NEW.reminder_schedule, NEW.escalation_rules)
        IS DISTINCT FROM (OLD.due_on, OLD.status, OLD.reminder_schedule, OLD.escalation_rules))
    EXECUTE FUNCTION app.plan_notices();
