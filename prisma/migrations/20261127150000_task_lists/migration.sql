-- Why: list and board ask for all blocked tasks of a firm, a few among very many open ones, and for what was completed in the
-- last days.
-- Locks: SHARE on tasks while they are built. Undo: DROP INDEX tasks_firm_blocked_idx, tasks_completed_idx.

CREATE INDEX tasks_firm_blocked_idx ON tasks(organization_id, due_on) WHERE (status = 'blocked'::task_status_enum);
CREATE INDEX tasks_completed_idx ON tasks(organization_id, completed_at) WHERE (status = 'completed'::task_status_enum);
