-- Why: what can be found follows the records at once. Words of the vocabulary do not: 69_search_words.sql.
-- Rule: new and removed rows by statement; an update by row, and only when a searched column changed, so that all other work
-- costs nothing.
-- Locks: the search rows of what changed; a renamed client's exchanges, in the order of their ids; the client while an exchange
-- begins to carry its name. Undo: drop the triggers named search_*, then re-apply the previous version of this file.

-- For every kind: rows that came or went. TG_ARGV[0]: the kind.
CREATE OR REPLACE FUNCTION app.search_rows_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM app.refresh_search(TG_ARGV[0]::search_kind_enum, organization_id, array_agg(id)) FROM changed_rows GROUP BY organization_id;
    RETURN NULL;
END $$;

-- For every kind: one row whose searched columns changed. TG_ARGV[0]: the kind.
CREATE OR REPLACE FUNCTION app.search_row_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM app.refresh_search(TG_ARGV[0]::search_kind_enum, NEW.organization_id, ARRAY[NEW.id]);
    RETURN NULL;
END $$;

-- A message and a task come often, and nothing can stand there yet: one statement.
CREATE OR REPLACE FUNCTION app.search_messages_inserted() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    INSERT INTO search_documents (organization_id, kind, entity_id, exchange_id, lexemes)
    SELECT organization_id, 'message', id, exchange_id, app.lexemes(organization_id, 'm', content)
    FROM changed_rows WHERE exchange_id IS NOT NULL AND NOT is_addressed AND withdrawn_at IS NULL;
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION app.search_tasks_inserted() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    INSERT INTO search_documents (organization_id, kind, entity_id, exchange_id, title, assigned_to, lexemes)
    SELECT organization_id, 'task', id, exchange_id, title, assigned_to, app.lexemes(organization_id, 't', title)
    FROM changed_rows;
    RETURN NULL;
END $$;

-- An exchange carries its client's name. The client is locked while it begins to, so that it cannot be renamed unseen; after
-- that a renaming finds the exchange.
CREATE OR REPLACE FUNCTION app.search_client_named() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM FROM contacts WHERE organization_id = NEW.organization_id AND id = NEW.client_id FOR SHARE;
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION app.search_client_renamed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM app.refresh_search('exchange', NEW.organization_id, array_agg(id))
    FROM exchanges WHERE organization_id = NEW.organization_id AND client_id = NEW.id HAVING count(*) > 0;
    RETURN NULL;
END $$;

-- A version stays as it came.
CREATE OR REPLACE FUNCTION app.search_versions_added() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM app.refresh_search('document', organization_id, array_agg(DISTINCT document_id)) FROM changed_rows GROUP BY organization_id;
    RETURN NULL;
END $$;

DO $$
DECLARE
    target record;
BEGIN
    FOR target IN SELECT * FROM (VALUES
        ('exchange', 'search_rows_changed', ARRAY['exchange_number', 'name', 'client_id', 'custom_fields']),
        ('contact', 'search_rows_changed', ARRAY['first_name', 'last_name', 'company', 'email', 'phone_primary',
            'phone_mobile', 'phone_work', 'phone_home', 'phone_fax', 'custom_field_values', 'merged_into_id']),
        ('task', 'search_tasks_inserted', ARRAY['title', 'exchange_id', 'assigned_to']),
        ('document', 'search_rows_changed', ARRAY['title', 'exchange_id', 'access_level', 'archived_at']),
        ('message', 'search_messages_inserted', ARRAY['content', 'exchange_id', 'is_addressed', 'withdrawn_at'])
    ) AS t (kind, inserted, searched) LOOP
        EXECUTE format('CREATE OR REPLACE TRIGGER search_insert AFTER INSERT ON %I REFERENCING NEW TABLE AS changed_rows
            FOR EACH STATEMENT EXECUTE FUNCTION app.%I(%L)', target.kind || 's', target.inserted, target.kind);
        EXECUTE format('CREATE OR REPLACE TRIGGER search_delete AFTER DELETE ON %I REFERENCING OLD TABLE AS changed_rows
            FOR EACH STATEMENT EXECUTE FUNCTION app.search_rows_changed(%L)', target.kind || 's', target.kind);
        EXECUTE format('CREATE OR REPLACE TRIGGER search_update AFTER UPDATE OF %s ON %I
            FOR EACH ROW WHEN ((%s) IS DISTINCT FROM (%s)) EXECUTE FUNCTION app.search_row_changed(%L)',
            array_to_string(target.searched, ', '), target.kind || 's',
            'OLD.' || array_to_string(target.searched, ', OLD.'), 'NEW.' || array_to_string(target.searched, ', NEW.'), target.kind);
    END LOOP;
END $$;

-- Named to fire before search_insert and search_update: triggers of one moment go by name, those of a row before the statement's.
CREATE OR REPLACE TRIGGER search_client AFTER INSERT ON exchanges
    FOR EACH ROW EXECUTE FUNCTION app.search_client_named();
CREATE OR REPLACE TRIGGER search_client_changed AFTER UPDATE OF client_id ON exchanges
    FOR EACH ROW WHEN (NEW.client_id <> OLD.client_id) EXECUTE FUNCTION app.search_client_named();
CREATE OR REPLACE TRIGGER search_renamed AFTER UPDATE OF first_name, last_name, company, email ON contacts
    FOR EACH ROW WHEN (NEW.display_name <> OLD.display_name) EXECUTE FUNCTION app.search_client_renamed();
CREATE OR REPLACE TRIGGER search_insert AFTER INSERT ON document_versions REFERENCING NEW TABLE AS changed_rows
    FOR EACH STATEMENT EXECUTE FUNCTION app.search_versions_added();
