-- Why: typing mistakes are forgiven: words that find nothing are replaced by words that resemble them.
-- Rule: only words that find nothing by themselves in what the person sees; numbers and short words never. What was meant is
-- chosen among the words that the person finds, before any limit, and told only with a row that the person sees. The firm's
-- vocabulary is where to look, never part of the answer: whoever writes near words of their own must not see that one more
-- stands on another file. Only an admin, who finds every word there is, is spared that.
-- Locks: none. Undo: re-apply the previous version of this file.

-- Words that may have been meant, likeliest first; of those as likely, the most used.
CREATE OR REPLACE FUNCTION app.search_corrections(organization uuid, wrong text) RETURNS text[]
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT array_agg(word ORDER BY distance, uses DESC, word) FROM (
        SELECT word, uses, app.search_distance(word, wrong) AS distance
        FROM app.search_near(organization, wrong) AS near WHERE app.search_resembles(word, wrong)
        ORDER BY distance, uses DESC, word LIMIT 6
    ) AS nearest
$$;

-- The same for who does not see the whole firm. All near words are asked for at once, and only those on a row found count. When
-- there may be more rows, again without the words already found, so that a common word hides no rare one. How much the firm uses
-- a word decides nothing here.
CREATE OR REPLACE FUNCTION app.search_corrections_seen(role text, organization uuid, person uuid, kinds search_kind_enum[],
    wrong text) RETURNS text[]
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
DECLARE
    near text[] := array(SELECT n.word FROM app.search_near(organization, wrong) AS n
        WHERE app.search_resembles(n.word, wrong));
    seen text[] := '{}';
    found text[];
    total integer;
BEGIN
    IF role <> 'coordinator' THEN
        near := array(SELECT unnest(near) UNION SELECT n.word
            FROM app.search_near_fresh(role, organization, person, kinds, wrong) AS n (word)
            WHERE app.search_resembles(n.word, wrong));
    END IF;
    WHILE near <> '{}' LOOP
        WITH hits AS MATERIALIZED (
            SELECT app.search_prefix(organization, h.audience) AS prefix, h.lexemes
            FROM app.search_hits(role, organization, person, kinds, ARRAY[array_to_string(near, '|')], 100) AS h)
        SELECT (SELECT count(*) FROM hits), array(SELECT DISTINCT substr(lexeme, 9)
            FROM hits, unnest(tsvector_to_array(lexemes)) AS lexeme
            WHERE left(lexeme, 8) = prefix AND substr(lexeme, 9) = ANY (near))
        INTO total, found;
        seen := seen || found;
        EXIT WHEN total < 100 OR found = '{}';
        near := array(SELECT unnest(near) EXCEPT SELECT unnest(found));
    END LOOP;
    RETURN (SELECT array_agg(word ORDER BY place) FROM (
        SELECT word, row_number() OVER (ORDER BY app.search_distance(word, wrong), word) AS place
        FROM unnest(seen) AS word ORDER BY place LIMIT 6) AS nearest);
END $$;

-- How often each word is used in the firm, as last counted; null for one that is not known. Numbers and short words are not
-- kept, so nothing is unknown of them. For who sees a few files every word is known and rare, whatever the firm has: which words
-- are tried as beginnings, and so what is found, must not turn on files that they do not see.
DROP FUNCTION IF EXISTS app.search_uses(uuid, text[]);
CREATE OR REPLACE FUNCTION app.search_uses(role text, organization uuid, words text[]) RETURNS integer[]
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT array_agg(CASE WHEN typed.word ~ '^[^0-9]{3,}$' AND role IN ('admin', 'coordinator') THEN w.uses ELSE 0 END
        ORDER BY place)
    FROM unnest(words) WITH ORDINALITY AS typed (word, place)
    LEFT JOIN search_words w ON w.organization_id = organization AND w.word = typed.word
$$;

-- The words that may have been meant by one.
CREATE OR REPLACE FUNCTION app.search_choices(role text, organization uuid, person uuid, kinds search_kind_enum[], word text)
RETURNS text[] LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
BEGIN
    RETURN CASE role WHEN 'admin' THEN app.search_corrections(organization, word)
        ELSE app.search_corrections_seen(role, organization, person, kinds, word) END;
END $$;

