-- Why: what the templates of a firm wait for becomes what the tasks made from them wait for, so a circle is refused here already.
-- Rule: both templates are of one exchange type, and none waits for itself round the corner; the refusal names the circle.
-- Locks: one writer of template dependencies per firm at a time, until its transaction ends.
-- Undo: re-apply the previous version of this file.

CREATE OR REPLACE FUNCTION app.hold_template_dependencies() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    circle uuid[];
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('task_template_dependencies ' || organization_id, 0))
    FROM (SELECT DISTINCT organization_id FROM new_rows ORDER BY 1) firms;

    IF EXISTS (SELECT FROM new_rows n
        JOIN task_templates a ON a.organization_id = n.organization_id AND a.id = n.template_id
        JOIN task_templates b ON b.organization_id = n.organization_id AND b.id = n.depends_on_id
        WHERE n.removed_at IS NULL AND a.exchange_type <> b.exchange_type)
    THEN
        PERFORM app.refuse('task_template_dependencies_one_type', 'the two templates are of different exchange types');
    END IF;

    WITH RECURSIVE waits (organization_id, template_id, on_id, way) AS (
        SELECT organization_id, template_id, depends_on_id, ARRAY[template_id] FROM new_rows WHERE removed_at IS NULL
        UNION ALL
        SELECT w.organization_id, w.template_id, d.depends_on_id, w.way || w.on_id
        FROM waits w
        JOIN task_template_dependencies d ON d.organization_id = w.organization_id AND d.template_id = w.on_id AND d.removed_at IS NULL
        WHERE w.on_id <> ALL (w.way)
    )
    SELECT way INTO circle FROM waits WHERE template_id = on_id LIMIT 1;
    IF circle IS NOT NULL THEN
        PERFORM app.refuse('task_template_dependencies_no_cycle', array_to_string(circle, ' waits for '));
    END IF;
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER hold_insert AFTER INSERT ON task_template_dependencies REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION app.hold_template_dependencies();
CREATE OR REPLACE TRIGGER hold_update AFTER UPDATE ON task_template_dependencies REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION app.hold_template_dependencies();
