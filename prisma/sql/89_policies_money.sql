-- Why: who sees and works on invoices, payments, expenses and the release of exchange funds.
-- Rule: a policy is written to roles, so none contains "is admin or ..."; what a person may see is one list of
-- exchanges, computed once per statement, which becomes an index condition.
-- Locks: ACCESS EXCLUSIVE on each table, briefly, at deployment. Undo: re-apply the previous version of this file.

CALL app.begin_policies('invoices', 'invoice_lines', 'invoice_payments', 'invoice_number_counters', 'expenses',
    'disbursement_requests', 'disbursement_approvals');

-- invoice_number_counters has no policy and no grant: only the trigger that gives out numbers reaches it.

CREATE POLICY admin_keeps_invoices ON invoices FOR ALL TO peak_admin
    USING (organization_id = (SELECT app.org()))
    WITH CHECK (organization_id = (SELECT app.org()));
CREATE POLICY coordinator_keeps_invoices ON invoices FOR ALL TO peak_coordinator
    USING (organization_id = (SELECT app.org())
        AND exchange_id = ANY (ARRAY(SELECT a.exchange_id FROM exchange_access a WHERE a.user_id = (SELECT app.uid()))))
    WITH CHECK (organization_id = (SELECT app.org())
        AND exchange_id = ANY (ARRAY(SELECT a.exchange_id FROM exchange_access a WHERE a.user_id = (SELECT app.uid()))));
CREATE POLICY coordinator_keeps_own_invoices ON invoices FOR ALL TO peak_coordinator
    USING (organization_id = (SELECT app.org())
        AND exchange_id IS NULL AND created_by = (SELECT app.uid()))
    WITH CHECK (organization_id = (SELECT app.org())
        AND exchange_id IS NULL AND created_by = (SELECT app.uid()));
-- Those that were sent, also when they became void; a draft that became void was never theirs.
CREATE POLICY client_sees_issued_invoices ON invoices FOR SELECT TO peak_client
    USING (organization_id = (SELECT app.org())
        AND exchange_id = ANY (ARRAY(SELECT a.exchange_id FROM exchange_access a WHERE a.user_id = (SELECT app.uid())))
        AND status <> 'draft' AND number IS NOT NULL);

-- Lines and payments go with their invoice, and a line passes on only an expense that its writer sees.
CREATE POLICY admin_keeps_lines ON invoice_lines FOR ALL TO peak_admin
    USING (organization_id = (SELECT app.org()))
    WITH CHECK (organization_id = (SELECT app.org()));
CREATE POLICY coordinator_keeps_lines ON invoice_lines FOR ALL TO peak_coordinator
    USING (organization_id = (SELECT app.org())
        AND EXISTS (SELECT FROM invoices i
            WHERE i.organization_id = invoice_lines.organization_id AND i.id = invoice_lines.invoice_id))
    WITH CHECK (organization_id = (SELECT app.org())
        AND EXISTS (SELECT FROM invoices i
            WHERE i.organization_id = invoice_lines.organization_id AND i.id = invoice_lines.invoice_id)
        AND (expense_id IS NULL OR EXISTS (SELECT FROM expenses e
            WHERE e.organization_id = invoice_lines.organization_id AND e.id = invoice_lines.expense_id)));
CREATE POLICY client_sees_lines ON invoice_lines FOR SELECT TO peak_client
    USING (organization_id = (SELECT app.org())
        AND EXISTS (SELECT FROM invoices i
            WHERE i.organization_id = invoice_lines.organization_id AND i.id = invoice_lines.invoice_id)
        AND removed_at IS NULL);
CREATE POLICY admin_keeps_payments ON invoice_payments FOR ALL TO peak_admin
    USING (organization_id = (SELECT app.org()))
    WITH CHECK (organization_id = (SELECT app.org()));
CREATE POLICY coordinator_keeps_payments ON invoice_payments FOR ALL TO peak_coordinator
    USING (organization_id = (SELECT app.org())
        AND EXISTS (SELECT FROM invoices i
            WHERE i.organization_id = invoice_payments.organization_id AND i.id = invoice_payments.invoice_id))
    WITH CHECK (organization_id = (SELECT app.org())
        AND EXISTS (SELECT FROM invoices i
            WHERE i.organization_id = invoice_payments.organization_id AND i.id = invoice_payments.invoice_id));
CREATE POLICY client_sees_payments ON invoice_payments FOR SELECT TO peak_client
    USING (organization_id = (SELECT app.org())
        AND EXISTS (SELECT FROM invoices i
            WHERE i.organization_id = invoice_payments.organization_id AND i.id = invoice_payments.invoice_id)
        AND voided_at IS NULL);

CREATE POLICY admin_keeps_expenses ON expenses FOR ALL TO peak_admin
    USING (organization_id = (SELECT app.org()))
    WITH CHECK (organization_id = (SELECT app.org()));
CREATE POLICY coordinator_keeps_expenses ON expenses FOR ALL TO peak_coordinator
    USING (organization_id = (SELECT app.org())
        AND exchange_id = ANY (ARRAY(SELECT a.exchange_id FROM exchange_access a WHERE a.user_id = (SELECT app.uid()))))
    WITH CHECK (organization_id = (SELECT app.org())
        AND exchange_id = ANY (ARRAY(SELECT a.exchange_id FROM exchange_access a WHERE a.user_id = (SELECT app.uid()))));
CREATE POLICY coordinator_keeps_own_expenses ON expenses FOR ALL TO peak_coordinator
    USING (organization_id = (SELECT app.org())
        AND exchange_id IS NULL AND created_by = (SELECT app.uid()))
    WITH CHECK (organization_id = (SELECT app.org())
        AND exchange_id IS NULL AND created_by = (SELECT app.uid()));

CREATE POLICY admin_keeps_disbursements ON disbursement_requests FOR ALL TO peak_admin
    USING (organization_id = (SELECT app.org()))
    WITH CHECK (organization_id = (SELECT app.org()));
CREATE POLICY coordinator_keeps_disbursements ON disbursement_requests FOR ALL TO peak_coordinator
    USING (organization_id = (SELECT app.org())
        AND exchange_id = ANY (ARRAY(SELECT a.exchange_id FROM exchange_access a WHERE a.user_id = (SELECT app.uid()))))
    WITH CHECK (organization_id = (SELECT app.org())
        AND exchange_id = ANY (ARRAY(SELECT a.exchange_id FROM exchange_access a WHERE a.user_id = (SELECT app.uid()))));
CREATE POLICY admin_keeps_approvals ON disbursement_approvals FOR ALL TO peak_admin
    USING (organization_id = (SELECT app.org()))
    WITH CHECK (organization_id = (SELECT app.org()));
CREATE POLICY coordinator_keeps_approvals ON disbursement_approvals FOR ALL TO peak_coordinator
    USING (organization_id = (SELECT app.org())
        AND EXISTS (SELECT FROM disbursement_requests r
            WHERE r.organization_id = disbursement_approvals.organization_id AND r.id = disbursement_approvals.request_id))
    WITH CHECK (organization_id = (SELECT app.org())
        AND EXISTS (SELECT FROM disbursement_requests r
            WHERE r.organization_id = disbursement_approvals.organization_id AND r.id = disbursement_approvals.request_id));
