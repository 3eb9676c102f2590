-- Why: whatever recomputes something of an exchange locks the exchange first (40_access.sql and decision 0023 say why).
-- Rule: one by one in the order of their ids, by a plan that is made once and looks into the one partition that holds the id.
-- Planned anew for each, or for a whole array, a statement on the partitioned table costs several times what it does.
-- Locks: the exchanges, until the transaction ends. Undo: re-apply the previous version of this file.

CREATE OR REPLACE FUNCTION app.lock_exchanges(organization uuid, exchange_ids uuid[]) RETURNS void LANGUAGE plpgsql
SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    exchange uuid;
BEGIN
    FOREACH exchange IN ARRAY array_sort(exchange_ids) LOOP
        PERFORM FROM exchanges WHERE organization_id = organization AND id = exchange FOR NO KEY UPDATE;
    END LOOP;
END $$;
