-- Why: two contacts that are one person or company become one. Nothing is deleted: the contact that is merged stays, points at
-- the one that is kept, and leads there. And why a score was set by a person is written beside it.
-- Rule: a contact is merged into another one, once (prisma/sql/43_merge.sql). An importance with a reason is a person's word;
-- without one it follows from the rule (lib/contacts/rules/importance.ts).
-- Locks: ACCESS EXCLUSIVE on contacts, briefly: columns without a default, one index, checks over existing rows.
-- Undo: ALTER TABLE contacts DROP COLUMN for each, once no contact is merged.

ALTER TABLE contacts
    ADD COLUMN merged_into_id UUID,
    ADD COLUMN merged_at TIMESTAMPTZ(6),
    ADD COLUMN importance_reason TEXT;

ALTER TABLE contacts
    ADD CONSTRAINT contacts_merged_whole CHECK ((merged_into_id IS NULL) = (merged_at IS NULL)),
    ADD CONSTRAINT contacts_not_merged_into_itself CHECK (id <> merged_into_id),
    ADD CONSTRAINT contacts_merged_without_sign_in CHECK (merged_into_id IS NULL OR user_id IS NULL),
    ADD CONSTRAINT contacts_importance_reason_given CHECK (btrim(importance_reason) <> '' AND length(importance_reason) <= 500);

ALTER TABLE contacts ADD CONSTRAINT contacts_organization_id_merged_into_id_fkey
    FOREIGN KEY (organization_id, merged_into_id) REFERENCES contacts(organization_id, id);

CREATE INDEX contacts_organization_id_merged_into_id_idx ON contacts(organization_id, merged_into_id);
CREATE INDEX contacts_organization_id_next_followup_date_idx ON contacts(organization_id, next_followup_date);
