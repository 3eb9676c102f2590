-- Why: the rest of the operational store: conversations, documents, billing, notes, notifications, dependencies of tasks,
-- vendor records and the release of funds, with what exchanges, cards and money rows keep about them.
-- Rule: as in the foundation: every row begins with its organization, every key between rows of a firm carries it, ids are
-- UUIDv7. Messages lie in one partition per month of their id (prisma/sql/25_partitions.sql makes them).
-- Locks: ACCESS EXCLUSIVE on exchanges, exchange_cards and exchange_finances while columns are added (constants, no rewrite;
-- the generated ones rewrite exchange_finances). Undo: drop the tables and columns named here.

CREATE TYPE conversation_kind_enum AS ENUM ('exchange', 'direct');
CREATE TYPE message_type_enum AS ENUM ('text', 'file', 'system', 'deadline_alert', 'milestone');
CREATE TYPE recipient_kind_enum AS ENUM ('to', 'cc', 'bcc');
CREATE TYPE document_kind_enum AS ENUM ('agreement', 'assignment', 'notice', 'identification', 'closing_statement', 'tax_form', 'certificate', 'identity', 'correspondence', 'invoice', 'other');
CREATE TYPE invoice_status_enum AS ENUM ('draft', 'sent', 'partially_paid', 'paid', 'void');
CREATE TYPE payment_method_enum AS ENUM ('check', 'wire', 'ach', 'card', 'other');
CREATE TYPE expense_category_enum AS ENUM ('filing', 'courier', 'title', 'legal', 'bank', 'travel', 'other');
CREATE TYPE notification_kind_enum AS ENUM ('deadline', 'task', 'message', 'document', 'exchange', 'participant', 'invoice', 'security', 'system');
CREATE TYPE disbursement_purpose_enum AS ENUM ('replacement', 'expense', 'refund');
CREATE TYPE disbursement_status_enum AS ENUM ('requested', 'approved_once', 'approved', 'released', 'blocked', 'withdrawn');

ALTER TABLE exchanges
    ADD COLUMN risk_reasons JSONB NOT NULL DEFAULT '[]',
    ADD COLUMN risk_assessed_on DATE,
    ADD COLUMN gate_unmet_since DATE;
-- Derived, so no writer names it: a trigger fills it.
ALTER TABLE exchanges ALTER COLUMN risk_level DROP DEFAULT;

ALTER TABLE exchange_cards
    ADD COLUMN message_count INTEGER NOT NULL DEFAULT 0,
    ADD COLUMN shared_message_count INTEGER NOT NULL DEFAULT 0,
    ADD COLUMN last_message_id UUID,
    ADD COLUMN client_messaged_at TIMESTAMPTZ(6),
    ADD COLUMN document_count INTEGER NOT NULL DEFAULT 0,
    ADD COLUMN quality_sum INTEGER NOT NULL DEFAULT 0,
    ADD COLUMN quality_count INTEGER NOT NULL DEFAULT 0;

ALTER TABLE exchange_access ADD COLUMN document_level access_level_enum NOT NULL DEFAULT 'none';

ALTER TABLE exchange_finances
    ADD COLUMN invoice_count INTEGER NOT NULL DEFAULT 0,
    ADD COLUMN invoiced_total DECIMAL(15,2) NOT NULL DEFAULT 0,
    ADD COLUMN invoiced_fees DECIMAL(15,2) NOT NULL DEFAULT 0,
    ADD COLUMN paid_total DECIMAL(15,2) NOT NULL DEFAULT 0,
    ADD COLUMN outstanding_total DECIMAL(15,2) NOT NULL GENERATED ALWAYS AS (invoiced_total - paid_total) STORED,
    ADD COLUMN expense_total DECIMAL(15,2) NOT NULL DEFAULT 0,
    ADD COLUMN unbilled_expense_total DECIMAL(15,2) NOT NULL DEFAULT 0,
    ADD COLUMN profit DECIMAL(15,2) NOT NULL GENERATED ALWAYS AS (invoiced_fees - unbilled_expense_total) STORED;

CREATE TABLE conversations (
    organization_id UUID NOT NULL DEFAULT app.org(),
    id UUID NOT NULL DEFAULT uuidv7(),
    kind conversation_kind_enum NOT NULL,
    exchange_id UUID,
    title TEXT,
    last_seq BIGINT NOT NULL DEFAULT 0,
    last_message_id UUID,
    created_at TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    created_by UUID DEFAULT app.uid(),

    CONSTRAINT conversations_pkey PRIMARY KEY (organization_id,id)
);

