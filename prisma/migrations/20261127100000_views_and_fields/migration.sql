-- Why: lists keep what a person looks at often (saved views), and a firm says which fields of its own an exchange and a contact
-- carry (custom fields), of which kind and with which choices.
-- Rule: a view is its owner's; staff may share one with the firm. A field keeps its key for good; its values stand in
-- exchanges.custom_fields and contacts.custom_field_values, held to the definitions by 35_custom_fields.sql.
-- Locks: none on tables with rows. Undo: drop both tables and the three types.

CREATE TYPE saved_view_list_enum AS ENUM ('exchanges', 'contacts', 'tasks');
CREATE TYPE custom_field_entity_enum AS ENUM ('exchange', 'contact');
CREATE TYPE custom_field_kind_enum AS ENUM ('text', 'number', 'money', 'date', 'choice', 'checkbox');

CREATE TABLE saved_views (
    organization_id UUID NOT NULL DEFAULT app.org(),
    id UUID NOT NULL DEFAULT uuidv7(),
    list saved_view_list_enum NOT NULL,
    name TEXT NOT NULL,
    query TEXT NOT NULL DEFAULT '',
    is_shared BOOLEAN NOT NULL DEFAULT false,
    owner_id UUID NOT NULL DEFAULT app.uid(),
    position INTEGER NOT NULL DEFAULT 0,
    removed_at TIMESTAMPTZ(6),
    created_at TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT saved_views_pkey PRIMARY KEY (organization_id,id)
);

CREATE TABLE custom_field_definitions (
    organization_id UUID NOT NULL DEFAULT app.org(),
    id UUID NOT NULL DEFAULT uuidv7(),
    entity custom_field_entity_enum NOT NULL,
    key TEXT NOT NULL,
    label TEXT NOT NULL,
    kind custom_field_kind_enum NOT NULL,
    choices JSONB NOT NULL DEFAULT '[]',
    is_required BOOLEAN NOT NULL DEFAULT false,
    help TEXT,
    position INTEGER NOT NULL DEFAULT 0,
    is_active BOOLEAN NOT NULL DEFAULT true,
    created_at TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT custom_field_definitions_pkey PRIMARY KEY (organization_id,id)
);

CREATE UNIQUE INDEX saved_views_name_key ON saved_views(organization_id, owner_id, list, name) WHERE (removed_at IS NULL);
CREATE INDEX saved_views_organization_id_owner_id_idx ON saved_views(organization_id, owner_id);
CREATE UNIQUE INDEX custom_field_definitions_organization_id_entity_key_key ON custom_field_definitions(organization_id, entity, key);
CREATE UNIQUE INDEX custom_field_definitions_label_key ON custom_field_definitions(organization_id, entity, label) WHERE (is_active);

ALTER TABLE saved_views
    ADD CONSTRAINT saved_views_id_version CHECK (uuid_extract_version(id) = 7),
    ADD CONSTRAINT saved_views_name_given CHECK (name ~ '\S' AND length(name) <= 60),
    ADD CONSTRAINT saved_views_query_size CHECK (length(query) <= 2000);
ALTER TABLE custom_field_definitions
    ADD CONSTRAINT custom_field_definitions_id_version CHECK (uuid_extract_version(id) = 7),
    ADD CONSTRAINT custom_field_definitions_key_plain CHECK (key ~ '^[a-z][a-z0-9_]{0,39}$'),
    ADD CONSTRAINT custom_field_definitions_label_given CHECK (label ~ '\S' AND length(label) <= 60),
    ADD CONSTRAINT custom_field_definitions_help_size CHECK (length(help) <= 200),
    ADD CONSTRAINT custom_field_definitions_choices_fit CHECK (CASE WHEN jsonb_typeof(choices) = 'array'
        THEN (kind = 'choice') = (jsonb_array_length(choices) > 0) AND jsonb_array_length(choices) <= 100 ELSE false END);

ALTER TABLE saved_views ADD CONSTRAINT saved_views_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id);
ALTER TABLE saved_views ADD CONSTRAINT saved_views_organization_id_owner_id_fkey FOREIGN KEY (organization_id, owner_id) REFERENCES memberships(organization_id, user_id);
ALTER TABLE custom_field_definitions ADD CONSTRAINT custom_field_definitions_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id);
