-- Why: what each role may do to invoices, payments, expenses and the release of funds, and which columns it may read.
-- Rule: see 70_grants.sql. Sums, numbers and what follows from lines and payments are written by triggers only; a client reads
-- what an invoice says, not what of it is fee and what expense. invoice_number_counters is for nobody.
-- Locks: none on rows, catalogue entries only. Undo: re-apply the previous version of this file.

GRANT SELECT ON invoices, invoice_lines, invoice_payments, expenses, disbursement_requests, disbursement_approvals
    TO peak_admin, peak_coordinator;
GRANT SELECT (organization_id, id, exchange_id, contact_id, number, status, issued_on, due_on, subtotal, tax_amount, total,
    total_paid, total_outstanding, created_at, updated_at) ON invoices TO peak_client;
GRANT SELECT (organization_id, id, invoice_id, position, description, quantity, unit_price, amount) ON invoice_lines TO peak_client;
GRANT SELECT (organization_id, id, invoice_id, paid_on, amount, method, reference) ON invoice_payments TO peak_client;

GRANT INSERT (organization_id, id, exchange_id, contact_id, issued_on, due_on, tax_amount, notes),
    UPDATE (contact_id, status, issued_on, due_on, tax_amount, notes, void_reason) ON invoices TO peak_admin, peak_coordinator;
GRANT INSERT (organization_id, id, invoice_id, position, description, quantity, unit_price, expense_id),
    UPDATE (position, description, quantity, unit_price, expense_id, removed_at) ON invoice_lines TO peak_admin, peak_coordinator;
GRANT INSERT (organization_id, id, invoice_id, paid_on, amount, method, reference), UPDATE (reference, voided_at)
    ON invoice_payments TO peak_admin, peak_coordinator;
GRANT INSERT (organization_id, id, exchange_id, vendor_id, category, description, amount, incurred_on, is_billable, document_id),
    UPDATE (vendor_id, category, description, amount, incurred_on, is_billable, document_id, voided_at) ON expenses
    TO peak_admin, peak_coordinator;

-- To whom and how much was asked for does not change under an approval: another request is made instead.
GRANT INSERT (organization_id, id, exchange_id, purpose, property_id, payee_id, payee_name, amount, ground, contingency,
    evidence, call_back),
    UPDATE (status, call_back, reason) ON disbursement_requests TO peak_admin, peak_coordinator;
GRANT INSERT (organization_id, request_id, note) ON disbursement_approvals TO peak_admin, peak_coordinator;
