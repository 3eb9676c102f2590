-- Why: who sees lists that are being imported, which hold what the whole office knows of its clients.
-- Rule: an admin those of the firm. A coordinator imports contacts, which all staff see, and sees the lists that they uploaded
-- themselves; matter lists are for admins, since they hold the files of others. Nobody else sees any.
-- Locks: ACCESS EXCLUSIVE on each table, briefly, at deployment. Undo: re-apply the previous version of this file.

CALL app.begin_policies('import_runs', 'import_rows', 'import_mappings');

CREATE POLICY admin_imports ON import_runs FOR ALL TO peak_admin
    USING (organization_id = (SELECT app.org()))
    WITH CHECK (organization_id = (SELECT app.org()));
CREATE POLICY coordinator_imports_contacts ON import_runs FOR ALL TO peak_coordinator
    USING (organization_id = (SELECT app.org()) AND kind = 'contacts' AND created_by = (SELECT app.uid()))
    WITH CHECK (organization_id = (SELECT app.org()) AND kind = 'contacts' AND created_by = (SELECT app.uid()));

CREATE POLICY admin_imports_rows ON import_rows FOR ALL TO peak_admin
    USING (organization_id = (SELECT app.org()))
    WITH CHECK (organization_id = (SELECT app.org()));
-- The runs that they see, as the policy above has it.
CREATE POLICY coordinator_imports_rows ON import_rows FOR ALL TO peak_coordinator
    USING (organization_id = (SELECT app.org())
        AND run_id = ANY (ARRAY(SELECT r.id FROM import_runs r WHERE r.organization_id = (SELECT app.org()))))
    WITH CHECK (organization_id = (SELECT app.org())
        AND run_id = ANY (ARRAY(SELECT r.id FROM import_runs r WHERE r.organization_id = (SELECT app.org()))));

CREATE POLICY admin_keeps_mappings ON import_mappings FOR ALL TO peak_admin
    USING (organization_id = (SELECT app.org()))
    WITH CHECK (organization_id = (SELECT app.org()));
CREATE POLICY coordinator_keeps_mappings_of_contacts ON import_mappings FOR ALL TO peak_coordinator
    USING (organization_id = (SELECT app.org()) AND kind = 'contacts')
    WITH CHECK (organization_id = (SELECT app.org()) AND kind = 'contacts');
