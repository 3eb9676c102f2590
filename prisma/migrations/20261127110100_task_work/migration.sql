-- Why: templates name whom, what they wait for, and when to remind and escalate; tasks repeat, remind and are rated; who was
-- reminded is kept; a person's calendar is read by a secret address.
-- Rule: a rule that is written as JSON has one shape, and the database knows it. A recurrence ends: on a day, or with its
-- exchange. Of a calendar's secret only the hash is kept, and a person has one calendar at a time.
-- Locks: ACCESS EXCLUSIVE on tasks, task_templates and notes while checks are added (they read every row once).
-- Undo: drop the tables, columns, constraints and functions named here.

-- {"reminders": [{"days": -3, "to": "assignee"}]}: at most ten, days after the due date (negative is before).
CREATE FUNCTION app.is_reminder_schedule(rules jsonb) RETURNS boolean LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF rules = '{}' THEN RETURN true; END IF;
    IF jsonb_typeof(rules) <> 'object' OR rules - 'reminders' <> '{}'
        OR jsonb_typeof(rules -> 'reminders') IS DISTINCT FROM 'array' THEN RETURN false; END IF;
    RETURN jsonb_array_length(rules -> 'reminders') BETWEEN 1 AND 10 AND NOT EXISTS (
        SELECT FROM jsonb_array_elements(rules -> 'reminders') AS r
        WHERE CASE WHEN jsonb_typeof(r) <> 'object' THEN true
            WHEN r - '{days,to}'::text[] <> '{}' OR jsonb_typeof(r -> 'days') IS DISTINCT FROM 'number' THEN true
            ELSE (r ->> 'days') !~ '^-?[0-9]{1,3}$' OR abs((r ->> 'days')::numeric) > 365
                OR coalesce(r ->> 'to', '') NOT IN ('assignee', 'coordinator', 'client', 'admins') END);
END $$;

