-- Why: a document counts on the card of its exchange until it is archived, and knows its newest version.
-- Rule: a version without a number gets the next one, one that is given is kept, so they need not be without gaps. A version
-- stays as it came: nobody changes or removes one.
-- Locks: the document while a version is added; the exchanges concerned, in the order of their ids, counted after the lock (see
-- 40_access.sql). Undo: re-apply the previous version of this file.

CREATE OR REPLACE FUNCTION app.prepare_version() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    newest integer;
BEGIN
    UPDATE documents SET current_version = greatest(current_version, coalesce(NEW.version, current_version + 1))
    WHERE organization_id = NEW.organization_id AND id = NEW.document_id
    RETURNING current_version INTO newest;
    -- Without a document the foreign key has its say.
    NEW.version := coalesce(NEW.version, newest, 1);
    RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION app.hold_version() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM app.refuse('document_versions_append_only', 'a version of a document stays as it was uploaded');
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION app.count_documents(organization uuid, exchange_ids uuid[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
BEGIN
    PERFORM app.lock_exchanges(organization, exchange_ids);

    UPDATE exchange_cards c SET document_count = (
        SELECT count(*) FROM documents d
        WHERE d.organization_id = c.organization_id AND d.exchange_id = c.exchange_id AND d.archived_at IS NULL)
    WHERE c.organization_id = organization AND c.exchange_id = ANY (exchange_ids);
END $$;

CREATE OR REPLACE FUNCTION app.documents_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    changed record;
BEGIN
    FOR changed IN EXECUTE CASE TG_OP
        WHEN 'INSERT' THEN 'SELECT organization_id, array_agg(DISTINCT exchange_id) ids
            FROM new_rows WHERE exchange_id IS NOT NULL GROUP BY 1'
        WHEN 'DELETE' THEN 'SELECT organization_id, array_agg(DISTINCT exchange_id) ids
            FROM old_rows WHERE exchange_id IS NOT NULL GROUP BY 1'
        ELSE 'SELECT organization_id, array_agg(DISTINCT exchange_id) ids FROM (
                SELECT n.organization_id, unnest(ARRAY[n.exchange_id, o.exchange_id]) AS exchange_id
                FROM new_rows n JOIN old_rows o USING (organization_id, id)
                WHERE (n.exchange_id, n.archived_at IS NULL) IS DISTINCT FROM (o.exchange_id, o.archived_at IS NULL)) moved
            WHERE exchange_id IS NOT NULL GROUP BY 1' END
    LOOP
        PERFORM app.count_documents(changed.organization_id, changed.ids);
    END LOOP;
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER prepare BEFORE INSERT ON document_versions FOR EACH ROW EXECUTE FUNCTION app.prepare_version();
CREATE OR REPLACE TRIGGER hold AFTER UPDATE OR DELETE ON document_versions FOR EACH ROW EXECUTE FUNCTION app.hold_version();
CREATE OR REPLACE TRIGGER count_insert AFTER INSERT ON documents REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION app.documents_changed();
CREATE OR REPLACE TRIGGER count_update AFTER UPDATE ON documents REFERENCING NEW TABLE AS new_rows OLD TABLE AS old_rows
    FOR EACH STATEMENT EXECUTE FUNCTION app.documents_changed();
CREATE OR REPLACE TRIGGER count_delete AFTER DELETE ON documents REFERENCING OLD TABLE AS old_rows
    FOR EACH STATEMENT EXECUTE FUNCTION app.documents_changed();
