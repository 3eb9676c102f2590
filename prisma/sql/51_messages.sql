-- Why: a message gets its place in the conversation, and the card of its exchange counts it at once.
-- Rule: seq runs per conversation without a gap. A message keeps its conversation, place, sender and audience for good, so that
-- nothing derived from it can move; only what it says, and whether it was delivered or withdrawn, changes. The database says
-- when it was reworded or withdrawn; a withdrawn one is not taken up again. The id of a member's message is of now: it places
-- the message among the others.
-- Counters move by the difference, not by a recount: a conversation grows for years.
-- Locks: the exchange (see 40_access.sql), then the conversation, then the card, all three until the transaction ends. Those who
-- write to one conversation take turns anyway; taking the exchange first keeps them out of deadlocks with its other writers,
-- in whatever order a command writes. Undo: re-apply the previous version of this file.

CREATE OR REPLACE FUNCTION app.prepare_message() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
BEGIN
    NEW.exchange_id := (SELECT exchange_id FROM conversations
        WHERE organization_id = NEW.organization_id AND id = NEW.conversation_id);
    IF NEW.exchange_id IS NOT NULL THEN
        PERFORM FROM exchanges WHERE organization_id = NEW.organization_id AND id = NEW.exchange_id FOR NO KEY UPDATE;
    END IF;
    UPDATE conversations SET last_seq = last_seq + 1, last_message_id = greatest(last_message_id, NEW.id)
    WHERE organization_id = NEW.organization_id AND id = NEW.conversation_id
    RETURNING last_seq INTO NEW.seq;
    -- Without a conversation the foreign key has its say.
    NEW.seq := coalesce(NEW.seq, 1);
    RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION app.messages_inserted() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
BEGIN
    INSERT INTO message_keys (organization_id, conversation_id, seq, sender_id, client_id, message_id)
    SELECT organization_id, conversation_id, seq, sender_id, client_id, id FROM new_rows;

    UPDATE exchange_cards c SET
        message_count = c.message_count + sent.all_of_them,
        shared_message_count = c.shared_message_count + sent.shared,
        last_message_id = greatest(c.last_message_id, sent.newest),
        client_messaged_at = greatest(c.client_messaged_at, sent.to_client)
    FROM (
        SELECT m.organization_id, m.exchange_id, count(*)::integer AS all_of_them,
            (count(*) FILTER (WHERE NOT m.is_addressed))::integer AS shared, max(m.id::text)::uuid AS newest,
            max(m.sent_at) FILTER (WHERE NOT m.is_addressed AND s.role IN ('admin', 'coordinator')) AS to_client
        FROM new_rows m JOIN memberships s ON s.organization_id = m.organization_id AND s.user_id = m.sender_id
        WHERE m.exchange_id IS NOT NULL GROUP BY 1, 2 ORDER BY 2
    ) sent
    WHERE c.organization_id = sent.organization_id AND c.exchange_id = sent.exchange_id;
    RETURN NULL;
END $$;

-- What the cards must say of messages. A message reaches the client when it is open to all, or addressed to them by name.
CREATE OR REPLACE VIEW app.message_truth AS
    SELECT m.organization_id, m.exchange_id, count(*)::integer AS message_count,
        (count(*) FILTER (WHERE NOT m.is_addressed))::integer AS shared_message_count,
        max(m.id::text)::uuid AS last_message_id,
        max(m.sent_at) FILTER (WHERE s.role IN ('admin', 'coordinator') AND (NOT m.is_addressed OR EXISTS (
            SELECT FROM message_recipients r
            WHERE r.organization_id = m.organization_id AND r.message_id = m.id AND r.user_id = k.user_id))) AS client_messaged_at
    FROM messages m
    JOIN exchanges e ON e.organization_id = m.organization_id AND e.id = m.exchange_id
    JOIN contacts k ON k.organization_id = e.organization_id AND k.id = e.client_id
    JOIN memberships s ON s.organization_id = m.organization_id AND s.user_id = m.sender_id
    GROUP BY 1, 2;

