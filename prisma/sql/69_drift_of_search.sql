-- Why: whether the search has a row for everything that can be found, and none besides. See 59_drift.sql.
-- Rule: the rows and what they show are compared. Their words are not: computing them takes as long as writing them, and
-- app.rebuild_search does it.
-- Locks: none. Undo: re-apply the previous version of this file.

CREATE OR REPLACE FUNCTION app.drift_of_search()
RETURNS TABLE (what text, organization_id uuid, id uuid, differences jsonb)
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT 'search_documents', organization_id, entity_id, app.differences(
        to_jsonb(k) - 'kept', to_jsonb(t) - 'wanted')
    FROM (
        SELECT true AS kept, organization_id, kind, entity_id, exchange_id, title, detail, access_level, assigned_to
        FROM search_documents
    ) k
    FULL JOIN (
        SELECT true AS wanted, organization_id, kind, entity_id, exchange_id, title, detail, access_level, assigned_to FROM (
            SELECT * FROM app.searchable_exchange UNION ALL SELECT * FROM app.searchable_contact
            UNION ALL SELECT * FROM app.searchable_task UNION ALL SELECT * FROM app.searchable_document
            UNION ALL SELECT * FROM app.searchable_message
        ) s
    ) t USING (organization_id, kind, entity_id)
    WHERE k.kept IS DISTINCT FROM t.wanted OR (k.exchange_id, k.title, k.detail, k.access_level, k.assigned_to)
        IS DISTINCT FROM (t.exchange_id, t.title, t.detail, t.access_level, t.assigned_to)
$$;
