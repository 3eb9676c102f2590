-- Why: what each role may do to eligibility and to the record of stages, and which columns it may read.
-- Rule: see 70_grants.sql. Whether the answers block, who answered and when is derived; changes of stage are written by a
-- trigger. Why somebody stepped back or held a file is for staff and the taxpayer, who made it for staff.
-- Locks: none on rows, catalogue entries only. Undo: re-apply the previous version of this file.

GRANT SELECT ON exchange_eligibility, exchange_stage_changes TO peak_admin, peak_coordinator;
GRANT SELECT (organization_id, id, exchange_id, from_stage, to_stage, from_status, to_status, changed_at)
    ON exchange_stage_changes TO peak_client, peak_third_party, peak_agency;
GRANT SELECT (reason) ON exchange_stage_changes TO peak_client;
GRANT INSERT (organization_id, exchange_id, answers), UPDATE (answers) ON exchange_eligibility TO peak_admin, peak_coordinator;
