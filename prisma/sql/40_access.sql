-- Why: exchange_access says who may see which exchange; every policy reads it as one indexed list. It is derived from
-- coordinator, attorney, client, participants and agency assignments, and recomputed whenever one of them changes.
-- Rule: recomputed under the lock of the exchange, with a snapshot taken after the lock, so that two transactions changing
-- the same exchange cannot each miss the other's row. It is the exchange's own row, which an UPDATE of it has locked
-- already: with the card's instead, completing a task and editing the exchange would wait for each other.
-- Locks: the exchanges concerned, in the order of their ids; a contact while it becomes a participant; the memberships that
-- an agency assignment names. Undo: re-apply the previous version.

-- What exchange_access must hold: the same view serves the triggers and the drift test. document_level is the highest that
-- their active parts in the exchange say, or without a part what the path gives: a part adds or narrows.
CREATE OR REPLACE VIEW app.exchange_access_truth AS
    WITH reasons AS (
        SELECT organization_id, coordinator_id AS user_id, id AS exchange_id, 'coordinator'::access_path_enum AS via
        FROM exchanges WHERE coordinator_id IS NOT NULL
        UNION
        SELECT organization_id, primary_attorney_id, id, 'attorney' FROM exchanges WHERE primary_attorney_id IS NOT NULL
        UNION
        SELECT e.organization_id, c.user_id, e.id, 'client'
        FROM exchanges e JOIN contacts c ON c.organization_id = e.organization_id AND c.id = e.client_id
        WHERE c.user_id IS NOT NULL
        UNION
        SELECT organization_id, user_id, exchange_id, 'participant'
        FROM exchange_participants WHERE left_at IS NULL AND user_id IS NOT NULL
        UNION
        SELECT a.organization_id, a.agency_user_id, p.exchange_id, 'agency'
        FROM agency_assignments a
        JOIN exchange_participants p ON p.organization_id = a.organization_id AND p.user_id = a.third_party_user_id
            AND p.left_at IS NULL
        WHERE a.ended_at IS NULL
        UNION
        SELECT a.organization_id, a.agency_user_id, e.id, 'agency'
        FROM agency_assignments a
        JOIN exchanges e ON e.organization_id = a.organization_id AND e.primary_attorney_id = a.third_party_user_id
        WHERE a.ended_at IS NULL
    )
    SELECT organization_id, user_id, exchange_id, via, coalesce(
        (SELECT max(p.document_access_level) FROM exchange_participants p
         WHERE p.organization_id = reasons.organization_id AND p.exchange_id = reasons.exchange_id
           AND p.user_id = reasons.user_id AND p.left_at IS NULL),
        CASE via WHEN 'coordinator' THEN 'full' WHEN 'agency' THEN 'none' ELSE 'standard' END::access_level_enum) AS document_level
    FROM reasons;

