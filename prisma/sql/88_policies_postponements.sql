-- Why: who sees and decides disaster postponements: staff those of their exchanges, everybody else on an exchange the approved
-- ones, which explain its dates.
-- Rule: a policy is written to roles, so none contains "is admin or ..."; what a person may see is one list of
-- exchanges, computed once per statement, which becomes an index condition.
-- Locks: ACCESS EXCLUSIVE on the table, briefly, at deployment. Undo: re-apply the previous version of this file.

CALL app.begin_policies('deadline_postponements');

CREATE POLICY admin_keeps_postponements ON deadline_postponements FOR ALL TO peak_admin
    USING (organization_id = (SELECT app.org()))
    WITH CHECK (organization_id = (SELECT app.org()));
CREATE POLICY coordinator_keeps_postponements ON deadline_postponements FOR ALL TO peak_coordinator
    USING (organization_id = (SELECT app.org())
        AND exchange_id = ANY (ARRAY(SELECT a.exchange_id FROM exchange_access a WHERE a.user_id = (SELECT app.uid()))))
    WITH CHECK (organization_id = (SELECT app.org())
        AND exchange_id = ANY (ARRAY(SELECT a.exchange_id FROM exchange_access a WHERE a.user_id = (SELECT app.uid()))));
CREATE POLICY party_sees_approved_postponements ON deadline_postponements FOR SELECT TO peak_client, peak_third_party, peak_agency
    USING (organization_id = (SELECT app.org())
        AND exchange_id = ANY (ARRAY(SELECT a.exchange_id FROM exchange_access a WHERE a.user_id = (SELECT app.uid())))
        AND status = 'approved');
