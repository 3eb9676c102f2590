-- Why: exchanges lie in one partition per year of their UUIDv7 id, messages in one per month. There is no default
-- partition: an id of another version or of a far year fails loudly instead of hiding where no query looks.
-- Rule: each partition repeats its bounds as a CHECK on created_at, so that dates prune as well as ids. Exchanges from 2015,
-- messages from 2024 (older months are made when an import needs them), both to 14 months ahead.
-- Locks: SHARE ROW EXCLUSIVE on the parent and the tables tied to it while a partition is attached.
-- Undo: none needed, an empty partition is harmless; partitions are never detached while rows point at theirs.

DROP FUNCTION IF EXISTS app.ensure_exchange_partitions(), app.ensure_exchange_partition(integer);

-- Makes the partition `child` of `parent` for ids from the first instant to before the second. False when it stands already.
CREATE OR REPLACE FUNCTION app.ensure_partition(parent regclass, child text, first timestamptz, beyond timestamptz)
RETURNS boolean LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF to_regclass(child) IS NOT NULL THEN RETURN false; END IF;
    EXECUTE format('CREATE TABLE %I (LIKE %s INCLUDING DEFAULTS INCLUDING GENERATED INCLUDING CONSTRAINTS)', child, parent);
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (created_at >= %L AND created_at < %L)',
        child, child || '_created_at', first, beyond);
    EXECUTE format('ALTER TABLE %s ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)',
        parent, child, app.uuid_floor(first), app.uuid_floor(beyond));
    RETURN true;
END $$;

CREATE OR REPLACE FUNCTION app.ensure_exchange_partition(year integer) RETURNS boolean LANGUAGE sql VOLATILE
SET search_path = public, pg_temp AS $$
    SELECT app.ensure_partition('exchanges', 'exchanges_' || year,
        make_timestamptz(year, 1, 1, 0, 0, 0, 'UTC'), make_timestamptz(year + 1, 1, 1, 0, 0, 0, 'UTC'))
$$;

CREATE OR REPLACE FUNCTION app.ensure_message_partition(year integer, month integer) RETURNS boolean LANGUAGE sql VOLATILE
SET search_path = public, pg_temp AS $$
    SELECT app.ensure_partition('messages', format('messages_%s_%s', year, lpad(month::text, 2, '0')),
        make_timestamptz(year, month, 1, 0, 0, 0, 'UTC'),
        make_timestamptz(year + month / 12, month % 12 + 1, 1, 0, 0, 0, 'UTC'))
$$;

CREATE OR REPLACE FUNCTION app.ensure_partitions() RETURNS integer LANGUAGE sql VOLATILE
SET search_path = public, pg_temp AS $$
    SELECT (
        SELECT count(*) FILTER (WHERE app.ensure_exchange_partition(year))
        FROM generate_series(2015, extract(year FROM now() AT TIME ZONE 'UTC' + interval '14 months')::integer) AS year
    )::integer + (
        SELECT count(*) FILTER (WHERE app.ensure_message_partition(extract(year FROM first)::integer, extract(month FROM first)::integer))
        FROM generate_series(timestamp '2024-01-01', date_trunc('month', now() AT TIME ZONE 'UTC') + interval '14 months', interval '1 month') AS first
    )::integer
$$;

SELECT app.ensure_partitions();
