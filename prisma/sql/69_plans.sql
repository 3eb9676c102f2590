-- Why: a trigger runs the same few statements by key, a thousand times over. PostgreSQL would plan those on partitioned tables
-- anew each time, since a plan for one id looks cheaper than one for any id, and the planning costs three times the work.
-- Rule: every trigger function, and what it calls, keeps the one plan that fits any id; the partition is found when it runs.
-- Locks: none. Undo: ALTER FUNCTION ... RESET plan_cache_mode.

DO $$
DECLARE
    target regprocedure;
BEGIN
    FOR target IN
        SELECT oid::regprocedure FROM pg_proc WHERE pronamespace = 'app'::regnamespace AND prorettype = 'trigger'::regtype
    LOOP
        EXECUTE format('ALTER FUNCTION %s SET plan_cache_mode = force_generic_plan', target);
    END LOOP;
END $$;
