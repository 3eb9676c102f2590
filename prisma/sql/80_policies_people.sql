-- Why: who sees the firm, its people, and their own sessions.
-- Rule: a policy is written to roles, so none contains "is admin or ..."; what a person may see is one list of
-- exchanges, computed once per statement, which becomes an index condition.
-- Locks: ACCESS EXCLUSIVE on each table, briefly, at deployment. Undo: re-apply the previous version of this file.

CALL app.begin_policies('organizations', 'users', 'user_credentials', 'sessions', 'memberships');

-- user_credentials has no policy and no grant: only the sign-in functions reach it.

CREATE POLICY own_organization ON organizations FOR SELECT TO peak_admin, peak_coordinator, peak_client, peak_third_party, peak_agency
    USING (id = (SELECT app.org()));

CREATE POLICY staff_sees_members ON memberships FOR SELECT TO peak_admin, peak_coordinator
    USING (organization_id = (SELECT app.org()));
CREATE POLICY circle_sees_members ON memberships FOR SELECT TO peak_client, peak_third_party, peak_agency
    USING (organization_id = (SELECT app.org())
        AND user_id = ANY (ARRAY(SELECT app.my_circle())));

-- A person is visible through a membership that is visible. Staff see thousands, and need a few names at a time: for them each is
-- asked for by its key, where a list would be built and sorted for every one.
CREATE POLICY people_of_the_firm ON users FOR SELECT TO peak_admin, peak_coordinator
    USING (EXISTS (SELECT FROM memberships m WHERE m.organization_id = (SELECT app.org()) AND m.user_id = users.id));
CREATE POLICY people_of_visible_members ON users FOR SELECT TO peak_client, peak_third_party, peak_agency
    USING (id = ANY (ARRAY(SELECT m.user_id FROM memberships m WHERE m.organization_id = (SELECT app.org()))));

CREATE POLICY own_sessions ON sessions FOR SELECT TO peak_admin, peak_coordinator, peak_client, peak_third_party, peak_agency
    USING (user_id = (SELECT app.uid()));
