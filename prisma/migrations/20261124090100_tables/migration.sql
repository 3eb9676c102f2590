-- Why: the tables of the foundation, as prisma/schema tells them, with what Prisma cannot say: generated columns and
-- the partitioning of exchanges by year on their UUIDv7 id. Every tenant row begins with its organization, and every key
-- between tenant rows carries it, so the database itself refuses a child of another firm.
-- Locks: none that matter, the database is new. Undo: drop the database.

CREATE TABLE organizations (
    id UUID NOT NULL DEFAULT uuidv7(),
    name TEXT NOT NULL,
    slug CITEXT NOT NULL,
    type organization_type_enum NOT NULL DEFAULT 'intermediary',
    license_number TEXT,
    time_zone TEXT NOT NULL DEFAULT 'America/New_York',
    address JSONB NOT NULL DEFAULT '{}',
    phone TEXT,
    email CITEXT,
    website TEXT,
    settings JSONB NOT NULL DEFAULT '{}',
    branding JSONB NOT NULL DEFAULT '{}',
    plan subscription_plan_enum NOT NULL DEFAULT 'starter',
    billing_contact_id UUID,
    created_at TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT organizations_pkey PRIMARY KEY (id)
);

CREATE TABLE users (
    id UUID NOT NULL DEFAULT uuidv7(),
    email CITEXT NOT NULL,
    first_name VARCHAR(100) NOT NULL,
    last_name VARCHAR(100) NOT NULL,
    display_name TEXT NOT NULL GENERATED ALWAYS AS (first_name || ' ' || last_name) STORED,
    phone_primary TEXT,
    phone_secondary TEXT,
    address_line1 TEXT,
    address_line2 TEXT,
    city TEXT,
    state TEXT,
    zip_code TEXT,
    country TEXT NOT NULL DEFAULT 'USA',
    created_at TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    created_by UUID,
    updated_by UUID,

    CONSTRAINT users_pkey PRIMARY KEY (id)
);

CREATE TABLE user_credentials (
    user_id UUID NOT NULL,
    password_hash TEXT,
    two_factor_enabled BOOLEAN NOT NULL DEFAULT false,
    two_factor_secret BYTEA,
    last_login TIMESTAMPTZ(6),
    login_count INTEGER NOT NULL DEFAULT 0,
    failed_login_attempts INTEGER NOT NULL DEFAULT 0,
    locked_until TIMESTAMPTZ(6),
    updated_at TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT user_credentials_pkey PRIMARY KEY (user_id)
);

CREATE TABLE sessions (
    id UUID NOT NULL DEFAULT gen_random_uuid(),
    user_id UUID NOT NULL,
    organization_id UUID NOT NULL,
    created_at TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    expires_at TIMESTAMPTZ(6) NOT NULL,
    revoked_at TIMESTAMPTZ(6),
    user_agent TEXT,
    address INET,

    CONSTRAINT sessions_pkey PRIMARY KEY (id)
);

CREATE TABLE memberships (
    organization_id UUID NOT NULL,
    user_id UUID NOT NULL,
    role user_role_enum NOT NULL,
    permissions JSONB NOT NULL DEFAULT '{}',
    is_active BOOLEAN NOT NULL DEFAULT true,
    license_numbers JSONB NOT NULL DEFAULT '[]',
    specializations TEXT[] NOT NULL DEFAULT '{}',
    pp_user_id TEXT,
    pp_display_name TEXT,
    pp_is_active BOOLEAN,
    pp_synced_at TIMESTAMPTZ(6),
    created_at TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    created_by UUID,
    updated_by UUID,

    CONSTRAINT memberships_pkey PRIMARY KEY (organization_id,user_id)
);

