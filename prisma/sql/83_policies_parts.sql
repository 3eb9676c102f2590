-- Why: who sees and works on what belongs to an exchange: participants, properties and their money, agency assignments.
-- Rule: a policy is written to roles, so none contains "is admin or ..."; what a person may see is one list of
-- exchanges, computed once per statement, which becomes an index condition.
-- Locks: ACCESS EXCLUSIVE on each table, briefly, at deployment. Undo: re-apply the previous version of this file.

CALL app.begin_policies('exchange_participants', 'exchange_properties', 'property_finances', 'agency_assignments');

CREATE POLICY admin_keeps_participants ON exchange_participants FOR ALL TO peak_admin
    USING (organization_id = (SELECT app.org()))
    WITH CHECK (organization_id = (SELECT app.org()));
CREATE POLICY coordinator_keeps_participants ON exchange_participants FOR ALL TO peak_coordinator
    USING (organization_id = (SELECT app.org())
        AND exchange_id = ANY (ARRAY(SELECT a.exchange_id FROM exchange_access a WHERE a.user_id = (SELECT app.uid()))))
    WITH CHECK (organization_id = (SELECT app.org())
        AND exchange_id = ANY (ARRAY(SELECT a.exchange_id FROM exchange_access a WHERE a.user_id = (SELECT app.uid()))));
CREATE POLICY party_sees_own_part ON exchange_participants FOR SELECT TO peak_third_party
    USING (organization_id = (SELECT app.org()) AND user_id = (SELECT app.uid())
        AND exchange_id = ANY (ARRAY(SELECT a.exchange_id FROM exchange_access a WHERE a.user_id = (SELECT app.uid()))));

CREATE POLICY admin_keeps_properties ON exchange_properties FOR ALL TO peak_admin
    USING (organization_id = (SELECT app.org()))
    WITH CHECK (organization_id = (SELECT app.org()));
CREATE POLICY coordinator_keeps_properties ON exchange_properties FOR ALL TO peak_coordinator
    USING (organization_id = (SELECT app.org())
        AND exchange_id = ANY (ARRAY(SELECT a.exchange_id FROM exchange_access a WHERE a.user_id = (SELECT app.uid()))))
    WITH CHECK (organization_id = (SELECT app.org())
        AND exchange_id = ANY (ARRAY(SELECT a.exchange_id FROM exchange_access a WHERE a.user_id = (SELECT app.uid()))));
CREATE POLICY client_sees_properties ON exchange_properties FOR SELECT TO peak_client
    USING (organization_id = (SELECT app.org())
        AND exchange_id = ANY (ARRAY(SELECT a.exchange_id FROM exchange_access a WHERE a.user_id = (SELECT app.uid()))));

-- The taxpayer drafts replacement properties, and changes them until a notice names them.
CREATE POLICY client_proposes_properties ON exchange_properties FOR INSERT TO peak_client
    WITH CHECK (organization_id = (SELECT app.org())
        AND exchange_id = ANY (ARRAY(SELECT a.exchange_id FROM exchange_access a
            WHERE a.user_id = (SELECT app.uid()) AND a.via = 'client'))
        AND side = 'replacement' AND status = 'proposed');
CREATE POLICY client_changes_proposed ON exchange_properties FOR UPDATE TO peak_client
    USING (organization_id = (SELECT app.org())
        AND exchange_id = ANY (ARRAY(SELECT a.exchange_id FROM exchange_access a
            WHERE a.user_id = (SELECT app.uid()) AND a.via = 'client'))
        AND side = 'replacement' AND status = 'proposed');

CREATE POLICY admin_keeps_property_money ON property_finances FOR ALL TO peak_admin
    USING (organization_id = (SELECT app.org()))
    WITH CHECK (organization_id = (SELECT app.org()));
CREATE POLICY coordinator_keeps_property_money ON property_finances FOR ALL TO peak_coordinator
    USING (organization_id = (SELECT app.org())
        AND exchange_id = ANY (ARRAY(SELECT a.exchange_id FROM exchange_access a WHERE a.user_id = (SELECT app.uid()))))
    WITH CHECK (organization_id = (SELECT app.org())
        AND exchange_id = ANY (ARRAY(SELECT a.exchange_id FROM exchange_access a WHERE a.user_id = (SELECT app.uid()))));
CREATE POLICY client_sees_property_money ON property_finances FOR SELECT TO peak_client
    USING (organization_id = (SELECT app.org())
        AND exchange_id = ANY (ARRAY(SELECT a.exchange_id FROM exchange_access a WHERE a.user_id = (SELECT app.uid()))));

CREATE POLICY client_values_proposed ON property_finances FOR INSERT TO peak_client
    WITH CHECK (organization_id = (SELECT app.org())
        AND exchange_id = ANY (ARRAY(SELECT a.exchange_id FROM exchange_access a
            WHERE a.user_id = (SELECT app.uid()) AND a.via = 'client'))
        AND EXISTS (SELECT FROM exchange_properties p
            WHERE p.organization_id = property_finances.organization_id AND p.id = property_finances.property_id
              AND p.side = 'replacement' AND p.status = 'proposed'));
CREATE POLICY client_revalues_proposed ON property_finances FOR UPDATE TO peak_client
    USING (organization_id = (SELECT app.org())
        AND exchange_id = ANY (ARRAY(SELECT a.exchange_id FROM exchange_access a
            WHERE a.user_id = (SELECT app.uid()) AND a.via = 'client'))
        AND EXISTS (SELECT FROM exchange_properties p
            WHERE p.organization_id = property_finances.organization_id AND p.id = property_finances.property_id
              AND p.side = 'replacement' AND p.status = 'proposed'));

-- An agency sees the part its own people take, nobody else's.
CREATE POLICY agency_sees_its_people ON exchange_participants FOR SELECT TO peak_agency
    USING (organization_id = (SELECT app.org())
        AND exchange_id = ANY (ARRAY(SELECT a.exchange_id FROM exchange_access a WHERE a.user_id = (SELECT app.uid())))
        AND user_id = ANY (ARRAY(SELECT s.third_party_user_id FROM agency_assignments s WHERE s.ended_at IS NULL)));

CREATE POLICY admin_assigns_agencies ON agency_assignments FOR ALL TO peak_admin
    USING (organization_id = (SELECT app.org()))
    WITH CHECK (organization_id = (SELECT app.org()));
CREATE POLICY coordinator_sees_assignments ON agency_assignments FOR SELECT TO peak_coordinator
    USING (organization_id = (SELECT app.org()));
CREATE POLICY agency_sees_own_assignments ON agency_assignments FOR SELECT TO peak_agency
    USING (organization_id = (SELECT app.org()) AND agency_user_id = (SELECT app.uid()));
