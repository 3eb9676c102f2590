-- Why: the closing statement of each property, and the worksheet of each exchange (adjusted basis, recapture, and that somebody
-- has called it complete), from which boot, gain and the new basis are counted; the day on which the funds came in.
-- Rule: one statement per property, one worksheet per exchange. Debt is paid off at a sale and taken on at a purchase; other
-- property is given with a sale and received with a purchase, beside the price; cash is what a sale pays out or a purchase takes.
-- Locks: ACCESS EXCLUSIVE on exchange_finances while its rows are checked once. Undo: drop both tables, the column and its check.

CREATE TABLE closing_statements (
    organization_id UUID NOT NULL DEFAULT app.org(),
    property_id UUID NOT NULL,
    exchange_id UUID NOT NULL,
    closed_on DATE NOT NULL,
    price DECIMAL(15,2) NOT NULL,
    debt DECIMAL(15,2) NOT NULL DEFAULT 0,
    exchange_expenses DECIMAL(15,2) NOT NULL DEFAULT 0,
    other_expenses DECIMAL(15,2) NOT NULL DEFAULT 0,
    other_property DECIMAL(15,2) NOT NULL DEFAULT 0,
    cash DECIMAL(15,2) NOT NULL DEFAULT 0,
    recorded_by UUID DEFAULT app.uid(),
    recorded_at TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT closing_statements_pkey PRIMARY KEY (organization_id,property_id)
);

CREATE TABLE tax_worksheets (
    organization_id UUID NOT NULL DEFAULT app.org(),
    exchange_id UUID NOT NULL,
    adjusted_basis DECIMAL(15,2),
    recapture DECIMAL(15,2),
    other_basis DECIMAL(15,2),
    completed_at TIMESTAMPTZ(6),
    completed_by UUID,
    updated_at TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT tax_worksheets_pkey PRIMARY KEY (organization_id,exchange_id)
);

ALTER TABLE exchange_finances ADD COLUMN proceeds_received_on DATE;

CREATE INDEX closing_statements_organization_id_exchange_id_idx ON closing_statements(organization_id, exchange_id);
CREATE INDEX closing_statements_organization_id_recorded_by_idx ON closing_statements(organization_id, recorded_by);
CREATE INDEX tax_worksheets_organization_id_completed_by_idx ON tax_worksheets(organization_id, completed_by);

ALTER TABLE closing_statements
    ADD CONSTRAINT closing_statements_price_positive CHECK (price > 0),
    ADD CONSTRAINT closing_statements_not_negative CHECK (
        debt >= 0 AND exchange_expenses >= 0 AND other_expenses >= 0 AND other_property >= 0 AND cash >= 0);
ALTER TABLE tax_worksheets
    ADD CONSTRAINT tax_worksheets_not_negative CHECK (adjusted_basis >= 0 AND recapture >= 0 AND other_basis >= 0),
    ADD CONSTRAINT tax_worksheets_complete_has_basis CHECK (completed_at IS NULL OR adjusted_basis IS NOT NULL);
ALTER TABLE exchange_finances
    ADD CONSTRAINT exchange_finances_receipt_has_amount CHECK (proceeds_received_on IS NULL OR proceeds IS NOT NULL);

ALTER TABLE closing_statements ADD CONSTRAINT closing_statements_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id);
ALTER TABLE closing_statements ADD CONSTRAINT closing_statements_organization_id_property_id_fkey FOREIGN KEY (organization_id, property_id) REFERENCES exchange_properties(organization_id, id);
ALTER TABLE closing_statements ADD CONSTRAINT closing_statements_organization_id_exchange_id_fkey FOREIGN KEY (organization_id, exchange_id) REFERENCES exchanges(organization_id, id);
ALTER TABLE closing_statements ADD CONSTRAINT closing_statements_organization_id_recorded_by_fkey FOREIGN KEY (organization_id, recorded_by) REFERENCES memberships(organization_id, user_id);
ALTER TABLE tax_worksheets ADD CONSTRAINT tax_worksheets_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id);
ALTER TABLE tax_worksheets ADD CONSTRAINT tax_worksheets_organization_id_exchange_id_fkey FOREIGN KEY (organization_id, exchange_id) REFERENCES exchanges(organization_id, id);
ALTER TABLE tax_worksheets ADD CONSTRAINT tax_worksheets_organization_id_completed_by_fkey FOREIGN KEY (organization_id, completed_by) REFERENCES memberships(organization_id, user_id);
