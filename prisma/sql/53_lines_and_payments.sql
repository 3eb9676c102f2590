-- Why: what an invoice asks for is the sum of its lines, and what was paid the sum of its payments.
-- Rule: lines are written while the invoice is a draft. A line may carry an expense: one of the same exchange, billable and not
-- void, which no other line of an invoice that counts carries. Removed lines and void payments do not count, and a payment
-- that was made void stays so: another is recorded instead.
-- Locks: as in 53_invoices.sql: the invoices, then the expenses, in the order of their ids; summed after the lock.
-- Undo: re-apply the previous version of this file.

CREATE OR REPLACE FUNCTION app.sum_lines(organization uuid, invoice_ids uuid[], expense_ids uuid[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    carried record;
BEGIN
    PERFORM FROM invoices WHERE organization_id = organization AND id = ANY (invoice_ids)
    ORDER BY id FOR NO KEY UPDATE;
    IF EXISTS (SELECT FROM invoices WHERE organization_id = organization AND id = ANY (invoice_ids) AND status <> 'draft') THEN
        PERFORM app.refuse('invoice_lines_draft_only', 'the lines of an invoice that was issued stay as they are');
    END IF;

    PERFORM FROM expenses WHERE organization_id = organization AND id = ANY (expense_ids)
    ORDER BY id FOR NO KEY UPDATE;
    SELECT coalesce(bool_or(x.lines > 1), false) AS twice, coalesce(bool_or(NOT x.fits), false) AS unfit INTO carried
    FROM (
        SELECT count(*) AS lines,
            bool_and(x.is_billable AND x.voided_at IS NULL AND x.exchange_id IS NOT DISTINCT FROM i.exchange_id) AS fits
        FROM expenses x
        JOIN invoice_lines l ON l.organization_id = x.organization_id AND l.expense_id = x.id AND l.removed_at IS NULL
        JOIN invoices i ON i.organization_id = l.organization_id AND i.id = l.invoice_id AND i.status <> 'void'
        WHERE x.organization_id = organization AND x.id = ANY (expense_ids) GROUP BY x.id
    ) x;
    IF carried.twice THEN
        PERFORM app.refuse('expenses_invoiced_once', 'this expense is on an invoice already');
    ELSIF carried.unfit THEN
        PERFORM app.refuse('invoice_lines_expense_fits', 'only a billable expense of the same exchange, not void, is invoiced');
    END IF;

    UPDATE invoices i SET subtotal = sums.subtotal, fees = sums.fees
    FROM (
        SELECT x.id, coalesce(sum(l.amount), 0) AS subtotal, coalesce(sum(l.amount) FILTER (WHERE l.expense_id IS NULL), 0) AS fees
        FROM unnest(invoice_ids) AS x (id)
        LEFT JOIN invoice_lines l ON l.organization_id = organization AND l.invoice_id = x.id AND l.removed_at IS NULL
        GROUP BY x.id
    ) sums
    WHERE i.organization_id = organization AND i.id = sums.id AND (i.subtotal, i.fees) <> (sums.subtotal, sums.fees);
END $$;

CREATE OR REPLACE FUNCTION app.sum_payments(organization uuid, invoice_ids uuid[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
BEGIN
    PERFORM FROM invoices WHERE organization_id = organization AND id = ANY (invoice_ids)
    ORDER BY id FOR NO KEY UPDATE;

    UPDATE invoices i SET total_paid = sums.paid
    FROM (
        SELECT x.id, coalesce(sum(p.amount), 0) AS paid
        FROM unnest(invoice_ids) AS x (id)
        LEFT JOIN invoice_payments p ON p.organization_id = organization AND p.invoice_id = x.id AND p.voided_at IS NULL
        GROUP BY x.id
    ) sums
    WHERE i.organization_id = organization AND i.id = sums.id AND i.total_paid <> sums.paid;
END $$;

CREATE OR REPLACE FUNCTION app.lines_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    changed record;
BEGIN
    FOR changed IN EXECUTE format('SELECT organization_id, array_agg(DISTINCT invoice_id) AS invoices,
            array_agg(DISTINCT expense_id) FILTER (WHERE expense_id IS NOT NULL) AS expenses
        FROM (%s) r GROUP BY 1', CASE TG_OP WHEN 'INSERT' THEN 'TABLE new_rows' WHEN 'DELETE' THEN 'TABLE old_rows'
            ELSE 'TABLE new_rows UNION ALL TABLE old_rows' END)
    LOOP
        PERFORM app.sum_lines(changed.organization_id, changed.invoices, changed.expenses);
    END LOOP;
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION app.payments_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    changed record;
BEGIN
    FOR changed IN EXECUTE format('SELECT organization_id, array_agg(DISTINCT invoice_id) AS ids FROM (%s) r GROUP BY 1',
        CASE TG_OP WHEN 'INSERT' THEN 'TABLE new_rows' WHEN 'DELETE' THEN 'TABLE old_rows'
            ELSE 'TABLE new_rows UNION ALL TABLE old_rows' END)
    LOOP
        PERFORM app.sum_payments(changed.organization_id, changed.ids);
    END LOOP;
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION app.hold_payment() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM app.refuse('invoice_payments_void_stays', 'a payment that was made void does not come back');
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER hold AFTER UPDATE ON invoice_payments
    FOR EACH ROW WHEN (OLD.voided_at IS NOT NULL AND NEW.voided_at IS DISTINCT FROM OLD.voided_at)
    EXECUTE FUNCTION app.hold_payment();

-- The foreign key locks the invoice weakly, before the sum locks it strongly: in between, somebody who issues it and so gives it
-- a number would wait for the one and keep out the other. So it is held strongly from the start.
CREATE OR REPLACE FUNCTION app.hold_invoice_first() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
BEGIN
    PERFORM FROM invoices WHERE organization_id = NEW.organization_id AND id = NEW.invoice_id FOR NO KEY UPDATE;
    RETURN NEW;
END $$;

DO $$
DECLARE
    target record;
BEGIN
    FOR target IN VALUES ('invoice_lines', 'lines_changed'), ('invoice_payments', 'payments_changed') LOOP
        EXECUTE format('CREATE OR REPLACE TRIGGER hold_first BEFORE INSERT ON %I
            FOR EACH ROW EXECUTE FUNCTION app.hold_invoice_first()', target.column1);
        EXECUTE format('CREATE OR REPLACE TRIGGER sum_insert AFTER INSERT ON %I REFERENCING NEW TABLE AS new_rows
            FOR EACH STATEMENT EXECUTE FUNCTION app.%I()', target.column1, target.column2);
        EXECUTE format('CREATE OR REPLACE TRIGGER sum_update AFTER UPDATE ON %I
            REFERENCING NEW TABLE AS new_rows OLD TABLE AS old_rows
            FOR EACH STATEMENT EXECUTE FUNCTION app.%I()', target.column1, target.column2);
        EXECUTE format('CREATE OR REPLACE TRIGGER sum_delete AFTER DELETE ON %I REFERENCING OLD TABLE AS old_rows
            FOR EACH STATEMENT EXECUTE FUNCTION app.%I()', target.column1, target.column2);
    END LOOP;
END $$;
