-- Why: contacts point at one another (primary contact for a company, assistant, merged into), and none may lead back to itself
-- or to one that is gone.
-- Rule: whoever is the primary contact for a company does not, through others, come back to themselves. A merged contact stays as
-- it was, and nothing new points at it: only the merge itself moves its pointer. The owner may repair either.
-- Locks: one writer of the hierarchy per firm at a time; a contact while something begins to point at it, so that it is not
-- merged unseen. Undo: re-apply the previous version of this file.

CREATE OR REPLACE FUNCTION app.hold_relations() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('contacts ' || NEW.organization_id, 0));
    IF EXISTS (
        WITH RECURSIVE leads (id) AS (
            SELECT NEW.primary_contact_for
            UNION
            SELECT c.primary_contact_for FROM leads l
            JOIN contacts c ON c.organization_id = NEW.organization_id AND c.id = l.id WHERE c.primary_contact_for IS NOT NULL
        )
        SELECT FROM leads WHERE id = NEW.id
    ) THEN
        PERFORM app.refuse('contacts_hierarchy_no_cycle', 'the contact would be above itself');
    END IF;
    IF EXISTS (SELECT FROM contacts WHERE organization_id = NEW.organization_id
        AND id IN (NEW.primary_contact_for, NEW.assistant_contact_id) AND merged_into_id IS NOT NULL) THEN
        PERFORM app.refuse('contacts_merged_unused', 'the contact was merged into another');
    END IF;
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION app.hold_merged() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF current_setting('role') <> 'none' AND (NEW.merged_into_id IS NULL OR to_jsonb(NEW) - '{merged_into_id,updated_at}'::text[]
        <> to_jsonb(OLD) - '{merged_into_id,updated_at}'::text[]) THEN
        PERFORM app.refuse('contacts_merged_stay', 'the contact was merged into another');
    END IF;
    RETURN NULL;
END $$;

-- TG_ARGV[0]: the column that names a contact.
CREATE OR REPLACE FUNCTION app.refuse_merged() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    merged uuid;
BEGIN
    SELECT merged_into_id INTO merged FROM contacts
    WHERE organization_id = NEW.organization_id AND id = (to_jsonb(NEW) ->> TG_ARGV[0])::uuid FOR KEY SHARE;
    IF merged IS NOT NULL THEN
        PERFORM app.refuse('contacts_merged_unused', 'the contact was merged into another');
    END IF;
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER hold_relations AFTER INSERT OR UPDATE OF primary_contact_for, assistant_contact_id ON contacts
    FOR EACH ROW WHEN (NEW.primary_contact_for IS NOT NULL OR NEW.assistant_contact_id IS NOT NULL)
    EXECUTE FUNCTION app.hold_relations();
CREATE OR REPLACE TRIGGER hold_merged AFTER UPDATE ON contacts
    FOR EACH ROW WHEN (OLD.merged_into_id IS NOT NULL) EXECUTE FUNCTION app.hold_merged();

-- Every key to contacts, those of cards excepted, which follow their exchanges.
DO $$
DECLARE
    key record;
BEGIN
    FOR key IN SELECT k.conrelid::regclass AS target, a.attname AS named
        FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[2]
        WHERE k.contype = 'f' AND k.confrelid = 'contacts'::regclass AND k.conparentid = 0
          AND k.conrelid NOT IN ('contacts'::regclass, 'exchange_cards'::regclass)
    LOOP
        EXECUTE format('CREATE OR REPLACE TRIGGER %I AFTER INSERT OR UPDATE OF %I ON %s
            FOR EACH ROW WHEN (NEW.%I IS NOT NULL) EXECUTE FUNCTION app.refuse_merged(%L)',
            'not_merged_' || key.named, key.named, key.target, key.named, key.named);
    END LOOP;
END $$;