-- One statement by a plan made once: planned anew, the view costs a hundred times what it answers (see 33_locks.sql).
CREATE OR REPLACE FUNCTION app.refresh_access(organization uuid, exchange_ids uuid[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
BEGIN
    PERFORM app.lock_exchanges(organization, exchange_ids);

    WITH truth AS MATERIALIZED (
        SELECT organization_id, user_id, exchange_id, via, document_level FROM app.exchange_access_truth
        WHERE organization_id = organization AND exchange_id = ANY (exchange_ids)
    ), gone AS (
        DELETE FROM exchange_access a
        WHERE a.organization_id = organization AND a.exchange_id = ANY (exchange_ids)
          AND NOT EXISTS (SELECT FROM truth t WHERE t.exchange_id = a.exchange_id AND t.user_id = a.user_id AND t.via = a.via)
    )
    INSERT INTO exchange_access AS standing (organization_id, user_id, exchange_id, via, document_level)
    SELECT organization_id, user_id, exchange_id, via, document_level FROM truth
    ON CONFLICT (organization_id, user_id, exchange_id, via) DO UPDATE SET document_level = excluded.document_level
    WHERE standing.document_level <> excluded.document_level;
END $$;

-- A participant signs in as the person behind the contact: the contact decides, nobody else can name a user. The contact is
-- locked while it becomes one, so that its sign-in cannot change unseen; a row that stays is followed by user_changed.
CREATE OR REPLACE FUNCTION app.name_participant_user() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'INSERT' OR NEW.participant_id <> OLD.participant_id THEN
        PERFORM FROM contacts WHERE organization_id = NEW.organization_id AND id = NEW.participant_id FOR KEY SHARE;
    END IF;
    NEW.user_id := (SELECT user_id FROM contacts WHERE organization_id = NEW.organization_id AND id = NEW.participant_id);
    RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION app.participants_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    changed record;
BEGIN
    FOR changed IN EXECUTE CASE TG_OP
        WHEN 'INSERT' THEN 'SELECT organization_id, array_agg(DISTINCT exchange_id) ids FROM new_rows GROUP BY 1'
        WHEN 'DELETE' THEN 'SELECT organization_id, array_agg(DISTINCT exchange_id) ids FROM old_rows GROUP BY 1'
        ELSE 'SELECT organization_id, array_agg(DISTINCT exchange_id) ids
              FROM (TABLE new_rows UNION ALL TABLE old_rows) r GROUP BY 1' END
    LOOP
        PERFORM app.refresh_access(changed.organization_id, changed.ids);
        UPDATE exchange_cards c SET participant_count = (
            SELECT count(*) FROM exchange_participants p
            WHERE p.organization_id = c.organization_id AND p.exchange_id = c.exchange_id AND p.is_active)
        WHERE c.organization_id = changed.organization_id AND c.exchange_id = ANY (changed.ids);
    END LOOP;
    RETURN NULL;
END $$;

-- A contact gains, changes or loses its login: every exchange it is the client of or takes part in follows, and so does
-- the open work that waits for that contact.
CREATE OR REPLACE FUNCTION app.contact_user_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    UPDATE exchange_participants SET user_id = NEW.user_id
    WHERE organization_id = NEW.organization_id AND participant_id = NEW.id;
    PERFORM app.refresh_access(NEW.organization_id, array_agg(id))
    FROM exchanges WHERE organization_id = NEW.organization_id AND client_id = NEW.id HAVING count(*) > 0;
    UPDATE tasks SET assigned_to = NEW.user_id
    WHERE organization_id = NEW.organization_id AND contact_id = NEW.id AND is_open
      AND assigned_to IS NOT DISTINCT FROM OLD.user_id;
    RETURN NULL;
END $$;

-- Whoever becomes a participant or attorney locks the membership by its foreign key: taken whole here, before the files of
-- these people are looked for, none of them can be missed.
CREATE OR REPLACE FUNCTION app.lock_assigned_people() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM FROM memberships WHERE organization_id = NEW.organization_id
        AND user_id = ANY (ARRAY[NEW.third_party_user_id, OLD.third_party_user_id]) ORDER BY user_id FOR UPDATE;
    RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION app.agency_assignment_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    organization uuid := coalesce(NEW.organization_id, OLD.organization_id);
    people uuid[] := ARRAY[NEW.third_party_user_id, OLD.third_party_user_id];
BEGIN
    PERFORM app.refresh_access(organization, array_agg(exchange_id)) FROM (
        SELECT exchange_id FROM exchange_participants WHERE organization_id = organization AND user_id = ANY (people)
        UNION
        SELECT id FROM exchanges WHERE organization_id = organization AND primary_attorney_id = ANY (people)
    ) concerned HAVING count(*) > 0;
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER name_user BEFORE INSERT OR UPDATE ON exchange_participants
    FOR EACH ROW EXECUTE FUNCTION app.name_participant_user();
CREATE OR REPLACE TRIGGER access_insert AFTER INSERT ON exchange_participants REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION app.participants_changed();
CREATE OR REPLACE TRIGGER access_update AFTER UPDATE ON exchange_participants
    REFERENCING NEW TABLE AS new_rows OLD TABLE AS old_rows
    FOR EACH STATEMENT EXECUTE FUNCTION app.participants_changed();
CREATE OR REPLACE TRIGGER access_delete AFTER DELETE ON exchange_participants REFERENCING OLD TABLE AS old_rows
    FOR EACH STATEMENT EXECUTE FUNCTION app.participants_changed();
CREATE OR REPLACE TRIGGER user_changed AFTER UPDATE OF user_id ON contacts
    FOR EACH ROW WHEN (NEW.user_id IS DISTINCT FROM OLD.user_id) EXECUTE FUNCTION app.contact_user_changed();
CREATE OR REPLACE TRIGGER lock_people BEFORE INSERT OR UPDATE ON agency_assignments
    FOR EACH ROW EXECUTE FUNCTION app.lock_assigned_people();
CREATE OR REPLACE TRIGGER assignment_changed AFTER INSERT OR UPDATE OR DELETE ON agency_assignments
    FOR EACH ROW EXECUTE FUNCTION app.agency_assignment_changed();

-- Access given before it had a level.
UPDATE exchange_access a SET document_level = t.document_level
FROM app.exchange_access_truth t
WHERE t.organization_id = a.organization_id AND t.user_id = a.user_id AND t.exchange_id = a.exchange_id AND t.via = a.via
  AND t.document_level <> a.document_level;
