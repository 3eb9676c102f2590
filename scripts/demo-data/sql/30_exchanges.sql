-- Why: the exchanges themselves come last, when their tasks tell how far they are. With them their numbers and counters.
-- Locks: none. Undo: refill.

CREATE UNLOGGED TABLE demo.worked AS
SELECT exchange_id, count(*)::integer AS total, count(*) FILTER (WHERE status = 'completed')::integer AS completed,
    count(*) FILTER (WHERE is_open)::integer AS open, coalesce(sum(quality_score), 0)::integer AS quality_sum, count(quality_score)::integer AS quality_count
FROM tasks GROUP BY exchange_id;
ANALYZE demo.worked;

INSERT INTO exchanges (organization_id, id, exchange_number, name, exchange_type, client_id, coordinator_id, primary_attorney_id, taxpayer_type,
    time_zone, agreement_signed_on, transfer_date, tax_return_due_on, extension_filed_on, extension_timely, extended_due_on, parked_side,
    parking_started_on, identification_deadline, exchange_deadline, parking_agreement_deadline, parking_identification_deadline, parking_deadline,
    status, stage, risk_level, risk_assessed_on, status_reason, priority, completion_percentage, closed_at, compliance_status, tags, custom_fields, updated_at, created_by)
SELECT e.organization_id, e.id, e.exchange_number, e.name, e.exchange_type, e.client_id, e.coordinator_id,
    CASE WHEN demo.roll(n, 150) < 0.6 THEN e.attorney_user END, e.taxpayer_type, e.time_zone,
    CASE WHEN e.step >= 3 THEN least(e.opened::date + 10, demo.today()) END, e.transfer_date, e.return_due_on, e.extension_filed_on,
    e.extension_filed_on IS NOT NULL, e.extended_due_on, CASE WHEN e.parking_started_on IS NOT NULL THEN 'replacement'::property_side_enum END,
    e.parking_started_on, e.identification_deadline, e.exchange_deadline, e.parking_started_on + 7, e.parking_started_on + 45, e.parking_started_on + 180,
    e.status, e.stage, 'low', demo.today(), CASE e.status WHEN 'failed' THEN 'No replacement property was acquired in time; the funds were returned.'
        WHEN 'cancelled' THEN 'The buyer of the relinquished property withdrew.' WHEN 'on_hold' THEN 'Waiting for the court to confirm the trustee.' END,
    (ARRAY['low', 'medium', 'medium', 'medium', 'high', 'urgent'])[1 + demo.pick(n, 151, 6)]::priority_enum, app.completion(w.completed, w.open), e.closed_at,
    CASE WHEN e.status = 'completed' THEN 'compliant' ELSE 'pending' END::compliance_status_enum,
    CASE demo.pick(n, 152, 8) WHEN 0 THEN ARRAY['vip'] WHEN 1 THEN ARRAY['portfolio', 'repeat'] ELSE '{}'::text[] END,
    CASE WHEN demo.roll(n, 153) < 0.3 THEN jsonb_build_object('referral', demo.one_of(n, 154, ARRAY['broker', 'attorney', 'web', 'past client'])) ELSE '{}'::jsonb END,
    e.closing, e.staff_id
FROM demo.exchanges e JOIN demo.worked w ON w.exchange_id = e.id
ORDER BY e.n;

INSERT INTO exchange_numbers (organization_id, number, exchange_id) SELECT organization_id, exchange_number, id FROM demo.exchanges ORDER BY k, exchange_number;

INSERT INTO exchange_number_counters (organization_id, year, last) SELECT organization_id, year, count(*) FROM demo.exchanges GROUP BY 1, 2;

INSERT INTO invoice_number_counters (organization_id, year, last)
SELECT organization_id, extract(year FROM issued_on)::integer, count(*) FROM demo.bills WHERE number IS NOT NULL GROUP BY 1, 2;

INSERT INTO domain_events (organization_id, id, occurred_at, kind, exchange_id, actor_id)
SELECT organization_id, demo.id(opened, n, 155), opened, 'exchange.opened', id, staff_id FROM demo.exchanges ORDER BY n;

INSERT INTO notifications (organization_id, id, user_id, kind, title, exchange_id, dedupe_key, created_at)
SELECT organization_id, demo.id(demo.moment(), n, 156), staff_id, 'deadline', 'The identification period ends soon', id, 'identification:' || n, demo.moment()
FROM demo.exchanges WHERE identification_deadline BETWEEN demo.today() AND demo.today() + 15 AND status = 'active';
