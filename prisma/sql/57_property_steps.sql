-- Why: the status of a property says what was signed and closed, so it moves along the steps of the work.
-- Rule: what is identified or revoked follows from a notice alone (56_identification.sql); members move the rest one allowed
-- step at a time. Repairs and imports by the owner are held to nothing. What stands as identified without its day, as imports
-- may have it, takes a day with it when a member moves it on, or a lost property would no longer count as identified. A new
-- property may begin as identified: an exchange is opened with what was identified elsewhere, by members too (openExchange).
-- Locks: none beyond the row's own. Undo: re-apply the previous version of this file.

-- Where a property may go by hand; lib/properties/rules/steps.ts has the same, and a test holds the two together.
CREATE OR REPLACE FUNCTION app.property_steps(side property_side_enum, status property_status_enum, identified boolean)
RETURNS property_status_enum[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE side
    WHEN 'relinquished' THEN CASE status
        WHEN 'proposed' THEN '{under_contract,parked,transferred,lost}'
        WHEN 'identified' THEN '{under_contract,parked,transferred,lost}'
        WHEN 'under_contract' THEN '{parked,transferred,lost}'
        WHEN 'parked' THEN '{under_contract,transferred,lost}'
        WHEN 'transferred' THEN '{under_contract}'
        WHEN 'lost' THEN '{under_contract}'
        ELSE '{}' END::property_status_enum[]
    ELSE CASE status
        WHEN 'proposed' THEN '{under_contract,parked,acquired,lost}'
        WHEN 'identified' THEN '{under_contract,parked,acquired,lost}'
        WHEN 'under_contract' THEN '{parked,acquired,lost}'
        WHEN 'parked' THEN '{under_contract,acquired,transferred,lost}'
        WHEN 'acquired' THEN '{under_contract}'
        WHEN 'transferred' THEN '{parked}'
        WHEN 'revoked' THEN '{acquired}'
        ELSE '{}' END::property_status_enum[]
        -- A contract that fell through leaves it where it stood.
        || CASE WHEN status NOT IN ('under_contract', 'lost') THEN '{}'
            WHEN identified THEN '{identified}' ELSE '{proposed}' END::property_status_enum[]
END;

-- Whether a property leaves the status that alone says it was identified.
CREATE OR REPLACE FUNCTION app.loses_identified(former exchange_properties, latter exchange_properties) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN former.side = 'replacement' AND former.status = 'identified' AND former.identified_on IS NULL
    AND latter.status NOT IN ('identified', 'revoked');

-- The day of the move, at most the last of the period: it was identified by then. Members do not choose the day.
CREATE OR REPLACE FUNCTION app.keep_identified() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF app.loses_identified(OLD, NEW) AND current_user = current_setting('role') THEN
        NEW.identified_on := (SELECT least((now() AT TIME ZONE time_zone)::date,
                coalesce(identification_deadline, transfer_date + 45))
            FROM exchanges WHERE organization_id = NEW.organization_id AND id = NEW.exchange_id);
    END IF;
    RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER keep_identified BEFORE UPDATE ON exchange_properties
    FOR EACH ROW WHEN (NEW.status <> OLD.status) EXECUTE FUNCTION app.keep_identified();

CREATE OR REPLACE FUNCTION app.hold_property() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    -- Inside a definer function, as that of a notice, it is the owner who writes.
    IF current_user <> current_setting('role') THEN RETURN NULL; END IF;
    IF NEW.identified_on IS DISTINCT FROM OLD.identified_on AND NOT app.loses_identified(OLD, NEW) OR NEW.status = 'revoked' AND OLD.status <> 'revoked'
        OR NEW.status = 'identified' AND OLD.status <> 'identified' AND OLD.identified_on IS NULL THEN
        PERFORM app.refuse('exchange_properties_identified_by_notice', 'a signed notice identifies and revokes');
    ELSIF NEW.status <> OLD.status
        AND NEW.status <> ALL (app.property_steps(OLD.side, OLD.status, OLD.identified_on IS NOT NULL)) THEN
        PERFORM app.refuse('exchange_properties_status_step', format('from %s to %s', OLD.status, NEW.status));
    END IF;
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER hold AFTER UPDATE ON exchange_properties
    FOR EACH ROW WHEN (NEW.status <> OLD.status OR NEW.identified_on IS DISTINCT FROM OLD.identified_on)
    EXECUTE FUNCTION app.hold_property();

GRANT EXECUTE ON FUNCTION app.loses_identified(exchange_properties, exchange_properties),
    app.property_steps(property_side_enum, property_status_enum, boolean)
    TO peak_admin, peak_coordinator, peak_client;
