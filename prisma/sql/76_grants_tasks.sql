-- Why: what each role may do to dependencies of templates, recurrences, notices about tasks, and calendars.
-- Rule: see 70_grants.sql. What was told about a task is written by the worker. The hash of a calendar's secret is written and
-- never read; when it was last read the database says.
-- Locks: none on rows, catalogue entries only. Undo: re-apply the previous version of this file.

GRANT SELECT ON task_template_dependencies, task_recurrences, task_notices TO peak_admin, peak_coordinator;
GRANT INSERT (organization_id, template_id, depends_on_id), UPDATE (removed_at) ON task_template_dependencies TO peak_admin;
GRANT INSERT (organization_id, id, exchange_id, every, unit, weekday, starts_on, until_on, shifts),
    UPDATE (until_on, stopped_at) ON task_recurrences TO peak_admin, peak_coordinator;
GRANT SELECT (organization_id, id, user_id, created_at, revoked_at, last_read_at),
    INSERT (organization_id, id, token_hash), UPDATE (revoked_at) ON calendar_feeds
    TO peak_admin, peak_coordinator, peak_client, peak_third_party, peak_agency;
-- A comment for the assignee too.
GRANT INSERT (for_assignee), UPDATE (for_assignee) ON notes TO peak_admin, peak_coordinator;
GRANT SELECT (organization_id, id, task_id, body, created_at, updated_at, author_id) ON notes TO peak_client, peak_third_party;
