-- Why: the values of an exchange are sums over its properties, and its card counts them.
-- Rule: the relinquished value is the sum over relinquished properties not lost or revoked; the replacement value the sum
-- over replacement properties under contract, parked, acquired or transferred. Unknown values stay unknown, not zero.
-- Locks: the exchanges concerned, in the order of their ids; summed after the lock (see 40_access.sql). A property while its
-- money is first written.
-- Undo: re-apply the previous version of this file.

CREATE OR REPLACE FUNCTION app.total_properties(organization uuid, exchange_ids uuid[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
BEGIN
    PERFORM app.lock_exchanges(organization, exchange_ids);

    WITH standing AS (
        SELECT p.exchange_id, p.side, f.value,
            p.side = 'relinquished' OR p.status IN ('under_contract', 'parked', 'acquired', 'transferred') AS counts
        FROM exchange_properties p
        LEFT JOIN property_finances f ON f.organization_id = p.organization_id AND f.property_id = p.id
        WHERE p.organization_id = organization AND p.exchange_id = ANY (exchange_ids) AND p.status NOT IN ('lost', 'revoked')
    ), totals AS (
        SELECT x.id, sum(value) FILTER (WHERE side = 'relinquished') AS relinquished,
            sum(value) FILTER (WHERE side = 'replacement' AND counts) AS replacement,
            count(*) FILTER (WHERE side = 'relinquished')::integer AS relinquished_count,
            count(*) FILTER (WHERE side = 'replacement')::integer AS replacement_count
        FROM unnest(exchange_ids) AS x (id) LEFT JOIN standing ON standing.exchange_id = x.id
        GROUP BY x.id
    ), cards AS (
        UPDATE exchange_cards c SET properties_relinquished = relinquished_count, properties_replacement = replacement_count
        FROM totals WHERE c.organization_id = organization AND c.exchange_id = totals.id
    )
    UPDATE exchange_finances f SET relinquished_property_value = relinquished, replacement_property_value = replacement
    FROM totals
    WHERE f.organization_id = organization AND f.exchange_id = totals.id;
END $$;

CREATE OR REPLACE FUNCTION app.properties_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    changed record;
BEGIN
    FOR changed IN EXECUTE CASE TG_OP
        WHEN 'INSERT' THEN 'SELECT organization_id, array_agg(DISTINCT exchange_id) ids FROM new_rows GROUP BY 1'
        WHEN 'DELETE' THEN 'SELECT organization_id, array_agg(DISTINCT exchange_id) ids FROM old_rows GROUP BY 1'
        ELSE 'SELECT organization_id, array_agg(DISTINCT exchange_id) ids
              FROM (TABLE new_rows UNION ALL TABLE old_rows) r GROUP BY 1' END
    LOOP
        PERFORM app.total_properties(changed.organization_id, changed.ids);
    END LOOP;
    RETURN NULL;
END $$;

-- The money of a property lies with the property's own exchange, whatever the writer says, and moves with it. The property is
-- locked while it gains a money row, so that it cannot move unseen.
CREATE OR REPLACE FUNCTION app.place_property_money() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
BEGIN
    IF TG_OP = 'INSERT' OR NEW.property_id <> OLD.property_id THEN
        PERFORM FROM exchange_properties WHERE organization_id = NEW.organization_id AND id = NEW.property_id FOR SHARE;
    END IF;
    NEW.exchange_id := (SELECT exchange_id FROM exchange_properties
        WHERE organization_id = NEW.organization_id AND id = NEW.property_id);
    RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION app.move_property_money() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    UPDATE property_finances SET exchange_id = NEW.exchange_id
    WHERE organization_id = NEW.organization_id AND property_id = NEW.id;
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER move_money AFTER UPDATE OF exchange_id ON exchange_properties
    FOR EACH ROW WHEN (NEW.exchange_id <> OLD.exchange_id) EXECUTE FUNCTION app.move_property_money();
CREATE OR REPLACE TRIGGER place BEFORE INSERT OR UPDATE ON property_finances
    FOR EACH ROW EXECUTE FUNCTION app.place_property_money();

DO $$
DECLARE
    target text;
BEGIN
    FOREACH target IN ARRAY ARRAY['exchange_properties', 'property_finances'] LOOP
        EXECUTE format('CREATE OR REPLACE TRIGGER total_insert AFTER INSERT ON %I REFERENCING NEW TABLE AS new_rows
            FOR EACH STATEMENT EXECUTE FUNCTION app.properties_changed()', target);
        EXECUTE format('CREATE OR REPLACE TRIGGER total_update AFTER UPDATE ON %I
            REFERENCING NEW TABLE AS new_rows OLD TABLE AS old_rows
            FOR EACH STATEMENT EXECUTE FUNCTION app.properties_changed()', target);
        EXECUTE format('CREATE OR REPLACE TRIGGER total_delete AFTER DELETE ON %I REFERENCING OLD TABLE AS old_rows
            FOR EACH STATEMENT EXECUTE FUNCTION app.properties_changed()', target);
    END LOOP;
END $$;
