-- Why: figures that were counted ahead are handed out by the functions of 66_analytics.sql, each to whom it is for.
-- Rule: no policy and no grant: nobody reads these tables, and only the owner's jobs write them.
-- Locks: ACCESS EXCLUSIVE on each table, briefly, at deployment. Undo: re-apply the previous version of this file.

CALL app.begin_policies('analytics_snapshots', 'analytics_refreshes');
