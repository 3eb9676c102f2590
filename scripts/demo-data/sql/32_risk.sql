-- Why: how risky each active exchange is on the day of the data, as the hourly sweep would have found it.
-- Rule: by the database's own function; the card follows. Locks: the rows written. Undo: refill.

UPDATE exchanges e SET risk_reasons = weighed.reasons, risk_level = app.risk_level(weighed.reasons)
FROM (SELECT x.organization_id, x.id, app.risk_of(x, demo.today()) AS reasons FROM exchanges x WHERE x.status = 'active') weighed
WHERE e.organization_id = weighed.organization_id AND e.id = weighed.id AND weighed.reasons <> '[]';

UPDATE exchange_cards c SET risk_level = e.risk_level FROM exchanges e
WHERE e.organization_id = c.organization_id AND e.id = c.exchange_id AND e.risk_level <> c.risk_level;
