-- Why: what each role may do to conversations, messages, their templates and notifications, and which columns it may read.
-- Rule: see 70_grants.sql. What a message came from (client_info) is for nobody; what is read out of it (sentiment, urgency)
-- and how many messages there are in all, addressed ones counted, is for staff. message_keys and outbox are for nobody.
-- Locks: none on rows, catalogue entries only. Undo: re-apply the previous version of this file.

GRANT SELECT ON conversations, message_templates TO peak_admin, peak_coordinator;
GRANT SELECT (organization_id, id, kind, exchange_id, title, created_at, created_by) ON conversations
    TO peak_client, peak_third_party, peak_agency;
GRANT SELECT ON conversation_members, conversation_reads, message_recipients, notifications
    TO peak_admin, peak_coordinator, peak_client, peak_third_party, peak_agency;
GRANT SELECT (organization_id, id, created_at, conversation_id, exchange_id, seq, client_id, sender_id, message_type, content,
    thread_id, is_addressed, urgent_reason, sent_at, delivered_at, edited_at, withdrawn_at, attachments, has_attachments,
    auto_generated, updated_at) ON messages TO peak_admin, peak_coordinator, peak_client, peak_third_party, peak_agency;
GRANT SELECT (template_id, sentiment_score, urgency_indicators) ON messages TO peak_admin, peak_coordinator;

-- Conversations of exchanges are opened by a trigger.
GRANT INSERT (organization_id, id, kind, title) ON conversations TO peak_admin, peak_coordinator;
GRANT INSERT (organization_id, conversation_id, user_id), UPDATE (left_at) ON conversation_members
    TO peak_admin, peak_coordinator;
GRANT INSERT (organization_id, conversation_id, user_id, last_read_seq, last_read_at), UPDATE (last_read_seq, last_read_at)
    ON conversation_reads TO peak_admin, peak_coordinator, peak_client, peak_third_party, peak_agency;

-- The place in the conversation and the time are given by the database.
GRANT INSERT (organization_id, id, conversation_id, client_id, sender_id, message_type, content, thread_id, is_addressed,
    urgent_reason, attachments, client_info) ON messages TO peak_admin, peak_coordinator, peak_client, peak_third_party, peak_agency;
GRANT INSERT (auto_generated, template_id) ON messages TO peak_admin, peak_coordinator;
GRANT UPDATE (content, withdrawn_at) ON messages
    TO peak_admin, peak_coordinator, peak_client, peak_third_party, peak_agency;
GRANT INSERT (organization_id, message_id, user_id, kind) ON message_recipients
    TO peak_admin, peak_coordinator, peak_client, peak_third_party, peak_agency;

GRANT INSERT (organization_id, id, name, subject, body, is_active), UPDATE (name, subject, body, is_active)
    ON message_templates TO peak_admin;
GRANT UPDATE (read_at, acted_at) ON notifications TO peak_admin, peak_coordinator, peak_client, peak_third_party, peak_agency;
