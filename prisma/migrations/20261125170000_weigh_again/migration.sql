-- Why: once the replacement is closed, an exchange shortened by its return is no risk any more (prisma/sql/31_risk.sql). What is
-- stored was weighed by the rule before; a day that is unknown lets the sweep weigh these exchanges again within the hour.
-- Locks: the rows of active exchanges past their exchange period, until it is done. Undo: nothing; the sweep fills the day.

SELECT set_config('app.sweeping', 'on', true);
UPDATE exchanges SET risk_assessed_on = NULL WHERE status = 'active'
    AND stage IN ('replacement_closed', 'parked_transferred', 'transferred', 'reconciled', 'tax_package', 'closed');
SELECT set_config('app.sweeping', '', true);
