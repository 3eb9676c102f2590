-- Why: a task may wait for others, but none may wait for itself round the corner.
-- Rule: a dependency that was removed holds nobody. A cycle is refused, also when two people each add half of it.
-- Locks: one writer of dependencies per firm at a time, until its transaction ends: without it neither would see the other's.
-- Undo: re-apply the previous version of this file.

CREATE OR REPLACE FUNCTION app.hold_dependencies() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('task_dependencies ' || organization_id, 0))
    FROM (SELECT DISTINCT organization_id FROM new_rows ORDER BY 1) firms;

    IF EXISTS (
        WITH RECURSIVE waits (organization_id, task_id, on_id) AS (
            SELECT organization_id, task_id, depends_on_id FROM new_rows WHERE removed_at IS NULL
            UNION
            SELECT w.organization_id, w.task_id, d.depends_on_id
            FROM waits w
            JOIN task_dependencies d ON d.organization_id = w.organization_id AND d.task_id = w.on_id AND d.removed_at IS NULL
        )
        SELECT FROM waits WHERE task_id = on_id
    ) THEN
        PERFORM app.refuse('task_dependencies_no_cycle', 'the task would wait for itself');
    END IF;
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER hold_insert AFTER INSERT ON task_dependencies REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION app.hold_dependencies();
CREATE OR REPLACE TRIGGER hold_update AFTER UPDATE ON task_dependencies REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION app.hold_dependencies();

-- Both directions of each task, as its reader may see them.
CREATE OR REPLACE VIEW task_links WITH (security_invoker = true) AS
    SELECT t.organization_id, t.id AS task_id,
        ARRAY(SELECT depends_on_id FROM task_dependencies d
            WHERE d.organization_id = t.organization_id AND d.task_id = t.id AND d.removed_at IS NULL
            ORDER BY depends_on_id) AS depends_on_tasks,
        ARRAY(SELECT d.task_id FROM task_dependencies d
            WHERE d.organization_id = t.organization_id AND d.depends_on_id = t.id AND d.removed_at IS NULL
            ORDER BY d.task_id) AS blocks_tasks
    FROM tasks t;
