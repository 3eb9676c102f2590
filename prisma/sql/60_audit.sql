-- Why: every change of business data is written down with who made it, in which role and request, and what changed.
-- Rule: every table of the product is audited but those of app.unaudited, so that a new table is by itself. What must not
-- stand in a log is listed in app.audit_columns, once: secrets are told as changed, without their value; derived columns
-- and moments of touching make no entry on their own. Nobody changes an entry, not even the owner, who would have to
-- disable a trigger for it, which verification sees.
-- Each row by itself, not each statement: the product writes one row at a time, where that costs 0.1 ms against 0.1 for an
-- insert and 0.6 for an update; a thousand rows at once cost 1.5 to 1.7 times the bare insert, against 1.3. An update of
-- nothing but quiet columns, as other triggers make many, does not come this far.
-- Locks: SHARE ROW EXCLUSIVE on a table when its triggers are made or change. Undo: drop the triggers audit, audit_update,
-- audit_truncate.

CREATE OR REPLACE VIEW app.unaudited (table_name, reason) AS VALUES
    ('audit_logs', 'the log itself'),
    ('audit_blocks', 'the seals of the log'),
    ('_prisma_migrations', 'a record of deployment'),
    ('sessions', 'told as signing in and out, see 61_audit_events.sql'),
    ('domain_events', 'a record already, never changed'),
    ('exchange_stage_changes', 'a record already, never changed; the exchange tells of the move'),
    ('exchange_access', 'derived from participants, exchanges, contacts and assignments'),
    ('exchange_cards', 'derived from the exchange and what belongs to it'),
    ('exchange_numbers', 'derived from the exchange'),
    ('exchange_number_counters', 'derived from the numbers given out'),
    ('invoice_number_counters', 'derived from the numbers given out'),
    ('message_keys', 'derived from the message'),
    ('search_documents', 'derived from what is found by it'),
    ('search_words', 'derived from what is found by it'),
    ('analytics_snapshots', 'derived from everything else'),
    ('analytics_refreshes', 'a record of the worker'),
    ('outbox', 'a queue, emptied by delivery'),
    ('task_notices', 'a record of the worker, never changed'),
    ('job_runs', 'a record of the worker');

-- A column of every table, or of one. `withheld`: that it changed is told, its value is not. `quiet`: told with other
-- changes, makes no entry alone. `left_out`: never told. `told`: not withheld. Generated and search columns are left out and
-- bytea is withheld, unless it stands here.
CREATE OR REPLACE VIEW app.audit_columns (table_name, column_name, treatment, reason) AS VALUES
    (NULL, 'updated_at', 'left_out', 'the moment of the entry'),
    (NULL, 'pp_synced_at', 'quiet', 'moves with every synchronisation'),
    ('user_credentials', 'password_hash', 'withheld', 'a secret'),
    ('user_credentials', 'two_factor_secret', 'withheld', 'a secret'),
    ('user_credentials', 'last_login', 'left_out', 'told as signing in'),
    ('user_credentials', 'login_count', 'left_out', 'told as signing in'),
    ('user_credentials', 'failed_login_attempts', 'left_out', 'told as a refused sign-in'),
    ('user_credentials', 'locked_until', 'left_out', 'told as a refused sign-in'),
    ('tax_identifiers', 'encrypted', 'withheld', 'a tax id'),
    ('tax_identifiers', 'last_four', 'withheld', 'part of a tax id'),
    ('exchanges', 'completion_percentage', 'quiet', 'follows from tasks'),
    ('exchanges', 'risk_level', 'quiet', 'follows from dates and work'),
    ('exchanges', 'risk_reasons', 'quiet', 'follows from dates and work'),
    ('exchanges', 'risk_assessed_on', 'quiet', 'moves with every day'),
    ('exchanges', 'gate_unmet_since', 'quiet', 'follows from stage and work'),
    ('exchange_finances', 'relinquished_property_value', 'quiet', 'a sum over properties'),
    ('exchange_finances', 'replacement_property_value', 'quiet', 'a sum over properties'),
    ('exchange_finances', 'invoice_count', 'quiet', 'a sum over invoices'),
    ('exchange_finances', 'invoiced_total', 'quiet', 'a sum over invoices'),
    ('exchange_finances', 'invoiced_fees', 'quiet', 'a sum over invoices'),
    ('exchange_finances', 'paid_total', 'quiet', 'a sum over invoices'),
    ('exchange_finances', 'expense_total', 'quiet', 'a sum over expenses'),
    ('exchange_finances', 'unbilled_expense_total', 'quiet', 'a sum over expenses'),
    ('exchange_eligibility', 'blocked', 'quiet', 'follows from the answers'),
    ('tasks', 'urgency_score', 'quiet', 'follows from priority and date'),
    ('tasks', 'next_notice_on', 'quiet', 'follows from the date and its rules'),
    ('calendar_feeds', 'last_read_at', 'quiet', 'moves with every reading'),
    ('conversations', 'last_seq', 'quiet', 'moves with every message'),
    ('conversations', 'last_message_id', 'quiet', 'moves with every message'),
    ('documents', 'current_version', 'quiet', 'follows from the versions'),
    ('document_versions', 'sha256', 'told', 'evidence of what the file was'),
    ('document_versions', 'storage_key', 'withheld', 'where the file lies'),
    ('identification_notices', 'sha256', 'told', 'evidence of what was signed'),
    ('external_records', 'raw', 'withheld', 'what a vendor sent, which may be anything'),
    ('external_records', 'fetched_at', 'quiet', 'moves with every synchronisation'),
    ('invoices', 'subtotal', 'quiet', 'a sum over lines'),
    ('invoices', 'fees', 'quiet', 'a sum over lines'),
    ('invoices', 'total_paid', 'quiet', 'a sum over payments');

