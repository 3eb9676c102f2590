-- Why: what each role may do to documents, notes, dependencies of tasks and vendor records, and which columns it may read.
-- Rule: see 70_grants.sql. Where a file lies is for staff; a version never changes; what a document belongs to neither.
-- Locks: none on rows, catalogue entries only. Undo: re-apply the previous version of this file.

GRANT SELECT ON documents, document_versions, notes, task_dependencies, task_links TO peak_admin, peak_coordinator;
GRANT SELECT ON external_records TO peak_admin;
GRANT SELECT (organization_id, id, exchange_id, title, kind, folder, access_level, signed_on, current_version, created_at,
    updated_at, created_by) ON documents TO peak_client, peak_third_party;
GRANT SELECT (organization_id, id, document_id, version, file_name, media_type, byte_size, sha256, note, created_at, uploaded_by)
    ON document_versions TO peak_client, peak_third_party;

GRANT INSERT (organization_id, id, exchange_id, contact_id, title, kind, folder, access_level, signed_on, tags),
    UPDATE (title, kind, folder, access_level, signed_on, tags, archived_at) ON documents TO peak_admin, peak_coordinator;
GRANT INSERT (organization_id, id, document_id, file_name, media_type, byte_size, sha256, storage_key, note)
    ON document_versions TO peak_admin, peak_coordinator;
GRANT INSERT (organization_id, id, exchange_id, contact_id, task_id, body, is_private, is_pinned),
    UPDATE (body, is_private, is_pinned, archived_at) ON notes TO peak_admin, peak_coordinator;
GRANT INSERT (organization_id, task_id, depends_on_id), UPDATE (removed_at) ON task_dependencies
    TO peak_admin, peak_coordinator;