-- The whole recount, for what happens seldom: another client, another sign-in or role, a message removed by the owner.
CREATE OR REPLACE FUNCTION app.recount_messages(organization uuid, exchange_ids uuid[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM app.lock_exchanges(organization, exchange_ids);

    UPDATE exchange_cards c SET (message_count, shared_message_count, last_message_id, client_messaged_at)
        = ROW (coalesce(t.message_count, 0), coalesce(t.shared_message_count, 0), t.last_message_id, t.client_messaged_at)
    FROM unnest(exchange_ids) AS x (id)
    LEFT JOIN (SELECT * FROM app.message_truth WHERE organization_id = organization AND exchange_id = ANY (exchange_ids)) t
        ON t.exchange_id = x.id
    WHERE c.organization_id = organization AND c.exchange_id = x.id;
END $$;

CREATE OR REPLACE FUNCTION app.messages_deleted() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM app.recount_messages(organization_id, array_agg(DISTINCT exchange_id))
    FROM old_rows WHERE exchange_id IS NOT NULL GROUP BY organization_id;
    UPDATE conversations c SET last_message_id = (SELECT id FROM messages m
        WHERE m.organization_id = c.organization_id AND m.conversation_id = c.id ORDER BY id DESC LIMIT 1)
    WHERE (c.organization_id, c.id) IN (SELECT organization_id, conversation_id FROM old_rows);
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION app.prepare_message_change() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
BEGIN
    IF NEW.content <> OLD.content THEN NEW.edited_at := now(); END IF;
    IF OLD.withdrawn_at IS NULL AND NEW.withdrawn_at IS NOT NULL THEN NEW.withdrawn_at := now(); END IF;
    RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION app.hold_message() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_NAME = 'hold_withdrawn' THEN
        PERFORM app.refuse('messages_withdrawn_stay', 'a message that was withdrawn stays so');
    ELSIF TG_OP = 'UPDATE' THEN
        PERFORM app.refuse('messages_stay', 'a message keeps its conversation, place, sender, time and audience');
    ELSIF TG_NAME = 'hold_time' THEN
        -- An import by the owner brings ids of another day.
        IF app.acting_role() <> 'system' THEN
            PERFORM app.refuse('messages_in_time', 'the id says another time than now');
        END IF;
    ELSIF NOT EXISTS (SELECT FROM messages WHERE organization_id = NEW.organization_id AND id = NEW.thread_id
        AND conversation_id = NEW.conversation_id) THEN
        PERFORM app.refuse('messages_thread_in_conversation', 'an answer stays in the conversation of what it answers');
    END IF;
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER prepare BEFORE INSERT ON messages FOR EACH ROW EXECUTE FUNCTION app.prepare_message();
CREATE OR REPLACE TRIGGER hold_thread AFTER INSERT ON messages
    FOR EACH ROW WHEN (NEW.thread_id IS NOT NULL) EXECUTE FUNCTION app.hold_message();
CREATE OR REPLACE TRIGGER hold_time AFTER INSERT ON messages FOR EACH ROW WHEN (
    (uuid_extract_timestamp(NEW.id) BETWEEN now() - interval '5 minutes' AND now() + interval '5 minutes') IS NOT TRUE)
    EXECUTE FUNCTION app.hold_message();
CREATE OR REPLACE TRIGGER prepare_change BEFORE UPDATE OF content, withdrawn_at ON messages
    FOR EACH ROW EXECUTE FUNCTION app.prepare_message_change();
CREATE OR REPLACE TRIGGER hold_withdrawn AFTER UPDATE ON messages FOR EACH ROW WHEN (OLD.withdrawn_at IS NOT NULL AND
    (NEW.content, NEW.edited_at, NEW.withdrawn_at) IS DISTINCT FROM (OLD.content, OLD.edited_at, OLD.withdrawn_at))
    EXECUTE FUNCTION app.hold_message();
CREATE OR REPLACE TRIGGER hold_update AFTER UPDATE ON messages FOR EACH ROW WHEN (
    (NEW.conversation_id, NEW.exchange_id, NEW.seq, NEW.sender_id, NEW.client_id, NEW.thread_id, NEW.is_addressed, NEW.sent_at)
    IS DISTINCT FROM
    (OLD.conversation_id, OLD.exchange_id, OLD.seq, OLD.sender_id, OLD.client_id, OLD.thread_id, OLD.is_addressed, OLD.sent_at))
    EXECUTE FUNCTION app.hold_message();
CREATE OR REPLACE TRIGGER follow_insert AFTER INSERT ON messages REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION app.messages_inserted();
CREATE OR REPLACE TRIGGER follow_delete AFTER DELETE ON messages REFERENCING OLD TABLE AS old_rows
    FOR EACH STATEMENT EXECUTE FUNCTION app.messages_deleted();
