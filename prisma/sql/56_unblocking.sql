-- Why: a task that waits for another is blocked until that one is done, whoever completes it: a client who completes their own
-- task cannot write the coordinator's, which waits for it.
-- Rule: a task is blocked while something it waits for is open; when the last of these is closed it is pending again, its
-- assignee is told, and a due date that counts from then is set. Opened again, it blocks what has not begun. Nobody takes up a
-- task that still waits.
-- Locks: the tasks that wait, in the order of their ids, before what they wait for is looked at: of two people who complete the
-- last two, the second sees the first. Undo: re-apply the previous version of this file.

CREATE OR REPLACE FUNCTION app.waits_for_open(organization uuid, task uuid) RETURNS boolean LANGUAGE sql STABLE
SET search_path = public, pg_temp AS $$
    SELECT EXISTS (SELECT FROM task_dependencies d
        JOIN tasks t ON t.organization_id = d.organization_id AND t.id = d.depends_on_id AND t.is_open
        WHERE d.organization_id = organization AND d.task_id = task AND d.removed_at IS NULL)
$$;

-- Sets each task as what it waits for says. `closed` is the task that was closed just now, for the note to the assignee.
CREATE OR REPLACE FUNCTION app.settle_waiting(organization uuid, waiting uuid[], closed uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    held record;
    still boolean;
    done_on date;
BEGIN
    FOR held IN SELECT id, status, exchange_id, assigned_to, anchor, offset_days, title FROM tasks
        WHERE organization_id = organization AND id = ANY (waiting) AND is_open ORDER BY id FOR NO KEY UPDATE
    LOOP
        still := app.waits_for_open(organization, held.id);
        IF still AND held.status IN ('pending', 'in_progress') AND (closed IS NULL OR held.status = 'pending') THEN
            UPDATE tasks SET status = 'blocked', due_on = CASE WHEN held.anchor = 'waited_for' THEN NULL ELSE due_on END
            WHERE organization_id = organization AND id = held.id;
        ELSIF NOT still AND held.status = 'blocked' THEN
            done_on := app.today_of_task(organization, held.exchange_id, now());
            UPDATE tasks SET status = 'pending',
                due_on = CASE WHEN held.anchor = 'waited_for' THEN greatest(done_on + held.offset_days, start_on) ELSE due_on END
            WHERE organization_id = organization AND id = held.id;
            IF closed IS NOT NULL AND held.assigned_to IS DISTINCT FROM app.uid() THEN
                INSERT INTO notifications (organization_id, user_id, kind, title, exchange_id, subject_id, dedupe_key, needs_action)
                SELECT organization, held.assigned_to, 'task', left('You can go on: ' || held.title, 300), held.exchange_id, held.id,
                    format('task %s unblocked by %s at %s', held.id, closed, extract(epoch FROM now())::bigint), true
                WHERE held.assigned_to IS NOT NULL
                ON CONFLICT DO NOTHING;
            END IF;
        END IF;
    END LOOP;
END $$;

-- A task was closed or opened again: what waits for it follows, and it itself when it came back.
CREATE OR REPLACE FUNCTION app.waiting_follows() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    waiting uuid[] := ARRAY(SELECT task_id FROM task_dependencies
        WHERE organization_id = NEW.organization_id AND depends_on_id = NEW.id AND removed_at IS NULL);
BEGIN
    IF waiting <> '{}' THEN
        PERFORM app.settle_waiting(NEW.organization_id, waiting, NEW.id);
    END IF;
    IF NEW.status IN ('pending', 'in_progress') AND app.waits_for_open(NEW.organization_id, NEW.id) THEN
        PERFORM app.settle_waiting(NEW.organization_id, ARRAY[NEW.id], NULL);
    END IF;
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER waiting_follows AFTER UPDATE ON tasks FOR EACH ROW
    WHEN (OLD.is_open <> NEW.is_open) EXECUTE FUNCTION app.waiting_follows();

CREATE OR REPLACE FUNCTION app.hold_waiting() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF app.waits_for_open(NEW.organization_id, NEW.id) THEN
        PERFORM app.refuse('tasks_wait_for_open', 'the task waits for another');
    END IF;
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER hold_waiting AFTER UPDATE ON tasks FOR EACH ROW
    WHEN (OLD.status = 'blocked' AND NEW.status IN ('pending', 'in_progress', 'completed')) EXECUTE FUNCTION app.hold_waiting();

-- A dependency came or went.
CREATE OR REPLACE FUNCTION app.dependency_settles() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM new_rows n
        JOIN tasks a ON a.organization_id = n.organization_id AND a.id = n.task_id
        JOIN tasks b ON b.organization_id = n.organization_id AND b.id = n.depends_on_id
        WHERE n.removed_at IS NULL AND a.exchange_id <> b.exchange_id)
    THEN
        PERFORM app.refuse('task_dependencies_one_exchange', 'the two tasks are of different exchanges');
    END IF;
    PERFORM app.settle_waiting(organization_id, array_agg(DISTINCT task_id), NULL) FROM new_rows GROUP BY organization_id;
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER settle_insert AFTER INSERT ON task_dependencies REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION app.dependency_settles();
CREATE OR REPLACE TRIGGER settle_update AFTER UPDATE ON task_dependencies REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION app.dependency_settles();
