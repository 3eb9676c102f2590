-- Why: who sees and writes in which conversation, whom an addressed message reaches, and how far each has read.
-- Rule: a policy is written to roles, so none contains "is admin or ..."; what a person may see is one list of
-- exchanges, computed once per statement, which becomes an index condition. The conversation of an exchange is open to
-- whoever sees the exchange, to agencies only where they take part; a direct one to its members, whoever they are.
-- Locks: ACCESS EXCLUSIVE on each table, briefly, at deployment. Undo: re-apply the previous version of this file.

CALL app.begin_policies('conversations', 'conversation_members', 'conversation_reads', 'messages', 'message_keys',
    'message_recipients', 'message_templates', 'outbox');

-- message_keys and outbox have no policy and no grant: only triggers and the worker reach them.

CREATE POLICY admin_sees_exchange_conversations ON conversations FOR SELECT TO peak_admin
    USING (organization_id = (SELECT app.org())
        AND exchange_id IS NOT NULL);
CREATE POLICY member_sees_exchange_conversations ON conversations FOR SELECT TO peak_coordinator, peak_client, peak_third_party
    USING (organization_id = (SELECT app.org())
        AND exchange_id = ANY (ARRAY(SELECT a.exchange_id FROM exchange_access a WHERE a.user_id = (SELECT app.uid()))));
CREATE POLICY agency_sees_where_it_takes_part ON conversations FOR SELECT TO peak_agency
    USING (organization_id = (SELECT app.org())
        AND exchange_id = ANY (ARRAY(SELECT a.exchange_id FROM exchange_access a
            WHERE a.user_id = (SELECT app.uid()) AND a.via <> 'agency')));
CREATE POLICY member_sees_own_conversations ON conversations FOR SELECT
    TO peak_admin, peak_coordinator, peak_client, peak_third_party, peak_agency
    USING (organization_id = (SELECT app.org())
        AND id = ANY (ARRAY(SELECT app.my_conversations())));
-- Whoever opens one sees it while they bring the members in, within the same transaction.
CREATE POLICY staff_sees_what_it_opens ON conversations FOR SELECT TO peak_admin, peak_coordinator
    USING (organization_id = (SELECT app.org())
        AND kind = 'direct'
        AND created_by = (SELECT app.uid())
        AND created_at = now());
CREATE POLICY staff_opens_conversations ON conversations FOR INSERT TO peak_admin, peak_coordinator
    WITH CHECK (organization_id = (SELECT app.org())
        AND kind = 'direct');

CREATE POLICY member_sees_members ON conversation_members FOR SELECT
    TO peak_admin, peak_coordinator, peak_client, peak_third_party, peak_agency
    USING (organization_id = (SELECT app.org())
        AND EXISTS (SELECT FROM conversations c
            WHERE c.organization_id = conversation_members.organization_id AND c.id = conversation_members.conversation_id));
CREATE POLICY staff_brings_members_in ON conversation_members FOR INSERT TO peak_admin, peak_coordinator
    WITH CHECK (organization_id = (SELECT app.org())
        AND EXISTS (SELECT FROM conversations c
            WHERE c.organization_id = conversation_members.organization_id AND c.id = conversation_members.conversation_id
            AND c.kind = 'direct'));
CREATE POLICY staff_lets_members_go ON conversation_members FOR UPDATE TO peak_admin, peak_coordinator
    USING (organization_id = (SELECT app.org())
        AND EXISTS (SELECT FROM conversations c
            WHERE c.organization_id = conversation_members.organization_id AND c.id = conversation_members.conversation_id
            AND c.kind = 'direct'));

CREATE POLICY member_sees_who_has_read ON conversation_reads FOR SELECT
    TO peak_admin, peak_coordinator, peak_client, peak_third_party, peak_agency
    USING (organization_id = (SELECT app.org())
        AND EXISTS (SELECT FROM conversations c
            WHERE c.organization_id = conversation_reads.organization_id AND c.id = conversation_reads.conversation_id));
CREATE POLICY member_begins_to_read ON conversation_reads FOR INSERT
    TO peak_admin, peak_coordinator, peak_client, peak_third_party, peak_agency
    WITH CHECK (organization_id = (SELECT app.org())
        AND user_id = (SELECT app.uid())
        AND EXISTS (SELECT FROM conversations c
            WHERE c.organization_id = conversation_reads.organization_id AND c.id = conversation_reads.conversation_id));