CREATE TABLE contacts (
    organization_id UUID NOT NULL DEFAULT app.org(),
    id UUID NOT NULL DEFAULT uuidv7(),
    first_name VARCHAR(100),
    last_name VARCHAR(100),
    company TEXT,
    display_name TEXT NOT NULL GENERATED ALWAYS AS (coalesce(nullif(btrim(coalesce(first_name, '') || ' ' || coalesce(last_name, '')), ''), company, email::text, '')) STORED,
    email CITEXT,
    phone_primary TEXT,
    phone_mobile TEXT,
    phone_work TEXT,
    phone_home TEXT,
    phone_fax TEXT,
    address_line1 TEXT,
    address_line2 TEXT,
    city TEXT,
    state TEXT,
    zip_code TEXT,
    country TEXT NOT NULL DEFAULT 'USA',
    latitude DOUBLE PRECISION,
    longitude DOUBLE PRECISION,
    coordinates point GENERATED ALWAYS AS (CASE WHEN latitude IS NOT NULL AND longitude IS NOT NULL THEN point(longitude, latitude) END) STORED,
    user_id UUID,
    contact_type contact_type_enum[] NOT NULL DEFAULT '{}',
    industry TEXT,
    title TEXT,
    primary_contact_for UUID,
    assistant_contact_id UUID,
    referral_source TEXT,
    relationship_strength INTEGER,
    preferred_contact_method contact_method_enum NOT NULL DEFAULT 'email',
    communication_preferences JSONB NOT NULL DEFAULT '{}',
    timezone TEXT,
    language TEXT NOT NULL DEFAULT 'en',
    pp_id TEXT,
    account_ref_id TEXT,
    account_ref_name TEXT,
    is_primary_contact BOOLEAN NOT NULL DEFAULT false,
    custom_field_values JSONB NOT NULL DEFAULT '{}',
    pp_synced_at TIMESTAMPTZ(6),
    tags TEXT[] NOT NULL DEFAULT '{}',
    notes TEXT,
    importance_score INTEGER NOT NULL DEFAULT 50,
    last_interaction_date TIMESTAMPTZ(6),
    next_followup_date DATE,
    created_at TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    created_by UUID,
    updated_by UUID,

    CONSTRAINT contacts_pkey PRIMARY KEY (organization_id,id)
);

CREATE TABLE contact_finances (
    organization_id UUID NOT NULL DEFAULT app.org(),
    contact_id UUID NOT NULL,
    credit_score INTEGER,
    net_worth_estimate DECIMAL(15,2),
    investment_capacity DECIMAL(15,2),
    risk_tolerance risk_tolerance_enum,
    updated_at TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT contact_finances_pkey PRIMARY KEY (organization_id,contact_id)
);

CREATE TABLE tax_identifiers (
    organization_id UUID NOT NULL DEFAULT app.org(),
    id UUID NOT NULL DEFAULT uuidv7(),
    contact_id UUID,
    kind tax_identifier_kind_enum NOT NULL,
    encrypted BYTEA NOT NULL,
    last_four TEXT NOT NULL,
    created_at TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT tax_identifiers_pkey PRIMARY KEY (organization_id,id)
);

CREATE TABLE exchanges (
    organization_id UUID NOT NULL DEFAULT app.org(),
    id UUID NOT NULL DEFAULT uuidv7(),
    created_at TIMESTAMPTZ(6) NOT NULL GENERATED ALWAYS AS (uuid_extract_timestamp(id)) STORED,
    exchange_number TEXT NOT NULL,
    name TEXT NOT NULL,
    exchange_type exchange_type_enum NOT NULL,
    client_id UUID NOT NULL,
    coordinator_id UUID,
    primary_attorney_id UUID,
    intermediary_id UUID,
    taxpayer_type taxpayer_type_enum,
    time_zone TEXT NOT NULL,
    agreement_signed_on DATE,
    transfer_date DATE,
    tax_return_due_on DATE,
    extension_filed_on DATE,
    extension_timely BOOLEAN NOT NULL DEFAULT false,
    extended_due_on DATE,
    return_filed_on DATE,
    parked_side property_side_enum,
    parking_started_on DATE,
    identification_deadline DATE,
    exchange_deadline DATE,
    parking_agreement_deadline DATE,
    parking_identification_deadline DATE,
    parking_deadline DATE,
    status exchange_status_enum NOT NULL DEFAULT 'draft',
    stage exchange_stage_enum NOT NULL DEFAULT 'intake',
    status_reason TEXT,
    substatus TEXT,
    priority priority_enum NOT NULL DEFAULT 'medium',
    risk_level risk_level_enum NOT NULL DEFAULT 'low',
    completion_percentage INTEGER NOT NULL DEFAULT 0,
    closed_at TIMESTAMPTZ(6),
    section_1031_compliance_checklist JSONB NOT NULL DEFAULT '{}',
    regulatory_requirements JSONB NOT NULL DEFAULT '{}',
    compliance_status compliance_status_enum NOT NULL DEFAULT 'pending',
    communication_plan JSONB NOT NULL DEFAULT '{}',
    milestone_notifications JSONB NOT NULL DEFAULT '{}',
    stakeholder_updates JSONB NOT NULL DEFAULT '{}',
    pp_matter_id TEXT,
    pp_matter_number TEXT,
    pp_matter_status TEXT,
    pp_practice_area TEXT,
    pp_responsible_attorney TEXT,
    pp_opened_date DATE,
    pp_closed_date DATE,
    pp_synced_at TIMESTAMPTZ(6),
    notes TEXT,
    tags TEXT[] NOT NULL DEFAULT '{}',
    custom_fields JSONB NOT NULL DEFAULT '{}',
    updated_at TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    created_by UUID,
    updated_by UUID,

    CONSTRAINT exchanges_pkey PRIMARY KEY (organization_id,id)
) PARTITION BY RANGE (id);

