-- Why: a job that goes on in the name of a member opens a session of its own; nobody signed in with it, so neither the audit nor
-- the choice of a person's usual firm may take it for a sign-in.
-- Locks: ACCESS EXCLUSIVE on sessions for an instant, the default is no rewrite.
-- Undo: ALTER TABLE sessions DROP COLUMN on_behalf, after the functions that read it.

ALTER TABLE sessions ADD COLUMN on_behalf boolean NOT NULL DEFAULT false;
