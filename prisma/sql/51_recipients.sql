-- Why: who a message is addressed to decides whether it reached the client of the file, which its card tells, and so does who
-- the client is, how they sign in, and whether the sender belongs to the staff.
-- Rule: only a message that was sent as addressed has recipients; the sender named beside them is the message's.
-- Locks: the exchanges concerned, in the order of their ids, then their cards; a membership whose role changes, whole, so that
-- nobody sends in its name meanwhile. Undo: re-apply the previous version of this file.

CREATE OR REPLACE FUNCTION app.prepare_recipient() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
BEGIN
    NEW.sender_id := coalesce((SELECT sender_id FROM messages
        WHERE organization_id = NEW.organization_id AND id = NEW.message_id), NEW.sender_id);
    RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION app.recipients_inserted() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    changed record;
BEGIN
    IF EXISTS (SELECT FROM new_rows r JOIN messages m ON m.organization_id = r.organization_id AND m.id = r.message_id
        WHERE NOT m.is_addressed) THEN
        PERFORM app.refuse('message_recipients_addressed_only', 'this message is open to its whole conversation');
    END IF;
    FOR changed IN
        SELECT r.organization_id, array_agg(DISTINCT m.exchange_id) AS ids
        FROM new_rows r JOIN messages m ON m.organization_id = r.organization_id AND m.id = r.message_id
        WHERE m.exchange_id IS NOT NULL GROUP BY 1
    LOOP
        PERFORM app.lock_exchanges(changed.organization_id, changed.ids);

        UPDATE exchange_cards c SET client_messaged_at = reached.at
        FROM (
            SELECT m.exchange_id, max(m.sent_at) AS at
            FROM new_rows r
            JOIN messages m ON m.organization_id = r.organization_id AND m.id = r.message_id
            JOIN exchanges e ON e.organization_id = m.organization_id AND e.id = m.exchange_id
            JOIN contacts k ON k.organization_id = e.organization_id AND k.id = e.client_id AND k.user_id = r.user_id
            JOIN memberships s ON s.organization_id = m.organization_id AND s.user_id = m.sender_id
            WHERE r.organization_id = changed.organization_id AND s.role IN ('admin', 'coordinator')
            GROUP BY 1
        ) reached
        WHERE c.organization_id = changed.organization_id AND c.exchange_id = reached.exchange_id
          AND (c.client_messaged_at IS NULL OR c.client_messaged_at < reached.at);
    END LOOP;
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION app.recipients_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        PERFORM app.refuse('message_recipients_stay', 'a recipient stays with the message, as to, cc or bcc');
    END IF;
    PERFORM app.recount_messages(OLD.organization_id, ARRAY[exchange_id]) FROM messages
    WHERE organization_id = OLD.organization_id AND id = OLD.message_id AND exchange_id IS NOT NULL;
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION app.client_sign_in_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM app.recount_messages(NEW.organization_id, array_agg(id)) FROM exchanges
    WHERE organization_id = NEW.organization_id AND client_id = NEW.id HAVING count(*) > 0;
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION app.lock_member() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM FROM memberships WHERE organization_id = NEW.organization_id AND user_id = NEW.user_id FOR UPDATE;
    RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION app.member_role_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM app.recount_messages(NEW.organization_id, array_agg(DISTINCT exchange_id)) FROM messages
    WHERE organization_id = NEW.organization_id AND sender_id = NEW.user_id AND exchange_id IS NOT NULL
    HAVING count(*) > 0;
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER prepare BEFORE INSERT ON message_recipients
    FOR EACH ROW EXECUTE FUNCTION app.prepare_recipient();
CREATE OR REPLACE TRIGGER follow_insert AFTER INSERT ON message_recipients REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION app.recipients_inserted();
CREATE OR REPLACE TRIGGER follow_update AFTER UPDATE ON message_recipients FOR EACH ROW WHEN (
    (NEW.message_id, NEW.user_id, NEW.kind, NEW.sender_id) IS DISTINCT FROM (OLD.message_id, OLD.user_id, OLD.kind, OLD.sender_id))
    EXECUTE FUNCTION app.recipients_changed();
CREATE OR REPLACE TRIGGER follow_delete AFTER DELETE ON message_recipients
    FOR EACH ROW EXECUTE FUNCTION app.recipients_changed();
CREATE OR REPLACE TRIGGER messages_follow AFTER UPDATE ON contacts
    FOR EACH ROW WHEN (NEW.user_id IS DISTINCT FROM OLD.user_id) EXECUTE FUNCTION app.client_sign_in_changed();
CREATE OR REPLACE TRIGGER lock_for_role BEFORE UPDATE OF role ON memberships
    FOR EACH ROW WHEN (NEW.role <> OLD.role) EXECUTE FUNCTION app.lock_member();
CREATE OR REPLACE TRIGGER messages_follow AFTER UPDATE OF role ON memberships
    FOR EACH ROW WHEN (NEW.role <> OLD.role) EXECUTE FUNCTION app.member_role_changed();
