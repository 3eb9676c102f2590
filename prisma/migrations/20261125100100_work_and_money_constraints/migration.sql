-- Why: what must not be is refused here, whoever writes: ranges, order, and ids that are not UUIDv7. What looks at more than
-- one row (steps of a status, cycles of dependencies, sums) is in prisma/sql/51 and after.
-- Locks: ACCESS EXCLUSIVE on each table named, while its rows are checked once. Undo: ALTER TABLE ... DROP CONSTRAINT.

ALTER TABLE conversations
    ADD CONSTRAINT conversations_kind_fits CHECK ((kind = 'exchange') = (exchange_id IS NOT NULL));

ALTER TABLE conversation_members
    ADD CONSTRAINT conversation_members_left_after_joining CHECK (left_at >= joined_at);

ALTER TABLE conversation_reads
    ADD CONSTRAINT conversation_reads_not_negative CHECK (last_read_seq >= 0);

ALTER TABLE message_templates
    ADD CONSTRAINT message_templates_filled CHECK (btrim(name) <> '' AND btrim(body) <> '');

ALTER TABLE messages
    ADD CONSTRAINT messages_content_given CHECK (btrim(content) <> '' OR attachments <> '[]'::jsonb),
    ADD CONSTRAINT messages_content_length CHECK (length(content) <= 20000),
    ADD CONSTRAINT messages_seq_positive CHECK (seq > 0),
    ADD CONSTRAINT messages_sentiment_range CHECK (sentiment_score BETWEEN -1 AND 1),
    ADD CONSTRAINT messages_attachments_list CHECK (jsonb_typeof(attachments) = 'array'),
    ADD CONSTRAINT messages_not_own_thread CHECK (thread_id <> id);

ALTER TABLE documents
    ADD CONSTRAINT documents_title_given CHECK (btrim(title) <> '' AND length(title) <= 255),
    ADD CONSTRAINT documents_belong_somewhere CHECK (num_nonnulls(exchange_id, contact_id) > 0),
    ADD CONSTRAINT documents_level_given CHECK (access_level <> 'none'),
    ADD CONSTRAINT documents_version_not_negative CHECK (current_version >= 0);

ALTER TABLE document_versions
    ADD CONSTRAINT document_versions_version_positive CHECK (version > 0),
    ADD CONSTRAINT document_versions_size_not_negative CHECK (byte_size >= 0),
    ADD CONSTRAINT document_versions_hash_length CHECK (length(sha256) = 32),
    ADD CONSTRAINT document_versions_named CHECK (btrim(file_name) <> '' AND btrim(storage_key) <> '');

ALTER TABLE invoices
    ADD CONSTRAINT invoices_amounts_not_negative CHECK (subtotal >= 0 AND fees >= 0 AND tax_amount >= 0 AND total_paid >= 0),
    ADD CONSTRAINT invoices_not_overpaid CHECK (total_paid <= subtotal + tax_amount),
    ADD CONSTRAINT invoices_numbered_when_issued CHECK (status = 'draft' OR status = 'void' OR (number IS NOT NULL AND issued_on IS NOT NULL)),
    ADD CONSTRAINT invoices_due_after_issue CHECK (due_on >= issued_on),
    ADD CONSTRAINT invoices_status_fits_payments CHECK (CASE status
        WHEN 'sent' THEN total_paid = 0
        WHEN 'partially_paid' THEN total_paid > 0 AND total_paid < subtotal + tax_amount
        WHEN 'paid' THEN total_paid = subtotal + tax_amount
        ELSE total_paid = 0 END),
    ADD CONSTRAINT invoices_void_has_reason CHECK (status <> 'void' OR btrim(coalesce(void_reason, '')) <> '');

ALTER TABLE invoice_number_counters
    ADD CONSTRAINT invoice_number_counters_positive CHECK (last > 0 AND year BETWEEN 2000 AND 2999);

ALTER TABLE invoice_lines
    ADD CONSTRAINT invoice_lines_described CHECK (btrim(description) <> ''),
    ADD CONSTRAINT invoice_lines_quantity_positive CHECK (quantity > 0),
    ADD CONSTRAINT invoice_lines_price_not_negative CHECK (unit_price >= 0);

