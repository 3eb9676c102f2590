-- Why: who sees and writes notices of identification.
-- Rule: the taxpayer signs in the portal, on own exchanges; staff record papers. Both see all of an exchange's notices; a
-- property goes with its notice.
-- Locks: ACCESS EXCLUSIVE on each table, briefly, at deployment. Undo: re-apply the previous version of this file.

CALL app.begin_policies('identification_notices', 'identification_notice_properties');

CREATE POLICY admin_sees_notices ON identification_notices FOR SELECT TO peak_admin
    USING (organization_id = (SELECT app.org()));
CREATE POLICY admin_records_papers ON identification_notices FOR INSERT TO peak_admin
    WITH CHECK (organization_id = (SELECT app.org()) AND method = 'paper');
CREATE POLICY coordinator_sees_notices ON identification_notices FOR SELECT TO peak_coordinator
    USING (organization_id = (SELECT app.org())
        AND exchange_id = ANY (ARRAY(SELECT a.exchange_id FROM exchange_access a WHERE a.user_id = (SELECT app.uid()))));
CREATE POLICY coordinator_records_papers ON identification_notices FOR INSERT TO peak_coordinator
    WITH CHECK (organization_id = (SELECT app.org())
        AND exchange_id = ANY (ARRAY(SELECT a.exchange_id FROM exchange_access a WHERE a.user_id = (SELECT app.uid())))
        AND method = 'paper');
CREATE POLICY client_sees_notices ON identification_notices FOR SELECT TO peak_client
    USING (organization_id = (SELECT app.org())
        AND exchange_id = ANY (ARRAY(SELECT a.exchange_id FROM exchange_access a WHERE a.user_id = (SELECT app.uid()))));
CREATE POLICY client_signs_notices ON identification_notices FOR INSERT TO peak_client
    WITH CHECK (organization_id = (SELECT app.org())
        AND exchange_id = ANY (ARRAY(SELECT a.exchange_id FROM exchange_access a
            WHERE a.user_id = (SELECT app.uid()) AND a.via = 'client'))
        AND method = 'portal');

CREATE POLICY admin_keeps_notice_properties ON identification_notice_properties FOR ALL TO peak_admin
    USING (organization_id = (SELECT app.org()))
    WITH CHECK (organization_id = (SELECT app.org()));
CREATE POLICY coordinator_keeps_notice_properties ON identification_notice_properties FOR ALL TO peak_coordinator
    USING (organization_id = (SELECT app.org())
        AND EXISTS (SELECT FROM identification_notices n WHERE n.organization_id = identification_notice_properties.organization_id
            AND n.id = identification_notice_properties.notice_id))
    WITH CHECK (organization_id = (SELECT app.org())
        AND EXISTS (SELECT FROM identification_notices n WHERE n.organization_id = identification_notice_properties.organization_id
            AND n.id = identification_notice_properties.notice_id));
CREATE POLICY client_keeps_notice_properties ON identification_notice_properties FOR ALL TO peak_client
    USING (organization_id = (SELECT app.org())
        AND EXISTS (SELECT FROM identification_notices n WHERE n.organization_id = identification_notice_properties.organization_id
            AND n.id = identification_notice_properties.notice_id))
    WITH CHECK (organization_id = (SELECT app.org())
        AND EXISTS (SELECT FROM identification_notices n WHERE n.organization_id = identification_notice_properties.organization_id
            AND n.id = identification_notice_properties.notice_id));
