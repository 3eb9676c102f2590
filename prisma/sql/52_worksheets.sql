-- Why: a closing statement is of the closing that is on file, and a worksheet that was called complete is as it was then.
-- Rule: a statement bears the day of its property's closing and follows it when that is corrected; a closing with a statement
-- is not cleared. A worksheet is completed only when cash reconciles and every closing has its statement; the database says
-- when, and who. Whatever is changed afterwards, of the worksheet, a statement or the funds received, takes that back.
-- Locks: the worksheet of the exchange, until the transaction ends. Undo: re-apply the previous version of this file.

CREATE OR REPLACE FUNCTION app.hold_statement() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF NEW.closed_on IS DISTINCT FROM (SELECT transferred_on FROM exchange_properties
        WHERE organization_id = NEW.organization_id AND id = NEW.property_id) THEN
        PERFORM app.refuse('closing_statements_on_closing', format('dated %s', NEW.closed_on));
    END IF;
    UPDATE tax_worksheets SET completed_at = NULL
    WHERE organization_id = NEW.organization_id AND exchange_id = NEW.exchange_id AND completed_at IS NOT NULL;
    RETURN NULL;
END $$;

-- The statement goes with its property: to another day, and to another exchange.
CREATE OR REPLACE FUNCTION app.move_statement() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF NEW.transferred_on IS NULL AND EXISTS (SELECT FROM closing_statements
        WHERE organization_id = NEW.organization_id AND property_id = NEW.id) THEN
        PERFORM app.refuse('closing_statements_keep_closing', 'a closing with a statement is not cleared');
    END IF;
    -- The exchange is filled in from the property (50_properties.sql).
    UPDATE closing_statements SET closed_on = NEW.transferred_on
    WHERE organization_id = NEW.organization_id AND property_id = NEW.id;
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION app.prepare_worksheet() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF OLD.completed_at IS NOT NULL
        AND (NEW.adjusted_basis, NEW.recapture, NEW.other_basis) IS DISTINCT FROM (OLD.adjusted_basis, OLD.recapture, OLD.other_basis) THEN
        NEW.completed_at := NULL;
    END IF;
    IF NEW.completed_at IS NULL THEN
        NEW.completed_by := NULL;
    ELSIF OLD.completed_at IS NULL THEN
        NEW.completed_at := now();
        NEW.completed_by := coalesce(app.uid(), NEW.completed_by);
    END IF;
    RETURN NEW;
END $$;

-- Whether cash reconciles: every closing has its statement, each follows from its other lines, and no more funds came in than the
-- sales paid out. Null until both sides have a statement, and while a property that changed hands has none. The same rule in words
-- is in lib/worksheet/rules/checks (cashChecks), and lib/worksheet/reconcile.db.test.ts holds the two together.
CREATE OR REPLACE FUNCTION app.statements_reconcile(organization uuid, exchange uuid) RETURNS boolean
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT CASE WHEN count(DISTINCT p.side) FILTER (WHERE s.cash IS NOT NULL) = 2
            AND bool_and(s.cash IS NOT NULL OR p.status NOT IN ('transferred', 'acquired')) THEN
        bool_and(s.cash = s.price + s.other_property - s.debt
            + (s.exchange_expenses + s.other_expenses) * CASE p.side WHEN 'relinquished' THEN -1 ELSE 1 END)
        AND coalesce(sum(s.cash) FILTER (WHERE p.side = 'relinquished') >= (SELECT f.proceeds FROM exchange_finances f
            WHERE f.organization_id = organization AND f.exchange_id = exchange), true) END
    FROM exchange_properties p
    LEFT JOIN closing_statements s ON s.organization_id = p.organization_id AND s.property_id = p.id
    WHERE p.organization_id = organization AND p.exchange_id = exchange AND p.status NOT IN ('lost', 'revoked')
$$;

CREATE OR REPLACE FUNCTION app.hold_worksheet() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    reconciles boolean := app.statements_reconcile(NEW.organization_id, NEW.exchange_id);
BEGIN
    IF reconciles IS NOT TRUE THEN
        PERFORM app.refuse('tax_worksheets_reconciles',
            CASE WHEN reconciles IS NULL THEN 'a closing has no statement' ELSE 'cash does not come to zero' END);
    END IF;
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION app.reopen_worksheet() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    UPDATE tax_worksheets SET completed_at = NULL
    WHERE organization_id = NEW.organization_id AND exchange_id = NEW.exchange_id AND completed_at IS NOT NULL;
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER touch BEFORE UPDATE ON closing_statements FOR EACH ROW EXECUTE FUNCTION app.touch();
CREATE OR REPLACE TRIGGER touch BEFORE UPDATE ON tax_worksheets FOR EACH ROW EXECUTE FUNCTION app.touch();
CREATE OR REPLACE TRIGGER place BEFORE INSERT OR UPDATE ON closing_statements
    FOR EACH ROW EXECUTE FUNCTION app.place_property_money();
CREATE OR REPLACE TRIGGER hold AFTER INSERT OR UPDATE ON closing_statements
    FOR EACH ROW EXECUTE FUNCTION app.hold_statement();
CREATE OR REPLACE TRIGGER move_statement AFTER UPDATE OF exchange_id, transferred_on ON exchange_properties
    FOR EACH ROW WHEN ((NEW.exchange_id, NEW.transferred_on) IS DISTINCT FROM (OLD.exchange_id, OLD.transferred_on))
    EXECUTE FUNCTION app.move_statement();
CREATE OR REPLACE TRIGGER prepare BEFORE INSERT OR UPDATE ON tax_worksheets
    FOR EACH ROW EXECUTE FUNCTION app.prepare_worksheet();
CREATE OR REPLACE TRIGGER hold_insert AFTER INSERT ON tax_worksheets
    FOR EACH ROW WHEN (NEW.completed_at IS NOT NULL) EXECUTE FUNCTION app.hold_worksheet();
CREATE OR REPLACE TRIGGER hold_update AFTER UPDATE ON tax_worksheets
    FOR EACH ROW WHEN (NEW.completed_at IS NOT NULL AND OLD.completed_at IS NULL) EXECUTE FUNCTION app.hold_worksheet();
CREATE OR REPLACE TRIGGER reopen_worksheet AFTER UPDATE OF proceeds ON exchange_finances
    FOR EACH ROW WHEN (NEW.proceeds IS DISTINCT FROM OLD.proceeds) EXECUTE FUNCTION app.reopen_worksheet();

GRANT EXECUTE ON FUNCTION app.statements_reconcile(uuid, uuid) TO peak_admin, peak_coordinator;
