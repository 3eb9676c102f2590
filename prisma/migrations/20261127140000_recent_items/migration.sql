-- Why: what a person opened last, so that the search box offers it before anything is typed, on every device of theirs.
-- Rule: one row for a person, firm and record; nobody reads or writes another's (prisma/sql/88_policies_search.sql). A record is
-- shown again only while its own policies show it, so there is no foreign key to it: what is gone is simply not found.
-- Locks: none that matter, the table is new. Undo: DROP TABLE recent_items.

CREATE TABLE recent_items (
    organization_id UUID NOT NULL DEFAULT app.org(),
    user_id UUID NOT NULL DEFAULT app.uid(),
    kind search_kind_enum NOT NULL,
    entity_id UUID NOT NULL,
    opened_at TIMESTAMPTZ(6) NOT NULL DEFAULT now(),

    CONSTRAINT recent_items_pkey PRIMARY KEY (organization_id,user_id,kind,entity_id)
);

ALTER TABLE recent_items ADD CONSTRAINT recent_items_organization_id_user_id_fkey
    FOREIGN KEY (organization_id, user_id) REFERENCES memberships(organization_id, user_id);
