-- Why: an identification counts when it is signed, sent inside the period to the right person, and names property of the
-- exchange; everything that rests on it (locks, refunds, releases) needs it to be so, whoever writes.
-- Rule: a notice comes with the properties it names, in one transaction, and stays as it is. Replacement property is identified
-- by the identification deadline; where the replacement is parked, the relinquished property by its own (Rev. Proc. 2000-37).
-- The end of a day is that of the exchange's time zone. A revocation goes to whom the identification went. A notice of the
-- portal is signed and sent now, by the database's clock; a paper one says itself when it was sent, which may be told later.
-- The status of a property follows.
-- Locks: the exchange while a notice names its properties. Undo: re-apply the previous version of this file.

CREATE OR REPLACE FUNCTION app.prepare_notice() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    -- Withheld from who writes in the portal (75_grants_identification.sql), so always absent there. Not now(): a transaction
    -- that began before midnight is no reason to be in time.
    IF NEW.method = 'portal' THEN
        NEW.signed_at := coalesce(NEW.signed_at, clock_timestamp());
        NEW.sent_at := coalesce(NEW.sent_at, NEW.signed_at);
        NEW.signer_id := coalesce(NEW.signer_id, app.uid());
    END IF;
    NEW.sha256 := sha256(convert_to(NEW.text, 'UTF8'));
    RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION app.hold_notice() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM app.refuse('identification_notices_stay', 'what was signed and sent stays as it was');
    RETURN NULL;
END $$;

-- The exchange is that of the notice, and the value what is known of the property now.
CREATE OR REPLACE FUNCTION app.place_notice_property() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    NEW.exchange_id := (SELECT exchange_id FROM identification_notices
        WHERE organization_id = NEW.organization_id AND id = NEW.notice_id);
    NEW.value := (SELECT value FROM property_finances
        WHERE organization_id = NEW.organization_id AND property_id = NEW.property_id);
    RETURN NEW;
END $$;

-- The last instant of a day somewhere, not itself part of the day.
CREATE OR REPLACE FUNCTION app.end_of_day(day date, time_zone text) RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE
RETURN (day + 1)::timestamp AT TIME ZONE time_zone;

-- What the last notice that named a property did to it; null when none did.
CREATE OR REPLACE FUNCTION app.last_notice(organization uuid, property uuid, but uuid) RETURNS identification_notices
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT n.* FROM identification_notice_properties p
    JOIN identification_notices n ON n.organization_id = p.organization_id AND n.id = p.notice_id
    WHERE p.organization_id = organization AND p.property_id = property AND p.notice_id IS DISTINCT FROM but
    ORDER BY n.created_at DESC, n.id DESC LIMIT 1
$$;

CREATE OR REPLACE FUNCTION app.notice_names_property() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    notice identification_notices;
    property exchange_properties;
    file exchanges;
    former identification_notices;
    due date;
