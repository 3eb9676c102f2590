-- Why: the clocks of an exchange, for lists that filter and sort by them. Which clocks are open depends on the stage; how
-- urgent they are depends on today, and is computed at read. The same rule in TypeScript is
-- lib/exchanges/rules/clocks.ts, and lib/exchanges/clocks.db.test.ts holds the two together.
-- Rule: an obligation is open from the first stage on: what is sold before its papers are there runs all the same, and is active
-- (59_begun.sql). Each function is a single expression, resolved when it is created, so that the planner can put it inline.
-- Locks: none. Undo: re-apply the previous version of this file.

CREATE OR REPLACE FUNCTION app.identification_runs(stage exchange_stage_enum) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN stage IN ('intake', 'eligibility', 'documents_signed', 'parked', 'relinquished_identified', 'relinquished_closed',
    'identification_open', 'titleholder_acquired', 'improvements_drawn');

CREATE OR REPLACE FUNCTION app.exchange_runs(stage exchange_stage_enum) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN stage NOT IN ('replacement_closed', 'parked_transferred', 'transferred', 'reconciled', 'tax_package', 'closed');

CREATE OR REPLACE FUNCTION app.parking_identification_runs(stage exchange_stage_enum) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN stage IN ('intake', 'eligibility', 'documents_signed', 'parked');

CREATE OR REPLACE FUNCTION app.parking_runs(stage exchange_stage_enum) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN stage NOT IN ('parked_transferred', 'transferred', 'reconciled', 'tax_package', 'closed');

-- The earliest deadline of an active exchange whose obligation is still open; null when none is.
CREATE OR REPLACE FUNCTION app.next_deadline(
    status exchange_status_enum, stage exchange_stage_enum,
    identification date, exchange_end date, parking_identification date, parking_end date
) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN status = 'active' THEN least(
    CASE WHEN app.identification_runs(stage) THEN identification END,
    CASE WHEN app.exchange_runs(stage) THEN exchange_end END,
    CASE WHEN app.parking_identification_runs(stage) THEN parking_identification END,
    CASE WHEN app.parking_runs(stage) THEN parking_end END
) END;

-- The worst open clock in words: overdue, urgent, attention, on_track; unknown without dates, closed when not active.
CREATE OR REPLACE FUNCTION app.timeline_status(
    status exchange_status_enum, stage exchange_stage_enum, transfer date,
    identification date, exchange_end date, parking_identification date, parking_end date, today date
) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
    WHEN status <> 'active' THEN 'closed'
    WHEN app.next_deadline(status, stage, identification, exchange_end, parking_identification, parking_end) IS NULL
        THEN CASE WHEN transfer IS NULL THEN 'unknown' ELSE 'on_track' END
    WHEN app.next_deadline(status, stage, identification, exchange_end, parking_identification, parking_end) < today
        THEN 'overdue'
    WHEN (app.identification_runs(stage) AND identification <= today + 7)
        OR (app.parking_identification_runs(stage) AND parking_identification <= today + 7)
        OR (app.exchange_runs(stage) AND exchange_end < today + 30)
        OR (app.parking_runs(stage) AND parking_end < today + 30) THEN 'urgent'
    WHEN (app.identification_runs(stage) AND identification <= today + 15)
        OR (app.parking_identification_runs(stage) AND parking_identification <= today + 15)
        OR (app.exchange_runs(stage) AND exchange_end < today + 60)
        OR (app.parking_runs(stage) AND parking_end < today + 60) THEN 'attention'
    ELSE 'on_track' END;

GRANT EXECUTE ON FUNCTION app.identification_runs(exchange_stage_enum), app.exchange_runs(exchange_stage_enum),
    app.parking_identification_runs(exchange_stage_enum), app.parking_runs(exchange_stage_enum),
    app.next_deadline(exchange_status_enum, exchange_stage_enum, date, date, date, date),
    app.timeline_status(exchange_status_enum, exchange_stage_enum, date, date, date, date, date, date)
    TO peak_admin, peak_coordinator, peak_client, peak_third_party, peak_agency;