CREATE TABLE exchange_finances (
    organization_id UUID NOT NULL DEFAULT app.org(),
    exchange_id UUID NOT NULL,
    relinquished_property_value DECIMAL(15,2),
    replacement_property_value DECIMAL(15,2),
    exchange_value DECIMAL(15,2) NOT NULL GENERATED ALWAYS AS (coalesce(relinquished_property_value, replacement_property_value, 0)) STORED,
    cash_boot DECIMAL(15,2) NOT NULL DEFAULT 0,
    mortgage_boot DECIMAL(15,2) NOT NULL DEFAULT 0,
    financing_amount DECIMAL(15,2),
    proceeds DECIMAL(15,2),
    proceeds_bank TEXT,
    estimated_fees DECIMAL(12,2),
    actual_fees DECIMAL(12,2),
    fee_variance DECIMAL(12,2) GENERATED ALWAYS AS (actual_fees - estimated_fees) STORED,
    pp_billing_info JSONB NOT NULL DEFAULT '{}',
    updated_at TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT exchange_finances_pkey PRIMARY KEY (organization_id,exchange_id)
);

CREATE TABLE exchange_numbers (
    organization_id UUID NOT NULL DEFAULT app.org(),
    number TEXT NOT NULL,
    exchange_id UUID NOT NULL,
    pp_matter_id TEXT,

    CONSTRAINT exchange_numbers_pkey PRIMARY KEY (organization_id,number)
);

CREATE TABLE exchange_number_counters (
    organization_id UUID NOT NULL,
    year INTEGER NOT NULL,
    last INTEGER NOT NULL,

    CONSTRAINT exchange_number_counters_pkey PRIMARY KEY (organization_id,year)
);

CREATE TABLE exchange_cards (
    organization_id UUID NOT NULL,
    exchange_id UUID NOT NULL,
    exchange_number TEXT NOT NULL,
    name TEXT NOT NULL,
    exchange_type exchange_type_enum NOT NULL,
    status exchange_status_enum NOT NULL,
    stage exchange_stage_enum NOT NULL,
    priority priority_enum NOT NULL,
    risk_level risk_level_enum NOT NULL,
    client_id UUID NOT NULL,
    coordinator_id UUID,
    time_zone TEXT NOT NULL,
    transfer_date DATE,
    identification_deadline DATE,
    exchange_deadline DATE,
    parking_identification_deadline DATE,
    parking_deadline DATE,
    next_deadline DATE,
    completion_percentage INTEGER NOT NULL DEFAULT 0,
    tasks_total INTEGER NOT NULL DEFAULT 0,
    tasks_completed INTEGER NOT NULL DEFAULT 0,
    tasks_open INTEGER NOT NULL DEFAULT 0,
    participant_count INTEGER NOT NULL DEFAULT 0,
    properties_relinquished INTEGER NOT NULL DEFAULT 0,
    properties_replacement INTEGER NOT NULL DEFAULT 0,
    closed_at TIMESTAMPTZ(6),
    updated_at TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT exchange_cards_pkey PRIMARY KEY (organization_id,exchange_id)
);

CREATE TABLE exchange_participants (
    organization_id UUID NOT NULL DEFAULT app.org(),
    id UUID NOT NULL DEFAULT uuidv7(),
    exchange_id UUID NOT NULL,
    participant_id UUID NOT NULL,
    user_id UUID,
    role participant_role_enum NOT NULL,
    sub_roles TEXT[] NOT NULL DEFAULT '{}',
    is_primary BOOLEAN NOT NULL DEFAULT false,
    authority_level authority_level_enum NOT NULL DEFAULT 'standard',
    permissions JSONB NOT NULL DEFAULT '{}',
    joined_at TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    left_at TIMESTAMPTZ(6),
    is_active BOOLEAN NOT NULL GENERATED ALWAYS AS (left_at IS NULL) STORED,
    notification_preferences JSONB NOT NULL DEFAULT '{}',
    document_access_level access_level_enum NOT NULL DEFAULT 'standard',
    responsiveness_score INTEGER,
    satisfaction_score INTEGER,
    created_at TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT exchange_participants_pkey PRIMARY KEY (organization_id,id)
);

