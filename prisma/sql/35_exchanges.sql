-- Why: an exchange comes with its number, its card, its money row and its conversation, and its card follows it.
-- Rule: a number is given out per firm and year of opening, inside the transaction that opens the exchange. A card is written
-- only when something on it changed.
-- Locks: the counter row of the firm and year until the transaction ends; the card row of each exchange changed.
-- Undo: re-apply the previous version of this file.

CREATE OR REPLACE FUNCTION app.next_exchange_number(organization uuid, opened timestamptz) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    opening_year integer := extract(year FROM opened AT TIME ZONE (SELECT time_zone FROM organizations WHERE id = organization));
    candidate text;
BEGIN
    LOOP
        INSERT INTO exchange_number_counters AS counter (organization_id, year, last) VALUES (organization, opening_year, 1)
        ON CONFLICT (organization_id, year) DO UPDATE SET last = counter.last + 1
        RETURNING format('EX-%s-%s', opening_year, lpad(counter.last::text, 6, '0')) INTO candidate;
        -- A number that came with an import is taken: go on to the next.
        EXIT WHEN NOT EXISTS (SELECT FROM exchange_numbers WHERE organization_id = organization AND number = candidate);
    END LOOP;
    RETURN candidate;
END $$;

-- Fills what the database knows better: the number, the firm's time zone, and the moment an exchange ended.
CREATE OR REPLACE FUNCTION app.prepare_exchange() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    NEW.risk_level := coalesce(NEW.risk_level, 'low');
    IF NEW.time_zone IS NULL THEN
        NEW.time_zone := (SELECT time_zone FROM organizations WHERE id = NEW.organization_id);
    END IF;
    IF TG_OP = 'INSERT' THEN
        -- Who opened it is who is at work; without a member it is what the owner says.
        NEW.created_by := coalesce(app.uid(), NEW.created_by);
        NEW.exchange_number := coalesce(NEW.exchange_number,
            app.next_exchange_number(NEW.organization_id, uuid_extract_timestamp(NEW.id)));
    ELSIF NEW.status <> OLD.status THEN
        NEW.closed_at := CASE WHEN NEW.status IN ('completed', 'failed', 'cancelled') THEN coalesce(NEW.closed_at, now()) END;
    END IF;
    RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION app.exchanges_inserted() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
