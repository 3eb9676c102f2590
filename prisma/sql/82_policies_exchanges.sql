-- Why: who sees and works on exchanges, their cards, numbers, money and access list.
-- Rule: a policy is written to roles, so none contains "is admin or ..."; what a person may see is one list of
-- exchanges, computed once per statement, which becomes an index condition.
-- Locks: ACCESS EXCLUSIVE on each table, briefly, at deployment. Undo: re-apply the previous version of this file.

CALL app.begin_policies(
    'exchanges', 'exchange_finances', 'exchange_numbers', 'exchange_number_counters', 'exchange_cards', 'exchange_access');

-- exchange_number_counters has no policy and no grant: only the trigger that gives out numbers reaches it.

CREATE POLICY admin_sees_access ON exchange_access FOR SELECT TO peak_admin
    USING (organization_id = (SELECT app.org()));
CREATE POLICY own_access ON exchange_access FOR SELECT TO peak_coordinator, peak_client, peak_third_party, peak_agency
    USING (organization_id = (SELECT app.org()) AND user_id = (SELECT app.uid()));

CREATE POLICY admin_runs_exchanges ON exchanges FOR ALL TO peak_admin
    USING (organization_id = (SELECT app.org()))
    WITH CHECK (organization_id = (SELECT app.org()));
CREATE POLICY coordinator_opens_own ON exchanges FOR INSERT TO peak_coordinator
    WITH CHECK (organization_id = (SELECT app.org()) AND coordinator_id = (SELECT app.uid()));
CREATE POLICY member_sees_exchanges ON exchanges FOR SELECT TO peak_coordinator, peak_client, peak_third_party, peak_agency
    USING (organization_id = (SELECT app.org())
        AND id = ANY (ARRAY(SELECT a.exchange_id FROM exchange_access a WHERE a.user_id = (SELECT app.uid()))));
-- Neither firm nor id nor coordinator can be changed (70_grants.sql), so what holds before holds after.
CREATE POLICY coordinator_works_on_exchanges ON exchanges FOR UPDATE TO peak_coordinator
    USING (organization_id = (SELECT app.org())
        AND id = ANY (ARRAY(SELECT a.exchange_id FROM exchange_access a WHERE a.user_id = (SELECT app.uid()))));

CREATE POLICY admin_sees_exchange_cards ON exchange_cards FOR SELECT TO peak_admin
    USING (organization_id = (SELECT app.org()));
CREATE POLICY member_sees_exchange_cards ON exchange_cards FOR SELECT TO peak_coordinator, peak_client, peak_third_party, peak_agency
    USING (organization_id = (SELECT app.org())
        AND exchange_id = ANY (ARRAY(SELECT a.exchange_id FROM exchange_access a WHERE a.user_id = (SELECT app.uid()))));

CREATE POLICY admin_sees_exchange_numbers ON exchange_numbers FOR SELECT TO peak_admin
    USING (organization_id = (SELECT app.org()));
CREATE POLICY member_sees_exchange_numbers ON exchange_numbers FOR SELECT TO peak_coordinator, peak_client, peak_third_party, peak_agency
    USING (organization_id = (SELECT app.org())
        AND exchange_id = ANY (ARRAY(SELECT a.exchange_id FROM exchange_access a WHERE a.user_id = (SELECT app.uid()))));

CREATE POLICY admin_sees_exchange_finances ON exchange_finances FOR SELECT TO peak_admin
    USING (organization_id = (SELECT app.org()));
CREATE POLICY member_sees_exchange_finances ON exchange_finances FOR SELECT TO peak_coordinator, peak_client
    USING (organization_id = (SELECT app.org())
        AND exchange_id = ANY (ARRAY(SELECT a.exchange_id FROM exchange_access a WHERE a.user_id = (SELECT app.uid()))));

CREATE POLICY admin_keeps_finances ON exchange_finances FOR UPDATE TO peak_admin
    USING (organization_id = (SELECT app.org()));
CREATE POLICY coordinator_keeps_finances ON exchange_finances FOR UPDATE TO peak_coordinator
    USING (organization_id = (SELECT app.org())
        AND exchange_id = ANY (ARRAY(SELECT a.exchange_id FROM exchange_access a WHERE a.user_id = (SELECT app.uid()))));