CREATE TABLE agency_assignments (
    organization_id UUID NOT NULL DEFAULT app.org(),
    id UUID NOT NULL DEFAULT uuidv7(),
    agency_user_id UUID NOT NULL,
    third_party_user_id UUID NOT NULL,
    created_at TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    ended_at TIMESTAMPTZ(6),
    created_by UUID,

    CONSTRAINT agency_assignments_pkey PRIMARY KEY (organization_id,id)
);

CREATE TABLE exchange_access (
    organization_id UUID NOT NULL,
    user_id UUID NOT NULL,
    exchange_id UUID NOT NULL,
    via access_path_enum NOT NULL,

    CONSTRAINT exchange_access_pkey PRIMARY KEY (organization_id,user_id,exchange_id,via)
);

CREATE TABLE exchange_properties (
    organization_id UUID NOT NULL DEFAULT app.org(),
    id UUID NOT NULL DEFAULT uuidv7(),
    exchange_id UUID NOT NULL,
    side property_side_enum NOT NULL,
    status property_status_enum NOT NULL DEFAULT 'proposed',
    address_line1 TEXT NOT NULL,
    address_line2 TEXT,
    city TEXT,
    state TEXT,
    zip_code TEXT,
    country TEXT NOT NULL DEFAULT 'USA',
    latitude DOUBLE PRECISION,
    longitude DOUBLE PRECISION,
    coordinates point GENERATED ALWAYS AS (CASE WHEN latitude IS NOT NULL AND longitude IS NOT NULL THEN point(longitude, latitude) END) STORED,
    property_type TEXT,
    legal_description TEXT,
    identified_on DATE,
    transferred_on DATE,
    details JSONB NOT NULL DEFAULT '{}',
    created_at TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    created_by UUID,

    CONSTRAINT exchange_properties_pkey PRIMARY KEY (organization_id,id)
);

CREATE TABLE property_finances (
    organization_id UUID NOT NULL DEFAULT app.org(),
    property_id UUID NOT NULL,
    exchange_id UUID NOT NULL,
    value DECIMAL(15,2),
    debt DECIMAL(15,2),
    updated_at TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT property_finances_pkey PRIMARY KEY (organization_id,property_id)
);

CREATE TABLE task_templates (
    organization_id UUID NOT NULL DEFAULT app.org(),
    id UUID NOT NULL DEFAULT uuidv7(),
    exchange_type exchange_type_enum NOT NULL,
    code TEXT NOT NULL,
    title TEXT NOT NULL,
    description TEXT,
    task_type task_type_enum NOT NULL,
    category TEXT,
    anchor task_anchor_enum NOT NULL,
    offset_days INTEGER NOT NULL,
    priority priority_enum NOT NULL DEFAULT 'medium',
    assignee task_assignee_enum NOT NULL DEFAULT 'coordinator',
    position INTEGER NOT NULL DEFAULT 0,
    is_active BOOLEAN NOT NULL DEFAULT true,
    created_at TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT task_templates_pkey PRIMARY KEY (organization_id,id)
);

