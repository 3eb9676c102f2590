-- Why: a task knows who added it and when it was completed, and the card and completion percentage of its exchange follow at once.
-- Rule: completion = round(100 x completed / (completed + open)) over tasks not cancelled, 0 without tasks. The card carries
-- it before the exchange does, so that one write of the card serves both.
-- Locks: the exchanges whose tasks changed, in the order of their ids; recounted after the lock (see 40_access.sql).
-- Undo: re-apply the previous version of this file.

CREATE OR REPLACE FUNCTION app.prepare_task() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        NEW.created_by := coalesce(app.uid(), NEW.created_by);
    END IF;
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

-- One exchange after the other, by plans made once: see 33_locks.sql.
CREATE OR REPLACE FUNCTION app.recount_tasks(organization uuid, exchange_ids uuid[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    exchange uuid;
    standing integer;
    counted record;
BEGIN
    FOREACH exchange IN ARRAY array_sort(exchange_ids) LOOP
        SELECT completion_percentage INTO standing FROM exchanges
        WHERE organization_id = organization AND id = exchange FOR NO KEY UPDATE;

        SELECT count(*)::integer AS total, count(*) FILTER (WHERE status = 'completed')::integer AS completed,
            count(*) FILTER (WHERE is_open)::integer AS open,
            coalesce(sum(quality_score), 0)::integer AS quality, count(quality_score)::integer AS rated INTO counted
        FROM tasks WHERE organization_id = organization AND exchange_id = exchange;

        UPDATE exchange_cards SET tasks_total = counted.total, tasks_completed = counted.completed, tasks_open = counted.open,
            quality_sum = counted.quality, quality_count = counted.rated,
            completion_percentage = app.completion(counted.completed, counted.open)
        WHERE organization_id = organization AND exchange_id = exchange;

        IF standing <> app.completion(counted.completed, counted.open) THEN
            UPDATE exchanges SET completion_percentage = app.completion(counted.completed, counted.open)
            WHERE organization_id = organization AND id = exchange;
        END IF;
    END LOOP;
END $$;

CREATE OR REPLACE FUNCTION app.tasks_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        PERFORM app.recount_tasks(organization_id, array_agg(DISTINCT exchange_id))
        FROM new_rows WHERE exchange_id IS NOT NULL GROUP BY organization_id;
    ELSIF TG_OP = 'DELETE' THEN
        PERFORM app.recount_tasks(organization_id, array_agg(DISTINCT exchange_id))
        FROM old_rows WHERE exchange_id IS NOT NULL GROUP BY organization_id;
    ELSE
        PERFORM app.recount_tasks(moved.organization_id, array_agg(DISTINCT moved.exchange_id)) FROM (
            SELECT n.organization_id, unnest(ARRAY[n.exchange_id, o.exchange_id]) AS exchange_id
            FROM new_rows n JOIN old_rows o USING (organization_id, id)
            WHERE (n.status, n.exchange_id, n.quality_score) IS DISTINCT FROM (o.status, o.exchange_id, o.quality_score)
        ) moved WHERE moved.exchange_id IS NOT NULL GROUP BY moved.organization_id;
    END IF;
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
