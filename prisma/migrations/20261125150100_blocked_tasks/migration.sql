-- Why: a person's first page asks for their blocked tasks, a handful among a thousand open ones.
-- Locks: SHARE on tasks while it is built. Undo: DROP INDEX tasks_blocked_idx.

CREATE INDEX tasks_blocked_idx ON tasks(organization_id, assigned_to) WHERE (status = 'blocked'::task_status_enum);
