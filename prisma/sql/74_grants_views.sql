-- Why: what each role may do to saved views and to the definitions of custom fields.
-- Rule: see 70_grants.sql. Everybody keeps views of their own; sharing one is for staff. What fields a firm has is an admin's
-- choice and staff's to read. A field keeps its entity and its key.
-- Locks: none on rows, catalogue entries only. Undo: re-apply the previous version of this file.

GRANT SELECT ON saved_views TO peak_admin, peak_coordinator, peak_client, peak_third_party, peak_agency;
GRANT INSERT (organization_id, id, list, name, query, position), UPDATE (name, query, position, removed_at)
    ON saved_views TO peak_admin, peak_coordinator, peak_client, peak_third_party, peak_agency;
GRANT INSERT (is_shared), UPDATE (is_shared) ON saved_views TO peak_admin, peak_coordinator;

GRANT SELECT ON custom_field_definitions TO peak_admin, peak_coordinator;
GRANT INSERT (organization_id, id, entity, key, label, kind, choices, is_required, help, position),
    UPDATE (label, kind, choices, is_required, help, position, is_active) ON custom_field_definitions TO peak_admin;
