-- Why: the people of each firm, as many as its files need: a coordinator for eighty active files, a client for one to three
-- files, attorneys with hundreds, and agencies that look after some of them.
-- Rule: demo.people is who there is, by firm, kind and number; most clients and every attorney can sign in.
-- Locks: none. Undo: DROP SCHEMA demo.

CREATE UNLOGGED TABLE demo.crews AS
SELECT f.k, f.organization_id, f.founded, c.kind, c.people::integer AS people FROM demo.firms f
JOIN (SELECT k, count(*) AS files, count(*) FILTER (WHERE status = 'active') AS active FROM demo.files GROUP BY k) n USING (k)
CROSS JOIN LATERAL (VALUES
    ('admin', 1 + ceil(n.files / 10000.0)),
    ('coordinator', greatest(1, round(n.active / 80.0))),
    ('agency', ceil(n.files / 1000.0)),
    ('client', 3 * ceil(n.files / 6.0)),
    ('attorney', 2 + ceil(n.files / 200.0)),
    ('agent', 3 + ceil(n.files / 40.0)),
    ('accountant', 2 + ceil(n.files / 100.0)),
    ('lender', 2 + ceil(n.files / 150.0)),
    ('title_company', 2 + ceil(n.files / 150.0)),
    ('escrow_officer', 2 + ceil(n.files / 150.0))
) AS c (kind, people);

ALTER TABLE demo.crews ADD PRIMARY KEY (k, kind);
ANALYZE demo.crews;

CREATE UNLOGGED TABLE demo.people AS
WITH numbered AS (
    SELECT c.*, i, row_number() OVER (ORDER BY c.k, c.kind, i) AS n FROM demo.crews c, generate_series(0, c.people - 1) AS i
), known AS (
    SELECT *, founded + interval '30 days' + interval '300 days' * demo.roll(n, 20) AS since FROM numbered
)
SELECT k, kind, i::integer, n, organization_id, since, format('%s%s@firm-%s.example.com', kind, i + 1, k) AS email,
    demo.one_of(n, 21, demo.first_names()) AS first_name, demo.one_of(n, 22, demo.last_names()) AS last_name,
    CASE WHEN kind IN ('admin', 'coordinator', 'agency') THEN kind
        WHEN kind = 'attorney' THEN 'third_party'
        WHEN kind = 'client' AND demo.roll(n, 23) < 0.6 THEN 'client'
        WHEN kind = 'agent' AND demo.roll(n, 23) < 0.5 THEN 'third_party'
        WHEN kind = 'accountant' AND demo.roll(n, 23) < 0.3 THEN 'third_party' END::user_role_enum AS role,
    CASE WHEN kind NOT IN ('admin', 'coordinator', 'agency') THEN demo.id(since, n, 24) END AS contact_id,
    demo.id(since, n, 25) AS login_id
FROM known;

ALTER TABLE demo.people ADD COLUMN user_id uuid;
UPDATE demo.people SET user_id = login_id WHERE role IS NOT NULL;
ALTER TABLE demo.people ADD PRIMARY KEY (k, kind, i);
ANALYZE demo.people;

INSERT INTO users (id, email, first_name, last_name, phone_primary, created_at, updated_at)
SELECT user_id, email, first_name, last_name, format('(555) 555-%s', lpad((n % 10000)::text, 4, '0')), since, since
FROM demo.people WHERE role IS NOT NULL;

INSERT INTO user_credentials (user_id, password_hash, updated_at)
SELECT user_id, demo.password_hash(), since FROM demo.people WHERE role IS NOT NULL;

INSERT INTO memberships (organization_id, user_id, role, created_at, updated_at)
SELECT organization_id, user_id, role, since, since FROM demo.people WHERE role IS NOT NULL;

INSERT INTO contacts (organization_id, id, first_name, last_name, company, email, phone_primary, city, state, zip_code, latitude,
    longitude, user_id, contact_type, importance_score, tags, custom_field_values, created_at, updated_at)
SELECT organization_id, contact_id, first_name, last_name,
    CASE WHEN kind <> 'client' OR demo.roll(n, 26) < 0.35 THEN demo.one_of(n, 27, demo.last_names()) || ' ' || CASE kind
        WHEN 'client' THEN demo.one_of(n, 28, ARRAY['Holdings LLC', 'Family Trust', 'Properties LP', 'Investments LLC'])
        WHEN 'attorney' THEN 'Law Group' WHEN 'agent' THEN 'Realty' WHEN 'accountant' THEN 'Tax Advisors' WHEN 'lender' THEN 'Bank'
        WHEN 'title_company' THEN 'Title' ELSE 'Escrow' END END,
    email, format('(555) 555-%s', lpad((n % 10000)::text, 4, '0')), p.city, p.state, p.zip_code, p.latitude, p.longitude, user_id,
    ARRAY[kind]::contact_type_enum[], 20 + demo.pick(n, 29, 80),
    CASE demo.pick(n, 30, 6) WHEN 0 THEN ARRAY['referred'] WHEN 1 THEN ARRAY['repeat', 'investor'] ELSE '{}'::text[] END,
    CASE WHEN demo.roll(n, 31) < 0.2 THEN jsonb_build_object('source', demo.one_of(n, 32, ARRAY['web', 'broker', 'attorney'])) ELSE '{}'::jsonb END,
    since, since
FROM demo.people JOIN demo.places p ON p.place = demo.pick(n, 33, demo.place_count())
WHERE contact_id IS NOT NULL;

INSERT INTO contact_finances (organization_id, contact_id, net_worth_estimate, investment_capacity, updated_at)
SELECT organization_id, contact_id, 500000 + 1000 * demo.pick(n, 34, 9000), 100000 + 1000 * demo.pick(n, 35, 2000), since
FROM demo.people WHERE kind = 'client';

-- An agency looks after the agents and attorneys whose number it divides by.
INSERT INTO agency_assignments (organization_id, id, agency_user_id, third_party_user_id, created_at, created_by)
SELECT a.organization_id, demo.id(a.since, t.n, 36), a.user_id, t.user_id, a.since, head.user_id
FROM demo.people a
JOIN demo.people head ON head.k = a.k AND head.kind = 'admin' AND head.i = 0
JOIN demo.crews c ON c.k = a.k AND c.kind = 'agency'
JOIN demo.people t ON t.k = a.k AND t.role = 'third_party' AND t.kind IN ('agent', 'attorney') AND t.i % (c.people * 3) = a.i
WHERE a.kind = 'agency';
