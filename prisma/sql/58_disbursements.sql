-- Why: money leaves the exchange account only when two people besides the one who asked have looked.
-- Rule: requested -> approved once -> approved -> released; blocked or withdrawn from the first three; blocked -> requested, and
-- then both look again: what was approved before is taken back (the audit keeps it). Approvals move the status, nobody else
-- does, and what they approved stays as it was: calls back are only added. The database says when funds were released; from
-- then on, as from a withdrawal, nothing changes. Nobody approves what they asked for. A property is one of the exchange.
-- Time passes between these steps, so a refund is held to the gate of 57_release_gate.sql at each, everything else when it is
-- released; by then somebody on file has confirmed it by telephone.
-- Locks: the request while it is approved, so that two approvers count each other; then its exchange.
-- Undo: re-apply the previous version of this file.

-- Whether a list begins with all of the former one, each entry as it was.
CREATE OR REPLACE FUNCTION app.only_adds(former jsonb, latter jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
SET search_path = public, pg_temp AS $$
    SELECT former = coalesce(jsonb_agg(value ORDER BY place) FILTER (WHERE place <= jsonb_array_length(former)), '[]')
    FROM jsonb_array_elements(latter) WITH ORDINALITY AS entries (value, place)
$$;

CREATE OR REPLACE FUNCTION app.hold_disbursement() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    approvals integer := (SELECT count(*) FROM disbursement_approvals
        WHERE organization_id = NEW.organization_id AND request_id = NEW.id);
BEGIN
    IF TG_OP = 'INSERT' AND NEW.status <> 'requested' OR NEW.status <> OLD.status AND NOT (CASE NEW.status
        WHEN 'requested' THEN OLD.status = 'blocked'
        WHEN 'approved_once' THEN OLD.status = 'requested' AND approvals = 1
        WHEN 'approved' THEN OLD.status = 'approved_once' AND approvals >= 2
        WHEN 'released' THEN OLD.status = 'approved'
        ELSE OLD.status IN ('requested', 'approved_once', 'approved') END) THEN
        PERFORM app.refuse('disbursement_requests_status_step', format('to %s', NEW.status));
    END IF;
    IF OLD.status IN ('released', 'withdrawn') AND to_jsonb(NEW) - 'updated_at' <> to_jsonb(OLD) - 'updated_at' THEN
        PERFORM app.refuse('disbursement_requests_ended_stay', format('the request is %s', OLD.status));
    ELSIF OLD.status = 'blocked' AND NEW.status = 'requested' THEN
        DELETE FROM disbursement_approvals WHERE organization_id = NEW.organization_id AND request_id = NEW.id;
    ELSIF approvals > 0 AND ((NEW.exchange_id, NEW.purpose, NEW.property_id, NEW.payee_id, NEW.payee_name, NEW.amount,
            NEW.requested_by, NEW.created_at, NEW.ground, NEW.contingency, NEW.evidence) IS DISTINCT FROM (OLD.exchange_id,
            OLD.purpose, OLD.property_id, OLD.payee_id, OLD.payee_name, OLD.amount, OLD.requested_by, OLD.created_at,
            OLD.ground, OLD.contingency, OLD.evidence)) THEN
        PERFORM app.refuse('disbursement_requests_approved_stay', 'what was approved is blocked and asked for again, not changed');
    END IF;
    IF NEW.property_id IS NOT NULL AND NOT EXISTS (SELECT FROM exchange_properties
        WHERE organization_id = NEW.organization_id AND id = NEW.property_id AND exchange_id = NEW.exchange_id) THEN
        PERFORM app.refuse('disbursement_requests_property_of_exchange', 'the property belongs to another exchange');
    END IF;
    PERFORM app.hold_calls(NEW, CASE TG_OP WHEN 'INSERT' THEN '[]' ELSE OLD.call_back END);
    IF NEW.status IS DISTINCT FROM OLD.status AND (NEW.status = 'released'
        OR NEW.purpose = 'refund' AND NEW.status IN ('requested', 'approved_once', 'approved')) THEN
        PERFORM app.hold_to_gate(NEW);
    END IF;
    IF NEW.status = 'released' AND NOT app.called_back(NEW.call_back) THEN
        PERFORM app.refuse('disbursement_requests_call_back_missing', 'nobody on file has confirmed it by telephone');
    END IF;
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION app.disbursement_approved() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    request disbursement_requests;
BEGIN
    SELECT * INTO request FROM disbursement_requests
    WHERE organization_id = NEW.organization_id AND id = NEW.request_id FOR NO KEY UPDATE;
    IF request.requested_by = NEW.approver_id THEN
        PERFORM app.refuse('disbursement_approvals_not_requester', 'somebody else approves what you asked for');
    ELSIF request.status NOT IN ('requested', 'approved_once') THEN
        PERFORM app.refuse('disbursement_approvals_while_open', format('the request is %s', request.status));
    END IF;
    UPDATE disbursement_requests
    SET status = CASE request.status WHEN 'requested' THEN 'approved_once' ELSE 'approved' END::disbursement_status_enum
    WHERE organization_id = NEW.organization_id AND id = NEW.request_id;
    RETURN NULL;
END $$;

-- A new request has no status of its own: nobody but this names the first one, nor the moment of the release.
CREATE OR REPLACE FUNCTION app.prepare_disbursement() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    NEW.status := coalesce(NEW.status, 'requested');
    IF NEW.status = 'released' AND OLD.status <> 'released' THEN NEW.released_at := now(); END IF;
    RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER prepare BEFORE INSERT OR UPDATE ON disbursement_requests
    FOR EACH ROW EXECUTE FUNCTION app.prepare_disbursement();
CREATE OR REPLACE TRIGGER hold_insert AFTER INSERT ON disbursement_requests
    FOR EACH ROW EXECUTE FUNCTION app.hold_disbursement();
CREATE OR REPLACE TRIGGER hold_update AFTER UPDATE ON disbursement_requests
    FOR EACH ROW EXECUTE FUNCTION app.hold_disbursement();
CREATE OR REPLACE TRIGGER move_request AFTER INSERT ON disbursement_approvals
    FOR EACH ROW EXECUTE FUNCTION app.disbursement_approved();
