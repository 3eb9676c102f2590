-- Why: the firms: the first has 30% of all exchanges, the others the rest in a long tail (share by rank, as of Zipf).
-- Rule: demo.firms keeps the cumulative share by which exchanges are dealt out. Locks: none. Undo: DROP SCHEMA demo.

CREATE UNLOGGED TABLE demo.firms AS
WITH weighed AS (
    SELECT k, CASE WHEN k = 1 OR organizations = 1 THEN 0 ELSE power(k + 3, -0.8) END AS weight
    FROM demo.sizes, generate_series(1, organizations) AS k
), shared AS (
    SELECT k, CASE WHEN k = 1 THEN CASE WHEN max(k) OVER () = 1 THEN 1 ELSE 0.3 END
        ELSE 0.7 * weight / sum(weight) OVER () END AS share
    FROM weighed
), placed AS (
    SELECT k, share, demo.moment() - make_interval(days => 2200 + k % 90) AS founded, p.*
    FROM shared JOIN demo.places p ON p.place = demo.pick(shared.k, 1, demo.place_count())
)
SELECT k, demo.id(founded, k, 2) AS organization_id, founded, sum(share) OVER (ORDER BY k) AS upto,
    demo.one_of(k, 3, demo.last_names()) || ' ' || demo.one_of(k, 4, ARRAY['Exchange Company', 'Exchange Services',
        '1031 Exchange', 'Qualified Intermediary', 'Exchange Partners']) AS name,
    time_zone, city, state, zip_code
FROM placed;

ALTER TABLE demo.firms ADD PRIMARY KEY (k);
CREATE INDEX ON demo.firms (upto);
ANALYZE demo.firms;

INSERT INTO organizations (id, name, slug, type, time_zone, address, phone, email, website, plan, created_at, updated_at)
SELECT organization_id, name, 'firm-' || k, 'intermediary', time_zone,
    jsonb_build_object('city', city, 'state', state, 'zip_code', zip_code),
    format('(555) 555-%s', lpad((100 + k % 9900)::text, 4, '0')), format('office@firm-%s.example.com', k),
    format('https://firm-%s.example.com', k), CASE WHEN k = 1 THEN 'enterprise' WHEN k < 40 THEN 'professional' ELSE 'starter' END::subscription_plan_enum,
    founded, founded
FROM demo.firms;

INSERT INTO task_templates (organization_id, id, exchange_type, code, title, description, task_type, category, anchor,
    stage, offset_days, priority, assignee, position, created_at, updated_at)
SELECT organization_id, demo.id(founded, k * 1000 + t.number, 5), exchange_type, code, title, description, task_type, category,
    anchor, stage, offset_days, priority, assignee, position, founded, founded
FROM demo.firms, demo.standard_tasks t;