ALTER TABLE invoice_payments
    ADD CONSTRAINT invoice_payments_amount_positive CHECK (amount > 0);

ALTER TABLE expenses
    ADD CONSTRAINT expenses_described CHECK (btrim(description) <> ''),
    ADD CONSTRAINT expenses_amount_positive CHECK (amount > 0),
    ADD CONSTRAINT expenses_invoiced_are_billable CHECK (NOT is_invoiced OR is_billable);

ALTER TABLE notes
    ADD CONSTRAINT notes_body_given CHECK (btrim(body) <> '' AND length(body) <= 20000),
    ADD CONSTRAINT notes_belong_somewhere CHECK (num_nonnulls(exchange_id, contact_id, task_id) > 0);

ALTER TABLE notifications
    ADD CONSTRAINT notifications_title_given CHECK (btrim(title) <> ''),
    ADD CONSTRAINT notifications_read_after_sent CHECK (read_at >= created_at AND acted_at >= created_at);

ALTER TABLE task_dependencies
    ADD CONSTRAINT task_dependencies_two_tasks CHECK (task_id <> depends_on_id);

ALTER TABLE external_records
    ADD CONSTRAINT external_records_named CHECK (btrim(source) <> '' AND btrim(kind) <> '' AND btrim(external_id) <> '');

ALTER TABLE disbursement_requests
    ADD CONSTRAINT disbursement_requests_amount_positive CHECK (amount > 0),
    ADD CONSTRAINT disbursement_requests_payee_given CHECK (btrim(payee_name) <> ''),
    ADD CONSTRAINT disbursement_requests_reason_given CHECK (
        status NOT IN ('blocked', 'withdrawn') OR btrim(coalesce(reason, '')) <> ''),
    ADD CONSTRAINT disbursement_requests_released_has_time CHECK ((status = 'released') = (released_at IS NOT NULL)),
    ADD CONSTRAINT disbursement_requests_call_back_list CHECK (jsonb_typeof(call_back) = 'array');

ALTER TABLE exchanges
    ADD CONSTRAINT exchanges_risk_reasons_list CHECK (jsonb_typeof(risk_reasons) = 'array'),
    ADD CONSTRAINT exchanges_custom_fields_object CHECK (jsonb_typeof(custom_fields) = 'object');
ALTER TABLE contacts
    ADD CONSTRAINT contacts_custom_fields_object CHECK (jsonb_typeof(custom_field_values) = 'object');

-- An id tells when its row was made, and partitions rest on it: anything but version 7 is refused, whoever made it.
DO $$
DECLARE
    target name;
BEGIN
    FOR target IN
        SELECT c.relname FROM pg_attrdef d JOIN pg_class c ON c.oid = d.adrelid
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.adnum
        WHERE c.relnamespace = 'public'::regnamespace AND NOT c.relispartition AND a.attname = 'id'
          AND pg_get_expr(d.adbin, d.adrelid) = 'uuidv7()'
    LOOP
        EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (uuid_extract_version(id) = 7)', target, target || '_id_version');
    END LOOP;
END $$;

CREATE STATISTICS documents_exchange (dependencies, ndistinct) ON organization_id, exchange_id FROM documents;
CREATE STATISTICS invoices_exchange (dependencies, ndistinct) ON organization_id, exchange_id FROM invoices;
CREATE STATISTICS expenses_exchange (dependencies, ndistinct) ON organization_id, exchange_id FROM expenses;
CREATE STATISTICS messages_exchange (dependencies, ndistinct) ON organization_id, exchange_id FROM messages;
CREATE STATISTICS messages_conversation (dependencies, ndistinct) ON organization_id, conversation_id FROM messages;
CREATE STATISTICS messages_sender (dependencies, ndistinct) ON organization_id, sender_id FROM messages;
CREATE STATISTICS notifications_person (dependencies, ndistinct) ON organization_id, user_id FROM notifications;
CREATE STATISTICS participants_exchange (dependencies, ndistinct) ON organization_id, exchange_id FROM exchange_participants;
CREATE STATISTICS properties_exchange (dependencies, ndistinct) ON organization_id, exchange_id FROM exchange_properties;
CREATE STATISTICS exchange_cards_client (dependencies, ndistinct) ON organization_id, client_id FROM exchange_cards;
