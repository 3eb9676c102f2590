-- Why: an invoice gets its number when it is issued, and its status follows what was paid.
-- Rule: draft -> sent | void, sent -> void; between sent, partially paid and paid only payments move it (53_lines_and_payments.sql).
-- What was issued stays: number, receiver, exchange, day, tax and lines; a mistake is made void and written anew.
-- Locks, of all money in this order: invoices, then expenses, each in the order of their ids, then the firm's counter of numbers
-- for the year, then the exchanges. Undo: re-apply the previous version of this file.

CREATE OR REPLACE FUNCTION app.next_invoice_number(organization uuid, issued date) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    issue_year integer := extract(year FROM issued);
    candidate text;
BEGIN
    LOOP
        INSERT INTO invoice_number_counters AS counter (organization_id, year, last) VALUES (organization, issue_year, 1)
        ON CONFLICT (organization_id, year) DO UPDATE SET last = counter.last + 1
        RETURNING format('INV-%s-%s', issue_year, lpad(counter.last::text, 6, '0')) INTO candidate;
        -- A number that came with an import is taken: go on to the next.
        EXIT WHEN NOT EXISTS (SELECT FROM invoices WHERE organization_id = organization AND number = candidate);
    END LOOP;
    RETURN candidate;
END $$;

CREATE OR REPLACE FUNCTION app.prepare_invoice() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    issued invoice_status_enum[] := ARRAY['sent', 'partially_paid', 'paid'];
BEGIN
    IF TG_OP = 'INSERT' THEN
        NEW.status := coalesce(NEW.status, 'draft');
        NEW.subtotal := 0;
        NEW.fees := 0;
        NEW.total_paid := 0;
    ELSIF OLD.status = ANY (issued) AND NEW.status = OLD.status THEN
        NEW.status := CASE WHEN NEW.total_paid = 0 THEN 'sent'
            WHEN NEW.total_paid < NEW.subtotal + NEW.tax_amount THEN 'partially_paid' ELSE 'paid' END;
    END IF;
    IF NEW.status = ANY (issued) AND (TG_OP = 'INSERT' OR OLD.status = 'draft') THEN
        NEW.issued_on := coalesce(NEW.issued_on,
            (now() AT TIME ZONE (SELECT time_zone FROM organizations WHERE id = NEW.organization_id))::date);
        NEW.number := coalesce(NEW.number, app.next_invoice_number(NEW.organization_id, NEW.issued_on));
    END IF;
    RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION app.hold_invoice() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF NEW.status <> OLD.status AND NOT (OLD.status = 'draft' AND NEW.status IN ('sent', 'void')
        OR OLD.status = 'sent' AND NEW.status = 'void'
        OR NEW.status IN ('sent', 'partially_paid', 'paid') AND OLD.status IN ('sent', 'partially_paid', 'paid')) THEN
        PERFORM app.refuse('invoices_status_step', format('from %s to %s', OLD.status, NEW.status));
    END IF;
    IF OLD.status <> 'draft' AND (NEW.number, NEW.exchange_id, NEW.contact_id, NEW.issued_on, NEW.tax_amount, NEW.subtotal, NEW.fees)
        IS DISTINCT FROM (OLD.number, OLD.exchange_id, OLD.contact_id, OLD.issued_on, OLD.tax_amount, OLD.subtotal, OLD.fees) THEN
        PERFORM app.refuse('invoices_issued_stay', 'an invoice that was issued is made void, not changed');
    END IF;
    RETURN NULL;
END $$;

-- The expenses on an invoice are invoiced from the day it is issued until it is made void.
CREATE OR REPLACE FUNCTION app.mark_expenses(organization uuid, invoice_ids uuid[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    expense_ids uuid[] := ARRAY(SELECT expense_id FROM invoice_lines WHERE organization_id = organization
        AND invoice_id = ANY (invoice_ids) AND expense_id IS NOT NULL AND removed_at IS NULL);
BEGIN
    PERFORM FROM expenses WHERE organization_id = organization AND id = ANY (expense_ids)
    ORDER BY id FOR NO KEY UPDATE;

    UPDATE expenses x SET is_invoiced = NOT x.is_invoiced
    WHERE x.organization_id = organization AND x.id = ANY (expense_ids) AND x.is_invoiced <> EXISTS (
        SELECT FROM invoice_lines l JOIN invoices i ON i.organization_id = l.organization_id AND i.id = l.invoice_id
        WHERE l.organization_id = x.organization_id AND l.expense_id = x.id AND l.removed_at IS NULL
          AND i.status NOT IN ('draft', 'void'));
END $$;

CREATE OR REPLACE FUNCTION app.invoices_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    changed record;
BEGIN
    IF TG_OP = 'UPDATE' THEN
        PERFORM app.mark_expenses(n.organization_id, array_agg(n.id))
        FROM new_rows n JOIN old_rows o USING (organization_id, id)
        WHERE (n.status IN ('draft', 'void')) <> (o.status IN ('draft', 'void')) GROUP BY n.organization_id;
    END IF;
    -- Drafts and void ones count nowhere, so that writing lines touches no exchange.
    FOR changed IN EXECUTE CASE TG_OP
        WHEN 'INSERT' THEN 'SELECT organization_id, array_agg(DISTINCT exchange_id) ids FROM new_rows
            WHERE exchange_id IS NOT NULL AND status NOT IN (''draft'', ''void'') GROUP BY 1'
        WHEN 'DELETE' THEN 'SELECT organization_id, array_agg(DISTINCT exchange_id) ids FROM old_rows
            WHERE exchange_id IS NOT NULL AND status NOT IN (''draft'', ''void'') GROUP BY 1'
        ELSE 'SELECT organization_id, array_agg(DISTINCT exchange_id) ids
              FROM (TABLE new_rows UNION ALL TABLE old_rows) r
              WHERE exchange_id IS NOT NULL AND status NOT IN (''draft'', ''void'') GROUP BY 1' END
    LOOP
        PERFORM app.total_money(changed.organization_id, changed.ids);
    END LOOP;
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER prepare BEFORE INSERT OR UPDATE ON invoices FOR EACH ROW EXECUTE FUNCTION app.prepare_invoice();
CREATE OR REPLACE TRIGGER hold AFTER UPDATE ON invoices FOR EACH ROW EXECUTE FUNCTION app.hold_invoice();
CREATE OR REPLACE TRIGGER total_insert AFTER INSERT ON invoices REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION app.invoices_changed();
CREATE OR REPLACE TRIGGER total_update AFTER UPDATE ON invoices REFERENCING NEW TABLE AS new_rows OLD TABLE AS old_rows
    FOR EACH STATEMENT EXECUTE FUNCTION app.invoices_changed();
CREATE OR REPLACE TRIGGER total_delete AFTER DELETE ON invoices REFERENCING OLD TABLE AS old_rows
    FOR EACH STATEMENT EXECUTE FUNCTION app.invoices_changed();