CREATE TABLE conversation_members (
    organization_id UUID NOT NULL DEFAULT app.org(),
    conversation_id UUID NOT NULL,
    user_id UUID NOT NULL,
    joined_at TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    left_at TIMESTAMPTZ(6),

    CONSTRAINT conversation_members_pkey PRIMARY KEY (organization_id,conversation_id,user_id)
);

CREATE TABLE conversation_reads (
    organization_id UUID NOT NULL DEFAULT app.org(),
    conversation_id UUID NOT NULL,
    user_id UUID NOT NULL DEFAULT app.uid(),
    last_read_seq BIGINT NOT NULL DEFAULT 0,
    last_read_at TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT conversation_reads_pkey PRIMARY KEY (organization_id,conversation_id,user_id)
);

CREATE TABLE message_templates (
    organization_id UUID NOT NULL DEFAULT app.org(),
    id UUID NOT NULL DEFAULT uuidv7(),
    name TEXT NOT NULL,
    subject TEXT,
    body TEXT NOT NULL,
    is_active BOOLEAN NOT NULL DEFAULT true,
    created_at TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    created_by UUID DEFAULT app.uid(),

    CONSTRAINT message_templates_pkey PRIMARY KEY (organization_id,id)
);

-- seq and exchange_id are filled by a trigger; is_addressed: only the sender and the people of message_recipients see it.
CREATE TABLE messages (
    organization_id UUID NOT NULL DEFAULT app.org(),
    id UUID NOT NULL DEFAULT uuidv7(),
    created_at TIMESTAMPTZ(6) NOT NULL GENERATED ALWAYS AS (uuid_extract_timestamp(id)) STORED,
    conversation_id UUID NOT NULL,
    exchange_id UUID,
    seq BIGINT NOT NULL,
    client_id UUID,
    sender_id UUID NOT NULL DEFAULT app.uid(),
    message_type message_type_enum NOT NULL DEFAULT 'text',
    content TEXT NOT NULL,
    thread_id UUID,
    is_addressed BOOLEAN NOT NULL DEFAULT false,
    urgent_reason TEXT,
    sent_at TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    delivered_at TIMESTAMPTZ(6),
    edited_at TIMESTAMPTZ(6),
    withdrawn_at TIMESTAMPTZ(6),
    attachments JSONB NOT NULL DEFAULT '[]',
    has_attachments BOOLEAN NOT NULL GENERATED ALWAYS AS (attachments <> '[]'::jsonb) STORED,
    sentiment_score DECIMAL(3,2),
    urgency_indicators TEXT[] NOT NULL DEFAULT '{}',
    auto_generated BOOLEAN NOT NULL DEFAULT false,
    template_id UUID,
    client_info JSONB NOT NULL DEFAULT '{}',
    updated_at TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT messages_pkey PRIMARY KEY (organization_id,id)
) PARTITION BY RANGE (id);

-- The uniqueness that a partitioned table cannot hold.
CREATE TABLE message_keys (
    organization_id UUID NOT NULL,
    conversation_id UUID NOT NULL,
    seq BIGINT NOT NULL,
    sender_id UUID NOT NULL,
    client_id UUID,
    message_id UUID NOT NULL,

    CONSTRAINT message_keys_pkey PRIMARY KEY (organization_id,conversation_id,seq)
);

CREATE TABLE message_recipients (
    organization_id UUID NOT NULL DEFAULT app.org(),
    message_id UUID NOT NULL,
    user_id UUID NOT NULL,
    kind recipient_kind_enum NOT NULL DEFAULT 'to',
    sender_id UUID NOT NULL DEFAULT app.uid(),
    delivered_at TIMESTAMPTZ(6),

    CONSTRAINT message_recipients_pkey PRIMARY KEY (organization_id,message_id,user_id)
);

CREATE TABLE outbox (
    organization_id UUID NOT NULL,
    id UUID NOT NULL DEFAULT uuidv7(),
    topic TEXT NOT NULL,
    exchange_id UUID,
    subject_id UUID NOT NULL,
    payload JSONB NOT NULL DEFAULT '{}',
    created_at TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT outbox_pkey PRIMARY KEY (organization_id,id)
);