BEGIN
    INSERT INTO exchange_numbers (organization_id, number, exchange_id, pp_matter_id)
    SELECT organization_id, exchange_number, id, pp_matter_id FROM new_rows;

    INSERT INTO exchange_cards (organization_id, exchange_id, exchange_number, name, exchange_type, status, stage, priority,
        risk_level, client_id, coordinator_id, time_zone, transfer_date, identification_deadline, exchange_deadline,
        parking_identification_deadline, parking_deadline, next_deadline, completion_percentage, closed_at)
    SELECT organization_id, id, exchange_number, name, exchange_type, status, stage, priority,
        risk_level, client_id, coordinator_id, time_zone, transfer_date, identification_deadline, exchange_deadline,
        parking_identification_deadline, parking_deadline, app.next_deadline(status, stage, identification_deadline, exchange_deadline,
            parking_identification_deadline, parking_deadline), completion_percentage, closed_at
    FROM new_rows;

    INSERT INTO exchange_finances (organization_id, exchange_id) SELECT organization_id, id FROM new_rows;

    INSERT INTO conversations (organization_id, kind, exchange_id, created_by)
    SELECT organization_id, 'exchange', id, created_by FROM new_rows;

    PERFORM app.refresh_access(organization_id, array_agg(id)) FROM new_rows GROUP BY organization_id;
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION app.exchanges_updated() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    changed record;
BEGIN
    SELECT bool_or((e.exchange_number, e.pp_matter_id) IS DISTINCT FROM (o.exchange_number, o.pp_matter_id)) AS numbers,
        bool_or((e.coordinator_id, e.primary_attorney_id, e.client_id)
            IS DISTINCT FROM (o.coordinator_id, o.primary_attorney_id, o.client_id)) AS people,
        bool_or(e.client_id <> o.client_id) AS clients INTO changed
    FROM new_rows e JOIN old_rows o ON o.organization_id = e.organization_id AND o.id = e.id;

    IF changed.numbers THEN
        UPDATE exchange_numbers n SET number = e.exchange_number, pp_matter_id = e.pp_matter_id
        FROM new_rows e
        WHERE n.organization_id = e.organization_id AND n.exchange_id = e.id
          AND (n.number, n.pp_matter_id) IS DISTINCT FROM (e.exchange_number, e.pp_matter_id);
    END IF;

    UPDATE exchange_cards c SET
        (exchange_number, name, exchange_type, status, stage, priority, risk_level, client_id, coordinator_id, time_zone,
         transfer_date, identification_deadline, exchange_deadline, parking_identification_deadline, parking_deadline, next_deadline,
         completion_percentage, closed_at)
        = ROW (e.exchange_number, e.name, e.exchange_type, e.status, e.stage, e.priority, e.risk_level, e.client_id,
         e.coordinator_id, e.time_zone, e.transfer_date, e.identification_deadline, e.exchange_deadline,
         e.parking_identification_deadline, e.parking_deadline, e.next_deadline, e.completion_percentage, e.closed_at)
    FROM (SELECT *, app.next_deadline(status, stage, identification_deadline, exchange_deadline,
            parking_identification_deadline, parking_deadline) AS next_deadline FROM new_rows ORDER BY id) e
    WHERE c.organization_id = e.organization_id AND c.exchange_id = e.id
      AND (c.exchange_number, c.name, c.exchange_type, c.status, c.stage, c.priority, c.risk_level, c.client_id,
           c.coordinator_id, c.time_zone, c.transfer_date, c.identification_deadline, c.exchange_deadline,
           c.parking_identification_deadline, c.parking_deadline, c.next_deadline, c.completion_percentage, c.closed_at)
        IS DISTINCT FROM (e.exchange_number, e.name, e.exchange_type, e.status, e.stage, e.priority, e.risk_level, e.client_id,
           e.coordinator_id, e.time_zone, e.transfer_date, e.identification_deadline, e.exchange_deadline,
           e.parking_identification_deadline, e.parking_deadline, e.next_deadline, e.completion_percentage, e.closed_at);

    IF changed.people THEN
        PERFORM app.refresh_access(e.organization_id, array_agg(e.id))
        FROM new_rows e JOIN old_rows o ON o.organization_id = e.organization_id AND o.id = e.id
        WHERE (e.coordinator_id, e.primary_attorney_id, e.client_id)
            IS DISTINCT FROM (o.coordinator_id, o.primary_attorney_id, o.client_id)
        GROUP BY e.organization_id;
    END IF;
    -- Another client was reached by other messages (51_messages.sql).
    IF changed.clients THEN
        PERFORM app.recount_messages(e.organization_id, array_agg(e.id))
        FROM new_rows e JOIN old_rows o ON o.organization_id = e.organization_id AND o.id = e.id
        WHERE e.client_id <> o.client_id GROUP BY e.organization_id;
    END IF;
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER prepare BEFORE INSERT OR UPDATE ON exchanges
    FOR EACH ROW EXECUTE FUNCTION app.prepare_exchange();
CREATE OR REPLACE TRIGGER follow_insert AFTER INSERT ON exchanges REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION app.exchanges_inserted();
CREATE OR REPLACE TRIGGER follow_update AFTER UPDATE ON exchanges REFERENCING NEW TABLE AS new_rows OLD TABLE AS old_rows
    FOR EACH STATEMENT EXECUTE FUNCTION app.exchanges_updated();

-- Exchanges opened before there were conversations.
INSERT INTO conversations (organization_id, kind, exchange_id, created_by)
SELECT organization_id, 'exchange', id, created_by FROM exchanges e
WHERE NOT EXISTS (SELECT FROM conversations c WHERE c.organization_id = e.organization_id AND c.exchange_id = e.id);
