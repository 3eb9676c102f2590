-- Why: exchanges lie in one partition per year of their UUIDv7 id, messages in one per month. There is no default
-- partition: an id of another version or of a far year fails loudly instead of hiding where no query looks.
-- Rule: each partition repeats its bounds as a CHECK on created_at, so that dates prune as well as ids. Exchanges from 2015,
-- messages from 2024 (older months are made when an import needs them), both to 14 months ahead. Nothing is made here:
-- lib/platform/database/partitions.ts drives these functions, at deployment and once a day, and tries again while people
-- write. docs/decisions/0024-partitions-under-load.md
-- Locks: SHARE ROW EXCLUSIVE on the parent and the tables tied to it, all at once or not at all, for the tens of milliseconds
-- in which a partition is attached; ACCESS EXCLUSIVE on sessions as long, where people never stop writing. Undo: none needed, an empty partition is harmless; partitions are never detached while
-- rows point at theirs.

DROP FUNCTION IF EXISTS app.ensure_exchange_partitions(), app.ensure_partitions(),
    app.ensure_exchange_partition(integer), app.ensure_message_partition(integer, integer),
    app.ensure_partition(regclass, text, timestamptz, timestamptz);

-- The partitions of one parent whose periods, a year or a month of UTC, begin from one instant to another.
CREATE OR REPLACE FUNCTION app.partition_periods(parent text, since timestamptz, until timestamptz)
RETURNS TABLE (child text, first timestamptz, beyond timestamptz) LANGUAGE sql STABLE PARALLEL SAFE
SET search_path = public, pg_temp AS $$
    SELECT parent || to_char(begins, CASE parent WHEN 'exchanges' THEN '_YYYY' ELSE '_YYYY_MM' END),
        begins AT TIME ZONE 'UTC', (begins + one) AT TIME ZONE 'UTC'
    FROM (VALUES ('exchanges', 'year', interval '1 year'), ('messages', 'month', interval '1 month')) AS period (of, unit, one),
        generate_series(date_trunc(unit, since AT TIME ZONE 'UTC'), until AT TIME ZONE 'UTC', one) AS begins
    WHERE period.of = parent
$$;

-- Every partition that must stand at an instant and does not. `is_near`: of that time, of one before, or of the next period:
-- without it, what people write is refused today or soon.
CREATE OR REPLACE FUNCTION app.missing_partitions(at timestamptz)
RETURNS TABLE (parent text, child text, first timestamptz, beyond timestamptz, is_near boolean)
LANGUAGE sql STABLE PARALLEL SAFE SET search_path = public, pg_temp AS $$
    SELECT kept.parent, due.child, due.first, due.beyond,
        due.first AT TIME ZONE 'UTC' <= at AT TIME ZONE 'UTC' + kept.one
    FROM (VALUES ('exchanges', timestamptz '2015-01-01 UTC', interval '1 year'),
            ('messages', timestamptz '2024-01-01 UTC', interval '1 month')) AS kept (parent, since, one),
        app.partition_periods(kept.parent, kept.since,
            (date_trunc('month', at AT TIME ZONE 'UTC') + interval '14 months') AT TIME ZONE 'UTC') AS due
    WHERE NOT EXISTS (SELECT FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
        WHERE i.inhparent = kept.parent::regclass AND c.relname = due.child)
    ORDER BY due.first, kept.parent
$$;

-- The tables that ATTACH locks: the parent, those it points at and those that point at it.
CREATE OR REPLACE FUNCTION app.tied_tables(parent regclass) RETURNS SETOF regclass LANGUAGE sql STABLE
SET search_path = public, pg_temp AS $$
    SELECT tied FROM (
        SELECT parent
        UNION SELECT confrelid FROM pg_constraint WHERE contype = 'f' AND conparentid = 0 AND conrelid = parent
        UNION SELECT conrelid FROM pg_constraint WHERE contype = 'f' AND conparentid = 0 AND confrelid = parent
    ) AS tables (tied)
$$;

-- Locks them all against writers, or fails with lock_not_available (55P03) and holds none: a plain ATTACH deadlocks with
-- writers, since it keeps what it has while it waits. With more than 0 ms the door is shut for so long at most: every
-- transaction of a member has read sessions in app.enter, so whoever holds that table alone has let those within go to their
-- end, and those to come wait outside with nothing in hand.
CREATE OR REPLACE FUNCTION app.lock_tied_tables(parent regclass, within_ms integer) RETURNS void LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
BEGIN
    IF within_ms > 0 THEN
        PERFORM set_config('lock_timeout', within_ms || 'ms', true);
        LOCK TABLE sessions IN ACCESS EXCLUSIVE MODE;
    END IF;
    EXECUTE format('LOCK TABLE %s IN SHARE ROW EXCLUSIVE MODE NOWAIT',
        (SELECT string_agg(tied::text, ', ') FROM app.tied_tables(parent) AS tied));
END $$;

-- Makes the partition `child` of `parent` for ids from the first instant to before the second. False when it stands already.
-- The foreign keys come with ATTACH.
CREATE OR REPLACE FUNCTION app.attach_partition(
    parent regclass, child text, first timestamptz, beyond timestamptz, within_ms integer
) RETURNS boolean LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM app.lock_tied_tables(parent, within_ms);
    IF EXISTS (SELECT FROM pg_inherits i WHERE i.inhparent = parent AND i.inhrelid = to_regclass(child)) THEN
        RETURN false;
    END IF;
    EXECUTE format('CREATE TABLE %I (LIKE %s INCLUDING DEFAULTS INCLUDING GENERATED INCLUDING CONSTRAINTS)', child, parent);
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (created_at >= %L AND created_at < %L)',
        child, child || '_created_at', first, beyond);
    -- Triggers of rows come with ATTACH, those of statements do not (60_audit.sql).
    EXECUTE format('CREATE TRIGGER audit_truncate BEFORE TRUNCATE ON %I
        FOR EACH STATEMENT EXECUTE FUNCTION app.audit_truncate()', child);
    EXECUTE format('ALTER TABLE %s ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)',
        parent, child, app.uuid_floor(first), app.uuid_floor(beyond));
    RETURN true;
END $$;

-- The health check asks whether partitions are missing; both functions read the catalogue only.
GRANT EXECUTE ON FUNCTION app.partition_periods(text, timestamptz, timestamptz), app.missing_partitions(timestamptz) TO peak_app;
