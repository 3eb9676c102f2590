-- Why: signing in happens before there is a session, so it goes through these narrow definer functions and nothing
-- else: docs/security.md lists each with what it can reveal or change. The password is compared by the application
-- (argon2id); its hash leaves the database only here, for one e-mail address at a time.
-- Rule: each is about one address, one person or one session, given exactly; nothing here lists anybody.
-- Locks: the person's user_credentials row. Undo: re-apply the previous version of this file.

-- What is needed to judge an attempt. No row: nobody with that address has an active membership.
CREATE OR REPLACE FUNCTION app.sign_in_lookup(address citext)
RETURNS TABLE (user_id uuid, password_hash text, locked_until timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT u.id, c.password_hash, c.locked_until
    FROM users u
    JOIN user_credentials c ON c.user_id = u.id
    WHERE u.email = address
      AND EXISTS (SELECT FROM memberships m WHERE m.user_id = u.id AND m.is_active)
$$;

-- The firm of a person who names none: the one used last, else the one joined first, among the memberships that count.
-- What a job does in their name is no use of theirs.
CREATE OR REPLACE FUNCTION app.usual_organization(person uuid) RETURNS uuid LANGUAGE sql STABLE
SET search_path = public, pg_temp AS $$
    SELECT m.organization_id
    FROM memberships m
    LEFT JOIN LATERAL (
        SELECT max(s.created_at) AS used_at FROM sessions s
        WHERE s.user_id = person AND s.organization_id = m.organization_id AND NOT s.on_behalf
    ) last ON true
    WHERE m.user_id = person AND m.is_active
    ORDER BY last.used_at DESC NULLS LAST, m.created_at, m.organization_id
    LIMIT 1
$$;

-- Writes a refused attempt into the audit. `why`: a wrong `password` is counted, and the fifth in a row locks the account for
-- 15 minutes; at a `locked` account no password was tried; nobody is known by an `unknown` address, of which a fingerprint is
-- kept. Returns the end of the lock, if any.
DROP FUNCTION IF EXISTS app.sign_in_refused(uuid);
CREATE OR REPLACE FUNCTION app.sign_in_refused(person uuid, why text, attempted text, agent text, address inet)
RETURNS timestamptz LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM app.audit_refused_sign_in(person, why, jsonb_build_object('agent', left(agent, 400), 'address', host(address),
        'attempted', CASE WHEN person IS NULL THEN app.fingerprint(attempted) END));
    IF why = 'password' THEN
        UPDATE user_credentials SET
            failed_login_attempts = failed_login_attempts + 1,
            locked_until = CASE WHEN (failed_login_attempts + 1) % 5 = 0 THEN now() + interval '15 minutes' ELSE locked_until END
        WHERE user_id = person;
    END IF;
    RETURN (SELECT locked_until FROM user_credentials WHERE user_id = person);
END $$;

-- Opens a session in the organization the person used last, else in the one they joined first.
-- No row while the account is locked or without an active membership.
CREATE OR REPLACE FUNCTION app.sign_in(person uuid, hours integer, agent text, address inet)
RETURNS TABLE (session_id uuid, organization_id uuid)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
    chosen uuid;
BEGIN
    UPDATE user_credentials SET last_login = now(), login_count = login_count + 1, failed_login_attempts = 0, locked_until = NULL
    WHERE user_id = person AND (locked_until IS NULL OR locked_until <= now());
    IF NOT FOUND THEN
        PERFORM app.audit_refused_sign_in(person, 'locked', jsonb_build_object('agent', left(agent, 400), 'address', host(address)));
        RETURN;
    END IF;
    chosen := app.usual_organization(person);
    IF chosen IS NULL THEN
        PERFORM app.audit_refused_sign_in(person, 'unknown', jsonb_build_object('agent', left(agent, 400), 'address', host(address)));
        RETURN;
    END IF;

    RETURN QUERY INSERT INTO sessions (user_id, organization_id, expires_at, user_agent, address)
        VALUES (person, chosen, now() + make_interval(hours => hours), left(agent, 400), address)
        RETURNING sessions.id, sessions.organization_id;
END $$;

CREATE OR REPLACE FUNCTION app.sign_out(session uuid) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    UPDATE sessions SET revoked_at = now() WHERE id = session AND revoked_at IS NULL
$$;

GRANT EXECUTE ON FUNCTION app.sign_in_lookup(citext), app.sign_in_refused(uuid, text, text, text, inet),
    app.sign_in(uuid, integer, text, inet), app.sign_out(uuid) TO peak_app;
