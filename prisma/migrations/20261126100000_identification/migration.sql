-- Why: an identification of replacement property is a legal notice: its exact text, who signed it, when and to whom it was sent.
-- Rule: a notice and the properties it names are written together and never change (prisma/sql/56_identification.sql holds
-- them); what a property was worth and how it was named is kept with the notice, whatever becomes of the property.
-- Locks: none on rows: the tables are new. Undo: drop the tables and types named here.

CREATE TYPE identification_kind_enum AS ENUM ('identification', 'revocation');
CREATE TYPE identification_method_enum AS ENUM ('portal', 'paper');

CREATE TABLE identification_notices (
    organization_id UUID NOT NULL DEFAULT app.org(),
    id UUID NOT NULL DEFAULT uuidv7(),
    exchange_id UUID NOT NULL,
    kind identification_kind_enum NOT NULL,
    method identification_method_enum NOT NULL,
    text TEXT NOT NULL,
    signed_name TEXT NOT NULL,
    signed_at TIMESTAMPTZ(6) NOT NULL,
    sent_at TIMESTAMPTZ(6) NOT NULL,
    sent_to TEXT NOT NULL,
    signer_id UUID,
    recorded_by UUID DEFAULT app.uid(),
    sha256 BYTEA NOT NULL,
    created_at TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT identification_notices_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT identification_notices_id_version CHECK (uuid_extract_version(id) = 7),
    CONSTRAINT identification_notices_text_given CHECK (btrim(text) <> '' AND length(text) <= 20000),
    CONSTRAINT identification_notices_signed CHECK (btrim(signed_name) <> '' AND length(signed_name) <= 255),
    CONSTRAINT identification_notices_recipient_given CHECK (btrim(sent_to) <> '' AND length(sent_to) <= 255),
    CONSTRAINT identification_notices_sent_after_signing CHECK (sent_at >= signed_at),
    CONSTRAINT identification_notices_hash_length CHECK (length(sha256) = 32)
);

CREATE TABLE identification_notice_properties (
    organization_id UUID NOT NULL DEFAULT app.org(),
    notice_id UUID NOT NULL,
    property_id UUID NOT NULL,
    exchange_id UUID NOT NULL,
    value DECIMAL(15,2),
    description TEXT NOT NULL,

    CONSTRAINT identification_notice_properties_pkey PRIMARY KEY (organization_id, notice_id, property_id),
    CONSTRAINT identification_notice_properties_described CHECK (btrim(description) <> '' AND length(description) <= 5000)
);

CREATE INDEX identification_notices_organization_id_exchange_id_idx ON identification_notices(organization_id, exchange_id);
CREATE INDEX identification_notices_organization_id_signer_id_idx ON identification_notices(organization_id, signer_id);
CREATE INDEX identification_notices_organization_id_recorded_by_idx ON identification_notices(organization_id, recorded_by);
CREATE INDEX identification_notice_properties_organization_id_property_i_idx ON identification_notice_properties(organization_id, property_id);
CREATE INDEX identification_notice_properties_organization_id_exchange_i_idx ON identification_notice_properties(organization_id, exchange_id);

ALTER TABLE identification_notices ADD CONSTRAINT identification_notices_organization_id_exchange_id_fkey FOREIGN KEY (organization_id, exchange_id) REFERENCES exchanges(organization_id, id);
ALTER TABLE identification_notices ADD CONSTRAINT identification_notices_organization_id_signer_id_fkey FOREIGN KEY (organization_id, signer_id) REFERENCES memberships(organization_id, user_id);
ALTER TABLE identification_notices ADD CONSTRAINT identification_notices_organization_id_recorded_by_fkey FOREIGN KEY (organization_id, recorded_by) REFERENCES memberships(organization_id, user_id);
ALTER TABLE identification_notice_properties ADD CONSTRAINT identification_notice_properties_organization_id_notice_id_fkey FOREIGN KEY (organization_id, notice_id) REFERENCES identification_notices(organization_id, id);
ALTER TABLE identification_notice_properties ADD CONSTRAINT identification_notice_properties_organization_id_property__fkey FOREIGN KEY (organization_id, property_id) REFERENCES exchange_properties(organization_id, id);
ALTER TABLE identification_notice_properties ADD CONSTRAINT identification_notice_properties_organization_id_exchange__fkey FOREIGN KEY (organization_id, exchange_id) REFERENCES exchanges(organization_id, id);
