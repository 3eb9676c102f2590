-- Why: a disaster may move the deadlines of an exchange (Rev. Proc. 2018-58 sec. 6 and 17; P.L. 119-29). Each row is one rule
-- applied to one IRS notice: proposed by the engine, approved or declined by a person, with the dates before and after.
-- Rule: one approved postponement per exchange and disaster; what was decided stays (prisma/sql/58_postponements.sql).
-- Locks: none that matter, the table is new. Undo: DROP TABLE deadline_postponements, once nobody needs the evidence, and its
-- three types.

CREATE TYPE postponement_rule_enum AS ENUM ('section_6', 'section_17');
CREATE TYPE postponement_status_enum AS ENUM ('proposed', 'approved', 'declined');
CREATE TYPE disaster_standing_enum AS ENUM ('affected', 'hardship');

CREATE TABLE deadline_postponements (
    organization_id UUID NOT NULL DEFAULT app.org(),
    id UUID NOT NULL DEFAULT uuidv7(),
    exchange_id UUID NOT NULL,
    rule postponement_rule_enum NOT NULL,
    standing disaster_standing_enum NOT NULL,
    notice TEXT NOT NULL,
    notice_link TEXT,
    disaster_on DATE NOT NULL,
    window_from DATE NOT NULL,
    postponed_to DATE NOT NULL,
    dates JSONB NOT NULL DEFAULT '[]',
    status postponement_status_enum NOT NULL,
    reason TEXT,
    proposed_by UUID NOT NULL DEFAULT app.uid(),
    decided_by UUID,
    decided_at TIMESTAMPTZ(6),
    created_at TIMESTAMPTZ(6) NOT NULL DEFAULT now(),
    updated_at TIMESTAMPTZ(6) NOT NULL DEFAULT now(),

    CONSTRAINT deadline_postponements_pkey PRIMARY KEY (organization_id,id),
    CONSTRAINT deadline_postponements_id_version CHECK (uuid_extract_version(id) = 7),
    CONSTRAINT deadline_postponements_notice_given CHECK (btrim(notice) <> '' AND length(notice) <= 200),
    CONSTRAINT deadline_postponements_link_secure CHECK (notice_link ~ '^https://' AND length(notice_link) <= 500),
    CONSTRAINT deadline_postponements_dates_in_order CHECK (window_from <= postponed_to AND disaster_on < postponed_to),
    CONSTRAINT deadline_postponements_hardship_under_17 CHECK (standing = 'affected' OR rule = 'section_17'),
    CONSTRAINT deadline_postponements_dates_list CHECK (jsonb_typeof(dates) = 'array'),
    CONSTRAINT deadline_postponements_decided_by_somebody CHECK (
        (status = 'proposed') = (decided_at IS NULL) AND (decided_at IS NULL) = (decided_by IS NULL)),
    CONSTRAINT deadline_postponements_declined_has_reason CHECK (
        status <> 'declined' OR btrim(coalesce(reason, '')) <> '')
);

ALTER TABLE deadline_postponements ADD CONSTRAINT deadline_postponements_organization_id_exchange_id_fkey
    FOREIGN KEY (organization_id, exchange_id) REFERENCES exchanges(organization_id, id);
ALTER TABLE deadline_postponements ADD CONSTRAINT deadline_postponements_organization_id_proposed_by_fkey
    FOREIGN KEY (organization_id, proposed_by) REFERENCES memberships(organization_id, user_id);
ALTER TABLE deadline_postponements ADD CONSTRAINT deadline_postponements_organization_id_decided_by_fkey
    FOREIGN KEY (organization_id, decided_by) REFERENCES memberships(organization_id, user_id);

CREATE INDEX deadline_postponements_organization_id_exchange_id_status_idx
    ON deadline_postponements(organization_id, exchange_id, status);
CREATE INDEX deadline_postponements_organization_id_proposed_by_idx ON deadline_postponements(organization_id, proposed_by);
CREATE INDEX deadline_postponements_organization_id_decided_by_idx ON deadline_postponements(organization_id, decided_by);
CREATE UNIQUE INDEX deadline_postponements_approved_key ON deadline_postponements(organization_id, exchange_id, disaster_on)
    WHERE status = 'approved';
CREATE UNIQUE INDEX deadline_postponements_proposed_key
    ON deadline_postponements(organization_id, exchange_id, disaster_on, rule) WHERE status = 'proposed';
