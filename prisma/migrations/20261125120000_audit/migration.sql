-- Why: the audit: every change of business data and every sign-in, refusal, export and download, one row each, and the
-- blocks in which these rows are sealed. Partitioned by a hash of the organization, so that the log of one firm, which is
-- how it is read, lies in one of sixteen parts however many firms there are.
-- Rule: what belongs to no firm is written to the nil organization, so there is no key to organizations.
-- Locks: none that matter, the tables are new. Undo: drop both tables, once nobody needs the evidence.

CREATE TYPE audit_kind_enum AS ENUM ('change', 'sign_in', 'sign_in_refused', 'sign_out', 'refusal', 'export', 'download');
CREATE TYPE audit_action_enum AS ENUM ('insert', 'update', 'delete');

CREATE TABLE audit_logs (
    organization_id UUID NOT NULL,
    id UUID NOT NULL DEFAULT uuidv7(),
    txid xid8 NOT NULL DEFAULT pg_current_xact_id(),
    at TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    actor_id UUID,
    actor_role TEXT NOT NULL,
    request_id UUID,
    kind audit_kind_enum NOT NULL,
    table_name TEXT,
    action audit_action_enum,
    row_id UUID,
    row_key JSONB,
    exchange_id UUID,
    diff JSONB,
    detail JSONB,

    CONSTRAINT audit_logs_pkey PRIMARY KEY (organization_id,id)
) PARTITION BY HASH (organization_id);

DO $$
BEGIN
    FOR part IN 0..15 LOOP
        EXECUTE format('CREATE TABLE %I PARTITION OF audit_logs FOR VALUES WITH (MODULUS 16, REMAINDER %s)',
            'audit_logs_' || lpad(part::text, 2, '0'), part);
    END LOOP;
END $$;

CREATE TABLE audit_blocks (
    organization_id UUID NOT NULL,
    number INTEGER NOT NULL,
    from_txid xid8 NOT NULL,
    to_txid xid8 NOT NULL,
    entries INTEGER NOT NULL,
    root BYTEA NOT NULL,
    previous_hash BYTEA NOT NULL,
    hash BYTEA NOT NULL,
    sealed_at TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT audit_blocks_pkey PRIMARY KEY (organization_id,number)
);

CREATE INDEX audit_logs_organization_id_txid_idx ON audit_logs(organization_id, txid);
CREATE INDEX audit_logs_organization_id_actor_id_id_idx ON audit_logs(organization_id, actor_id, id);
CREATE INDEX audit_logs_organization_id_exchange_id_id_idx ON audit_logs(organization_id, exchange_id, id);
CREATE INDEX audit_logs_organization_id_row_id_id_idx ON audit_logs(organization_id, row_id, id);