-- The role of the caller: of the member who entered, or `system` for the owner and the worker. The setting is asked, since
-- inside a definer function current_user is the owner.
CREATE OR REPLACE FUNCTION app.acting_role() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
RETURN CASE WHEN current_setting('role') LIKE 'peak\_%' THEN substr(current_setting('role'), 6) ELSE 'system' END;

-- The request of this transaction, as the opening statement named it (lib/platform/database/door.ts).
CREATE OR REPLACE FUNCTION app.request_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
RETURN nullif(current_setting('app.request_id', true), '')::uuid;

-- Arguments, as app.audit_arguments finds them out: table (a partition's own name says nothing), column of the organization,
-- of the row's id, of the exchange, all columns of the key, those left out and those withheld. An insert tells no nulls.
CREATE OR REPLACE FUNCTION app.audit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
DECLARE
    former jsonb;
    latter jsonb;
    told jsonb;
    diff jsonb;
    hidden text;
BEGIN
    IF TG_OP <> 'INSERT' THEN former := to_jsonb(OLD); END IF;
    IF TG_OP <> 'DELETE' THEN latter := to_jsonb(NEW); END IF;
    told := coalesce(latter, former);
    IF TG_OP = 'UPDATE' THEN
        diff := (SELECT jsonb_object_agg(key, jsonb_build_array(former -> key, value))
            FROM jsonb_each(latter) WHERE value <> former -> key AND key <> ALL (TG_ARGV[5]::text[]));
        IF diff IS NULL THEN RETURN NULL; END IF;
    ELSE
        diff := jsonb_strip_nulls(told) - TG_ARGV[4]::text[] - TG_ARGV[5]::text[];
    END IF;
    IF TG_ARGV[6] <> '{}' THEN
        FOREACH hidden IN ARRAY TG_ARGV[6]::text[] LOOP
            IF diff ? hidden THEN diff := jsonb_set(diff, ARRAY[hidden], app.withhold(diff -> hidden, TG_OP)); END IF;
        END LOOP;
    END IF;
    INSERT INTO audit_logs (organization_id, actor_id, actor_role, request_id, kind, table_name, action, row_id, row_key,
        exchange_id, diff)
    VALUES (coalesce((told ->> TG_ARGV[1])::uuid, app.org(), '00000000-0000-0000-0000-000000000000'),
        app.uid(), app.acting_role(), app.request_id(), 'change', TG_ARGV[0], lower(TG_OP)::audit_action_enum,
        (told ->> TG_ARGV[2])::uuid, CASE WHEN TG_ARGV[2] = '' THEN app.key_of(told, TG_ARGV[4]::text[]) END,
        (told ->> TG_ARGV[3])::uuid, diff);
    RETURN NULL;
END $$;

-- The same shape without the values: what was empty before or after stays visible.
CREATE OR REPLACE FUNCTION app.withhold(told jsonb, operation text) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN operation = 'UPDATE' THEN jsonb_build_array(
        CASE WHEN told -> 0 = 'null' THEN told -> 0 ELSE '"withheld"' END,
        CASE WHEN told -> 1 = 'null' THEN told -> 1 ELSE '"withheld"' END)
    ELSE '"withheld"' END;

CREATE OR REPLACE FUNCTION app.key_of(told jsonb, columns text[]) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT jsonb_object_agg(name, told -> name) FROM unnest(columns) AS name;
END;

-- What the trigger of a table is told. A row of a table without organization_id belongs to the firm in which it is changed.
CREATE OR REPLACE FUNCTION app.audit_arguments(target regclass) RETURNS text[] LANGUAGE sql STABLE
SET search_path = public, pg_temp AS $$
    WITH columns AS (
        SELECT attname::text AS name, coalesce(attnum = ANY (i.indkey::smallint[]), false) AS in_key,
            coalesce((SELECT treatment FROM app.audit_columns c
                    WHERE c.column_name = attname AND coalesce(c.table_name, relname) = relname LIMIT 1),
                CASE WHEN attgenerated <> '' OR atttypid = 'tsvector'::regtype THEN 'left_out'
                    WHEN atttypid = 'bytea'::regtype THEN 'withheld' END) AS treatment
        FROM pg_attribute JOIN pg_class t ON t.oid = attrelid
        LEFT JOIN pg_index i ON i.indrelid = attrelid AND i.indisprimary
        WHERE attrelid = target AND attnum > 0 AND NOT attisdropped
    ), key AS (
        SELECT coalesce(array_agg(name ORDER BY name), '{}') AS names,
            array_agg(name) FILTER (WHERE name <> 'organization_id') AS own FROM columns WHERE in_key
    )
    SELECT ARRAY[relname::text, CASE WHEN relname = 'organizations' THEN 'id'
            WHEN EXISTS (SELECT FROM columns WHERE name = 'organization_id') THEN 'organization_id' ELSE '' END,
        CASE WHEN cardinality(own) = 1 THEN own[1] ELSE '' END,
        CASE WHEN relname = 'exchanges' THEN 'id'
            WHEN EXISTS (SELECT FROM columns WHERE name = 'exchange_id') THEN 'exchange_id' ELSE '' END,
        names::text,
        ARRAY(SELECT name FROM columns WHERE treatment = 'left_out' ORDER BY 1)::text,
        ARRAY(SELECT name FROM columns WHERE treatment = 'withheld' ORDER BY 1)::text,
        -- Not read by the function: the columns whose change is worth an entry, in the condition of the second trigger.
        ARRAY(SELECT name FROM columns WHERE treatment IS NULL OR treatment IN ('withheld', 'told') ORDER BY 1)::text]
    FROM pg_class, key WHERE oid = target
$$;

-- Emptying a table at once would leave no entry. Its rows can be deleted, which is told of each.
CREATE OR REPLACE FUNCTION app.audit_truncate() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    RAISE EXCEPTION '% is audited, so it is not emptied at once', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege',
        HINT = 'DELETE its rows: each is recorded.';
END $$;

-- The tables to audit of which a trigger is missing, was made for other columns, or is disabled.
CREATE OR REPLACE VIEW app.audit_gaps (target, arguments) AS
    SELECT c.oid::regclass, wanted.arguments
    FROM pg_class c, LATERAL (SELECT app.audit_arguments(c.oid) AS arguments) wanted
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
      AND c.relname NOT IN (SELECT table_name FROM app.unaudited)
      -- On the table, and on each of its partitions, where it can be disabled by itself.
      AND EXISTS (SELECT FROM (SELECT c.oid UNION ALL SELECT inhrelid FROM pg_inherits WHERE inhparent = c.oid) AS at (place)
          WHERE NOT EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = at.place AND t.tgenabled = 'O'
              AND t.tgname = 'audit_truncate' AND t.tgfoid = 'app.audit_truncate'::regproc)
          OR 2 <> (SELECT count(*) FROM pg_trigger t
              WHERE t.tgrelid = at.place AND t.tgenabled = 'O' AND t.tgfoid = 'app.audit'::regproc
              AND (t.tgname, t.tgqual IS NULL) IN (('audit', true), ('audit_update', false))
              AND t.tgargs = (SELECT string_agg(convert_to(argument, 'UTF8') || '\x00', '' ORDER BY place)
                  FROM unnest(wanted.arguments) WITH ORDINALITY AS a (argument, place))));

