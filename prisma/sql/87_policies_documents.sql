-- Why: who sees and keeps documents, notes and dependencies of tasks, and reads notifications and vendor records.
-- Rule: a policy is written to roles, so none contains "is admin or ..."; what a person may see is one list of
-- exchanges, computed once per statement, which becomes an index condition.
-- Locks: ACCESS EXCLUSIVE on each table, briefly, at deployment. Undo: re-apply the previous version of this file.

CALL app.begin_policies('documents', 'document_versions', 'notes', 'task_dependencies', 'notifications', 'external_records');

CREATE POLICY admin_keeps_documents ON documents FOR ALL TO peak_admin
    USING (organization_id = (SELECT app.org()))
    WITH CHECK (organization_id = (SELECT app.org()));
CREATE POLICY coordinator_keeps_documents ON documents FOR ALL TO peak_coordinator
    USING (organization_id = (SELECT app.org())
        AND exchange_id = ANY (ARRAY(SELECT a.exchange_id FROM exchange_access a WHERE a.user_id = (SELECT app.uid()))))
    WITH CHECK (organization_id = (SELECT app.org())
        AND exchange_id = ANY (ARRAY(SELECT a.exchange_id FROM exchange_access a WHERE a.user_id = (SELECT app.uid()))));
-- Contacts are known to all staff, and so is what belongs to a contact alone.
CREATE POLICY coordinator_keeps_documents_of_contacts ON documents FOR ALL TO peak_coordinator
    USING (organization_id = (SELECT app.org())
        AND exchange_id IS NULL)
    WITH CHECK (organization_id = (SELECT app.org())
        AND exchange_id IS NULL);
-- What was archived is out of the file for them.
CREATE POLICY party_sees_documents_at_their_level ON documents FOR SELECT TO peak_client, peak_third_party
    USING (organization_id = (SELECT app.org())
        AND exchange_id = ANY (ARRAY(SELECT a.exchange_id FROM exchange_access a WHERE a.user_id = (SELECT app.uid())))
        AND archived_at IS NULL
        AND access_level <= (SELECT max(a.document_level) FROM exchange_access a
            WHERE a.user_id = (SELECT app.uid()) AND a.exchange_id = documents.exchange_id));

-- A version goes with its document.
CREATE POLICY admin_keeps_versions ON document_versions FOR ALL TO peak_admin
    USING (organization_id = (SELECT app.org()))
    WITH CHECK (organization_id = (SELECT app.org()));
CREATE POLICY coordinator_keeps_versions ON document_versions FOR ALL TO peak_coordinator
    USING (organization_id = (SELECT app.org())
        AND EXISTS (SELECT FROM documents d
            WHERE d.organization_id = document_versions.organization_id AND d.id = document_versions.document_id))
    WITH CHECK (organization_id = (SELECT app.org())
        AND EXISTS (SELECT FROM documents d
            WHERE d.organization_id = document_versions.organization_id AND d.id = document_versions.document_id));
CREATE POLICY party_sees_versions ON document_versions FOR SELECT TO peak_client, peak_third_party
    USING (organization_id = (SELECT app.org())
        AND EXISTS (SELECT FROM documents d
            WHERE d.organization_id = document_versions.organization_id AND d.id = document_versions.document_id));

CREATE POLICY admin_keeps_notes ON notes FOR ALL TO peak_admin
    USING (organization_id = (SELECT app.org()))
    WITH CHECK (organization_id = (SELECT app.org()));
CREATE POLICY coordinator_keeps_notes_of_exchanges ON notes FOR ALL TO peak_coordinator
    USING (organization_id = (SELECT app.org())
        AND exchange_id = ANY (ARRAY(SELECT a.exchange_id FROM exchange_access a WHERE a.user_id = (SELECT app.uid()))))
    WITH CHECK (organization_id = (SELECT app.org())
        AND exchange_id = ANY (ARRAY(SELECT a.exchange_id FROM exchange_access a WHERE a.user_id = (SELECT app.uid()))));
CREATE POLICY coordinator_keeps_notes_of_tasks ON notes FOR ALL TO peak_coordinator
    USING (organization_id = (SELECT app.org())
        AND exchange_id IS NULL
        AND EXISTS (SELECT FROM tasks t
            WHERE t.organization_id = notes.organization_id AND t.id = notes.task_id))
    WITH CHECK (organization_id = (SELECT app.org())
        AND exchange_id IS NULL
        AND EXISTS (SELECT FROM tasks t
            WHERE t.organization_id = notes.organization_id AND t.id = notes.task_id));
CREATE POLICY coordinator_keeps_notes_of_contacts ON notes FOR ALL TO peak_coordinator
    USING (organization_id = (SELECT app.org())
        AND exchange_id IS NULL AND task_id IS NULL)
    WITH CHECK (organization_id = (SELECT app.org())
        AND exchange_id IS NULL AND task_id IS NULL);
-- A comment on a task that was written for its assignee too, while it stands.
CREATE POLICY party_reads_comments_for_them ON notes FOR SELECT TO peak_client, peak_third_party
    USING (organization_id = (SELECT app.org())
        AND for_assignee AND NOT is_private AND archived_at IS NULL
        AND EXISTS (SELECT FROM tasks t
            WHERE t.organization_id = notes.organization_id AND t.id = notes.task_id));
-- On top of these: a private note is its author's alone, and only its author changes a note.
CREATE POLICY private_to_their_author ON notes AS RESTRICTIVE FOR SELECT TO peak_admin, peak_coordinator
    USING (NOT is_private OR author_id = (SELECT app.uid()));
CREATE POLICY changed_by_their_author ON notes AS RESTRICTIVE FOR UPDATE TO peak_admin, peak_coordinator
    USING (author_id = (SELECT app.uid()));

CREATE POLICY admin_keeps_dependencies ON task_dependencies FOR ALL TO peak_admin
    USING (organization_id = (SELECT app.org()))
    WITH CHECK (organization_id = (SELECT app.org()));
CREATE POLICY coordinator_keeps_dependencies ON task_dependencies FOR ALL TO peak_coordinator
    USING (organization_id = (SELECT app.org())
        AND EXISTS (SELECT FROM tasks t
            WHERE t.organization_id = task_dependencies.organization_id AND t.id = task_dependencies.task_id))
    WITH CHECK (organization_id = (SELECT app.org())
        AND EXISTS (SELECT FROM tasks t
            WHERE t.organization_id = task_dependencies.organization_id AND t.id = task_dependencies.task_id)
        AND EXISTS (SELECT FROM tasks t
            WHERE t.organization_id = task_dependencies.organization_id AND t.id = task_dependencies.depends_on_id));

CREATE POLICY own_notifications ON notifications FOR SELECT
    TO peak_admin, peak_coordinator, peak_client, peak_third_party, peak_agency
    USING (organization_id = (SELECT app.org())
        AND user_id = (SELECT app.uid()));
CREATE POLICY own_notifications_are_read ON notifications FOR UPDATE
    TO peak_admin, peak_coordinator, peak_client, peak_third_party, peak_agency
    USING (organization_id = (SELECT app.org())
        AND user_id = (SELECT app.uid()));

CREATE POLICY admin_sees_external_records ON external_records FOR SELECT TO peak_admin
    USING (organization_id = (SELECT app.org()));
