-- Why: the 45 and 180 days run from the transfer, whether or not the papers are there. A file whose property is sold or parked
-- is active at the stage where its gates hold it, be that intake, so that no clock is hidden and no gate is walked round.
-- Locks: ACCESS EXCLUSIVE on exchanges while its rows are checked: wider than before, so every row passes.
-- Undo: put the CHECK of 20261124090200_constraints back, once no active file stands at intake or eligibility.

ALTER TABLE exchanges
    DROP CONSTRAINT exchanges_stage_fits_status,
    ADD CONSTRAINT exchanges_stage_fits_status CHECK (CASE status
        WHEN 'draft' THEN stage IN ('intake', 'eligibility')
        WHEN 'active' THEN stage <> 'closed'
            AND (stage NOT IN ('intake', 'eligibility') OR transfer_date IS NOT NULL OR parking_started_on IS NOT NULL)
        WHEN 'completed' THEN stage = 'closed'
        ELSE stage <> 'closed' END);

-- Nothing leaps any more: 55_steps.sql counts one stage at a time, and this said how far dates alone had carried a file.
DROP FUNCTION IF EXISTS app.stage_reached(exchange_type_enum, date, date);
