-- Why: what each role may do to closing statements and worksheets, and which columns it may read.
-- Rule: see 70_grants.sql. Staff writes, the taxpayer reads; who recorded or completed them is for staff, and for the database to
-- say. A statement stays with its property.
-- Locks: none on rows, catalogue entries only. Undo: re-apply the previous version of this file.

GRANT SELECT ON closing_statements, tax_worksheets TO peak_admin, peak_coordinator;
GRANT SELECT (organization_id, property_id, exchange_id, closed_on, price, debt, exchange_expenses, other_expenses,
    other_property, cash, recorded_at, updated_at) ON closing_statements TO peak_client;
GRANT SELECT (organization_id, exchange_id, adjusted_basis, recapture, other_basis, completed_at, updated_at)
    ON tax_worksheets TO peak_client;
GRANT SELECT (proceeds_received_on) ON exchange_finances TO peak_client;

GRANT INSERT (organization_id, property_id, exchange_id, closed_on, price, debt, exchange_expenses, other_expenses,
    other_property, cash), UPDATE (closed_on, price, debt, exchange_expenses, other_expenses, other_property, cash)
    ON closing_statements TO peak_admin, peak_coordinator;
GRANT INSERT (organization_id, exchange_id, adjusted_basis, recapture, other_basis),
    UPDATE (adjusted_basis, recapture, other_basis, completed_at) ON tax_worksheets TO peak_admin, peak_coordinator;
GRANT UPDATE (proceeds_received_on) ON exchange_finances TO peak_admin, peak_coordinator;
