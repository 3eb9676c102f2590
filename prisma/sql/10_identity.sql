-- Why: the one door. app.enter checks session, membership and role, and makes the rest of the transaction run as that
-- member: identity and role are LOCAL, so they end with it (also behind PgBouncer in transaction mode).
-- Rule: the login role owns no right on any table; before app.enter every statement fails.
-- Locks: none. Undo: re-apply the previous version of this file.

-- Who the session is in the organization; no row when the session ended or the membership is not active.
CREATE OR REPLACE FUNCTION app.identity(session uuid, organization uuid)
RETURNS TABLE (user_id uuid, role text, name text, email text, organization_name text, time_zone text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT u.id, m.role::text, u.display_name, u.email::text, o.name, o.time_zone
    FROM sessions s
    JOIN memberships m ON m.organization_id = organization AND m.user_id = s.user_id AND m.is_active
    JOIN users u ON u.id = m.user_id
    JOIN organizations o ON o.id = m.organization_id
    WHERE s.id = session AND s.revoked_at IS NULL AND s.expires_at > now()
$$;

-- Returns who entered, so that no second question is needed. SECURITY INVOKER: a definer function may not set the role.
CREATE OR REPLACE FUNCTION app.enter(session uuid, organization uuid) RETURNS jsonb LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
DECLARE
    member record;
BEGIN
    SELECT * INTO member FROM app.identity(session, organization);
    IF member.role IS NULL THEN
        RAISE EXCEPTION 'the session has ended' USING ERRCODE = 'invalid_authorization_specification';
    END IF;
    PERFORM set_config('app.user_id', member.user_id::text, true),
            set_config('app.organization_id', organization::text, true),
            set_config('app.session_id', session::text, true),
            set_config('role', 'peak_' || member.role, true);
    RETURN to_jsonb(member);
END $$;

-- The members a client, third party or agency works with: those with access to one of their exchanges, agencies
-- excepted, and themselves. Used by policies; a definer, because a member reads only their own rows of exchange_access.
CREATE OR REPLACE FUNCTION app.my_circle() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
    SELECT app.uid()
    UNION
    SELECT others.user_id
    FROM exchange_access mine
    JOIN exchange_access others ON others.organization_id = mine.organization_id
        AND others.exchange_id = mine.exchange_id AND others.via <> 'agency'
    WHERE mine.organization_id = app.org() AND mine.user_id = app.uid()
$$;

GRANT EXECUTE ON FUNCTION app.enter(uuid, uuid), app.identity(uuid, uuid) TO peak_app;
GRANT EXECUTE ON FUNCTION app.my_circle() TO peak_client, peak_third_party, peak_agency;