CREATE OR REPLACE FUNCTION app.audit_stands() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    RAISE EXCEPTION 'the audit is only added to' USING ERRCODE = 'insufficient_privilege';
END $$;

-- The parts of the audit that can be changed or emptied: a trigger of the parent is not asked when a partition is emptied.
CREATE OR REPLACE VIEW app.audit_unguarded (target, guard) AS
    SELECT c.oid::regclass, guard
    FROM pg_class c, unnest(ARRAY['stands', 'stands_whole']) AS guard
    WHERE (c.oid IN ('audit_logs'::regclass, 'audit_blocks'::regclass)
        OR c.oid IN (SELECT inhrelid FROM pg_inherits WHERE inhparent = 'audit_logs'::regclass))
      AND NOT EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = guard AND t.tgenabled = 'O'
          AND t.tgfoid = 'app.audit_stands'::regproc);

-- Makes what is missing. Called at every migration as well: one may bring a table, or a column, without any file of prisma/sql
-- changing.
CREATE OR REPLACE PROCEDURE app.attach_audit() LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    gap record;
    told text;
    part regclass;
BEGIN
    FOR gap IN SELECT target, arguments FROM app.audit_gaps LOOP
        told := (SELECT string_agg(quote_literal(argument), ', ' ORDER BY place)
            FROM unnest(gap.arguments) WITH ORDINALITY AS a (argument, place));
        EXECUTE format('CREATE OR REPLACE TRIGGER audit AFTER INSERT OR DELETE ON %s
            FOR EACH ROW EXECUTE FUNCTION app.audit(%s)', gap.target, told);
        EXECUTE format('CREATE OR REPLACE TRIGGER audit_update AFTER UPDATE ON %s
            FOR EACH ROW WHEN (ROW(%s)::record *<> ROW(%s)::record) EXECUTE FUNCTION app.audit(%s)', gap.target,
            (SELECT string_agg(format('NEW.%I', name), ', ') FROM unnest(gap.arguments[8]::text[]) AS name),
            (SELECT string_agg(format('OLD.%I', name), ', ') FROM unnest(gap.arguments[8]::text[]) AS name), told);
        -- Of a statement, so each partition has its own; a new one is made with it (25_partitions.sql).
        FOR part IN SELECT gap.target UNION ALL SELECT inhrelid FROM pg_inherits WHERE inhparent = gap.target LOOP
            EXECUTE format('CREATE OR REPLACE TRIGGER audit_truncate BEFORE TRUNCATE ON %s
                FOR EACH STATEMENT EXECUTE FUNCTION app.audit_truncate()', part);
        END LOOP;
    END LOOP;
    -- Those of rows are made on the whole and reach every partition.
    FOR gap IN SELECT DISTINCT coalesce(inhparent::regclass, target) AS target FROM app.audit_unguarded
        LEFT JOIN pg_inherits ON inhrelid = target WHERE guard = 'stands' LOOP
        EXECUTE format('CREATE OR REPLACE TRIGGER stands BEFORE UPDATE OR DELETE ON %s
            FOR EACH ROW EXECUTE FUNCTION app.audit_stands()', gap.target);
    END LOOP;
    FOR gap IN SELECT target FROM app.audit_unguarded WHERE guard = 'stands_whole' LOOP
        EXECUTE format('CREATE OR REPLACE TRIGGER stands_whole BEFORE TRUNCATE ON %s
            FOR EACH STATEMENT EXECUTE FUNCTION app.audit_stands()', gap.target);
    END LOOP;
END $$;

CALL app.attach_audit();
