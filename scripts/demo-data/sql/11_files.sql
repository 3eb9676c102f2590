-- Why: the life of each exchange in days: opened over five years, more of late; its type by the proportions of the trade;
-- how fast it moves, and where it stands today. Everything else follows from this.
-- Rule: `paced` is the days since the anchor (the transfer, or the parking of a reverse exchange) times the speed; demo.pace
-- says until which day a stage lasts. One in twenty-five is slow, so that some clocks have run out.
-- Locks: none. Undo: DROP SCHEMA demo.

CREATE UNLOGGED TABLE demo.pace (exchange_type exchange_type_enum, step integer, stage exchange_stage_enum, until integer);
INSERT INTO demo.pace
SELECT t.exchange_type::exchange_type_enum, row_number() OVER (PARTITION BY t.exchange_type ORDER BY s.ordinality), s.stage::exchange_stage_enum, s.until
FROM (VALUES
    ('delayed', ARRAY['intake','eligibility','documents_signed','relinquished_closed','identification_open','identification_locked','replacement_contract','replacement_closed','reconciled','tax_package','closed'],
        ARRAY[-25,-12,0,4,46,100,172,178,184,205,9999]),
    ('simultaneous', ARRAY['intake','eligibility','documents_signed','concurrent_closing','reconciled','tax_package','closed'],
        ARRAY[-25,-12,0,3,20,60,9999]),
    ('reverse', ARRAY['intake','eligibility','documents_signed','parked','relinquished_identified','relinquished_closed','parked_transferred','reconciled','tax_package','closed'],
        ARRAY[-25,-12,0,45,95,172,178,184,205,9999]),
    ('improvement', ARRAY['intake','eligibility','documents_signed','relinquished_closed','identification_open','titleholder_acquired','improvements_drawn','identification_locked','transferred','reconciled','tax_package','closed'],
        ARRAY[-25,-12,0,4,12,30,46,168,176,184,205,9999]),
    ('build_to_suit', ARRAY['intake','eligibility','documents_signed','relinquished_closed','identification_open','titleholder_acquired','improvements_drawn','identification_locked','transferred','reconciled','tax_package','closed'],
        ARRAY[-25,-12,0,4,12,30,46,168,176,184,205,9999])
) AS t (exchange_type, stages, days), unnest(t.stages, t.days) WITH ORDINALITY AS s (stage, until, ordinality);

CREATE UNLOGGED TABLE demo.files AS
WITH drawn AS MATERIALIZED (
    SELECT n, (SELECT f.k FROM demo.firms f WHERE f.upto > demo.roll(n, 10) ORDER BY f.upto LIMIT 1) AS drawn_k,
        demo.moment() - interval '2 days' - interval '1825 days' * power((exchanges - n + 0.5) / exchanges, 2.2) AS opened,
        (CASE WHEN demo.roll(n, 11) < 0.82 THEN 'delayed' WHEN demo.roll(n, 11) < 0.90 THEN 'reverse'
            WHEN demo.roll(n, 11) < 0.94 THEN 'improvement' WHEN demo.roll(n, 11) < 0.97 THEN 'build_to_suit'
            ELSE 'simultaneous' END)::exchange_type_enum AS exchange_type,
        CASE WHEN demo.roll(n, 12) < 0.04 THEN 0.6 + 0.3 * demo.roll(n, 13) ELSE 1 + 0.35 * demo.roll(n, 13) END AS speed,
        CASE WHEN demo.roll(n, 14) < 0.05 THEN 'failed' WHEN demo.roll(n, 14) < 0.12 THEN 'cancelled'
            WHEN demo.roll(n, 14) < 0.16 THEN 'on_hold' ELSE 'completed' END AS fate
    FROM demo.sizes, generate_series(1, exchanges) AS n
), dated AS MATERIALIZED (
    SELECT *, coalesce(drawn_k, 1) AS k, opened::date + 14 + demo.pick(n, 15, 22) AS anchor FROM drawn
), turned AS MATERIALIZED (
    SELECT *, anchor + CASE fate WHEN 'failed' THEN 50 + demo.pick(n, 16, 120) WHEN 'cancelled' THEN demo.pick(n, 16, 40) - 8
        WHEN 'on_hold' THEN demo.pick(n, 16, 100) END AS turned_on
    FROM dated
), stopped AS MATERIALIZED (
    -- A file on hold goes on after four months, and what lies ahead has not happened.
    SELECT n, k, opened, exchange_type, speed, anchor,
        CASE WHEN turned_on <= demo.today() AND (fate <> 'on_hold' OR turned_on > demo.today() - 120) THEN fate END AS turn,
        CASE WHEN turned_on <= demo.today() AND (fate <> 'on_hold' OR turned_on > demo.today() - 120) THEN turned_on END AS turned_on
    FROM turned
), paced AS MATERIALIZED (
    SELECT *, coalesce(turned_on, demo.today()) - anchor AS days FROM stopped
)
SELECT p.n, p.k, p.opened, p.exchange_type, p.anchor, p.speed, s.step, s.stage,
    (CASE WHEN s.stage = 'closed' THEN 'completed' WHEN p.turn IS NOT NULL THEN p.turn
        WHEN s.stage IN ('intake', 'eligibility') THEN 'draft' ELSE 'active' END)::exchange_status_enum AS status,
    CASE WHEN s.stage = 'closed' THEN p.anchor + ceil((SELECT until FROM demo.pace l
            WHERE l.exchange_type = p.exchange_type AND l.stage = 'tax_package') / p.speed)::integer
        WHEN p.turn IN ('failed', 'cancelled') THEN greatest(p.turned_on, p.opened::date + 1) END AS closed_on
FROM paced p
CROSS JOIN LATERAL (
    SELECT step, stage FROM demo.pace
    WHERE demo.pace.exchange_type = p.exchange_type AND until > CASE WHEN p.days > 0 THEN p.days * p.speed ELSE p.days END
    ORDER BY until LIMIT 1
) s;

ALTER TABLE demo.files ADD PRIMARY KEY (n);
ANALYZE demo.files;