CREATE TABLE tasks (
    organization_id UUID NOT NULL DEFAULT app.org(),
    id UUID NOT NULL DEFAULT uuidv7(),
    title TEXT NOT NULL,
    description TEXT,
    task_type task_type_enum NOT NULL,
    category TEXT,
    exchange_id UUID,
    contact_id UUID,
    assigned_to UUID,
    created_by UUID NOT NULL DEFAULT app.uid(),
    due_on DATE,
    due_at TIMESTAMPTZ(6),
    anchor task_anchor_enum,
    offset_days INTEGER,
    start_on DATE,
    completed_at TIMESTAMPTZ(6),
    estimated_duration interval,
    estimated_minutes INTEGER GENERATED ALWAYS AS ((extract(epoch FROM estimated_duration) / 60)::integer) STORED,
    actual_duration interval,
    actual_minutes INTEGER GENERATED ALWAYS AS ((extract(epoch FROM actual_duration) / 60)::integer) STORED,
    status task_status_enum NOT NULL DEFAULT 'pending',
    is_open BOOLEAN NOT NULL GENERATED ALWAYS AS (status IN ('pending', 'in_progress', 'blocked')) STORED,
    priority priority_enum NOT NULL DEFAULT 'medium',
    urgency_score INTEGER NOT NULL DEFAULT 0,
    template_id UUID,
    completion_percentage INTEGER NOT NULL DEFAULT 0,
    quality_score INTEGER,
    notes TEXT,
    auto_assign_rules JSONB NOT NULL DEFAULT '{}',
    reminder_schedule JSONB NOT NULL DEFAULT '{}',
    escalation_rules JSONB NOT NULL DEFAULT '{}',
    pp_id TEXT,
    matter_ref_id TEXT,
    matter_ref_name TEXT,
    assigned_to_users JSONB NOT NULL DEFAULT '[]',
    assigned_to_contacts JSONB NOT NULL DEFAULT '[]',
    tags TEXT[] NOT NULL DEFAULT '{}',
    pp_synced_at TIMESTAMPTZ(6),
    created_at TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT tasks_pkey PRIMARY KEY (organization_id,id)
);

CREATE TABLE domain_events (
    organization_id UUID NOT NULL DEFAULT app.org(),
    id UUID NOT NULL DEFAULT uuidv7(),
    occurred_at TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    kind TEXT NOT NULL,
    exchange_id UUID,
    subject_id UUID,
    actor_id UUID DEFAULT app.uid(),
    data JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT domain_events_pkey PRIMARY KEY (organization_id,id)
);

