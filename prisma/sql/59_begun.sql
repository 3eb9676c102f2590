-- Why: the 45 and 180 days run from the transfer, and nobody writes on the day that was planned for it. A draft whose day of
-- sale or parking has come is active from then on, at the stage where its gates hold it (docs/decisions/0052-sold-files-run.md).
-- Rule: today is that of the exchange's zone. Commands do it at once (lib/exchanges/recompute.ts); this is for the days that
-- come by themselves, asked for by the job that weighs risk every hour. `at` is given, so that tests can set it.
-- Locks: the rows that change, in the order of their ids, `at_most` in one transaction; what others hold is done the next time.
-- Undo: re-apply the previous version of this file.

-- Returns how many became active.
CREATE OR REPLACE FUNCTION app.begin_sold(at timestamptz, at_most integer) RETURNS integer
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    written integer;
BEGIN
    WITH begun AS (
        SELECT organization_id, id FROM exchanges
        WHERE status = 'draft' AND least(transfer_date, parking_started_on) <= (at AT TIME ZONE time_zone)::date
        ORDER BY organization_id, id LIMIT at_most FOR NO KEY UPDATE SKIP LOCKED
    )
    UPDATE exchanges e SET status = 'active' FROM begun
    WHERE e.organization_id = begun.organization_id AND e.id = begun.id;
    GET DIAGNOSTICS written = ROW_COUNT;
    RETURN written;
END $$;