BEGIN
    PERFORM app.lock_exchanges(NEW.organization_id, ARRAY[NEW.exchange_id]);
    SELECT * INTO notice FROM identification_notices WHERE organization_id = NEW.organization_id AND id = NEW.notice_id;
    SELECT * INTO property FROM exchange_properties WHERE organization_id = NEW.organization_id AND id = NEW.property_id;
    SELECT * INTO file FROM exchanges WHERE organization_id = NEW.organization_id AND id = NEW.exchange_id;
    former := app.last_notice(NEW.organization_id, NEW.property_id, NEW.notice_id);
    due := CASE property.side WHEN 'replacement' THEN file.identification_deadline ELSE file.parking_identification_deadline END;

    IF notice.created_at <> now() THEN
        PERFORM app.refuse('identification_notices_stay', 'a notice that was sent names nothing more');
    ELSIF property.exchange_id <> notice.exchange_id THEN
        PERFORM app.refuse('identification_notice_properties_of_exchange', 'the property belongs to another exchange');
    ELSIF property.side = 'relinquished' AND file.parked_side IS DISTINCT FROM 'replacement' THEN
        PERFORM app.refuse('identification_notice_properties_side', 'relinquished property is identified where the replacement is parked');
    ELSIF due IS NULL THEN
        PERFORM app.refuse('identification_notices_period_begun', 'the exchange has no identification period yet');
    ELSIF notice.sent_at >= app.end_of_day(due, file.time_zone) THEN
        PERFORM app.refuse('identification_notices_in_time', format('sent after the period ended on %s', due));
    ELSIF notice.sent_at > clock_timestamp() THEN
        PERFORM app.refuse('identification_notices_not_ahead', 'a notice is recorded once it was sent');
    ELSIF position(NEW.description IN notice.text) = 0 THEN
        PERFORM app.refuse('identification_notice_properties_in_text', 'the text does not name the property');
    ELSIF (property.status = 'lost' AND notice.kind = 'identification')
        OR (property.side = 'replacement' AND property.status IN ('acquired', 'transferred')) THEN
        PERFORM app.refuse('identification_notice_properties_open', format('the property is %s', property.status));
    ELSIF notice.kind = 'identification' AND former.kind = 'identification' THEN
        PERFORM app.refuse('identification_notice_properties_once', 'the property is identified already');
    ELSIF notice.kind = 'revocation' AND former.kind IS DISTINCT FROM 'identification' THEN
        PERFORM app.refuse('identification_notices_revoke_identified', 'no notice on file identifies the property');
    ELSIF notice.kind = 'revocation' AND lower(btrim(former.sent_to)) <> lower(btrim(notice.sent_to)) THEN
        PERFORM app.refuse('identification_notices_same_recipient', format('the identification went to %s', former.sent_to));
    ELSIF notice.kind = 'revocation' AND notice.sent_at < former.sent_at THEN
        PERFORM app.refuse('identification_notices_revoked_after', 'the revocation was sent before the identification');
    END IF;

    UPDATE exchange_properties SET
        identified_on = CASE notice.kind WHEN 'identification' THEN (notice.sent_at AT TIME ZONE file.time_zone)::date END,
        status = CASE
            WHEN notice.kind = 'identification' AND status IN ('proposed', 'revoked') THEN 'identified'
            WHEN notice.kind = 'revocation' AND side = 'replacement' AND status <> 'lost' THEN 'revoked'
            WHEN notice.kind = 'revocation' AND status = 'identified' THEN 'proposed'
            ELSE status END::property_status_enum
    WHERE organization_id = NEW.organization_id AND id = NEW.property_id;
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION app.notice_is_not_empty() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM identification_notice_properties
        WHERE organization_id = NEW.organization_id AND notice_id = NEW.id) THEN
        PERFORM app.refuse('identification_notices_name_property', 'a notice names at least one property');
    END IF;
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER prepare BEFORE INSERT ON identification_notices
    FOR EACH ROW EXECUTE FUNCTION app.prepare_notice();
CREATE OR REPLACE TRIGGER hold AFTER UPDATE OR DELETE ON identification_notices
    FOR EACH ROW EXECUTE FUNCTION app.hold_notice();
CREATE OR REPLACE TRIGGER place BEFORE INSERT ON identification_notice_properties
    FOR EACH ROW EXECUTE FUNCTION app.place_notice_property();
CREATE OR REPLACE TRIGGER hold AFTER UPDATE OR DELETE ON identification_notice_properties
    FOR EACH ROW EXECUTE FUNCTION app.hold_notice();
CREATE OR REPLACE TRIGGER name_property AFTER INSERT ON identification_notice_properties
    FOR EACH ROW EXECUTE FUNCTION app.notice_names_property();

-- Asked at the end of the transaction, when its properties have come. There is no CREATE OR REPLACE for these, and their name
-- stands among the constraints.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_trigger WHERE tgname = 'identification_notices_name_property') THEN
        CREATE CONSTRAINT TRIGGER identification_notices_name_property AFTER INSERT ON identification_notices
            DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.notice_is_not_empty();
    END IF;
END $$;
