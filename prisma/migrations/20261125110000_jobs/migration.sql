-- Why: the queue forgets a job once it has succeeded, and keeps only the last error of one that has not. Here every attempt
-- at a job stays: when, by which worker, with what result, and when the next one comes.
-- Rule: organization_id is null for the jobs of the system, which work for every firm; admins of all firms see those.
-- Locks: none that matter, the table is new. Undo: DROP TABLE job_runs.

CREATE TABLE job_runs (
    id uuid NOT NULL DEFAULT uuidv7(),
    organization_id uuid,
    requested_by uuid,
    job_id bigint NOT NULL,
    task text NOT NULL,
    key text,
    payload jsonb NOT NULL DEFAULT '{}',
    attempt smallint NOT NULL,
    max_attempts smallint NOT NULL,
    worker text NOT NULL,
    outcome text NOT NULL DEFAULT 'running',
    started_at timestamptz(6) NOT NULL DEFAULT now(),
    finished_at timestamptz(6),
    summary text,
    error text,
    next_run_at timestamptz(6),
    settled_at timestamptz(6),
    CONSTRAINT job_runs_pkey PRIMARY KEY (id),
    CONSTRAINT job_runs_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations (id),
    CONSTRAINT job_runs_organization_id_requested_by_fkey FOREIGN KEY (organization_id, requested_by)
        REFERENCES memberships (organization_id, user_id),
    CONSTRAINT job_runs_task_named CHECK (task ~ '^[a-z_]+\.[a-z_]+$'),
    CONSTRAINT job_runs_outcome_known CHECK (outcome IN ('running', 'done', 'failed', 'given_up')),
    CONSTRAINT job_runs_attempt_range CHECK (attempt BETWEEN 1 AND max_attempts),
    CONSTRAINT job_runs_person_of_firm CHECK (requested_by IS NULL OR organization_id IS NOT NULL),
    CONSTRAINT job_runs_finished_when_over CHECK ((outcome = 'running') = (finished_at IS NULL)),
    CONSTRAINT job_runs_failure_has_error CHECK ((outcome IN ('failed', 'given_up')) = (error IS NOT NULL)),
    CONSTRAINT job_runs_next_after_failure CHECK (next_run_at IS NULL OR outcome = 'failed'),
    CONSTRAINT job_runs_settled_when_given_up CHECK (settled_at IS NULL OR outcome = 'given_up')
);

CREATE INDEX job_runs_organization_id_requested_by_idx ON job_runs (organization_id, requested_by);
-- The newest runs that somebody may see; the last run of each task.
CREATE INDEX job_runs_organization_id_id_idx ON job_runs (organization_id, id);
CREATE INDEX job_runs_task_id_idx ON job_runs (task, id);
-- What is looked for often and is seldom there.
CREATE INDEX job_runs_unfinished_idx ON job_runs (id) WHERE outcome = 'running';
CREATE INDEX job_runs_unsettled_idx ON job_runs (organization_id, id) WHERE outcome = 'given_up' AND settled_at IS NULL;
