-- Why: spaces are mistyped like letters: `verajansen` is Vera Jansen, `mill race` is Millrace, `ex2026123` is EX-2026-000123.
-- Rule: one space more or less at a time, all other words as typed. Every way to part a word is looked for at once, and no
-- vocabulary is asked, so that nothing turns on words of files that the person does not see. Only for an admin, who sees them all,
-- ways with a word that the firm does not know are left out: of many ways the planner thinks there are many rows, and reads all.
-- Locks: none. Undo: re-apply the previous version of this file.

-- The words with one space put in or left out, joined by `+` as app.search_condition reads them, and what was made of it. Parts
-- have two letters or more, one of them four; numbers are parted from letters wherever they stand.
CREATE OR REPLACE FUNCTION app.search_spacings(words text[]) RETURNS TABLE (form text, made text[])
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = public, pg_temp AS $$
    SELECT array_to_string(words[:place - 1] || parts || words[place + taken:], '+'), parts
    FROM (
        SELECT place, 2 AS taken, ARRAY[words[place] || words[place + 1]] AS parts
        FROM generate_series(1, cardinality(words) - 1) AS place
        WHERE words[place] || words[place + 1] ~ '^([^0-9]{4,40}|[0-9]{5,40})$'
        UNION ALL
        SELECT place, 1, ARRAY[left(word, at), substr(word, at + 1)]
        FROM unnest(words) WITH ORDINALITY AS typed (word, place), generate_series(2, length(word) - 2) AS at
        WHERE word ~ '^[^0-9]{6,24}$' AND greatest(at, length(word) - at) >= 4
        UNION ALL
        SELECT place, 1, array(SELECT regexp_replace(part, '^0+(?=.)', '') FROM unnest(found) AS part WHERE part <> '')
        FROM unnest(words) WITH ORDINALITY AS typed (word, place),
            regexp_match(word, '^([^0-9]*)((?:19|20)[0-9]{2})([0-9]{1,6})$|^([^0-9]{2,})([0-9]+)$|^([0-9]+)([^0-9]{3,})$') AS found
        WHERE found IS NOT NULL
    ) AS ways
    LIMIT 100
$$;

-- These ways as the one form of a question; null when there is none.
CREATE OR REPLACE FUNCTION app.search_spacing_forms(role text, organization uuid, words text[]) RETURNS text[]
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT array_agg(forms) FROM (
        SELECT string_agg(form, '|') AS forms FROM app.search_spacings(words) AS way
        WHERE role <> 'admin' OR NOT EXISTS (SELECT FROM unnest(way.made) AS part WHERE part ~ '^[^0-9]{3,40}$'
            AND NOT EXISTS (SELECT FROM search_words w WHERE w.organization_id = organization AND w.word = part))
        HAVING count(*) > 0
    ) AS spaced
$$;

-- What was made of the words where the row has them so.
CREATE OR REPLACE FUNCTION app.search_spaced(prefix text, lexemes tsvector, words text[]) RETURNS text[]
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
BEGIN
    RETURN (SELECT made FROM app.search_spacings(words) WHERE lexemes @@ app.search_condition(prefix, ARRAY[form], 2) LIMIT 1);
END $$;
