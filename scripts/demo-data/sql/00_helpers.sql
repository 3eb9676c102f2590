-- Why: what all statements of the demo data share: chance that is the same on every run, since it is a hash of a row's
-- number, and ids that carry the row's instant. demo.today() and the lists of words are made by words.ts.
-- Rule: `salt` tells one question about a row from another. Locks: none. Undo: DROP SCHEMA demo CASCADE, as the end does.

-- From 0 to below 1.
CREATE FUNCTION demo.roll(n bigint, salt integer) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN ((hashint8extended(n, salt) >> 11) & 9007199254740991)::double precision / 9007199254740992;

-- From 0 to below `choices`.
CREATE FUNCTION demo.pick(n bigint, salt integer, choices integer) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN floor(demo.roll(n, salt) * choices)::integer;

CREATE FUNCTION demo.one_of(n bigint, salt integer, choices text[]) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN choices[1 + demo.pick(n, salt, cardinality(choices))];

-- A UUIDv7 of that instant; sixty bits of hash tell rows of one millisecond apart.
CREATE FUNCTION demo.id(instant timestamptz, n bigint, salt integer) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (lpad(to_hex((extract(epoch FROM instant) * 1000)::bigint), 12, '0') || '70008'
    || right(lpad(to_hex(hashint8extended(n, salt)), 16, '0'), 15))::uuid;

-- The instant that divides a file's life in that share.
CREATE FUNCTION demo.between(first timestamptz, last timestamptz, share double precision) RETURNS timestamptz
LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN first + (last - first) * share;

-- Moves a date from the weekend to Monday.
CREATE FUNCTION demo.business_day(day date) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN day + CASE extract(isodow FROM day) WHEN 6 THEN 2 WHEN 7 THEN 1 ELSE 0 END;

-- The moment at which the data was "exported": nothing in it is younger.
CREATE FUNCTION demo.moment() RETURNS timestamptz LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (demo.today() + time '14:00') AT TIME ZONE 'UTC';
