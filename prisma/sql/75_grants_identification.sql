-- Why: who may sign and record notices of identification, and draft replacement properties.
-- Rule: see 70_grants.sql. A notice of the portal has its times from the database; only staff say when a paper was signed and
-- sent. Nobody changes a notice. Third parties and agencies have nothing of it.
-- Locks: none on rows, catalogue entries only. Undo: re-apply the previous version of this file.

GRANT SELECT ON identification_notices, identification_notice_properties TO peak_admin, peak_coordinator, peak_client;
GRANT INSERT (organization_id, id, exchange_id, kind, method, text, signed_name, sent_to)
    ON identification_notices TO peak_admin, peak_coordinator, peak_client;
GRANT INSERT (signed_at, sent_at) ON identification_notices TO peak_admin, peak_coordinator;
GRANT INSERT (organization_id, notice_id, property_id, description) ON identification_notice_properties
    TO peak_admin, peak_coordinator, peak_client;

GRANT INSERT (organization_id, id, exchange_id, side, status, address_line1, address_line2, city, state, zip_code, country,
    property_type, legal_description),
    UPDATE (address_line1, address_line2, city, state, zip_code, property_type, legal_description)
    ON exchange_properties TO peak_client;
GRANT INSERT (organization_id, property_id, exchange_id, value, debt), UPDATE (value, debt) ON property_finances TO peak_client;
