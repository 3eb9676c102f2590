-- Why: a task knows when it was completed, and the card and completion percentage of its exchange follow at once.
-- Rule: completion = round(100 x completed / (completed + open)) over tasks not cancelled, 0 without tasks. The card carries
-- it before the exchange does, so that one write of the card serves both.
-- Locks: the exchanges whose tasks changed, in the order of their ids; recounted after the lock (see 40_access.sql).
-- Undo: re-apply the previous version of this file.

CREATE OR REPLACE FUNCTION app.prepare_task() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF NEW.status <> 'completed' THEN
        NEW.completed_at := NULL;
    ELSIF TG_OP = 'INSERT' OR OLD.status <> 'completed' THEN
        NEW.completed_at := coalesce(NEW.completed_at, now());
    END IF;
    RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION app.completion(completed integer, open integer) RETURNS integer
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN completed + open = 0 THEN 0 ELSE round(100.0 * completed / (completed + open))::integer END;

CREATE OR REPLACE FUNCTION app.recount_tasks(organization uuid, exchange_ids uuid[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM FROM exchanges WHERE organization_id = organization AND id = ANY (exchange_ids)
    ORDER BY id FOR NO KEY UPDATE;

    WITH counted AS (
        SELECT x.id, count(t.id)::integer AS total,
            count(t.id) FILTER (WHERE t.status = 'completed')::integer AS completed,
            count(t.id) FILTER (WHERE t.is_open)::integer AS open,
            coalesce(sum(t.quality_score), 0)::integer AS quality, count(t.quality_score)::integer AS rated
        FROM unnest(exchange_ids) AS x (id)
        LEFT JOIN tasks t ON t.organization_id = organization AND t.exchange_id = x.id
        GROUP BY x.id
    ), cards AS (
        UPDATE exchange_cards c SET tasks_total = total, tasks_completed = completed, tasks_open = open,
            quality_sum = quality, quality_count = rated, completion_percentage = app.completion(completed, open)
        FROM counted WHERE c.organization_id = organization AND c.exchange_id = counted.id
    )
    UPDATE exchanges e SET completion_percentage = app.completion(completed, open)
    FROM counted
    WHERE e.organization_id = organization AND e.id = counted.id AND e.id = ANY (exchange_ids)
      AND e.completion_percentage <> app.completion(completed, open);
END $$;

CREATE OR REPLACE FUNCTION app.tasks_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    changed record;
BEGIN
    FOR changed IN EXECUTE CASE TG_OP
        WHEN 'INSERT' THEN 'SELECT organization_id, array_agg(DISTINCT exchange_id) ids
            FROM new_rows WHERE exchange_id IS NOT NULL GROUP BY 1'
        WHEN 'DELETE' THEN 'SELECT organization_id, array_agg(DISTINCT exchange_id) ids
            FROM old_rows WHERE exchange_id IS NOT NULL GROUP BY 1'
        ELSE 'SELECT organization_id, array_agg(DISTINCT exchange_id) ids FROM (
                SELECT n.organization_id, unnest(ARRAY[n.exchange_id, o.exchange_id]) AS exchange_id
                FROM new_rows n JOIN old_rows o USING (organization_id, id)
                WHERE (n.status, n.exchange_id, n.quality_score) IS DISTINCT FROM (o.status, o.exchange_id, o.quality_score)) moved
            WHERE exchange_id IS NOT NULL GROUP BY 1' END
    LOOP
        PERFORM app.recount_tasks(changed.organization_id, changed.ids);
    END LOOP;
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER prepare BEFORE INSERT OR UPDATE ON tasks FOR EACH ROW EXECUTE FUNCTION app.prepare_task();
CREATE OR REPLACE TRIGGER recount_insert AFTER INSERT ON tasks REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION app.tasks_changed();
CREATE OR REPLACE TRIGGER recount_update AFTER UPDATE ON tasks REFERENCING NEW TABLE AS new_rows OLD TABLE AS old_rows
    FOR EACH STATEMENT EXECUTE FUNCTION app.tasks_changed();
CREATE OR REPLACE TRIGGER recount_delete AFTER DELETE ON tasks REFERENCING OLD TABLE AS old_rows
    FOR EACH STATEMENT EXECUTE FUNCTION app.tasks_changed();

-- Scores given before cards counted them.
UPDATE exchange_cards c SET quality_sum = rated.sum, quality_count = rated.count
FROM (SELECT organization_id, exchange_id, sum(quality_score)::integer AS sum, count(*)::integer AS count
    FROM tasks WHERE quality_score IS NOT NULL AND exchange_id IS NOT NULL GROUP BY 1, 2) rated
WHERE c.organization_id = rated.organization_id AND c.exchange_id = rated.exchange_id
  AND (c.quality_sum, c.quality_count) <> (rated.sum, rated.count);
