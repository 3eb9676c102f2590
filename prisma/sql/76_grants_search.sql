-- Why: what each role may do to the list of what it opened last. The person is that of the session, never given.
-- Rule: see 70_grants.sql; the words of search are granted to nobody (88_policies_search.sql). Rows past the fiftieth of a person
-- go at night (lib/jobs/recent-items.ts).
-- Locks: none on rows, catalogue entries only. Undo: re-apply the previous version of this file.

GRANT SELECT ON recent_items TO peak_admin, peak_coordinator, peak_client, peak_third_party, peak_agency;
GRANT INSERT (organization_id, kind, entity_id, opened_at), UPDATE (opened_at) ON recent_items
    TO peak_admin, peak_coordinator, peak_client, peak_third_party, peak_agency;