CREATE POLICY member_reads_on ON conversation_reads FOR UPDATE
    TO peak_admin, peak_coordinator, peak_client, peak_third_party, peak_agency
    USING (organization_id = (SELECT app.org())
        AND user_id = (SELECT app.uid())
        AND EXISTS (SELECT FROM conversations c
            WHERE c.organization_id = conversation_reads.organization_id AND c.id = conversation_reads.conversation_id));

CREATE POLICY admin_sees_messages ON messages FOR SELECT TO peak_admin
    USING (organization_id = (SELECT app.org())
        AND exchange_id IS NOT NULL);
CREATE POLICY member_sees_messages ON messages FOR SELECT TO peak_coordinator, peak_client, peak_third_party
    USING (organization_id = (SELECT app.org())
        AND exchange_id = ANY (ARRAY(SELECT a.exchange_id FROM exchange_access a WHERE a.user_id = (SELECT app.uid()))));
CREATE POLICY agency_sees_messages_where_it_takes_part ON messages FOR SELECT TO peak_agency
    USING (organization_id = (SELECT app.org())
        AND exchange_id = ANY (ARRAY(SELECT a.exchange_id FROM exchange_access a
            WHERE a.user_id = (SELECT app.uid()) AND a.via <> 'agency')));
CREATE POLICY member_sees_direct_messages ON messages FOR SELECT
    TO peak_admin, peak_coordinator, peak_client, peak_third_party, peak_agency
    USING (organization_id = (SELECT app.org())
        AND conversation_id = ANY (ARRAY(SELECT app.my_conversations())));
-- On top of these, for everybody: an addressed message is for its sender and those it is addressed to.
CREATE POLICY addressed_to_them ON messages AS RESTRICTIVE FOR SELECT
    TO peak_admin, peak_coordinator, peak_client, peak_third_party, peak_agency
    USING (NOT is_addressed OR sender_id = (SELECT app.uid()) OR app.addressed_to_me(id));
CREATE POLICY staff_writes_messages ON messages FOR INSERT TO peak_admin, peak_coordinator
    WITH CHECK (organization_id = (SELECT app.org())
        AND sender_id = (SELECT app.uid())
        AND EXISTS (SELECT FROM conversations c
            WHERE c.organization_id = messages.organization_id AND c.id = messages.conversation_id));
-- What the product itself announces is not for others to write.
CREATE POLICY party_writes_messages ON messages FOR INSERT TO peak_client, peak_third_party, peak_agency
    WITH CHECK (organization_id = (SELECT app.org())
        AND sender_id = (SELECT app.uid())
        AND message_type IN ('text', 'file')
        AND EXISTS (SELECT FROM conversations c
            WHERE c.organization_id = messages.organization_id AND c.id = messages.conversation_id));
CREATE POLICY sender_edits_own_messages ON messages FOR UPDATE
    TO peak_admin, peak_coordinator, peak_client, peak_third_party, peak_agency
    USING (organization_id = (SELECT app.org())
        AND sender_id = (SELECT app.uid())
        AND EXISTS (SELECT FROM conversations c
            WHERE c.organization_id = messages.organization_id AND c.id = messages.conversation_id));

-- A bcc is known to the sender and that person only.
CREATE POLICY member_sees_recipients ON message_recipients FOR SELECT
    TO peak_admin, peak_coordinator, peak_client, peak_third_party, peak_agency
    USING (organization_id = (SELECT app.org())
        AND (kind <> 'bcc' OR user_id = (SELECT app.uid()) OR sender_id = (SELECT app.uid()))
        AND EXISTS (SELECT FROM messages m
            WHERE m.organization_id = message_recipients.organization_id AND m.id = message_recipients.message_id));
CREATE POLICY sender_addresses_own_messages ON message_recipients FOR INSERT
    TO peak_admin, peak_coordinator, peak_client, peak_third_party, peak_agency
    WITH CHECK (organization_id = (SELECT app.org())
        AND EXISTS (SELECT FROM messages m
            WHERE m.organization_id = message_recipients.organization_id AND m.id = message_recipients.message_id
            AND m.sender_id = (SELECT app.uid())));

CREATE POLICY admin_keeps_message_templates ON message_templates FOR ALL TO peak_admin
    USING (organization_id = (SELECT app.org()))
    WITH CHECK (organization_id = (SELECT app.org()));
CREATE POLICY coordinator_sees_message_templates ON message_templates FOR SELECT TO peak_coordinator
    USING (organization_id = (SELECT app.org()));
