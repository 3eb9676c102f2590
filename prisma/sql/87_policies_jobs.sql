-- Why: who sees how jobs went: an admin those of the firm, and those of the system, which work for every firm.
-- Rule: nobody of a firm sees a job of another. Rows are written by workers and app.run_job_again only.
-- Locks: ACCESS EXCLUSIVE on the table, briefly, at deployment. Undo: re-apply the previous version of this file.

CALL app.begin_policies('job_runs');

CREATE POLICY admin_sees_job_runs ON job_runs FOR SELECT TO peak_admin
    USING (organization_id = (SELECT app.org()));
CREATE POLICY admin_sees_system_job_runs ON job_runs FOR SELECT TO peak_admin
    USING (organization_id IS NULL);
