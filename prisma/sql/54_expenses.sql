-- Why: the money of an exchange is what was invoiced, paid and spent for it.
-- Rule: issued invoices count (sent, partially paid, paid), drafts and void ones do not; expenses count unless void, and weigh
-- on the firm while they are not billable or not invoiced. An expense on an invoice that counts keeps its exchange and stays
-- billable: it is taken off the invoice first. Once that invoice is issued it keeps its amount and vendor as well.
-- Locks: the exchanges concerned, in the order of their ids, after invoices and expenses (53_invoices.sql); summed after the
-- lock (see 40_access.sql). Undo: re-apply the previous version of this file.

CREATE OR REPLACE FUNCTION app.total_money(organization uuid, exchange_ids uuid[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
BEGIN
    PERFORM app.lock_exchanges(organization, exchange_ids);

    UPDATE exchange_finances f SET
        (invoice_count, invoiced_total, invoiced_fees, paid_total, expense_total, unbilled_expense_total)
        = ROW (i.count, i.total, i.fees, i.paid, s.total, s.unbilled)
    FROM unnest(exchange_ids) AS x (id)
    CROSS JOIN LATERAL (
        SELECT count(*)::integer AS count, coalesce(sum(total), 0) AS total, coalesce(sum(fees), 0) AS fees,
            coalesce(sum(total_paid), 0) AS paid
        FROM invoices WHERE organization_id = organization AND exchange_id = x.id AND status IN ('sent', 'partially_paid', 'paid')
    ) i
    CROSS JOIN LATERAL (
        SELECT coalesce(sum(amount), 0) AS total,
            coalesce(sum(amount) FILTER (WHERE NOT is_billable OR NOT is_invoiced), 0) AS unbilled
        FROM expenses WHERE organization_id = organization AND exchange_id = x.id AND voided_at IS NULL
    ) s
    WHERE f.organization_id = organization AND f.exchange_id = x.id
      AND (f.invoice_count, f.invoiced_total, f.invoiced_fees, f.paid_total, f.expense_total, f.unbilled_expense_total)
        <> (i.count, i.total, i.fees, i.paid, s.total, s.unbilled);
END $$;

CREATE OR REPLACE FUNCTION app.prepare_expense() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    NEW.is_invoiced := false;
    RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION app.hold_expense() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_NAME = 'hold_invoiced' THEN
        PERFORM app.refuse('expenses_invoiced_stay', 'void the invoice first');
    ELSIF EXISTS (SELECT FROM invoice_lines l JOIN invoices i ON i.organization_id = l.organization_id AND i.id = l.invoice_id
        WHERE l.organization_id = NEW.organization_id AND l.expense_id = NEW.id AND l.removed_at IS NULL
          AND i.status <> 'void') THEN
        PERFORM app.refuse('expenses_on_invoice_stay', 'take the expense off its invoice first');
    END IF;
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION app.expenses_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    changed record;
BEGIN
    FOR changed IN EXECUTE format('SELECT organization_id, array_agg(DISTINCT exchange_id) AS ids FROM (%s) r
        WHERE exchange_id IS NOT NULL GROUP BY 1', CASE TG_OP WHEN 'INSERT' THEN 'TABLE new_rows'
            WHEN 'DELETE' THEN 'TABLE old_rows' ELSE 'TABLE new_rows UNION ALL TABLE old_rows' END)
    LOOP
        PERFORM app.total_money(changed.organization_id, changed.ids);
    END LOOP;
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER prepare BEFORE INSERT ON expenses FOR EACH ROW EXECUTE FUNCTION app.prepare_expense();
CREATE OR REPLACE TRIGGER hold AFTER UPDATE ON expenses FOR EACH ROW WHEN (
    (NEW.exchange_id, NEW.is_billable, NEW.voided_at IS NULL) IS DISTINCT FROM (OLD.exchange_id, OLD.is_billable, OLD.voided_at IS NULL))
    EXECUTE FUNCTION app.hold_expense();
CREATE OR REPLACE TRIGGER hold_invoiced AFTER UPDATE ON expenses FOR EACH ROW WHEN (
    OLD.is_invoiced AND (NEW.amount, NEW.vendor_id) IS DISTINCT FROM (OLD.amount, OLD.vendor_id))
    EXECUTE FUNCTION app.hold_expense();
CREATE OR REPLACE TRIGGER total_insert AFTER INSERT ON expenses REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION app.expenses_changed();
CREATE OR REPLACE TRIGGER total_update AFTER UPDATE ON expenses REFERENCING NEW TABLE AS new_rows OLD TABLE AS old_rows
    FOR EACH STATEMENT EXECUTE FUNCTION app.expenses_changed();
CREATE OR REPLACE TRIGGER total_delete AFTER DELETE ON expenses REFERENCING OLD TABLE AS old_rows
    FOR EACH STATEMENT EXECUTE FUNCTION app.expenses_changed();
