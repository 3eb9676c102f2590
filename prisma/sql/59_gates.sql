-- Why: since when the gate of the stage at which an exchange stands has not been met, which is a reason of risk after two weeks.
-- lib/workflow/sweep.ts judges the gates once a day, by what app.gate_facts gathers, and brings what it found here.
-- Rule: only a file that is still active at the stage that was judged is written, and only where something changed; the first
-- day stays. What others hold is passed by and judged the next day.
-- Locks: the rows that change, in the order of their ids. Undo: re-apply the previous version of this file.

-- Returns how many were written.
CREATE OR REPLACE FUNCTION app.sweep_gates(at timestamptz, organization uuid, exchange_ids uuid[], stages text[], unmet boolean[])
RETURNS integer LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    written integer;
BEGIN
    PERFORM set_config('app.sweeping', 'on', true);
    WITH judged AS (
        SELECT id, stage::exchange_stage_enum, is_unmet FROM unnest(exchange_ids, stages, unmet) AS given (id, stage, is_unmet)
    ), held AS (
        SELECT e.id, CASE WHEN j.is_unmet THEN (at AT TIME ZONE e.time_zone)::date END AS since
        FROM exchanges e JOIN judged j ON j.id = e.id AND j.stage = e.stage
        WHERE e.organization_id = organization AND e.id = ANY (exchange_ids) AND e.status = 'active'
          AND j.is_unmet <> (e.gate_unmet_since IS NOT NULL)
        ORDER BY e.id FOR NO KEY UPDATE OF e SKIP LOCKED
    )
    UPDATE exchanges e SET gate_unmet_since = held.since FROM held
    WHERE e.organization_id = organization AND e.id = held.id;
    GET DIAGNOSTICS written = ROW_COUNT;
    RETURN written;
END $$;
