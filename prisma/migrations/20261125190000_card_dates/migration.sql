-- Why: these indexes ended with the exchange's id, to settle ties of a date. With it they offered themselves for every look-up of
-- a card by its exchange, skipping through all dates of the firm, and the planner took them instead of the primary key: a
-- client's list at 100,000 exchanges took fifteen times as long. Ties are sorted as they come.
-- Locks: ACCESS EXCLUSIVE on exchange_cards while they are built. Undo: build them with exchange_id at the end.

DROP INDEX exchange_cards_organization_id_next_deadline_exchange_id_idx;
DROP INDEX exchange_cards_organization_id_coordinator_id_next_deadline_idx;
CREATE INDEX exchange_cards_organization_id_next_deadline_idx ON exchange_cards(organization_id, next_deadline);
CREATE INDEX exchange_cards_organization_id_coordinator_id_next_deadline_idx ON exchange_cards(organization_id, coordinator_id, next_deadline);
