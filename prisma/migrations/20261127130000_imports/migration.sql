-- Why: lists that somebody uploads wait here, row by row, while they are mapped, looked at and written: so progress survives
-- leaving the page and the end of a worker, and what was refused can be read afterwards. A mapping is kept for the next time.
-- Rule: the rows of a run are removed after 30 days (lib/imports/purge.ts); the run itself stays, with its counts.
-- Locks: none that matter, the tables are new. Undo: DROP TABLE import_mappings, import_rows, import_runs, and the three types.

CREATE TYPE import_kind_enum AS ENUM ('matters', 'contacts');
CREATE TYPE import_state_enum AS ENUM ('receiving', 'uploaded', 'checking', 'checked', 'importing', 'stopping', 'stopped', 'done',
    'discarded');
CREATE TYPE import_row_state_enum AS ENUM ('waiting', 'rejected', 'skipped', 'imported', 'updated', 'unchanged', 'differs');

CREATE TABLE import_runs (
    organization_id UUID NOT NULL DEFAULT app.org(),
    id UUID NOT NULL DEFAULT uuidv7(),
    kind import_kind_enum NOT NULL,
    state import_state_enum NOT NULL,
    file_name TEXT NOT NULL,
    file_size INTEGER NOT NULL,
    headers TEXT[] NOT NULL,
    mapping JSONB NOT NULL DEFAULT '[]',
    duplicates TEXT,
    records INTEGER NOT NULL,
    counts JSONB NOT NULL DEFAULT '{}',
    problem TEXT,
    created_by UUID NOT NULL DEFAULT app.uid(),
    created_at TIMESTAMPTZ(6) NOT NULL DEFAULT now(),
    updated_at TIMESTAMPTZ(6) NOT NULL DEFAULT now(),
    finished_at TIMESTAMPTZ(6),
    rows_removed_at TIMESTAMPTZ(6),

    CONSTRAINT import_runs_pkey PRIMARY KEY (organization_id,id),
    CONSTRAINT import_runs_id_version CHECK (uuid_extract_version(id) = 7),
    CONSTRAINT import_runs_file_named CHECK (btrim(file_name) <> '' AND length(file_name) <= 255),
    CONSTRAINT import_runs_within_limits CHECK (file_size BETWEEN 1 AND 26214400 AND records BETWEEN 1 AND 50000),
    CONSTRAINT import_runs_duplicates_known CHECK (duplicates IN ('skip', 'update', 'create')),
    CONSTRAINT import_runs_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id)
        ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT import_runs_organization_id_created_by_fkey FOREIGN KEY (organization_id, created_by)
        REFERENCES memberships(organization_id, user_id) ON DELETE NO ACTION ON UPDATE NO ACTION
);

CREATE INDEX import_runs_organization_id_created_by_idx ON import_runs(organization_id, created_by);

CREATE TABLE import_rows (
    organization_id UUID NOT NULL DEFAULT app.org(),
    run_id UUID NOT NULL,
    record INTEGER NOT NULL,
    line INTEGER NOT NULL,
    lane INTEGER NOT NULL DEFAULT 0,
    cells TEXT[] NOT NULL,
    state import_row_state_enum NOT NULL DEFAULT 'waiting',
    findings JSONB NOT NULL DEFAULT '[]',
    subject_id UUID,

    CONSTRAINT import_rows_pkey PRIMARY KEY (organization_id,run_id,record),
    CONSTRAINT import_rows_findings_list CHECK (jsonb_typeof(findings) = 'array'),
    CONSTRAINT import_rows_organization_id_run_id_fkey FOREIGN KEY (organization_id, run_id)
        REFERENCES import_runs(organization_id, id) ON DELETE NO ACTION ON UPDATE NO ACTION
);

CREATE INDEX import_rows_waiting_idx ON import_rows(organization_id, run_id, lane, record) WHERE state = 'waiting';

CREATE TABLE import_mappings (
    organization_id UUID NOT NULL DEFAULT app.org(),
    kind import_kind_enum NOT NULL,
    fingerprint TEXT NOT NULL,
    mapping JSONB NOT NULL,
    updated_by UUID NOT NULL DEFAULT app.uid(),
    updated_at TIMESTAMPTZ(6) NOT NULL DEFAULT now(),

    CONSTRAINT import_mappings_pkey PRIMARY KEY (organization_id,kind,fingerprint),
    CONSTRAINT import_mappings_mapping_list CHECK (jsonb_typeof(mapping) = 'array'),
    CONSTRAINT import_mappings_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id)
        ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT import_mappings_organization_id_updated_by_fkey FOREIGN KEY (organization_id, updated_by)
        REFERENCES memberships(organization_id, user_id) ON DELETE NO ACTION ON UPDATE NO ACTION
);

CREATE INDEX import_mappings_organization_id_updated_by_idx ON import_mappings(organization_id, updated_by);