CREATE TABLE documents (
    organization_id UUID NOT NULL DEFAULT app.org(),
    id UUID NOT NULL DEFAULT uuidv7(),
    exchange_id UUID,
    contact_id UUID,
    title TEXT NOT NULL,
    kind document_kind_enum NOT NULL DEFAULT 'other',
    folder TEXT,
    access_level access_level_enum NOT NULL DEFAULT 'standard',
    signed_on DATE,
    current_version INTEGER NOT NULL DEFAULT 0,
    tags TEXT[] NOT NULL DEFAULT '{}',
    archived_at TIMESTAMPTZ(6),
    created_at TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    created_by UUID DEFAULT app.uid(),

    CONSTRAINT documents_pkey PRIMARY KEY (organization_id,id)
);

CREATE TABLE document_versions (
    organization_id UUID NOT NULL DEFAULT app.org(),
    id UUID NOT NULL DEFAULT uuidv7(),
    document_id UUID NOT NULL,
    version INTEGER NOT NULL,
    file_name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    byte_size BIGINT NOT NULL,
    sha256 BYTEA NOT NULL,
    storage_key TEXT NOT NULL,
    note TEXT,
    created_at TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    uploaded_by UUID DEFAULT app.uid(),

    CONSTRAINT document_versions_pkey PRIMARY KEY (organization_id,id)
);

-- total, total_paid and the status of an invoice that was sent follow from its lines and payments.
CREATE TABLE invoices (
    organization_id UUID NOT NULL DEFAULT app.org(),
    id UUID NOT NULL DEFAULT uuidv7(),
    exchange_id UUID,
    contact_id UUID NOT NULL,
    number TEXT,
    status invoice_status_enum NOT NULL,
    issued_on DATE,
    due_on DATE,
    subtotal DECIMAL(15,2) NOT NULL DEFAULT 0,
    fees DECIMAL(15,2) NOT NULL DEFAULT 0,
    tax_amount DECIMAL(15,2) NOT NULL DEFAULT 0,
    total DECIMAL(15,2) NOT NULL GENERATED ALWAYS AS (subtotal + tax_amount) STORED,
    total_paid DECIMAL(15,2) NOT NULL DEFAULT 0,
    total_outstanding DECIMAL(15,2) NOT NULL GENERATED ALWAYS AS (CASE WHEN status IN ('draft', 'void') THEN 0 ELSE subtotal + tax_amount - total_paid END) STORED,
    notes TEXT,
    void_reason TEXT,
    created_at TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    created_by UUID DEFAULT app.uid(),

    CONSTRAINT invoices_pkey PRIMARY KEY (organization_id,id)
);

CREATE TABLE invoice_number_counters (
    organization_id UUID NOT NULL,
    year INTEGER NOT NULL,
    last INTEGER NOT NULL,

    CONSTRAINT invoice_number_counters_pkey PRIMARY KEY (organization_id,year)
);

CREATE TABLE invoice_lines (
    organization_id UUID NOT NULL DEFAULT app.org(),
    id UUID NOT NULL DEFAULT uuidv7(),
    invoice_id UUID NOT NULL,
    position INTEGER NOT NULL DEFAULT 0,
    description TEXT NOT NULL,
    quantity DECIMAL(12,2) NOT NULL DEFAULT 1,
    unit_price DECIMAL(15,2) NOT NULL,
    amount DECIMAL(15,2) NOT NULL GENERATED ALWAYS AS (round(quantity * unit_price, 2)) STORED,
    expense_id UUID,
    removed_at TIMESTAMPTZ(6),
    created_at TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT invoice_lines_pkey PRIMARY KEY (organization_id,id)
);

CREATE TABLE invoice_payments (
    organization_id UUID NOT NULL DEFAULT app.org(),
    id UUID NOT NULL DEFAULT uuidv7(),
    invoice_id UUID NOT NULL,
    paid_on DATE NOT NULL,
    amount DECIMAL(15,2) NOT NULL,
    method payment_method_enum NOT NULL DEFAULT 'check',
    reference TEXT,
    voided_at TIMESTAMPTZ(6),
    created_at TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    created_by UUID DEFAULT app.uid(),

    CONSTRAINT invoice_payments_pkey PRIMARY KEY (organization_id,id)
);

