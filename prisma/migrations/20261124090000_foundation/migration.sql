-- Why: what every table leans on: the schema `app`, extensions, who the caller is, UUIDv7 bounds, and the enums.
-- Locks: none that matter, the database is new. Undo: drop the database.

CREATE SCHEMA app;

CREATE EXTENSION IF NOT EXISTS citext;
CREATE EXTENSION IF NOT EXISTS btree_gin;

-- Nothing that the owner creates is open to everybody: each grant is written in prisma/sql.
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
GRANT USAGE ON SCHEMA app TO peak_app, peak_admin, peak_coordinator, peak_client, peak_third_party, peak_agency;

-- The content hash of each file of prisma/sql that is in force.
CREATE TABLE app.applied_sql (
    name text PRIMARY KEY,
    hash text NOT NULL,
    applied_at timestamptz NOT NULL DEFAULT now()
);

-- The firm and the person of this transaction, set by app.enter; null outside one.
CREATE FUNCTION app.org() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
RETURN nullif(current_setting('app.organization_id', true), '')::uuid;

CREATE FUNCTION app.uid() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
RETURN nullif(current_setting('app.user_id', true), '')::uuid;

-- The smallest UUIDv7 of an instant: partition bounds, and predicates such as `id >= app.uuid_floor(...)`.
CREATE FUNCTION app.uuid_floor(instant timestamptz) RETURNS uuid LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN (lpad(to_hex((extract(epoch FROM instant) * 1000)::bigint), 12, '0') || '00000000000000000000')::uuid;

-- True for an IANA name such as America/Chicago: a mistaken zone would move every deadline of the file.
CREATE FUNCTION app.is_time_zone(zone text) RETURNS boolean LANGUAGE plpgsql IMMUTABLE
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM '2026-01-01 00:00+00'::timestamptz AT TIME ZONE zone;
    RETURN zone ~ '^[A-Z][A-Za-z_]+(/[A-Za-z_+-]+[0-9]*)*$';
EXCEPTION WHEN invalid_parameter_value THEN
    RETURN false;
END $$;

GRANT EXECUTE ON FUNCTION app.org(), app.uid(), app.uuid_floor(timestamptz), app.is_time_zone(text)
    TO peak_app, peak_admin, peak_coordinator, peak_client, peak_third_party, peak_agency;

CREATE TYPE user_role_enum AS ENUM ('admin', 'coordinator', 'client', 'third_party', 'agency');
CREATE TYPE contact_type_enum AS ENUM ('client', 'vendor', 'attorney', 'agent', 'intermediary', 'lender', 'accountant', 'title_company', 'escrow_officer', 'appraiser', 'inspector');
CREATE TYPE contact_method_enum AS ENUM ('email', 'phone', 'sms', 'mail', 'portal');
CREATE TYPE risk_tolerance_enum AS ENUM ('conservative', 'moderate', 'aggressive');
CREATE TYPE tax_identifier_kind_enum AS ENUM ('ssn', 'ein', 'itin');
CREATE TYPE exchange_type_enum AS ENUM ('delayed', 'simultaneous', 'reverse', 'improvement', 'build_to_suit');
CREATE TYPE exchange_status_enum AS ENUM ('draft', 'active', 'on_hold', 'completed', 'failed', 'cancelled');
CREATE TYPE exchange_stage_enum AS ENUM ('intake', 'eligibility', 'documents_signed', 'concurrent_closing', 'parked', 'relinquished_identified', 'relinquished_closed', 'identification_open', 'titleholder_acquired', 'improvements_drawn', 'identification_locked', 'replacement_contract', 'replacement_closed', 'parked_transferred', 'transferred', 'reconciled', 'tax_package', 'closed');
CREATE TYPE taxpayer_type_enum AS ENUM ('individual', 'trust', 'partnership', 's_corporation', 'c_corporation');
CREATE TYPE priority_enum AS ENUM ('low', 'medium', 'high', 'urgent');
CREATE TYPE risk_level_enum AS ENUM ('low', 'medium', 'high', 'critical');
CREATE TYPE compliance_status_enum AS ENUM ('pending', 'compliant', 'at_risk', 'non_compliant');
CREATE TYPE organization_type_enum AS ENUM ('intermediary', 'law_firm', 'agency', 'corporate');
CREATE TYPE subscription_plan_enum AS ENUM ('starter', 'professional', 'enterprise');
CREATE TYPE participant_role_enum AS ENUM ('client', 'coordinator', 'buyer', 'seller', 'attorney', 'accountant', 'agent', 'lender', 'title_company', 'escrow_officer', 'intermediary', 'appraiser', 'inspector', 'observer');
CREATE TYPE authority_level_enum AS ENUM ('view_only', 'standard', 'elevated', 'full_access');
CREATE TYPE access_level_enum AS ENUM ('none', 'limited', 'standard', 'full');
CREATE TYPE access_path_enum AS ENUM ('coordinator', 'attorney', 'client', 'participant', 'agency');
CREATE TYPE property_side_enum AS ENUM ('relinquished', 'replacement');
CREATE TYPE property_status_enum AS ENUM ('proposed', 'identified', 'revoked', 'under_contract', 'parked', 'acquired', 'transferred', 'lost');
CREATE TYPE task_type_enum AS ENUM ('deadline', 'compliance', 'documentation', 'communication', 'financial', 'legal', 'inspection', 'general');
CREATE TYPE task_status_enum AS ENUM ('pending', 'in_progress', 'blocked', 'completed', 'cancelled');
CREATE TYPE task_anchor_enum AS ENUM ('transfer', 'identification_end', 'exchange_end', 'return_due', 'parking', 'year_end');
CREATE TYPE task_assignee_enum AS ENUM ('coordinator', 'client');
