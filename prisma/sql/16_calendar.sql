-- Why: a calendar program reads a person's dates by a secret address, without a session. app.enter_feed is a second door beside
-- app.enter: from then on the transaction runs as that member, and may only read.
-- Rule: the secret has 256 bits and only its SHA-256 is stored; revoked, left or disabled is the same as unknown. The role is
-- the one that the member has now. When it was last read is kept to five minutes.
-- Locks: the feed's row while that moment is written. Undo: drop both functions.

CREATE OR REPLACE FUNCTION app.feed_identity(hash bytea)
RETURNS TABLE (user_id uuid, role text, name text, email text, organization_name text, time_zone text, organization_id uuid)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
BEGIN
    UPDATE calendar_feeds f SET last_read_at = now()
    WHERE f.token_hash = hash AND f.revoked_at IS NULL
      AND (f.last_read_at IS NULL OR f.last_read_at < now() - interval '5 minutes')
      AND EXISTS (SELECT FROM memberships m WHERE m.organization_id = f.organization_id AND m.user_id = f.user_id AND m.is_active);
    RETURN QUERY
        SELECT u.id, m.role::text, u.display_name, u.email::text, o.name, o.time_zone, f.organization_id
        FROM calendar_feeds f
        JOIN memberships m ON m.organization_id = f.organization_id AND m.user_id = f.user_id AND m.is_active
        JOIN users u ON u.id = m.user_id
        JOIN organizations o ON o.id = m.organization_id
        WHERE f.token_hash = hash AND f.revoked_at IS NULL;
END $$;

-- SECURITY INVOKER: a definer function may not set the role.
CREATE OR REPLACE FUNCTION app.enter_feed(hash bytea) RETURNS jsonb LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
DECLARE
    member record;
BEGIN
    SELECT * INTO member FROM app.feed_identity(hash);
    IF member.role IS NULL THEN
        RAISE EXCEPTION 'no such calendar' USING ERRCODE = 'invalid_authorization_specification';
    END IF;
    PERFORM set_config('app.user_id', member.user_id::text, true),
            set_config('app.organization_id', member.organization_id::text, true),
            set_config('transaction_read_only', 'on', true),
            set_config('role', 'peak_' || member.role, true);
    RETURN to_jsonb(member);
END $$;

GRANT EXECUTE ON FUNCTION app.enter_feed(bytea), app.feed_identity(bytea) TO peak_app;
