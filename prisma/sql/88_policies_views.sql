-- Why: who sees and keeps saved views and the definitions of custom fields.
-- Rule: a policy is written to roles, so none contains "is admin or ...". A view is its owner's; a shared one is read by staff, and
-- an admin may rename it or take it away; unsharing it is its owner's, since the admin would not see what became of it.
-- Locks: ACCESS EXCLUSIVE on each table, briefly, at deployment. Undo: re-apply the previous version of this file.

CALL app.begin_policies('saved_views', 'custom_field_definitions');

CREATE POLICY owner_keeps_views ON saved_views FOR ALL
    TO peak_admin, peak_coordinator, peak_client, peak_third_party, peak_agency
    USING (organization_id = (SELECT app.org()) AND owner_id = (SELECT app.uid()))
    WITH CHECK (organization_id = (SELECT app.org()) AND owner_id = (SELECT app.uid()));
CREATE POLICY admin_keeps_shared_views ON saved_views FOR UPDATE TO peak_admin
    USING (organization_id = (SELECT app.org()) AND is_shared);
CREATE POLICY staff_sees_shared_views ON saved_views FOR SELECT TO peak_admin, peak_coordinator
    USING (organization_id = (SELECT app.org()) AND is_shared);

CREATE POLICY admin_keeps_fields ON custom_field_definitions FOR ALL TO peak_admin
    USING (organization_id = (SELECT app.org()))
    WITH CHECK (organization_id = (SELECT app.org()));
CREATE POLICY coordinator_sees_fields ON custom_field_definitions FOR SELECT TO peak_coordinator
    USING (organization_id = (SELECT app.org()));
