-- Why: exchanges lie in one partition per year of their UUIDv7 id, from 2015 to a year ahead. There is no default
-- partition: an id of another version or of a far year fails loudly instead of hiding where no query looks.
-- Rule: each partition repeats its bounds as a CHECK on created_at, so that dates prune as well as ids.
-- Locks: SHARE ROW EXCLUSIVE on exchanges and the tables tied to it while a new year is attached, at deployment only.
-- Undo: none needed, an empty partition is harmless; exchange partitions are never detached.

CREATE OR REPLACE FUNCTION app.ensure_exchange_partition(year integer) RETURNS boolean LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
DECLARE
    child text := 'exchanges_' || year;
    first timestamptz := make_timestamptz(year, 1, 1, 0, 0, 0, 'UTC');
    beyond timestamptz := make_timestamptz(year + 1, 1, 1, 0, 0, 0, 'UTC');
BEGIN
    IF to_regclass(child) IS NOT NULL THEN RETURN false; END IF;
    EXECUTE format('CREATE TABLE %I (LIKE exchanges INCLUDING DEFAULTS INCLUDING GENERATED INCLUDING CONSTRAINTS)', child);
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (created_at >= %L AND created_at < %L)',
        child, child || '_created_at', first, beyond);
    EXECUTE format('ALTER TABLE exchanges ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)',
        child, app.uuid_floor(first), app.uuid_floor(beyond));
    RETURN true;
END $$;

CREATE OR REPLACE FUNCTION app.ensure_exchange_partitions() RETURNS integer LANGUAGE sql VOLATILE
SET search_path = public, pg_temp AS $$
    SELECT count(*) FILTER (WHERE app.ensure_exchange_partition(year))::integer
    FROM generate_series(2015, extract(year FROM now() AT TIME ZONE 'UTC')::integer + 1) AS year
$$;

SELECT app.ensure_exchange_partitions();
