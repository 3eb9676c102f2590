-- Why: an exchange goes its way step by step: nobody, by hand or by mistake, makes a draft completed or skips a stage.
-- Rule: draft -> active | cancelled; active -> on hold | completed | failed | cancelled; on hold -> active | failed | cancelled;
-- what has ended becomes active again, or a draft that was cancelled a draft, by an admin only. A file that is active at intake or
-- eligibility, since its property was sold or parked, is a draft again once that is taken back or put off, also from a hold. A stage moves at most
-- one forward in the order of its type, and back as far as needed: a closing carries no file past a gate. A file may be opened at
-- any stage: imports bring files at work. The type stays once a file is no draft: stages are counted in the order of the type,
-- and another type would be a way round them.
-- Locks: none beyond the row's own. Undo: re-apply the previous version of this file.

-- The stages of a type, in order; lib/exchanges/rules/stages.ts has the same, and a test holds the two together.
CREATE OR REPLACE FUNCTION app.stages_of(type exchange_type_enum) RETURNS exchange_stage_enum[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN ARRAY['intake', 'eligibility', 'documents_signed']::exchange_stage_enum[]
    || CASE type
        WHEN 'delayed' THEN ARRAY['relinquished_closed', 'identification_open', 'identification_locked',
            'replacement_contract', 'replacement_closed']::exchange_stage_enum[]
        WHEN 'simultaneous' THEN ARRAY['concurrent_closing']::exchange_stage_enum[]
        WHEN 'reverse' THEN ARRAY['parked', 'relinquished_identified', 'relinquished_closed',
            'parked_transferred']::exchange_stage_enum[]
        ELSE ARRAY['relinquished_closed', 'identification_open', 'titleholder_acquired', 'improvements_drawn',
            'identification_locked', 'transferred']::exchange_stage_enum[]
    END
    || ARRAY['reconciled', 'tax_package', 'closed']::exchange_stage_enum[];

CREATE OR REPLACE FUNCTION app.hold_steps() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    stages exchange_stage_enum[] := app.stages_of(NEW.exchange_type);
    furthest integer := array_position(app.stages_of(OLD.exchange_type), OLD.stage) + 1;
    -- Before its papers, and nothing is sold or parked by today. A day that is planned may stand.
    unsold boolean := OLD.stage IN ('intake', 'eligibility') AND coalesce(least(NEW.transfer_date, NEW.parking_started_on)
        > (now() AT TIME ZONE NEW.time_zone)::date, NEW.transfer_date IS NULL AND NEW.parking_started_on IS NULL);
BEGIN
    IF NEW.status <> OLD.status AND NOT (CASE OLD.status
        WHEN 'draft' THEN NEW.status IN ('active', 'cancelled')
        WHEN 'active' THEN NEW.status IN ('on_hold', 'completed', 'failed', 'cancelled') OR NEW.status = 'draft' AND unsold
        WHEN 'on_hold' THEN NEW.status IN ('active', 'failed', 'cancelled') OR NEW.status = 'draft' AND unsold
        -- Without an entered role it is the owner: imports and repairs. A draft that was cancelled becomes one again.
        ELSE (NEW.status = 'active' OR NEW.status = 'draft' AND OLD.stage IN ('intake', 'eligibility')) AND current_setting('role') IN ('peak_admin', 'none') END) THEN
        PERFORM app.refuse('exchanges_status_step', format('from %s to %s', OLD.status, NEW.status));
    END IF;
    IF NEW.exchange_type <> OLD.exchange_type AND OLD.status <> 'draft' THEN
        IF current_setting('role') <> 'none' THEN
            PERFORM app.refuse('exchanges_type_stays', format('from %s to %s', OLD.exchange_type, NEW.exchange_type));
        END IF;
        -- A repair by the owner says itself where in the other order the file stands.
        RETURN NULL;
    END IF;
    IF array_position(stages, NEW.stage) > furthest THEN
        PERFORM app.refuse('exchanges_stage_step', format('from %s to %s', OLD.stage, NEW.stage));
    END IF;
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER hold_steps AFTER UPDATE ON exchanges
    FOR EACH ROW WHEN (NEW.status <> OLD.status OR NEW.stage <> OLD.stage OR NEW.exchange_type <> OLD.exchange_type)
    EXECUTE FUNCTION app.hold_steps();

GRANT EXECUTE ON FUNCTION app.stages_of(exchange_type_enum)
    TO peak_admin, peak_coordinator, peak_client, peak_third_party, peak_agency;
