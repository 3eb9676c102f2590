-- Why: what open pages must hear of is written down in the transaction that did it, so that nothing is told that did not
-- happen, and nothing that happened is forgotten; a job tells it after the commit.
-- Rule: the row names what happened and where; whoever is told reads the rest as themselves.
-- Locks: none beyond the new rows. Undo: re-apply the previous version of this file.

CREATE OR REPLACE FUNCTION app.messages_announced() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
BEGIN
    INSERT INTO outbox (organization_id, topic, exchange_id, subject_id, payload)
    SELECT organization_id, 'message.sent', exchange_id, id,
        jsonb_build_object('conversation_id', conversation_id, 'seq', seq, 'is_addressed', is_addressed)
    FROM new_rows;
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER outbox_insert AFTER INSERT ON messages REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION app.messages_announced();
