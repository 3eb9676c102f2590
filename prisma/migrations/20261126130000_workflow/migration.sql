-- Why: the workflow: whether an exchange may be taken on, every change of its stage and status, and the standard tasks that a
-- stage brings with it.
-- Rule: eligibility is answered by staff, and whether the answers block follows from them (prisma/sql/55_eligibility.sql).
-- Changes of stage are written by a trigger and stay. A standard task counts from a date, from the day its stage is entered,
-- or has both: then it comes with whichever is known first.
-- Locks: ACCESS EXCLUSIVE on task_templates, briefly. Undo: drop both tables and the column, delete the templates without anchor,
-- make anchor NOT NULL again.

CREATE TABLE exchange_eligibility (
    organization_id UUID NOT NULL DEFAULT app.org(),
    exchange_id UUID NOT NULL,
    answers JSONB NOT NULL,
    blocked BOOLEAN NOT NULL,
    answered_by UUID DEFAULT app.uid(),
    answered_at TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT exchange_eligibility_pkey PRIMARY KEY (organization_id,exchange_id)
);

CREATE TABLE exchange_stage_changes (
    organization_id UUID NOT NULL DEFAULT app.org(),
    id UUID NOT NULL DEFAULT uuidv7(),
    exchange_id UUID NOT NULL,
    from_stage exchange_stage_enum NOT NULL,
    to_stage exchange_stage_enum NOT NULL,
    from_status exchange_status_enum NOT NULL,
    to_status exchange_status_enum NOT NULL,
    reason TEXT,
    changed_at TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    changed_by UUID DEFAULT app.uid(),

    CONSTRAINT exchange_stage_changes_pkey PRIMARY KEY (organization_id,id)
);

CREATE INDEX exchange_eligibility_organization_id_answered_by_idx ON exchange_eligibility(organization_id, answered_by);
CREATE INDEX exchange_stage_changes_organization_id_exchange_id_changed__idx ON exchange_stage_changes(organization_id, exchange_id, changed_at);
CREATE INDEX exchange_stage_changes_organization_id_changed_by_idx ON exchange_stage_changes(organization_id, changed_by);

ALTER TABLE exchange_eligibility ADD CONSTRAINT exchange_eligibility_organization_id_exchange_id_fkey FOREIGN KEY (organization_id, exchange_id) REFERENCES exchanges(organization_id, id);
ALTER TABLE exchange_eligibility ADD CONSTRAINT exchange_eligibility_organization_id_answered_by_fkey FOREIGN KEY (organization_id, answered_by) REFERENCES memberships(organization_id, user_id);
ALTER TABLE exchange_stage_changes ADD CONSTRAINT exchange_stage_changes_organization_id_exchange_id_fkey FOREIGN KEY (organization_id, exchange_id) REFERENCES exchanges(organization_id, id);
ALTER TABLE exchange_stage_changes ADD CONSTRAINT exchange_stage_changes_organization_id_changed_by_fkey FOREIGN KEY (organization_id, changed_by) REFERENCES memberships(organization_id, user_id);

ALTER TABLE exchange_eligibility
    ADD CONSTRAINT exchange_eligibility_answers_object CHECK (jsonb_typeof(answers) = 'object' AND pg_column_size(answers) <= 4096);
ALTER TABLE exchange_stage_changes
    ADD CONSTRAINT exchange_stage_changes_id_version CHECK (uuid_extract_version(id) = 7),
    ADD CONSTRAINT exchange_stage_changes_something CHECK (from_stage <> to_stage OR from_status <> to_status),
    ADD CONSTRAINT exchange_stage_changes_reason_given CHECK (btrim(reason) <> '');

ALTER TABLE task_templates ADD COLUMN stage exchange_stage_enum;
ALTER TABLE task_templates ALTER COLUMN anchor DROP NOT NULL;
ALTER TABLE task_templates ADD CONSTRAINT task_templates_counts_from_something CHECK (num_nonnulls(anchor, stage) > 0);

-- The firms that are there get the new standard tasks, and on the ones they have the stage that brings them.
UPDATE task_templates SET stage = CASE
    WHEN code = 'funds_and_letter' THEN 'relinquished_closed'
    WHEN code = 'identification_locked' THEN 'identification_locked'
    WHEN code IN ('form_1099_int', 'tax_package') THEN 'tax_package'
    WHEN exchange_type = 'delayed' THEN 'replacement_closed'
    WHEN exchange_type = 'simultaneous' THEN 'concurrent_closing'
    WHEN exchange_type = 'reverse' THEN 'parked_transferred'
    ELSE 'transferred' END::exchange_stage_enum
WHERE code IN ('funds_and_letter', 'identification_locked', 'form_1099_int', 'tax_package', 'reconcile');

INSERT INTO task_templates (organization_id, exchange_type, code, title, description, task_type, category, anchor, stage,
    offset_days, priority, assignee, position)
SELECT o.id, t.type::exchange_type_enum, n.code, n.title, n.description, n.task_type::task_type_enum, n.category, NULL,
    n.stage::exchange_stage_enum, n.offset_days, n.priority::priority_enum, 'coordinator', 100 + n.place
FROM organizations o
CROSS JOIN unnest(ARRAY['delayed', 'simultaneous', 'reverse', 'improvement', 'build_to_suit']) AS t (type)
JOIN (VALUES
    (1, 'delayed', 'replacement_assignment', 'Have the assignment of the replacement contract signed', NULL, 'documentation',
        'replacement closing', 'replacement_contract', -7, 'urgent'),
    (2, 'delayed', 'replacement_notice', 'Send every party to the replacement contract notice of the assignment',
        'Written notice to all parties, on or before the closing (Reg. 1.1031(k)-1(g)(4)(v)).', 'documentation',
        'replacement closing', 'replacement_contract', -3, 'urgent'),
    (3, 'delayed', 'replacement_authorisation', 'Have the disbursement authorised by two people', NULL, 'financial',
        'replacement closing', 'replacement_contract', -3, 'high'),
    (4, 'delayed', 'replacement_call_back', 'Call back to confirm the wire instructions of the replacement closing',
        'Use a number that is already on file, never one from the message with the instructions.', 'financial',
        'replacement closing', 'replacement_contract', -1, 'urgent'),
    (5, NULL, 'form_8824', 'Send the Form 8824 figures to the client''s accountant', NULL, 'documentation', 'tax',
        'tax_package', 14, 'medium'),
    (6, NULL, 'related_party_1', 'Check that both related parties still hold what they received: one year', NULL, 'compliance',
        'related party', 'reconciled', 365, 'high'),
    (7, NULL, 'related_party_2', 'Check that both related parties still hold what they received: two years',
        'A disposition within two years of the last transfer ends the deferral (IRC 1031(f)).', 'compliance', 'related party',
        'reconciled', 730, 'high')
) AS n (place, only_type, code, title, description, task_type, category, stage, offset_days, priority)
    ON n.only_type IS NULL OR n.only_type = t.type;
