-- Why: five invoices for each exchange, and the five expenses, of which the k-th may be billed on the k-th invoice: worked out
-- once, since lines, payments, expenses and the sums of invoices all follow from it.
-- Rule: an expense is billed on one invoice at most. Locks: none. Undo: DROP SCHEMA demo.

CREATE UNLOGGED TABLE demo.bills AS
WITH drawn AS MATERIALIZED (
    SELECT e.n, e.k, e.organization_id, e.id AS exchange_id, e.client_id, e.staff_id, j, e.n * 10 + j AS b,
        demo.between(e.opened, e.closing, (j - 0.9 + 0.5 * demo.roll(e.n * 10 + j, 60)) / 5) AS made_at,
        demo.roll(e.n * 10 + j, 61) AS fate, demo.roll(e.n * 10 + j, 62) AS payment,
        250 + 25 * demo.pick(e.n * 10 + j, 63, 50) + 0.5 AS fee,
        CASE WHEN demo.roll(e.n * 10 + j, 64) < 0.5 THEN 35 + 5 * demo.pick(e.n * 10 + j, 65, 60) END AS extra_fee,
        CASE WHEN demo.roll(e.n * 10 + j, 66) < 0.1 THEN 1 + demo.pick(e.n * 10 + j, 67, 90) + 0.25 ELSE 0 END AS tax,
        18 + demo.pick(e.n * 10 + j, 68, 900) + 0.45 AS expense,
        demo.roll(e.n * 10 + j, 69) < 0.8 AS is_billable, demo.roll(e.n * 10 + j, 70) < 0.02 AS is_voided,
        demo.roll(e.n * 10 + j, 71) < 0.7 AS is_passed_on
    FROM demo.exchanges e, generate_series(1, 5) AS j
), judged AS MATERIALIZED (
    SELECT *, (CASE WHEN fate < 0.06 THEN 'draft' WHEN fate < 0.10 THEN 'void'
            WHEN made_at < demo.moment() - interval '45 days' THEN CASE WHEN payment < 0.94 THEN 'paid' WHEN payment < 0.97 THEN 'partially_paid' ELSE 'sent' END
            WHEN payment < 0.4 THEN 'paid' WHEN payment < 0.5 THEN 'partially_paid' ELSE 'sent' END)::invoice_status_enum AS status,
        is_billable AND NOT is_voided AND is_passed_on AS is_carried
    FROM drawn
), summed AS MATERIALIZED (
    SELECT *, fee + coalesce(extra_fee, 0) AS fees, fee + coalesce(extra_fee, 0) + CASE WHEN is_carried THEN expense ELSE 0 END AS subtotal
    FROM judged
)
SELECT *, demo.id(made_at, b, 72) AS invoice_id, demo.id(made_at - interval '2 hours', b, 73) AS expense_id,
    CASE WHEN status <> 'draft' THEN made_at::date END AS issued_on,
    CASE WHEN status <> 'draft' THEN format('INV-%s-%s', extract(year FROM made_at), lpad(row_number() OVER (
        PARTITION BY k, extract(year FROM made_at), status = 'draft' ORDER BY made_at, b)::text, 6, '0')) END AS number,
    CASE status WHEN 'paid' THEN subtotal + tax WHEN 'partially_paid' THEN round((subtotal + tax) * 0.4, 2) ELSE 0 END AS paid
FROM summed;

ALTER TABLE demo.bills ADD PRIMARY KEY (n, j);
ANALYZE demo.bills;
