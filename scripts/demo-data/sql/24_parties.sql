-- Why: who takes part in each exchange (three people), its properties with their values, and a note.
-- Rule: what is known of a property follows the stage. $1 and $2: the first and last exchange. Locks: none. Undo: refill.

WITH files AS MATERIALIZED (
    SELECT e.*, CASE WHEN e.stage IN ('intake', 'eligibility', 'documents_signed') THEN 0
        WHEN e.stage IN ('relinquished_closed', 'identification_open', 'titleholder_acquired', 'improvements_drawn', 'parked', 'relinquished_identified') THEN 1
        WHEN e.stage IN ('identification_locked', 'replacement_contract') THEN 2 ELSE 3 END AS progress
    FROM demo.exchanges e WHERE e.n BETWEEN $1 AND $2
), joined AS (
    INSERT INTO exchange_participants (organization_id, id, exchange_id, participant_id, user_id, role, is_primary, joined_at, left_at,
        document_access_level, responsiveness_score, created_at, updated_at)
    SELECT f.organization_id, demo.id(f.opened + interval '2 minutes', f.n * 10 + part.i, 130), f.id, who.contact_id, who.user_id,
        part.role::participant_role_enum, part.i = 1, f.opened + interval '2 minutes',
        CASE WHEN demo.roll(f.n * 10 + part.i, 131) < 0.03 THEN f.closing END,
        part.level::access_level_enum, 40 + demo.pick(f.n * 10 + part.i, 132, 60), f.opened + interval '2 minutes', f.opened + interval '2 minutes'
    FROM files f
    CROSS JOIN LATERAL (VALUES (1, 'attorney', 'standard'), (2, 'agent', 'limited'),
        (3, (ARRAY['accountant', 'lender', 'title_company', 'escrow_officer'])[1 + demo.pick(f.n, 133, 4)], 'standard')) AS part (i, role, level)
    JOIN demo.crews c ON c.k = f.k AND c.kind = part.role
    JOIN demo.people who ON who.k = f.k AND who.kind = part.role AND who.i = CASE part.i
        WHEN 1 THEN floor(c.people * power(demo.roll(f.n, 46), 2))::integer ELSE demo.pick(f.n * 10 + part.i, 134, c.people) END
), noted AS (
    INSERT INTO notes (organization_id, id, exchange_id, body, is_private, created_at, updated_at, author_id)
    SELECT organization_id, demo.id(opened + interval '3 minutes', n, 135), id, demo.one_of(n, 136, demo.matters()) || ' ' || address || '.',
        demo.roll(n, 137) < 0.2, opened + interval '3 minutes', opened + interval '3 minutes', staff_id
    FROM files
), owned AS (
    SELECT f.*, p, f.n * 10 + p AS x, demo.id(f.opened + interval '4 minutes', f.n * 10 + p, 138) AS property_id,
        (CASE WHEN p = 1 THEN CASE WHEN progress = 0 OR stage IN ('parked', 'relinquished_identified') THEN 'proposed' ELSE 'transferred' END
            WHEN exchange_type = 'reverse' AND p = 2 THEN CASE progress WHEN 0 THEN 'proposed' WHEN 1 THEN 'parked' ELSE 'acquired' END
            WHEN progress = 0 THEN 'proposed'
            WHEN progress = 1 THEN CASE WHEN demo.roll(n * 10 + p, 139) < 0.5 THEN 'identified' ELSE 'proposed' END
            WHEN p = 2 THEN CASE WHEN stage = 'identification_locked' THEN 'identified' WHEN progress = 2 THEN 'under_contract' ELSE 'acquired' END
            WHEN progress = 2 THEN 'identified' ELSE 'lost' END)::property_status_enum AS property_status
    FROM files f, generate_series(1, 3) AS p
), placed AS (
    INSERT INTO exchange_properties (organization_id, id, exchange_id, side, status, address_line1, city, state, zip_code, latitude, longitude,
        property_type, identified_on, transferred_on, created_at, updated_at, created_by)
    SELECT o.organization_id, property_id, id, CASE WHEN p = 1 THEN 'relinquished' ELSE 'replacement' END::property_side_enum, property_status,
        CASE WHEN p = 1 THEN address ELSE 10 + demo.pick(x, 140, 9900) || ' ' || demo.one_of(x, 141, demo.streets()) END,
        place.city, place.state, place.zip_code, place.latitude, place.longitude,
        demo.one_of(x, 142, ARRAY['Multifamily', 'Retail', 'Industrial', 'Office', 'Land', 'Self storage', 'Single-family rental']),
        CASE WHEN property_status IN ('identified', 'under_contract', 'acquired') THEN least(transfer_date + 30, demo.today()) END,
        CASE WHEN property_status = 'transferred' THEN transfer_date END, opened + interval '4 minutes', opened + interval '4 minutes', staff_id
    FROM owned o
    JOIN demo.places place ON place.place = CASE WHEN p = 1 THEN demo.pick(n, 47, demo.place_count())
        ELSE demo.pick(x, 143, demo.place_count()) END
)
INSERT INTO property_finances (organization_id, property_id, exchange_id, value, debt, updated_at)
SELECT organization_id, property_id, id, 250000 + 1000 * demo.pick(x, 144, 2500), CASE WHEN demo.roll(x, 145) < 0.4 THEN 50000 + 1000 * demo.pick(x, 146, 150) END,
    opened + interval '4 minutes'
FROM owned WHERE demo.roll(x, 147) < 0.95;