-- Indexes
CREATE UNIQUE INDEX users_email_key ON users(email);
CREATE INDEX users_created_by_idx ON users(created_by);
CREATE INDEX users_updated_by_idx ON users(updated_by);
CREATE INDEX sessions_user_id_idx ON sessions(user_id);
CREATE INDEX sessions_organization_id_idx ON sessions(organization_id);
CREATE INDEX memberships_user_id_idx ON memberships(user_id);
CREATE INDEX memberships_organization_id_created_by_idx ON memberships(organization_id, created_by);
CREATE INDEX memberships_organization_id_updated_by_idx ON memberships(organization_id, updated_by);
CREATE UNIQUE INDEX memberships_organization_id_pp_user_id_key ON memberships(organization_id, pp_user_id);
CREATE INDEX exchange_cards_organization_id_client_id_idx ON exchange_cards(organization_id, client_id);
CREATE INDEX exchange_cards_organization_id_next_deadline_exchange_id_idx ON exchange_cards(organization_id, next_deadline, exchange_id);
CREATE INDEX exchange_cards_organization_id_coordinator_id_next_deadline_idx ON exchange_cards(organization_id, coordinator_id, next_deadline, exchange_id);
CREATE INDEX exchange_cards_organization_id_exchange_number_idx ON exchange_cards(organization_id, exchange_number);
CREATE INDEX exchange_cards_active_idx ON exchange_cards(organization_id, coordinator_id, next_deadline) WHERE (status = 'active'::exchange_status_enum);
CREATE INDEX contacts_organization_id_primary_contact_for_idx ON contacts(organization_id, primary_contact_for);
CREATE INDEX contacts_organization_id_assistant_contact_id_idx ON contacts(organization_id, assistant_contact_id);
CREATE INDEX contacts_organization_id_created_by_idx ON contacts(organization_id, created_by);
CREATE INDEX contacts_organization_id_updated_by_idx ON contacts(organization_id, updated_by);
CREATE INDEX contacts_organization_id_email_idx ON contacts(organization_id, email);
CREATE INDEX contacts_organization_id_display_name_idx ON contacts(organization_id, display_name);
CREATE INDEX contacts_contact_type_idx ON contacts USING GIN (organization_id uuid_ops, contact_type array_ops);
CREATE UNIQUE INDEX contacts_organization_id_pp_id_key ON contacts(organization_id, pp_id);
CREATE UNIQUE INDEX contacts_organization_id_user_id_key ON contacts(organization_id, user_id);
CREATE INDEX domain_events_organization_id_exchange_id_id_idx ON domain_events(organization_id, exchange_id, id);
CREATE INDEX domain_events_organization_id_actor_id_idx ON domain_events(organization_id, actor_id);
CREATE INDEX exchanges_organization_id_client_id_status_idx ON exchanges(organization_id, client_id, status);
CREATE INDEX exchanges_organization_id_coordinator_id_idx ON exchanges(organization_id, coordinator_id);
CREATE INDEX exchanges_organization_id_primary_attorney_id_idx ON exchanges(organization_id, primary_attorney_id);
CREATE INDEX exchanges_organization_id_intermediary_id_idx ON exchanges(organization_id, intermediary_id);
CREATE INDEX exchanges_organization_id_created_by_idx ON exchanges(organization_id, created_by);
CREATE INDEX exchanges_organization_id_updated_by_idx ON exchanges(organization_id, updated_by);
CREATE INDEX exchange_finances_organization_id_exchange_value_idx ON exchange_finances(organization_id, exchange_value);
CREATE UNIQUE INDEX exchange_numbers_organization_id_exchange_id_key ON exchange_numbers(organization_id, exchange_id);
CREATE UNIQUE INDEX exchange_numbers_organization_id_pp_matter_id_key ON exchange_numbers(organization_id, pp_matter_id);
CREATE UNIQUE INDEX organizations_slug_key ON organizations(slug);
CREATE INDEX organizations_id_billing_contact_id_idx ON organizations(id, billing_contact_id);
CREATE INDEX exchange_participants_organization_id_exchange_id_role_is_a_idx ON exchange_participants(organization_id, exchange_id, role, is_active);
CREATE INDEX exchange_participants_organization_id_participant_id_idx ON exchange_participants(organization_id, participant_id);
CREATE INDEX exchange_participants_organization_id_user_id_idx ON exchange_participants(organization_id, user_id);
CREATE UNIQUE INDEX exchange_participants_active_key ON exchange_participants(organization_id, exchange_id, participant_id, role) WHERE (left_at IS NULL);
CREATE INDEX agency_assignments_organization_id_agency_user_id_idx ON agency_assignments(organization_id, agency_user_id);
CREATE INDEX agency_assignments_organization_id_third_party_user_id_idx ON agency_assignments(organization_id, third_party_user_id);
CREATE INDEX agency_assignments_organization_id_created_by_idx ON agency_assignments(organization_id, created_by);
CREATE UNIQUE INDEX agency_assignments_active_key ON agency_assignments(organization_id, agency_user_id, third_party_user_id) WHERE (ended_at IS NULL);
CREATE INDEX exchange_access_organization_id_exchange_id_idx ON exchange_access(organization_id, exchange_id);
CREATE INDEX exchange_properties_organization_id_exchange_id_idx ON exchange_properties(organization_id, exchange_id);
CREATE INDEX exchange_properties_organization_id_created_by_idx ON exchange_properties(organization_id, created_by);
CREATE INDEX exchange_properties_coordinates_idx ON exchange_properties USING GIST (coordinates point_ops);
CREATE INDEX property_finances_organization_id_exchange_id_idx ON property_finances(organization_id, exchange_id);
CREATE INDEX tasks_organization_id_exchange_id_status_idx ON tasks(organization_id, exchange_id, status);
CREATE INDEX tasks_organization_id_contact_id_idx ON tasks(organization_id, contact_id);
CREATE INDEX tasks_organization_id_assigned_to_idx ON tasks(organization_id, assigned_to);
CREATE INDEX tasks_organization_id_created_by_idx ON tasks(organization_id, created_by);
CREATE INDEX tasks_organization_id_template_id_idx ON tasks(organization_id, template_id);
CREATE INDEX tasks_assignee_open_idx ON tasks(organization_id, assigned_to, due_on) WHERE (is_open);
CREATE INDEX tasks_exchange_open_idx ON tasks(organization_id, exchange_id, due_on) WHERE (is_open);
CREATE INDEX tasks_open_idx ON tasks(organization_id, due_on) WHERE (is_open);
CREATE UNIQUE INDEX tasks_organization_id_pp_id_key ON tasks(organization_id, pp_id);
CREATE UNIQUE INDEX task_templates_organization_id_exchange_type_code_key ON task_templates(organization_id, exchange_type, code);