-- {"steps": [{"days": 2, "to": "admins", "priority": "urgent"}]}: at most five, days overdue; `to` is admins, or member with
-- "userId"; priority is what it is raised to, or absent.
CREATE FUNCTION app.is_escalation_rules(rules jsonb) RETURNS boolean LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF rules = '{}' THEN RETURN true; END IF;
    IF jsonb_typeof(rules) <> 'object' OR rules - 'steps' <> '{}'
        OR jsonb_typeof(rules -> 'steps') IS DISTINCT FROM 'array' THEN RETURN false; END IF;
    RETURN jsonb_array_length(rules -> 'steps') BETWEEN 1 AND 5 AND NOT EXISTS (
        SELECT FROM jsonb_array_elements(rules -> 'steps') AS r
        WHERE CASE WHEN jsonb_typeof(r) <> 'object' THEN true
            WHEN r - '{days,to,userId,priority}'::text[] <> '{}' OR jsonb_typeof(r -> 'days') IS DISTINCT FROM 'number' THEN true
            ELSE (r ->> 'days') !~ '^[0-9]{1,3}$' OR (r ->> 'days')::numeric NOT BETWEEN 1 AND 365
                OR coalesce(r ->> 'to', '') NOT IN ('admins', 'member')
                OR (r ->> 'to' = 'member') IS DISTINCT FROM (r ? 'userId')
                OR (r ? 'userId' AND coalesce(r ->> 'userId', '') !~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$')
                OR (r ? 'priority' AND coalesce(r ->> 'priority', '') NOT IN ('medium', 'high', 'urgent')) END);
END $$;

GRANT EXECUTE ON FUNCTION app.is_reminder_schedule(jsonb), app.is_escalation_rules(jsonb)
    TO peak_admin, peak_coordinator, peak_client, peak_third_party, peak_agency;

ALTER TABLE task_templates
    ADD COLUMN assignee_role participant_role_enum,
    ADD COLUMN assignee_user_id UUID,
    ADD COLUMN reminder_schedule JSONB NOT NULL DEFAULT '{}',
    ADD COLUMN escalation_rules JSONB NOT NULL DEFAULT '{}',
    ADD COLUMN estimated_minutes INTEGER,
    ADD CONSTRAINT task_templates_assignee_role_given CHECK ((assignee = 'participant') = (assignee_role IS NOT NULL)),
    ADD CONSTRAINT task_templates_assignee_member_given CHECK ((assignee = 'member') = (assignee_user_id IS NOT NULL)),
    ADD CONSTRAINT task_templates_reminders_shape CHECK (reminder_schedule = '{}' OR app.is_reminder_schedule(reminder_schedule)),
    ADD CONSTRAINT task_templates_escalation_shape CHECK (escalation_rules = '{}' OR app.is_escalation_rules(escalation_rules)),
    ADD CONSTRAINT task_templates_minutes_range CHECK (estimated_minutes BETWEEN 1 AND 60000);

CREATE TABLE task_template_dependencies (
    organization_id UUID NOT NULL DEFAULT app.org(),
    template_id UUID NOT NULL,
    depends_on_id UUID NOT NULL,
    removed_at TIMESTAMPTZ(6),
    created_at TIMESTAMPTZ(6) NOT NULL DEFAULT now(),
    created_by UUID DEFAULT app.uid(),

    CONSTRAINT task_template_dependencies_pkey PRIMARY KEY (organization_id,template_id,depends_on_id),
    CONSTRAINT task_template_dependencies_two_templates CHECK (template_id <> depends_on_id)
);

-- The rule by which a task comes again; the tasks themselves name it and the day that it made them for.
CREATE TABLE task_recurrences (
    organization_id UUID NOT NULL DEFAULT app.org(),
    id UUID NOT NULL DEFAULT uuidv7(),
    exchange_id UUID,
    every INTEGER NOT NULL,
    unit recurrence_unit_enum NOT NULL,
    weekday SMALLINT,
    starts_on DATE NOT NULL,
    until_on DATE,
    shifts BOOLEAN NOT NULL DEFAULT false,
    stopped_at TIMESTAMPTZ(6),
    created_at TIMESTAMPTZ(6) NOT NULL DEFAULT now(),
    created_by UUID DEFAULT app.uid(),
    updated_at TIMESTAMPTZ(6) NOT NULL DEFAULT now(),

    CONSTRAINT task_recurrences_pkey PRIMARY KEY (organization_id,id),
    CONSTRAINT task_recurrences_id_version CHECK (uuid_extract_version(id) = 7),
    CONSTRAINT task_recurrences_every_range CHECK (every BETWEEN 1 AND 365),
    CONSTRAINT task_recurrences_weekday_of_weeks CHECK (weekday IS NULL OR (unit = 'week' AND weekday BETWEEN 1 AND 7)),
    CONSTRAINT task_recurrences_until_after_start CHECK (until_on >= starts_on),
    CONSTRAINT task_recurrences_end CHECK (until_on IS NOT NULL OR exchange_id IS NOT NULL)
);

ALTER TABLE tasks
    ADD COLUMN recurrence_id UUID,
    ADD COLUMN occurrence_on DATE,
    ADD COLUMN quality_reason TEXT,
    ADD COLUMN next_notice_on DATE,
    ADD CONSTRAINT tasks_occurrence_of_recurrence CHECK ((recurrence_id IS NULL) = (occurrence_on IS NULL)),
    ADD CONSTRAINT tasks_quality_reason_of_score CHECK (
        quality_reason IS NULL OR (quality_score IS NOT NULL AND btrim(quality_reason) <> '' AND length(quality_reason) <= 1000)),
    ADD CONSTRAINT tasks_reminders_shape CHECK (reminder_schedule = '{}' OR app.is_reminder_schedule(reminder_schedule)),
    ADD CONSTRAINT tasks_escalation_shape CHECK (escalation_rules = '{}' OR app.is_escalation_rules(escalation_rules)),
    ADD CONSTRAINT tasks_durations_range CHECK (
        estimated_duration BETWEEN interval '1 minute' AND interval '60000 minutes'
        AND actual_duration BETWEEN interval '0 minutes' AND interval '60000 minutes');

-- What somebody was told about a task, by which rule and for which due date: once.
CREATE TABLE task_notices (
    organization_id UUID NOT NULL DEFAULT app.org(),
    task_id UUID NOT NULL,
    kind task_notice_kind_enum NOT NULL,
    days INTEGER NOT NULL,
    due_on DATE NOT NULL,
    user_id UUID NOT NULL,
    late_days INTEGER NOT NULL,
    covered BOOLEAN NOT NULL DEFAULT false,
    sent_at TIMESTAMPTZ(6) NOT NULL DEFAULT now(),

    CONSTRAINT task_notices_pkey PRIMARY KEY (organization_id,task_id,kind,days,due_on,user_id),
    CONSTRAINT task_notices_late_range CHECK (late_days >= 0)
);

-- A person's calendar as a program reads it: by a secret address, of which the hash is kept.
CREATE TABLE calendar_feeds (
    organization_id UUID NOT NULL DEFAULT app.org(),
    id UUID NOT NULL DEFAULT uuidv7(),
    user_id UUID NOT NULL DEFAULT app.uid(),
    token_hash BYTEA NOT NULL,
    created_at TIMESTAMPTZ(6) NOT NULL DEFAULT now(),
    revoked_at TIMESTAMPTZ(6),
    last_read_at TIMESTAMPTZ(6),

    CONSTRAINT calendar_feeds_pkey PRIMARY KEY (organization_id,id),
    CONSTRAINT calendar_feeds_id_version CHECK (uuid_extract_version(id) = 7),
    CONSTRAINT calendar_feeds_hash_length CHECK (octet_length(token_hash) = 32)
);

-- A comment that the assignee outside the firm reads too.
ALTER TABLE notes
    ADD COLUMN for_assignee BOOLEAN NOT NULL DEFAULT false,
    ADD CONSTRAINT notes_for_assignee_of_task CHECK (NOT for_assignee OR (task_id IS NOT NULL AND NOT is_private));

ALTER TABLE task_templates ADD CONSTRAINT task_templates_organization_id_assignee_user_id_fkey
    FOREIGN KEY (organization_id, assignee_user_id) REFERENCES memberships(organization_id, user_id);
ALTER TABLE task_template_dependencies ADD CONSTRAINT task_template_dependencies_organization_id_template_id_fkey
    FOREIGN KEY (organization_id, template_id) REFERENCES task_templates(organization_id, id);
ALTER TABLE task_template_dependencies ADD CONSTRAINT task_template_dependencies_organization_id_depends_on_id_fkey
    FOREIGN KEY (organization_id, depends_on_id) REFERENCES task_templates(organization_id, id);
ALTER TABLE task_template_dependencies ADD CONSTRAINT task_template_dependencies_organization_id_created_by_fkey
    FOREIGN KEY (organization_id, created_by) REFERENCES memberships(organization_id, user_id);
ALTER TABLE task_recurrences ADD CONSTRAINT task_recurrences_organization_id_exchange_id_fkey
    FOREIGN KEY (organization_id, exchange_id) REFERENCES exchanges(organization_id, id);
ALTER TABLE task_recurrences ADD CONSTRAINT task_recurrences_organization_id_created_by_fkey
    FOREIGN KEY (organization_id, created_by) REFERENCES memberships(organization_id, user_id);
ALTER TABLE tasks ADD CONSTRAINT tasks_organization_id_recurrence_id_fkey
    FOREIGN KEY (organization_id, recurrence_id) REFERENCES task_recurrences(organization_id, id);
ALTER TABLE task_notices ADD CONSTRAINT task_notices_organization_id_task_id_fkey
    FOREIGN KEY (organization_id, task_id) REFERENCES tasks(organization_id, id);
ALTER TABLE task_notices ADD CONSTRAINT task_notices_organization_id_user_id_fkey
    FOREIGN KEY (organization_id, user_id) REFERENCES memberships(organization_id, user_id);
ALTER TABLE calendar_feeds ADD CONSTRAINT calendar_feeds_organization_id_user_id_fkey
    FOREIGN KEY (organization_id, user_id) REFERENCES memberships(organization_id, user_id);

CREATE INDEX task_templates_organization_id_assignee_user_id_idx ON task_templates(organization_id, assignee_user_id);
CREATE INDEX task_template_dependencies_organization_id_depends_on_id_idx
    ON task_template_dependencies(organization_id, depends_on_id);
CREATE INDEX task_template_dependencies_organization_id_created_by_idx ON task_template_dependencies(organization_id, created_by);
CREATE INDEX task_recurrences_organization_id_exchange_id_idx ON task_recurrences(organization_id, exchange_id);
CREATE INDEX task_recurrences_organization_id_created_by_idx ON task_recurrences(organization_id, created_by);
CREATE INDEX task_notices_organization_id_user_id_idx ON task_notices(organization_id, user_id);
CREATE INDEX calendar_feeds_organization_id_user_id_idx ON calendar_feeds(organization_id, user_id);
-- One task for each day of a recurrence, whoever makes it; few tasks have one, so the index is small.
CREATE UNIQUE INDEX tasks_occurrence_key ON tasks(organization_id, recurrence_id, occurrence_on) WHERE recurrence_id IS NOT NULL;
-- What the worker has to tell, and nothing else.
CREATE INDEX tasks_notice_idx ON tasks(next_notice_on) WHERE next_notice_on IS NOT NULL;
CREATE UNIQUE INDEX calendar_feeds_token_hash_key ON calendar_feeds(token_hash);
CREATE UNIQUE INDEX calendar_feeds_current_key ON calendar_feeds(organization_id, user_id) WHERE revoked_at IS NULL;