-- For each word that finds nothing the person sees, the words that may have been meant. Null when there is none, or one cannot
-- be corrected: numbers and short words are not guessed at. Asked for 20 rows where one would do: for a single row the planner
-- would walk backwards from the newest, and find out at the oldest that there is none.
CREATE OR REPLACE FUNCTION app.search_meant(role text, organization uuid, person uuid, kinds search_kind_enum[], words text[])
RETURNS jsonb LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
DECLARE
    word text;
    choices text[];
    meant jsonb;
BEGIN
    FOREACH word IN ARRAY words LOOP
        CONTINUE WHEN word !~ '^[^0-9]{3,}$' OR cardinality(words) > 1
            AND EXISTS (SELECT FROM app.search_hits(role, organization, person, kinds, ARRAY[word || '*'], 20));
        choices := app.search_choices(role, organization, person, kinds, word);
        IF choices IS NULL THEN RETURN NULL; END IF;
        meant := coalesce(meant, '{}') || jsonb_build_object(word, choices);
    END LOOP;
    RETURN meant;
END $$;

-- Each word finds something and all together nothing: any of them may be a mistake that happens to be a word. Itself comes first,
-- as a beginning.
CREATE OR REPLACE FUNCTION app.search_meant_by_any(role text, organization uuid, person uuid, kinds search_kind_enum[],
    words text[], meant jsonb) RETURNS jsonb LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
DECLARE
    word text;
BEGIN
    IF cardinality(words) NOT BETWEEN 2 AND 4 THEN RETURN NULL; END IF;
    FOREACH word IN ARRAY words LOOP
        CONTINUE WHEN word !~ '^[^0-9]{3,}$' OR meant ? word;
        meant := coalesce(meant, '{}') || jsonb_build_object(word, ARRAY[word]
            || coalesce(app.search_choices(role, organization, person, kinds, word), '{}'));
    END LOOP;
    RETURN meant;
END $$;

-- The words as each step asks for them. 1: whole. 2: as beginnings where they are not known, or where the last is still being
-- typed. 3: all as beginnings. (4 is of 67_search_spacing.sql.) 5: with the likeliest correction. 6, 7: with less likely ones as well.
-- A word on every other row is never taken for a beginning beside others: all that begins with it would be gathered, for little.
CREATE OR REPLACE FUNCTION app.search_forms(words text[], uses integer[], meant jsonb, step integer) RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = public, pg_temp AS $$
    SELECT array_agg(CASE
        WHEN meant ? word THEN (
            SELECT string_agg(choice || CASE WHEN choice = word AND coalesce(used, 0) <= 5000 THEN '*' ELSE '' END, '|') FROM jsonb_array_elements_text(meant -> word) WITH ORDINALITY AS c (choice, n)
            WHERE step > 5 OR n = 1)
        WHEN step = 1 THEN word
        WHEN used IS NULL OR cardinality(words) = 1 THEN word || '*'
        WHEN used > 5000 OR step > 3 THEN word
        WHEN step = 3 OR place = cardinality(words) AND array_position(uses, NULL) IS NULL THEN word || '*'
        ELSE word END ORDER BY place)
    FROM unnest(words, uses) WITH ORDINALITY AS typed (word, used, place)
$$;

-- Of each corrected word the likeliest that the row has, how much like the typed word the least like it is, and how far down the
-- lists of what may have been meant one has to go.
DROP FUNCTION IF EXISTS app.search_used(text, tsvector, text[], jsonb);
CREATE OR REPLACE FUNCTION app.search_used(prefix text, lexemes tsvector, words text[], meant jsonb, step integer)
RETURNS TABLE (used text[], likeness real, depth integer) LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT CASE step WHEN 4 THEN app.search_spaced(prefix, lexemes, words)
        ELSE array_agg(choice ORDER BY typed.place) FILTER (WHERE choice <> word) END,
        min(similarity(choice, word)), coalesce(sum(likeliest.place), 0)::integer
    FROM unnest(words) WITH ORDINALITY AS typed (word, place), LATERAL (
        SELECT choice, c.place FROM jsonb_array_elements_text(meant -> word) WITH ORDINALITY AS c (choice, place)
        WHERE lexemes @@ (quote_literal(prefix || choice) || CASE choice WHEN word THEN ':*' ELSE '' END)::tsquery
        ORDER BY c.place LIMIT 1) AS likeliest
$$;