-- Keys between the tables
ALTER TABLE users ADD CONSTRAINT users_created_by_fkey FOREIGN KEY (created_by) REFERENCES users(id);
ALTER TABLE users ADD CONSTRAINT users_updated_by_fkey FOREIGN KEY (updated_by) REFERENCES users(id);
ALTER TABLE user_credentials ADD CONSTRAINT user_credentials_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id);
ALTER TABLE sessions ADD CONSTRAINT sessions_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id);
ALTER TABLE sessions ADD CONSTRAINT sessions_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id);
ALTER TABLE memberships ADD CONSTRAINT memberships_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id);
ALTER TABLE memberships ADD CONSTRAINT memberships_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id);
ALTER TABLE memberships ADD CONSTRAINT memberships_organization_id_created_by_fkey FOREIGN KEY (organization_id, created_by) REFERENCES memberships(organization_id, user_id);
ALTER TABLE memberships ADD CONSTRAINT memberships_organization_id_updated_by_fkey FOREIGN KEY (organization_id, updated_by) REFERENCES memberships(organization_id, user_id);
ALTER TABLE exchange_cards ADD CONSTRAINT exchange_cards_organization_id_exchange_id_fkey FOREIGN KEY (organization_id, exchange_id) REFERENCES exchanges(organization_id, id);
ALTER TABLE exchange_cards ADD CONSTRAINT exchange_cards_organization_id_client_id_fkey FOREIGN KEY (organization_id, client_id) REFERENCES contacts(organization_id, id);
ALTER TABLE exchange_cards ADD CONSTRAINT exchange_cards_organization_id_coordinator_id_fkey FOREIGN KEY (organization_id, coordinator_id) REFERENCES memberships(organization_id, user_id);
ALTER TABLE contacts ADD CONSTRAINT contacts_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id);
ALTER TABLE contacts ADD CONSTRAINT contacts_organization_id_user_id_fkey FOREIGN KEY (organization_id, user_id) REFERENCES memberships(organization_id, user_id);
ALTER TABLE contacts ADD CONSTRAINT contacts_organization_id_primary_contact_for_fkey FOREIGN KEY (organization_id, primary_contact_for) REFERENCES contacts(organization_id, id);
ALTER TABLE contacts ADD CONSTRAINT contacts_organization_id_assistant_contact_id_fkey FOREIGN KEY (organization_id, assistant_contact_id) REFERENCES contacts(organization_id, id);
ALTER TABLE contacts ADD CONSTRAINT contacts_organization_id_created_by_fkey FOREIGN KEY (organization_id, created_by) REFERENCES memberships(organization_id, user_id);
ALTER TABLE contacts ADD CONSTRAINT contacts_organization_id_updated_by_fkey FOREIGN KEY (organization_id, updated_by) REFERENCES memberships(organization_id, user_id);
ALTER TABLE contact_finances ADD CONSTRAINT contact_finances_organization_id_contact_id_fkey FOREIGN KEY (organization_id, contact_id) REFERENCES contacts(organization_id, id);
ALTER TABLE tax_identifiers ADD CONSTRAINT tax_identifiers_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id);
ALTER TABLE tax_identifiers ADD CONSTRAINT tax_identifiers_organization_id_contact_id_fkey FOREIGN KEY (organization_id, contact_id) REFERENCES contacts(organization_id, id);
ALTER TABLE domain_events ADD CONSTRAINT domain_events_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id);
ALTER TABLE domain_events ADD CONSTRAINT domain_events_organization_id_exchange_id_fkey FOREIGN KEY (organization_id, exchange_id) REFERENCES exchanges(organization_id, id);
ALTER TABLE domain_events ADD CONSTRAINT domain_events_organization_id_actor_id_fkey FOREIGN KEY (organization_id, actor_id) REFERENCES memberships(organization_id, user_id);
ALTER TABLE exchanges ADD CONSTRAINT exchanges_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id);
ALTER TABLE exchanges ADD CONSTRAINT exchanges_organization_id_client_id_fkey FOREIGN KEY (organization_id, client_id) REFERENCES contacts(organization_id, id);
ALTER TABLE exchanges ADD CONSTRAINT exchanges_organization_id_coordinator_id_fkey FOREIGN KEY (organization_id, coordinator_id) REFERENCES memberships(organization_id, user_id);
ALTER TABLE exchanges ADD CONSTRAINT exchanges_organization_id_primary_attorney_id_fkey FOREIGN KEY (organization_id, primary_attorney_id) REFERENCES memberships(organization_id, user_id);
ALTER TABLE exchanges ADD CONSTRAINT exchanges_organization_id_intermediary_id_fkey FOREIGN KEY (organization_id, intermediary_id) REFERENCES contacts(organization_id, id);
ALTER TABLE exchanges ADD CONSTRAINT exchanges_organization_id_created_by_fkey FOREIGN KEY (organization_id, created_by) REFERENCES memberships(organization_id, user_id);
ALTER TABLE exchanges ADD CONSTRAINT exchanges_organization_id_updated_by_fkey FOREIGN KEY (organization_id, updated_by) REFERENCES memberships(organization_id, user_id);
ALTER TABLE exchange_finances ADD CONSTRAINT exchange_finances_organization_id_exchange_id_fkey FOREIGN KEY (organization_id, exchange_id) REFERENCES exchanges(organization_id, id);
ALTER TABLE exchange_numbers ADD CONSTRAINT exchange_numbers_organization_id_exchange_id_fkey FOREIGN KEY (organization_id, exchange_id) REFERENCES exchanges(organization_id, id);
ALTER TABLE exchange_number_counters ADD CONSTRAINT exchange_number_counters_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id);
ALTER TABLE organizations ADD CONSTRAINT organizations_billing_contact_fkey FOREIGN KEY (id, billing_contact_id) REFERENCES memberships(organization_id, user_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE exchange_participants ADD CONSTRAINT exchange_participants_organization_id_exchange_id_fkey FOREIGN KEY (organization_id, exchange_id) REFERENCES exchanges(organization_id, id);
ALTER TABLE exchange_participants ADD CONSTRAINT exchange_participants_organization_id_participant_id_fkey FOREIGN KEY (organization_id, participant_id) REFERENCES contacts(organization_id, id);
ALTER TABLE exchange_participants ADD CONSTRAINT exchange_participants_organization_id_user_id_fkey FOREIGN KEY (organization_id, user_id) REFERENCES memberships(organization_id, user_id);
ALTER TABLE agency_assignments ADD CONSTRAINT agency_assignments_organization_id_agency_user_id_fkey FOREIGN KEY (organization_id, agency_user_id) REFERENCES memberships(organization_id, user_id);
ALTER TABLE agency_assignments ADD CONSTRAINT agency_assignments_organization_id_third_party_user_id_fkey FOREIGN KEY (organization_id, third_party_user_id) REFERENCES memberships(organization_id, user_id);
ALTER TABLE agency_assignments ADD CONSTRAINT agency_assignments_organization_id_created_by_fkey FOREIGN KEY (organization_id, created_by) REFERENCES memberships(organization_id, user_id);
ALTER TABLE exchange_access ADD CONSTRAINT exchange_access_organization_id_user_id_fkey FOREIGN KEY (organization_id, user_id) REFERENCES memberships(organization_id, user_id);
ALTER TABLE exchange_access ADD CONSTRAINT exchange_access_organization_id_exchange_id_fkey FOREIGN KEY (organization_id, exchange_id) REFERENCES exchanges(organization_id, id);
ALTER TABLE exchange_properties ADD CONSTRAINT exchange_properties_organization_id_exchange_id_fkey FOREIGN KEY (organization_id, exchange_id) REFERENCES exchanges(organization_id, id);
ALTER TABLE exchange_properties ADD CONSTRAINT exchange_properties_organization_id_created_by_fkey FOREIGN KEY (organization_id, created_by) REFERENCES memberships(organization_id, user_id);
ALTER TABLE property_finances ADD CONSTRAINT property_finances_organization_id_property_id_fkey FOREIGN KEY (organization_id, property_id) REFERENCES exchange_properties(organization_id, id);
ALTER TABLE property_finances ADD CONSTRAINT property_finances_organization_id_exchange_id_fkey FOREIGN KEY (organization_id, exchange_id) REFERENCES exchanges(organization_id, id);
ALTER TABLE tasks ADD CONSTRAINT tasks_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id);
ALTER TABLE tasks ADD CONSTRAINT tasks_organization_id_exchange_id_fkey FOREIGN KEY (organization_id, exchange_id) REFERENCES exchanges(organization_id, id);
ALTER TABLE tasks ADD CONSTRAINT tasks_organization_id_contact_id_fkey FOREIGN KEY (organization_id, contact_id) REFERENCES contacts(organization_id, id);
ALTER TABLE tasks ADD CONSTRAINT tasks_organization_id_assigned_to_fkey FOREIGN KEY (organization_id, assigned_to) REFERENCES memberships(organization_id, user_id);
ALTER TABLE tasks ADD CONSTRAINT tasks_organization_id_created_by_fkey FOREIGN KEY (organization_id, created_by) REFERENCES memberships(organization_id, user_id);
ALTER TABLE tasks ADD CONSTRAINT tasks_organization_id_template_id_fkey FOREIGN KEY (organization_id, template_id) REFERENCES task_templates(organization_id, id);
ALTER TABLE task_templates ADD CONSTRAINT task_templates_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id);
