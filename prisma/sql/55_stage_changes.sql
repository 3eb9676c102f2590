-- Why: who moved an exchange, when, from where to where and why, so that a second person is told of the first, and history can
-- be read without the audit.
-- Rule: written by the change itself, whoever makes it, and never changed. A reason is that of the status, or what the writer
-- set for this transaction (app.stage_reason) where the status has none, as when a stage is taken back.
-- Locks: none beyond the rows' own. Undo: drop the triggers tell_stage, new_gate and hold.

CREATE OR REPLACE FUNCTION app.tell_stage() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    INSERT INTO exchange_stage_changes (organization_id, exchange_id, from_stage, to_stage, from_status, to_status, reason)
    VALUES (NEW.organization_id, NEW.id, OLD.stage, NEW.stage, OLD.status, NEW.status,
        nullif(btrim(coalesce(nullif(current_setting('app.stage_reason', true), ''),
            CASE WHEN NEW.status IN ('on_hold', 'failed', 'cancelled') THEN NEW.status_reason END)), ''));
    RETURN NULL;
END $$;

-- A stage is entered when its gate is met: since when the gate of another was not is no longer of interest.
CREATE OR REPLACE FUNCTION app.new_gate() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    NEW.gate_unmet_since := NULL;
    RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION app.hold_stage_changes() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM app.refuse('exchange_stage_changes_append_only', 'what happened stays as it was written');
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER tell_stage AFTER UPDATE ON exchanges
    FOR EACH ROW WHEN (NEW.status <> OLD.status OR NEW.stage <> OLD.stage) EXECUTE FUNCTION app.tell_stage();
CREATE OR REPLACE TRIGGER new_gate BEFORE UPDATE ON exchanges
    FOR EACH ROW WHEN (NEW.stage <> OLD.stage AND OLD.gate_unmet_since IS NOT NULL) EXECUTE FUNCTION app.new_gate();
CREATE OR REPLACE TRIGGER hold AFTER UPDATE OR DELETE ON exchange_stage_changes
    FOR EACH ROW EXECUTE FUNCTION app.hold_stage_changes();
