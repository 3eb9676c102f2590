-- Why: what is no change of a row and belongs into the audit all the same: signing in and out, refused attempts, refusals of
-- the product, exports and downloads.
-- Rule: a session is told by a trigger, so that one opened by the owner, as a command line does, is told too; its id stays
-- out of the log, since it opens the door, and a fingerprint stands for it. An unknown address is kept as a fingerprint as
-- well: people type passwords into the wrong field. A session that a job opens in the name of a member is no sign-in and its end no
-- sign-out: what the job does is recorded, and asking for it was. Any other change of such a session is told.
-- Locks: none. Undo: re-apply the previous version of this file.

CREATE OR REPLACE FUNCTION app.fingerprint(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN left(encode(sha256(convert_to(lower($1), 'UTF8')), 'hex'), 16);

CREATE OR REPLACE FUNCTION app.audit_session() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
DECLARE
    told sessions := coalesce(NEW, OLD);
    event audit_kind_enum := CASE WHEN TG_OP = 'INSERT' THEN 'sign_in'
        WHEN TG_OP = 'UPDATE' AND OLD.revoked_at IS NULL AND NEW.revoked_at IS NOT NULL THEN 'sign_out'
        ELSE 'change' END;
BEGIN
    IF event <> 'change' AND NEW.on_behalf AND (TG_OP = 'INSERT' OR OLD.on_behalf) THEN
        RETURN NULL;
    END IF;
    INSERT INTO audit_logs (organization_id, actor_id, actor_role, request_id, kind, table_name, action, row_id, diff, detail)
    VALUES (told.organization_id,
        CASE WHEN event = 'change' THEN app.uid() ELSE told.user_id END,
        CASE WHEN event = 'change' THEN app.acting_role() ELSE coalesce((SELECT role::text FROM memberships
            WHERE organization_id = told.organization_id AND user_id = told.user_id), 'system') END,
        app.request_id(), event,
        CASE WHEN event = 'change' THEN 'sessions' END,
        CASE WHEN event = 'change' THEN lower(TG_OP)::audit_action_enum END,
        told.user_id,
        CASE WHEN event = 'change' THEN jsonb_build_object('from', to_jsonb(OLD) - 'id', 'to', to_jsonb(NEW) - 'id') END,
        jsonb_strip_nulls(jsonb_build_object('session', app.fingerprint(told.id::text), 'agent', told.user_agent,
            'address', host(told.address))));
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON sessions
    FOR EACH ROW EXECUTE FUNCTION app.audit_session();
CREATE OR REPLACE TRIGGER audit_truncate BEFORE TRUNCATE ON sessions
    FOR EACH STATEMENT EXECUTE FUNCTION app.audit_truncate();

-- A refused attempt goes to the firm of a known person, else to the log of no firm. `why`: password, locked, unknown.
CREATE OR REPLACE FUNCTION app.audit_refused_sign_in(person uuid, why text, detail jsonb) RETURNS void
LANGUAGE sql VOLATILE SET search_path = public, pg_temp AS $$
    INSERT INTO audit_logs (organization_id, actor_role, request_id, kind, row_id, detail)
    VALUES (coalesce(app.usual_organization(person), '00000000-0000-0000-0000-000000000000'), 'system', app.request_id(),
        'sign_in_refused', person, jsonb_strip_nulls(detail || jsonb_build_object('why', why)))
$$;

-- What a member was refused, exported or downloaded, in their own name: `what` is the action or the data, `subject` the
-- record. Other kinds are written by the database alone. An exchange is named only where the member sees it: a coordinator
-- reads what happened on a file, and nobody else writes there.
CREATE OR REPLACE FUNCTION app.record_event(kind audit_kind_enum, what text, subject uuid, exchange uuid, detail jsonb)
RETURNS void LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF kind NOT IN ('refusal', 'export', 'download') OR app.uid() IS NULL THEN
        RAISE EXCEPTION 'not an event of a member' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF octet_length(detail::text) > 4096 THEN
        RAISE EXCEPTION 'an event is told in 4 KB, without contents' USING ERRCODE = 'invalid_parameter_value';
    END IF;
    IF NOT (CASE app.acting_role()
        WHEN 'admin' THEN EXISTS (SELECT FROM exchanges WHERE organization_id = app.org() AND id = exchange)
        ELSE EXISTS (SELECT FROM exchange_access
            WHERE organization_id = app.org() AND user_id = app.uid() AND exchange_id = exchange) END) THEN
        exchange := NULL;
    END IF;
    INSERT INTO audit_logs (organization_id, actor_id, actor_role, request_id, kind, row_id, exchange_id, detail)
    VALUES (app.org(), app.uid(), app.acting_role(), app.request_id(), kind, subject, exchange,
        coalesce(detail, '{}') || jsonb_build_object('what', left(what, 200)));
END $$;

GRANT EXECUTE ON FUNCTION app.record_event(audit_kind_enum, text, uuid, uuid, jsonb)
    TO peak_admin, peak_coordinator, peak_client, peak_third_party, peak_agency;
