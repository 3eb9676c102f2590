-- Why: the clock that a list sorts by. Which clocks are open depends on the stage; which is worst depends on today, and
-- is computed at read. The same rule in TypeScript: lib/exchanges/rules/clocks.ts; a test holds the two together.
-- Locks: none. Undo: re-apply the previous version of this file.

-- The earliest deadline of an active exchange whose obligation is still open; null when none is.
CREATE OR REPLACE FUNCTION app.next_deadline(
    kind exchange_type_enum, status exchange_status_enum, stage exchange_stage_enum,
    identification date, exchange_end date, parking_identification date, parking_end date
) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = public, pg_temp AS $$
    SELECT CASE WHEN status = 'active' THEN least(
        CASE WHEN stage IN ('documents_signed', 'parked', 'relinquished_identified', 'relinquished_closed',
            'identification_open', 'titleholder_acquired', 'improvements_drawn') THEN identification END,
        CASE WHEN stage NOT IN ('replacement_closed', 'parked_transferred', 'transferred', 'reconciled', 'tax_package')
            THEN exchange_end END,
        CASE WHEN stage IN ('documents_signed', 'parked') THEN parking_identification END,
        CASE WHEN stage NOT IN ('parked_transferred', 'transferred', 'reconciled', 'tax_package') THEN parking_end END
    ) END
$$;
