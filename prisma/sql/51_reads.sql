-- Why: how far a person has read is counted against what there is, so it cannot lie ahead of the conversation.
-- Rule: a place beyond the last message is taken as the last message.
-- Locks: none. Undo: re-apply the previous version of this file.

-- A definer: how many messages there are in all is for staff.
CREATE OR REPLACE FUNCTION app.prepare_read() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    -- Without a conversation the foreign key has its say.
    NEW.last_read_seq := least(NEW.last_read_seq, (SELECT last_seq FROM conversations
        WHERE organization_id = NEW.organization_id AND id = NEW.conversation_id));
    RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER prepare BEFORE INSERT OR UPDATE ON conversation_reads FOR EACH ROW EXECUTE FUNCTION app.prepare_read();