CREATE TABLE expenses (
    organization_id UUID NOT NULL DEFAULT app.org(),
    id UUID NOT NULL DEFAULT uuidv7(),
    exchange_id UUID,
    vendor_id UUID,
    category expense_category_enum NOT NULL,
    description TEXT NOT NULL,
    amount DECIMAL(15,2) NOT NULL,
    incurred_on DATE NOT NULL,
    is_billable BOOLEAN NOT NULL DEFAULT true,
    is_invoiced BOOLEAN NOT NULL DEFAULT false,
    document_id UUID,
    voided_at TIMESTAMPTZ(6),
    created_at TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    created_by UUID DEFAULT app.uid(),

    CONSTRAINT expenses_pkey PRIMARY KEY (organization_id,id)
);

CREATE TABLE notes (
    organization_id UUID NOT NULL DEFAULT app.org(),
    id UUID NOT NULL DEFAULT uuidv7(),
    exchange_id UUID,
    contact_id UUID,
    task_id UUID,
    body TEXT NOT NULL,
    is_private BOOLEAN NOT NULL DEFAULT false,
    is_pinned BOOLEAN NOT NULL DEFAULT false,
    archived_at TIMESTAMPTZ(6),
    created_at TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    author_id UUID NOT NULL DEFAULT app.uid(),

    CONSTRAINT notes_pkey PRIMARY KEY (organization_id,id)
);

-- dedupe_key: what the notification is about, so that nobody is told the same thing twice.
CREATE TABLE notifications (
    organization_id UUID NOT NULL DEFAULT app.org(),
    id UUID NOT NULL DEFAULT uuidv7(),
    user_id UUID NOT NULL,
    kind notification_kind_enum NOT NULL,
    title TEXT NOT NULL,
    body TEXT,
    exchange_id UUID,
    subject_id UUID,
    dedupe_key TEXT NOT NULL,
    needs_action BOOLEAN NOT NULL DEFAULT false,
    read_at TIMESTAMPTZ(6),
    acted_at TIMESTAMPTZ(6),
    created_at TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT notifications_pkey PRIMARY KEY (organization_id,id)
);

CREATE TABLE task_dependencies (
    organization_id UUID NOT NULL DEFAULT app.org(),
    task_id UUID NOT NULL,
    depends_on_id UUID NOT NULL,
    removed_at TIMESTAMPTZ(6),
    created_at TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    created_by UUID DEFAULT app.uid(),

    CONSTRAINT task_dependencies_pkey PRIMARY KEY (organization_id,task_id,depends_on_id)
);

-- What a vendor sent, as it was sent; the columns named pp_ hold what we take from it.
CREATE TABLE external_records (
    organization_id UUID NOT NULL DEFAULT app.org(),
    id UUID NOT NULL DEFAULT uuidv7(),
    source TEXT NOT NULL,
    kind TEXT NOT NULL,
    external_id TEXT NOT NULL,
    local_id UUID,
    raw JSONB NOT NULL,
    content_hash BYTEA NOT NULL,
    fetched_at TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    gone_at TIMESTAMPTZ(6),
    created_at TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT external_records_pkey PRIMARY KEY (organization_id,id)
);

CREATE TABLE disbursement_requests (
    organization_id UUID NOT NULL DEFAULT app.org(),
    id UUID NOT NULL DEFAULT uuidv7(),
    exchange_id UUID NOT NULL,
    purpose disbursement_purpose_enum NOT NULL,
    property_id UUID,
    payee_id UUID,
    payee_name TEXT NOT NULL,
    amount DECIMAL(15,2) NOT NULL,
    status disbursement_status_enum NOT NULL,
    call_back JSONB NOT NULL DEFAULT '[]',
    reason TEXT,
    released_at TIMESTAMPTZ(6),
    created_at TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    requested_by UUID NOT NULL DEFAULT app.uid(),

    CONSTRAINT disbursement_requests_pkey PRIMARY KEY (organization_id,id)
);

-- One row per approver, so that two approvals are two people.
CREATE TABLE disbursement_approvals (
    organization_id UUID NOT NULL DEFAULT app.org(),
    request_id UUID NOT NULL,
    approver_id UUID NOT NULL DEFAULT app.uid(),
    approved_at TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    note TEXT,

    CONSTRAINT disbursement_approvals_pkey PRIMARY KEY (organization_id,request_id,approver_id)
);

