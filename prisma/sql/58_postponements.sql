-- Why: a disaster moves the deadlines of an exchange only when a person has approved it, and what was approved is evidence.
-- Rule: a postponement begins as proposed; approved or declined it stays as it is, and the database says by whom and when. Who
-- proposed it approves it only as an admin. Conversely no deadline lies past its statutory day without an approval: only the
-- owner, for imports and repairs, may write such a date.
-- Locks: none beyond the row's own; one approval per disaster is a unique index. Undo: re-apply the previous version.

CREATE OR REPLACE FUNCTION app.date_decision() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        NEW.status := coalesce(NEW.status, 'proposed');
    ELSE
        NEW.decided_by := coalesce(app.uid(), NEW.decided_by);
        NEW.decided_at := now();
    END IF;
    RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER begin_proposed BEFORE INSERT ON deadline_postponements
    FOR EACH ROW EXECUTE FUNCTION app.date_decision();
CREATE OR REPLACE TRIGGER date_decision BEFORE UPDATE ON deadline_postponements
    FOR EACH ROW WHEN (OLD.status = 'proposed' AND NEW.status <> 'proposed') EXECUTE FUNCTION app.date_decision();

CREATE OR REPLACE FUNCTION app.hold_postponement() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        PERFORM app.refuse('deadline_postponements_begin_proposed', format('as %s', NEW.status));
    ELSIF OLD.status <> 'proposed' THEN
        PERFORM app.refuse('deadline_postponements_decided_stay', format('it is %s', OLD.status));
    ELSIF NEW.status = 'approved' AND NEW.proposed_by = NEW.decided_by AND current_setting('role') <> 'peak_admin' THEN
        PERFORM app.refuse('deadline_postponements_not_proposer', 'an admin or somebody else approves what you proposed');
    END IF;
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER hold_begin AFTER INSERT ON deadline_postponements
    FOR EACH ROW WHEN (NEW.status <> 'proposed') EXECUTE FUNCTION app.hold_postponement();
CREATE OR REPLACE TRIGGER hold_change AFTER UPDATE ON deadline_postponements
    FOR EACH ROW WHEN (ROW(OLD.*) IS DISTINCT FROM ROW(NEW.*)) EXECUTE FUNCTION app.hold_postponement();

CREATE OR REPLACE FUNCTION app.hold_postponed_dates() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
BEGIN
    IF current_setting('role') <> 'none' AND NOT EXISTS (SELECT FROM deadline_postponements
        WHERE organization_id = NEW.organization_id AND exchange_id = NEW.id AND status = 'approved') THEN
        PERFORM app.refuse('exchanges_postponed_by_approval', 'a deadline lies past its statutory day');
    END IF;
    RETURN NULL;
END $$;

-- Five business days are never more than twelve calendar days.
CREATE OR REPLACE TRIGGER hold_postponed_dates
    AFTER INSERT OR UPDATE OF transfer_date, identification_deadline, exchange_deadline, parking_started_on,
        parking_agreement_deadline, parking_identification_deadline, parking_deadline ON exchanges
    FOR EACH ROW WHEN (NEW.identification_deadline > NEW.transfer_date + 45 OR NEW.exchange_deadline > NEW.transfer_date + 180
        OR NEW.parking_agreement_deadline > NEW.parking_started_on + 12
        OR NEW.parking_identification_deadline > NEW.parking_started_on + 45
        OR NEW.parking_deadline > NEW.parking_started_on + 180)
    EXECUTE FUNCTION app.hold_postponed_dates();
