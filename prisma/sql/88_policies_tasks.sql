-- Why: who sees and keeps dependencies of templates, recurrences, notices about tasks, and calendars.
-- Rule: a policy is written to roles, so none contains "is admin or ..."; what a person may see is one list of
-- exchanges, computed once per statement, which becomes an index condition. A calendar is its owner's alone.
-- Locks: ACCESS EXCLUSIVE on each table, briefly, at deployment. Undo: re-apply the previous version of this file.

CALL app.begin_policies('task_template_dependencies', 'task_recurrences', 'task_notices', 'calendar_feeds');

CREATE POLICY admin_keeps_template_dependencies ON task_template_dependencies FOR ALL TO peak_admin
    USING (organization_id = (SELECT app.org()))
    WITH CHECK (organization_id = (SELECT app.org()));
CREATE POLICY coordinator_sees_template_dependencies ON task_template_dependencies FOR SELECT TO peak_coordinator
    USING (organization_id = (SELECT app.org()));

CREATE POLICY admin_keeps_recurrences ON task_recurrences FOR ALL TO peak_admin
    USING (organization_id = (SELECT app.org()))
    WITH CHECK (organization_id = (SELECT app.org()));
CREATE POLICY coordinator_keeps_recurrences ON task_recurrences FOR ALL TO peak_coordinator
    USING (organization_id = (SELECT app.org())
        AND exchange_id = ANY (ARRAY(SELECT a.exchange_id FROM exchange_access a WHERE a.user_id = (SELECT app.uid()))))
    WITH CHECK (organization_id = (SELECT app.org())
        AND exchange_id = ANY (ARRAY(SELECT a.exchange_id FROM exchange_access a WHERE a.user_id = (SELECT app.uid()))));
CREATE POLICY coordinator_keeps_own_recurrences ON task_recurrences FOR ALL TO peak_coordinator
    USING (organization_id = (SELECT app.org())
        AND exchange_id IS NULL AND created_by = (SELECT app.uid()))
    WITH CHECK (organization_id = (SELECT app.org())
        AND exchange_id IS NULL AND created_by = (SELECT app.uid()));

CREATE POLICY admin_sees_task_notices ON task_notices FOR SELECT TO peak_admin
    USING (organization_id = (SELECT app.org()));
CREATE POLICY coordinator_sees_task_notices ON task_notices FOR SELECT TO peak_coordinator
    USING (organization_id = (SELECT app.org())
        AND EXISTS (SELECT FROM tasks t
            WHERE t.organization_id = task_notices.organization_id AND t.id = task_notices.task_id));

CREATE POLICY own_calendar ON calendar_feeds FOR ALL
    TO peak_admin, peak_coordinator, peak_client, peak_third_party, peak_agency
    USING (organization_id = (SELECT app.org())
        AND user_id = (SELECT app.uid()))
    WITH CHECK (organization_id = (SELECT app.org())
        AND user_id = (SELECT app.uid()));