-- Indexes
CREATE INDEX conversations_organization_id_created_by_idx ON conversations(organization_id, created_by);
CREATE UNIQUE INDEX conversations_organization_id_exchange_id_key ON conversations(organization_id, exchange_id);
CREATE INDEX conversation_members_organization_id_user_id_idx ON conversation_members(organization_id, user_id);
CREATE INDEX conversation_reads_organization_id_user_id_idx ON conversation_reads(organization_id, user_id);
CREATE INDEX message_templates_organization_id_created_by_idx ON message_templates(organization_id, created_by);
CREATE INDEX messages_organization_id_exchange_id_id_idx ON messages(organization_id, exchange_id, id);
CREATE INDEX messages_organization_id_conversation_id_id_idx ON messages(organization_id, conversation_id, id);
CREATE INDEX messages_organization_id_sender_id_id_idx ON messages(organization_id, sender_id, id);
CREATE INDEX messages_organization_id_thread_id_idx ON messages(organization_id, thread_id);
CREATE INDEX messages_organization_id_template_id_idx ON messages(organization_id, template_id);
CREATE UNIQUE INDEX message_keys_organization_id_message_id_key ON message_keys(organization_id, message_id);
CREATE UNIQUE INDEX message_keys_organization_id_sender_id_client_id_key ON message_keys(organization_id, sender_id, client_id);
CREATE INDEX message_recipients_organization_id_user_id_message_id_idx ON message_recipients(organization_id, user_id, message_id);
CREATE INDEX message_recipients_organization_id_sender_id_idx ON message_recipients(organization_id, sender_id);
CREATE INDEX outbox_organization_id_exchange_id_idx ON outbox(organization_id, exchange_id);
CREATE INDEX outbox_created_at_idx ON outbox(created_at);
CREATE INDEX documents_organization_id_exchange_id_kind_idx ON documents(organization_id, exchange_id, kind);
CREATE INDEX documents_organization_id_contact_id_idx ON documents(organization_id, contact_id);
CREATE INDEX documents_organization_id_created_by_idx ON documents(organization_id, created_by);
CREATE INDEX documents_tags_idx ON documents USING GIN (organization_id uuid_ops, tags array_ops);
CREATE INDEX documents_current_idx ON documents(organization_id, exchange_id, created_at) WHERE (archived_at IS NULL);
CREATE UNIQUE INDEX document_versions_organization_id_document_id_version_key ON document_versions(organization_id, document_id, version);
CREATE INDEX document_versions_organization_id_uploaded_by_idx ON document_versions(organization_id, uploaded_by);
CREATE INDEX invoices_organization_id_exchange_id_status_idx ON invoices(organization_id, exchange_id, status);
CREATE INDEX invoices_organization_id_contact_id_idx ON invoices(organization_id, contact_id);
CREATE INDEX invoices_organization_id_created_by_idx ON invoices(organization_id, created_by);
CREATE UNIQUE INDEX invoices_organization_id_number_key ON invoices(organization_id, number);
CREATE INDEX invoices_open_idx ON invoices(organization_id, due_on) WHERE (status = ANY (ARRAY['sent'::invoice_status_enum, 'partially_paid'::invoice_status_enum]));
CREATE INDEX invoice_lines_organization_id_invoice_id_position_idx ON invoice_lines(organization_id, invoice_id, position);
CREATE INDEX invoice_lines_organization_id_expense_id_idx ON invoice_lines(organization_id, expense_id);
CREATE INDEX invoice_payments_organization_id_invoice_id_idx ON invoice_payments(organization_id, invoice_id);
CREATE INDEX invoice_payments_organization_id_paid_on_idx ON invoice_payments(organization_id, paid_on);
CREATE INDEX invoice_payments_organization_id_created_by_idx ON invoice_payments(organization_id, created_by);
CREATE INDEX expenses_organization_id_exchange_id_idx ON expenses(organization_id, exchange_id);
CREATE INDEX expenses_organization_id_vendor_id_idx ON expenses(organization_id, vendor_id);
CREATE INDEX expenses_organization_id_document_id_idx ON expenses(organization_id, document_id);
CREATE INDEX expenses_organization_id_incurred_on_idx ON expenses(organization_id, incurred_on);
CREATE INDEX expenses_organization_id_created_by_idx ON expenses(organization_id, created_by);
CREATE INDEX notes_organization_id_exchange_id_created_at_idx ON notes(organization_id, exchange_id, created_at);
CREATE INDEX notes_organization_id_contact_id_idx ON notes(organization_id, contact_id);
CREATE INDEX notes_organization_id_task_id_idx ON notes(organization_id, task_id);
CREATE INDEX notes_organization_id_author_id_idx ON notes(organization_id, author_id);
CREATE UNIQUE INDEX notifications_organization_id_user_id_dedupe_key_key ON notifications(organization_id, user_id, dedupe_key);
CREATE INDEX notifications_organization_id_exchange_id_idx ON notifications(organization_id, exchange_id);
CREATE INDEX notifications_unread_idx ON notifications(organization_id, user_id, id) WHERE (read_at IS NULL);
CREATE INDEX task_dependencies_organization_id_depends_on_id_idx ON task_dependencies(organization_id, depends_on_id);
CREATE INDEX task_dependencies_organization_id_created_by_idx ON task_dependencies(organization_id, created_by);
CREATE UNIQUE INDEX external_records_organization_id_source_kind_external_id_key ON external_records(organization_id, source, kind, external_id);
CREATE INDEX external_records_organization_id_local_id_idx ON external_records(organization_id, local_id);
CREATE INDEX disbursement_requests_organization_id_exchange_id_status_idx ON disbursement_requests(organization_id, exchange_id, status);
CREATE INDEX disbursement_requests_organization_id_property_id_idx ON disbursement_requests(organization_id, property_id);
CREATE INDEX disbursement_requests_organization_id_payee_id_idx ON disbursement_requests(organization_id, payee_id);
CREATE INDEX disbursement_requests_organization_id_requested_by_idx ON disbursement_requests(organization_id, requested_by);
CREATE INDEX disbursement_approvals_organization_id_approver_id_idx ON disbursement_approvals(organization_id, approver_id);
CREATE INDEX contacts_tags_idx ON contacts USING GIN (organization_id uuid_ops, tags array_ops);
CREATE INDEX contacts_custom_field_values_idx ON contacts USING GIN (organization_id uuid_ops, custom_field_values jsonb_path_ops);
CREATE INDEX contacts_coordinates_idx ON contacts USING GIST (coordinates point_ops);
CREATE INDEX exchanges_tags_idx ON exchanges USING GIN (organization_id uuid_ops, tags array_ops);
CREATE INDEX exchanges_custom_fields_idx ON exchanges USING GIN (organization_id uuid_ops, custom_fields jsonb_path_ops);
CREATE INDEX tasks_tags_idx ON tasks USING GIN (organization_id uuid_ops, tags array_ops);
CREATE INDEX exchanges_organization_id_identification_deadline_exchange__idx ON exchanges(organization_id, identification_deadline, exchange_deadline);
CREATE INDEX exchange_cards_risk_idx ON exchange_cards(organization_id, risk_level, next_deadline) WHERE (status = 'active'::exchange_status_enum);

