-- Why: lists and dashboards show the files of high and critical risk, the worst first. Comparing an enum is not leakproof, so
-- under row-level security no index is searched by it: the index holds just these files instead, in the order of the list.
-- Locks: SHARE on exchange_cards while the index is built. Undo: create exchange_cards_risk_idx again, drop this one.

DROP INDEX exchange_cards_risk_idx;
CREATE INDEX exchange_cards_at_risk_idx ON exchange_cards(organization_id, risk_level DESC, next_deadline, exchange_id)
    WHERE ((status = 'active'::exchange_status_enum) AND (risk_level = ANY (ARRAY['high'::risk_level_enum, 'critical'::risk_level_enum])));
