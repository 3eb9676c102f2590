-- Why: invoices with their lines and payments, and expenses, from demo.bills.
-- Rule: sums are those that the lines and payments give; a void invoice keeps its number. $1 and $2: the first and last exchange.
-- Locks: none. Undo: refill.

WITH bills AS MATERIALIZED (
    SELECT * FROM demo.bills WHERE n BETWEEN $1 AND $2
), billed AS (
    INSERT INTO invoices (organization_id, id, exchange_id, contact_id, number, status, issued_on, due_on, subtotal, fees, tax_amount,
        total_paid, void_reason, created_at, updated_at, created_by)
    SELECT organization_id, invoice_id, exchange_id, client_id, number, status, issued_on, issued_on + 30, subtotal, fees, tax, paid,
        CASE WHEN status = 'void' THEN 'Made out twice.' END, made_at, made_at, staff_id
    FROM bills
), lined AS (
    INSERT INTO invoice_lines (organization_id, id, invoice_id, position, description, quantity, unit_price, expense_id, created_at, updated_at)
    SELECT organization_id, demo.id(made_at, b * 10 + position, 120), invoice_id, position, description, 1, price, l.expense_id, made_at, made_at
    FROM bills CROSS JOIN LATERAL (VALUES (1, 'Exchange fee', fee, NULL::uuid), (2, 'Additional property', extra_fee, NULL),
        (3, 'Expense passed on', CASE WHEN is_carried THEN expense END, bills.expense_id)) AS l (position, description, price, expense_id)
    WHERE price IS NOT NULL
), paid AS (
    INSERT INTO invoice_payments (organization_id, id, invoice_id, paid_on, amount, method, reference, created_at, updated_at, created_by)
    SELECT organization_id, demo.id(at, b, 121), invoice_id, at::date, paid,
        (ARRAY['check', 'wire', 'ach'])[1 + demo.pick(b, 122, 3)]::payment_method_enum, 'REF-' || b, at, at, staff_id
    FROM (SELECT *, least(made_at + interval '1 day' * (1 + demo.pick(b, 123, 30)), demo.moment()) AS at FROM bills WHERE paid > 0) settled
)
INSERT INTO expenses (organization_id, id, exchange_id, category, description, amount, incurred_on, is_billable, is_invoiced,
    voided_at, created_at, updated_at, created_by)
SELECT organization_id, expense_id, exchange_id,
    (ARRAY['filing', 'courier', 'title', 'legal', 'bank'])[1 + demo.pick(b, 124, 5)]::expense_category_enum,
    demo.one_of(b, 125, ARRAY['County recording fee', 'Overnight courier', 'Title search', 'Review of the contract', 'Wire fee']),
    expense, made_at::date, is_billable, is_carried AND status NOT IN ('draft', 'void'),
    CASE WHEN is_voided THEN made_at END, made_at - interval '2 hours', made_at - interval '2 hours', staff_id
FROM bills;
