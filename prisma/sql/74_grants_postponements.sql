-- Why: what each role may do to disaster postponements, and which columns it may read.
-- Rule: see 70_grants.sql. Everybody who sees an exchange reads what moved its dates; who proposed it, whether the taxpayer had a
-- hardship, and why one was declined are the firm's own. Who decided and when the database says (58_postponements.sql).
-- Locks: none on rows, catalogue entries only. Undo: re-apply the previous version of this file.

GRANT SELECT ON deadline_postponements TO peak_admin, peak_coordinator;
GRANT SELECT (organization_id, id, exchange_id, rule, notice, notice_link, disaster_on, window_from, postponed_to, dates, status,
    decided_at) ON deadline_postponements TO peak_client, peak_third_party, peak_agency;
GRANT INSERT (organization_id, id, exchange_id, rule, standing, notice, notice_link, disaster_on, window_from, postponed_to, dates),
    UPDATE (status, reason) ON deadline_postponements TO peak_admin, peak_coordinator;
