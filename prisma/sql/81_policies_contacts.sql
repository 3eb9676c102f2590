-- Why: who sees contacts, and what is known of their means and tax ids.
-- Rule: a policy is written to roles, so none contains "is admin or ..."; what a person may see is one list of
-- exchanges, computed once per statement, which becomes an index condition.
-- Locks: ACCESS EXCLUSIVE on each table, briefly, at deployment. Undo: re-apply the previous version of this file.

CALL app.begin_policies('contacts', 'contact_finances', 'tax_identifiers');

CREATE POLICY staff_works_with_contacts ON contacts FOR ALL TO peak_admin, peak_coordinator
    USING (organization_id = (SELECT app.org()))
    WITH CHECK (organization_id = (SELECT app.org()));

CREATE POLICY staff_works_with_contact_finances ON contact_finances FOR ALL TO peak_admin, peak_coordinator
    USING (organization_id = (SELECT app.org()))
    WITH CHECK (organization_id = (SELECT app.org()));

CREATE POLICY staff_works_with_tax_identifiers ON tax_identifiers FOR ALL TO peak_admin, peak_coordinator
    USING (organization_id = (SELECT app.org()))
    WITH CHECK (organization_id = (SELECT app.org()));

-- Others see the clients of their exchanges, and the contacts behind the parts they may see: a third party its own, an
-- agency those of its people.
CREATE POLICY circle_sees_clients ON contacts FOR SELECT TO peak_client, peak_third_party, peak_agency
    USING (organization_id = (SELECT app.org())
        AND id = ANY (ARRAY(SELECT c.client_id FROM exchange_cards c WHERE c.organization_id = (SELECT app.org()))));
CREATE POLICY circle_sees_participants ON contacts FOR SELECT TO peak_third_party, peak_agency
    USING (organization_id = (SELECT app.org())
        AND id = ANY (ARRAY(SELECT p.participant_id FROM exchange_participants p WHERE p.organization_id = (SELECT app.org()))));
