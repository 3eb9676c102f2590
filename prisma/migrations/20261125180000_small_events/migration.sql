-- Why: whoever takes part in a file may record an event on it, and must not fill the table with one.
-- Locks: ACCESS EXCLUSIVE on domain_events while its rows are checked once. Undo: ALTER TABLE ... DROP CONSTRAINT.

ALTER TABLE domain_events
    ADD CONSTRAINT domain_events_data_size CHECK (octet_length(data::text) <= 16384);
