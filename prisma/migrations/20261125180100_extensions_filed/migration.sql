-- Why: an extension that was filed in time was filed: it takes away a reason for risk, so it says on which day. Whether that day
-- is in time sec. 7503 decides, which the rules in lib/exchanges/rules count and SQL cannot.
-- Locks: ACCESS EXCLUSIVE on exchanges while its rows are checked once. Undo: ALTER TABLE ... DROP CONSTRAINT.

UPDATE exchanges SET extension_timely = false WHERE extension_timely AND extension_filed_on IS NULL;
ALTER TABLE exchanges
    ADD CONSTRAINT exchanges_extension_timely_filed CHECK (NOT extension_timely OR extension_filed_on IS NOT NULL);
