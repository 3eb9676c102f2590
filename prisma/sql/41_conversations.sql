-- Why: who is in a direct conversation, and whom an addressed message reaches, is asked by policies of the very tables that
-- say it, and a policy may not ask its own table.
-- Rule: definers, since a member sees neither list whole; both answer only about the caller, in the firm entered.
-- Locks: none. Undo: re-apply the previous version of this file.

CREATE OR REPLACE FUNCTION app.my_conversations() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
    SELECT conversation_id FROM conversation_members
    WHERE organization_id = app.org() AND user_id = app.uid() AND left_at IS NULL
$$;

CREATE OR REPLACE FUNCTION app.addressed_to_me(message uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
    SELECT EXISTS (SELECT FROM message_recipients
        WHERE organization_id = app.org() AND message_id = message AND user_id = app.uid())
$$;

GRANT EXECUTE ON FUNCTION app.my_conversations(), app.addressed_to_me(uuid)
    TO peak_admin, peak_coordinator, peak_client, peak_third_party, peak_agency;