-- Keys between the tables
ALTER TABLE conversations ADD CONSTRAINT conversations_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id);
ALTER TABLE message_templates ADD CONSTRAINT message_templates_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id);
ALTER TABLE outbox ADD CONSTRAINT outbox_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id);
ALTER TABLE documents ADD CONSTRAINT documents_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id);
ALTER TABLE invoices ADD CONSTRAINT invoices_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id);
ALTER TABLE invoice_number_counters ADD CONSTRAINT invoice_number_counters_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id);
ALTER TABLE expenses ADD CONSTRAINT expenses_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id);
ALTER TABLE notes ADD CONSTRAINT notes_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id);
ALTER TABLE notifications ADD CONSTRAINT notifications_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id);
ALTER TABLE external_records ADD CONSTRAINT external_records_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id);
ALTER TABLE conversations ADD CONSTRAINT conversations_organization_id_exchange_id_fkey FOREIGN KEY (organization_id, exchange_id) REFERENCES exchanges(organization_id, id);
ALTER TABLE conversations ADD CONSTRAINT conversations_organization_id_created_by_fkey FOREIGN KEY (organization_id, created_by) REFERENCES memberships(organization_id, user_id);
ALTER TABLE conversation_members ADD CONSTRAINT conversation_members_organization_id_conversation_id_fkey FOREIGN KEY (organization_id, conversation_id) REFERENCES conversations(organization_id, id);
ALTER TABLE conversation_members ADD CONSTRAINT conversation_members_organization_id_user_id_fkey FOREIGN KEY (organization_id, user_id) REFERENCES memberships(organization_id, user_id);
ALTER TABLE conversation_reads ADD CONSTRAINT conversation_reads_organization_id_conversation_id_fkey FOREIGN KEY (organization_id, conversation_id) REFERENCES conversations(organization_id, id);
ALTER TABLE conversation_reads ADD CONSTRAINT conversation_reads_organization_id_user_id_fkey FOREIGN KEY (organization_id, user_id) REFERENCES memberships(organization_id, user_id);
ALTER TABLE message_templates ADD CONSTRAINT message_templates_organization_id_created_by_fkey FOREIGN KEY (organization_id, created_by) REFERENCES memberships(organization_id, user_id);
ALTER TABLE messages ADD CONSTRAINT messages_organization_id_conversation_id_fkey FOREIGN KEY (organization_id, conversation_id) REFERENCES conversations(organization_id, id);
ALTER TABLE messages ADD CONSTRAINT messages_organization_id_exchange_id_fkey FOREIGN KEY (organization_id, exchange_id) REFERENCES exchanges(organization_id, id);
ALTER TABLE messages ADD CONSTRAINT messages_organization_id_sender_id_fkey FOREIGN KEY (organization_id, sender_id) REFERENCES memberships(organization_id, user_id);
ALTER TABLE messages ADD CONSTRAINT messages_organization_id_thread_id_fkey FOREIGN KEY (organization_id, thread_id) REFERENCES messages(organization_id, id);
ALTER TABLE messages ADD CONSTRAINT messages_organization_id_template_id_fkey FOREIGN KEY (organization_id, template_id) REFERENCES message_templates(organization_id, id);
ALTER TABLE message_keys ADD CONSTRAINT message_keys_organization_id_message_id_fkey FOREIGN KEY (organization_id, message_id) REFERENCES messages(organization_id, id);
ALTER TABLE message_keys ADD CONSTRAINT message_keys_organization_id_conversation_id_fkey FOREIGN KEY (organization_id, conversation_id) REFERENCES conversations(organization_id, id);
ALTER TABLE message_recipients ADD CONSTRAINT message_recipients_organization_id_message_id_fkey FOREIGN KEY (organization_id, message_id) REFERENCES messages(organization_id, id);
ALTER TABLE message_recipients ADD CONSTRAINT message_recipients_organization_id_user_id_fkey FOREIGN KEY (organization_id, user_id) REFERENCES memberships(organization_id, user_id);
ALTER TABLE message_recipients ADD CONSTRAINT message_recipients_organization_id_sender_id_fkey FOREIGN KEY (organization_id, sender_id) REFERENCES memberships(organization_id, user_id);
ALTER TABLE outbox ADD CONSTRAINT outbox_organization_id_exchange_id_fkey FOREIGN KEY (organization_id, exchange_id) REFERENCES exchanges(organization_id, id);
ALTER TABLE documents ADD CONSTRAINT documents_organization_id_exchange_id_fkey FOREIGN KEY (organization_id, exchange_id) REFERENCES exchanges(organization_id, id);
ALTER TABLE documents ADD CONSTRAINT documents_organization_id_contact_id_fkey FOREIGN KEY (organization_id, contact_id) REFERENCES contacts(organization_id, id);
ALTER TABLE documents ADD CONSTRAINT documents_organization_id_created_by_fkey FOREIGN KEY (organization_id, created_by) REFERENCES memberships(organization_id, user_id);
ALTER TABLE document_versions ADD CONSTRAINT document_versions_organization_id_document_id_fkey FOREIGN KEY (organization_id, document_id) REFERENCES documents(organization_id, id);
ALTER TABLE document_versions ADD CONSTRAINT document_versions_organization_id_uploaded_by_fkey FOREIGN KEY (organization_id, uploaded_by) REFERENCES memberships(organization_id, user_id);
ALTER TABLE invoices ADD CONSTRAINT invoices_organization_id_exchange_id_fkey FOREIGN KEY (organization_id, exchange_id) REFERENCES exchanges(organization_id, id);
ALTER TABLE invoices ADD CONSTRAINT invoices_organization_id_contact_id_fkey FOREIGN KEY (organization_id, contact_id) REFERENCES contacts(organization_id, id);
ALTER TABLE invoices ADD CONSTRAINT invoices_organization_id_created_by_fkey FOREIGN KEY (organization_id, created_by) REFERENCES memberships(organization_id, user_id);
ALTER TABLE invoice_lines ADD CONSTRAINT invoice_lines_organization_id_invoice_id_fkey FOREIGN KEY (organization_id, invoice_id) REFERENCES invoices(organization_id, id);
ALTER TABLE invoice_lines ADD CONSTRAINT invoice_lines_organization_id_expense_id_fkey FOREIGN KEY (organization_id, expense_id) REFERENCES expenses(organization_id, id);
ALTER TABLE invoice_payments ADD CONSTRAINT invoice_payments_organization_id_invoice_id_fkey FOREIGN KEY (organization_id, invoice_id) REFERENCES invoices(organization_id, id);
ALTER TABLE invoice_payments ADD CONSTRAINT invoice_payments_organization_id_created_by_fkey FOREIGN KEY (organization_id, created_by) REFERENCES memberships(organization_id, user_id);
ALTER TABLE expenses ADD CONSTRAINT expenses_organization_id_exchange_id_fkey FOREIGN KEY (organization_id, exchange_id) REFERENCES exchanges(organization_id, id);
ALTER TABLE expenses ADD CONSTRAINT expenses_organization_id_vendor_id_fkey FOREIGN KEY (organization_id, vendor_id) REFERENCES contacts(organization_id, id);
ALTER TABLE expenses ADD CONSTRAINT expenses_organization_id_document_id_fkey FOREIGN KEY (organization_id, document_id) REFERENCES documents(organization_id, id);
ALTER TABLE expenses ADD CONSTRAINT expenses_organization_id_created_by_fkey FOREIGN KEY (organization_id, created_by) REFERENCES memberships(organization_id, user_id);
ALTER TABLE notes ADD CONSTRAINT notes_organization_id_exchange_id_fkey FOREIGN KEY (organization_id, exchange_id) REFERENCES exchanges(organization_id, id);
ALTER TABLE notes ADD CONSTRAINT notes_organization_id_contact_id_fkey FOREIGN KEY (organization_id, contact_id) REFERENCES contacts(organization_id, id);
ALTER TABLE notes ADD CONSTRAINT notes_organization_id_task_id_fkey FOREIGN KEY (organization_id, task_id) REFERENCES tasks(organization_id, id);
ALTER TABLE notes ADD CONSTRAINT notes_organization_id_author_id_fkey FOREIGN KEY (organization_id, author_id) REFERENCES memberships(organization_id, user_id);
ALTER TABLE notifications ADD CONSTRAINT notifications_organization_id_user_id_fkey FOREIGN KEY (organization_id, user_id) REFERENCES memberships(organization_id, user_id);
ALTER TABLE notifications ADD CONSTRAINT notifications_organization_id_exchange_id_fkey FOREIGN KEY (organization_id, exchange_id) REFERENCES exchanges(organization_id, id);
ALTER TABLE task_dependencies ADD CONSTRAINT task_dependencies_organization_id_task_id_fkey FOREIGN KEY (organization_id, task_id) REFERENCES tasks(organization_id, id);
ALTER TABLE task_dependencies ADD CONSTRAINT task_dependencies_organization_id_depends_on_id_fkey FOREIGN KEY (organization_id, depends_on_id) REFERENCES tasks(organization_id, id);
ALTER TABLE task_dependencies ADD CONSTRAINT task_dependencies_organization_id_created_by_fkey FOREIGN KEY (organization_id, created_by) REFERENCES memberships(organization_id, user_id);
ALTER TABLE disbursement_requests ADD CONSTRAINT disbursement_requests_organization_id_exchange_id_fkey FOREIGN KEY (organization_id, exchange_id) REFERENCES exchanges(organization_id, id);
ALTER TABLE disbursement_requests ADD CONSTRAINT disbursement_requests_organization_id_property_id_fkey FOREIGN KEY (organization_id, property_id) REFERENCES exchange_properties(organization_id, id);
ALTER TABLE disbursement_requests ADD CONSTRAINT disbursement_requests_organization_id_payee_id_fkey FOREIGN KEY (organization_id, payee_id) REFERENCES contacts(organization_id, id);
ALTER TABLE disbursement_requests ADD CONSTRAINT disbursement_requests_organization_id_requested_by_fkey FOREIGN KEY (organization_id, requested_by) REFERENCES memberships(organization_id, user_id);
ALTER TABLE disbursement_approvals ADD CONSTRAINT disbursement_approvals_organization_id_request_id_fkey FOREIGN KEY (organization_id, request_id) REFERENCES disbursement_requests(organization_id, id);
ALTER TABLE disbursement_approvals ADD CONSTRAINT disbursement_approvals_organization_id_approver_id_fkey FOREIGN KEY (organization_id, approver_id) REFERENCES memberships(organization_id, user_id);
