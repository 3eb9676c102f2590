-- Why: who sees and works on tasks and their templates, and who records and reads events.
-- Rule: a policy is written to roles, so none contains "is admin or ..."; what a person may see is one list of
-- exchanges, computed once per statement, which becomes an index condition.
-- Locks: ACCESS EXCLUSIVE on each table, briefly, at deployment. Undo: re-apply the previous version of this file.

CALL app.begin_policies('tasks', 'task_templates', 'domain_events');

CREATE POLICY admin_runs_tasks ON tasks FOR ALL TO peak_admin
    USING (organization_id = (SELECT app.org()))
    WITH CHECK (organization_id = (SELECT app.org()));
CREATE POLICY coordinator_runs_tasks ON tasks FOR ALL TO peak_coordinator
    USING (organization_id = (SELECT app.org())
        AND exchange_id = ANY (ARRAY(SELECT a.exchange_id FROM exchange_access a WHERE a.user_id = (SELECT app.uid()))))
    WITH CHECK (organization_id = (SELECT app.org())
        AND exchange_id = ANY (ARRAY(SELECT a.exchange_id FROM exchange_access a WHERE a.user_id = (SELECT app.uid()))));
CREATE POLICY coordinator_runs_own_tasks ON tasks FOR ALL TO peak_coordinator
    USING (organization_id = (SELECT app.org())
        AND exchange_id IS NULL AND assigned_to = (SELECT app.uid()))
    WITH CHECK (organization_id = (SELECT app.org())
        AND exchange_id IS NULL AND assigned_to = (SELECT app.uid()));
CREATE POLICY party_sees_own_tasks ON tasks FOR SELECT TO peak_client, peak_third_party
    USING (organization_id = (SELECT app.org()) AND assigned_to = (SELECT app.uid())
        AND exchange_id = ANY (ARRAY(SELECT a.exchange_id FROM exchange_access a WHERE a.user_id = (SELECT app.uid()))));
-- A person outside the firm may take up, complete and reopen their own open work; blocked and cancelled are the firm's.
CREATE POLICY party_completes_own_tasks ON tasks FOR UPDATE TO peak_client, peak_third_party
    USING (organization_id = (SELECT app.org()) AND assigned_to = (SELECT app.uid())
        AND exchange_id = ANY (ARRAY(SELECT a.exchange_id FROM exchange_access a WHERE a.user_id = (SELECT app.uid())))
        AND status IN ('pending', 'in_progress', 'completed'))
    WITH CHECK (organization_id = (SELECT app.org()) AND assigned_to = (SELECT app.uid())
        AND exchange_id = ANY (ARRAY(SELECT a.exchange_id FROM exchange_access a WHERE a.user_id = (SELECT app.uid())))
        AND status IN ('pending', 'in_progress', 'completed'));

CREATE POLICY admin_keeps_templates ON task_templates FOR ALL TO peak_admin
    USING (organization_id = (SELECT app.org()))
    WITH CHECK (organization_id = (SELECT app.org()));
CREATE POLICY coordinator_sees_templates ON task_templates FOR SELECT TO peak_coordinator
    USING (organization_id = (SELECT app.org()));

CREATE POLICY admin_sees_events ON domain_events FOR SELECT TO peak_admin
    USING (organization_id = (SELECT app.org()));
CREATE POLICY coordinator_sees_events ON domain_events FOR SELECT TO peak_coordinator
    USING (organization_id = (SELECT app.org())
        AND exchange_id = ANY (ARRAY(SELECT a.exchange_id FROM exchange_access a WHERE a.user_id = (SELECT app.uid()))));
CREATE POLICY admin_records_events ON domain_events FOR INSERT TO peak_admin
    WITH CHECK (organization_id = (SELECT app.org()) AND actor_id = (SELECT app.uid()));
CREATE POLICY coordinator_records_events ON domain_events FOR INSERT TO peak_coordinator
    WITH CHECK (organization_id = (SELECT app.org()) AND actor_id = (SELECT app.uid())
        AND exchange_id = ANY (ARRAY(SELECT a.exchange_id FROM exchange_access a WHERE a.user_id = (SELECT app.uid()))));
-- What a person outside the firm does is to move their tasks, so nothing else can be told in their name.
CREATE POLICY party_records_task_events ON domain_events FOR INSERT TO peak_client, peak_third_party
    WITH CHECK (organization_id = (SELECT app.org()) AND actor_id = (SELECT app.uid())
        AND kind IN ('task.completed', 'task.moved')
        AND exchange_id = ANY (ARRAY(SELECT a.exchange_id FROM exchange_access a WHERE a.user_id = (SELECT app.uid()))));
-- What the taxpayer drafts and signs (87_policies_identification.sql).
CREATE POLICY client_records_identification ON domain_events FOR INSERT TO peak_client
    WITH CHECK (organization_id = (SELECT app.org()) AND actor_id = (SELECT app.uid())
        AND exchange_id = ANY (ARRAY(SELECT a.exchange_id FROM exchange_access a
            WHERE a.user_id = (SELECT app.uid()) AND a.via = 'client'))
        AND kind IN ('property.proposed', 'property.edited', 'identification.sent', 'identification.revoked'));
CREATE POLICY coordinator_records_firm_events ON domain_events FOR INSERT TO peak_coordinator
    WITH CHECK (organization_id = (SELECT app.org()) AND actor_id = (SELECT app.uid()) AND exchange_id IS NULL);
