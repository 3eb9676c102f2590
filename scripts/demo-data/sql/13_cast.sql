-- Why: each exchange with its people, dates and place: the one row from which its children are made.
-- Rule: dates hold what every constraint asks. A return due before day 180 ends the exchange early unless an extension was
-- filed. Locks: none. Undo: DROP SCHEMA demo.

CREATE UNLOGGED TABLE demo.exchanges AS
WITH placed AS MATERIALIZED (
    SELECT f.*, w.organization_id, coalesce(f.closed_on + time '08:00', NULL) AT TIME ZONE 'UTC' AS closed_at,
        row_number() OVER (PARTITION BY f.k ORDER BY f.n) - 1 AS turn, w.time_zone AS firm_zone
    FROM demo.files f JOIN demo.firms w USING (k)
), crewed AS MATERIALIZED (
    SELECT p.*, c.people, p.turn * 1000003 % (6 * ceil(count(*) OVER (PARTITION BY p.k) / 6.0)::bigint) AS mixed
    FROM placed p JOIN demo.crews c ON c.k = p.k AND c.kind = 'client'
), met AS MATERIALIZED (
    SELECT e.*, coalesce(e.closed_at, demo.moment()) AS closing, admin.user_id AS admin_id,
        CASE WHEN demo.roll(e.n, 40) < 0.98 THEN coordinator.user_id END AS coordinator_id,
        client.contact_id AS client_id, client.user_id AS client_user, client.last_name,
        attorney.contact_id AS attorney_id, attorney.user_id AS attorney_user,
        place.city, place.state, place.zip_code, place.latitude, place.longitude,
        CASE WHEN demo.roll(e.n, 41) < 0.8 THEN firm_zone ELSE place.time_zone END AS time_zone,
        10 + demo.pick(e.n, 42, 9900) || ' ' || demo.one_of(e.n, 43, demo.streets()) AS address,
        -- Blocks of six files belong to three clients, who have one, two and three of them.
        CASE WHEN exchange_type <> 'reverse' THEN CASE WHEN step >= 3 THEN anchor END
            WHEN stage IN ('relinquished_closed', 'parked_transferred', 'reconciled', 'tax_package', 'closed')
            THEN anchor + ceil(95 / speed)::integer END AS transfer_date,
        CASE WHEN exchange_type = 'reverse' THEN CASE WHEN step >= 4 THEN anchor END
            WHEN exchange_type IN ('improvement', 'build_to_suit') AND step >= 6 THEN anchor + ceil(12 / speed)::integer END AS parking_started_on,
        (ARRAY['individual', 'individual', 'individual', 'trust', 'partnership', 's_corporation', 'c_corporation'])[1 + demo.pick(e.n, 44, 7)]::taxpayer_type_enum AS taxpayer_type
    FROM crewed e
    JOIN demo.people admin ON admin.k = e.k AND admin.kind = 'admin' AND admin.i = 0
    JOIN demo.crews desks ON desks.k = e.k AND desks.kind = 'coordinator'
    JOIN demo.people coordinator ON coordinator.k = e.k AND coordinator.kind = 'coordinator' AND coordinator.i = demo.pick(e.n, 45, desks.people)
    JOIN demo.people client ON client.k = e.k AND client.kind = 'client'
        AND client.i = mixed / 6 * 3 + (ARRAY[0, 1, 1, 2, 2, 2])[1 + mixed % 6]
    JOIN demo.crews law ON law.k = e.k AND law.kind = 'attorney'
    JOIN demo.people attorney ON attorney.k = e.k AND attorney.kind = 'attorney'
        AND attorney.i = floor(law.people * power(demo.roll(e.n, 46), 2))::integer
    JOIN demo.places place ON place.place = demo.pick(e.n, 47, demo.place_count())
), due AS MATERIALIZED (
    SELECT *, transfer_date + 180 AS day_180, CASE WHEN transfer_date IS NOT NULL THEN demo.business_day(make_date(
        extract(year FROM transfer_date)::integer + 1, CASE WHEN taxpayer_type IN ('partnership', 's_corporation') THEN 3 ELSE 4 END, 15)) END AS return_due_on
    FROM met
), extended AS MATERIALIZED (
    SELECT *, CASE WHEN return_due_on < day_180 AND demo.roll(n, 48) < 0.7 AND return_due_on - 20 < demo.today() THEN return_due_on - 20 END AS extension_filed_on
    FROM due
)
SELECT n, k, organization_id, demo.id(opened, n, 50) AS id, opened, closing, closed_at, exchange_type, stage, step, status, admin_id,
    coordinator_id, coalesce(coordinator_id, admin_id) AS staff_id, client_id, client_user, attorney_id, attorney_user, taxpayer_type, time_zone,
    last_name || ' / ' || address AS name, address, city, state, zip_code, latitude, longitude,
    format('EX-%s-%s', extract(year FROM opened AT TIME ZONE firm_zone), lpad(row_number() OVER (
        PARTITION BY k, extract(year FROM opened AT TIME ZONE firm_zone) ORDER BY n)::text, 6, '0')) AS exchange_number,
    extract(year FROM opened AT TIME ZONE firm_zone)::integer AS year,
    transfer_date, return_due_on, extension_filed_on,
    CASE WHEN extension_filed_on IS NOT NULL THEN make_date(extract(year FROM return_due_on)::integer,
        CASE WHEN taxpayer_type IN ('partnership', 's_corporation') THEN 9 ELSE 10 END, 15) END AS extended_due_on,
    CASE WHEN exchange_type <> 'simultaneous' THEN transfer_date + 45 END AS identification_deadline,
    CASE WHEN exchange_type <> 'simultaneous' THEN CASE WHEN extension_filed_on IS NOT NULL THEN day_180 ELSE least(day_180, return_due_on) END END AS exchange_deadline,
    parking_started_on, demo.id(opened + interval '1 second', n, 51) AS conversation_id,
    3 + floor(141 * power(demo.roll(n, 52), 2))::integer AS messages
FROM extended;

ALTER TABLE demo.exchanges ADD PRIMARY KEY (n);
CREATE INDEX ON demo.exchanges (conversation_id);
ANALYZE demo.exchanges;
