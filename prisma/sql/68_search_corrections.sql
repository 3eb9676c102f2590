-- Why: typing mistakes are forgiven: words that find nothing are replaced by words that resemble them.
-- Rule: only words that find nothing by themselves in what the person sees; numbers and short words never. What was meant is
-- chosen among the words that the person finds, before any limit, and told only with a row that the person sees. The firm's
-- vocabulary is where to look, never part of the answer: whoever writes near words of their own must not see that one more
-- stands on another file. Only an admin, who finds every word there is, is spared that.
-- Locks: none. Undo: re-apply the previous version of this file.

-- How many mistakes lie between two words: two letters changed over count as one.
CREATE OR REPLACE FUNCTION app.search_mistakes(word text, wrong text) RETURNS integer
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = public, pg_temp AS $$
    SELECT levenshtein(word, wrong) - (levenshtein(word, wrong) = 2 AND length(word) = length(wrong)
        AND (SELECT string_agg(letter, '' ORDER BY letter) FROM string_to_table(word, NULL) AS letter)
          = (SELECT string_agg(letter, '' ORDER BY letter) FROM string_to_table(wrong, NULL) AS letter))::integer
$$;

-- How many are forgiven: the longer the word, the more.
CREATE OR REPLACE FUNCTION app.search_forgiven(wrong text) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN length(wrong) <= 4 THEN 1 WHEN length(wrong) <= 8 THEN 2 ELSE 3 END;

-- Words of the firm that resemble it. Trigrams find them; in a short word one mistake breaks most trigrams, so there the words
-- that begin with the same letter are compared as well. Those with too many mistakes go here, where counting them is cheap: two
-- letters changed over are 2 before they count as one.
CREATE OR REPLACE FUNCTION app.search_near(organization uuid, wrong text) RETURNS TABLE (word text, uses integer)
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT near.word, near.uses FROM (
        SELECT w.word, w.uses FROM search_words w WHERE w.organization_id = organization AND w.word % wrong
        UNION
        SELECT w.word, w.uses FROM search_words w
        WHERE w.organization_id = organization AND length(wrong) <= 6
          AND w.word >= left(wrong, 1) AND w.word < chr(ascii(wrong) + 1)
          AND length(w.word) BETWEEN length(wrong) - 1 AND length(wrong) + 1
    ) AS near
    WHERE levenshtein_less_equal(near.word, wrong, 3) <= greatest(app.search_forgiven(wrong), 2)
$$;

-- The same among what the person sees and was written lately, which the firm may not have learnt yet. Without it, a word written
-- a moment ago would be corrected to at once only if it stood on another file before.
CREATE OR REPLACE FUNCTION app.search_near_fresh(role text, organization uuid, person uuid, kinds search_kind_enum[], wrong text)
RETURNS SETOF text LANGUAGE plpgsql STABLE SET search_path = public, pg_temp SET random_page_cost = 1.1 SET jit = off AS $$
DECLARE
    statement text := (SELECT string_agg(format('SELECT substr(lexeme, 9) AS word
            FROM search_documents d, unnest(tsvector_to_array(d.lexemes)) AS lexeme
            WHERE d.organization_id = $1 AND d.kind = %L AND d.changed_at > now() - interval ''15 minutes'' AND (%s)
              AND left(lexeme, 8) = %L', r.kind, r.visible, app.search_prefix(organization, r.audience)), ' UNION ')
        FROM app.search_reach(role) AS r WHERE r.kind = ANY (kinds));
BEGIN
    IF statement IS NULL THEN RETURN; END IF;
    RETURN QUERY EXECUTE 'SELECT word FROM (' || statement || ') AS fresh
        WHERE word ~ ''^[^0-9]{3,}$'' AND (word % $3 OR length($3) <= 6 AND left(word, 1) = left($3, 1)
          AND length(word) BETWEEN length($3) - 1 AND length($3) + 1)
          AND levenshtein_less_equal(word, $3, 3) <= greatest(app.search_forgiven($3), 2)'
    USING organization, person, wrong;
END $$;

-- Words that may have been meant, likeliest first: fewest mistakes, then most letters in common, then most used.
CREATE OR REPLACE FUNCTION app.search_corrections(organization uuid, wrong text) RETURNS text[]
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT array_agg(word ORDER BY mistakes, likeness DESC, uses DESC, word) FROM (
        SELECT word, uses, similarity(word, wrong) AS likeness, app.search_mistakes(word, wrong) AS mistakes
        FROM app.search_near(organization, wrong) AS near
        ORDER BY mistakes, likeness DESC, uses DESC, word LIMIT 6
    ) AS nearest
    WHERE mistakes <= app.search_forgiven(wrong)
$$;

-- The same for who does not see the whole firm. All near words are asked for at once, and only those on a row found count. When
-- there may be more rows, again without the words already found, so that a common word hides no rare one. How much the firm uses
-- a word decides nothing here.
CREATE OR REPLACE FUNCTION app.search_corrections_seen(role text, organization uuid, person uuid, kinds search_kind_enum[],
    wrong text) RETURNS text[]
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
DECLARE
    near text[] := array(SELECT n.word FROM app.search_near(organization, wrong) AS n
        WHERE app.search_mistakes(n.word, wrong) <= app.search_forgiven(wrong));
    seen text[] := '{}';
    found text[];
    total integer;
BEGIN
    IF role <> 'coordinator' THEN
        near := array(SELECT unnest(near) UNION SELECT n.word
            FROM app.search_near_fresh(role, organization, person, kinds, wrong) AS n (word)
            WHERE app.search_mistakes(n.word, wrong) <= app.search_forgiven(wrong));
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
        SELECT word, row_number() OVER (ORDER BY app.search_mistakes(word, wrong), similarity(word, wrong) DESC, word) AS place
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
        choices := CASE role WHEN 'admin' THEN app.search_corrections(organization, word)
            ELSE app.search_corrections_seen(role, organization, person, kinds, word) END;
        IF choices IS NULL THEN RETURN NULL; END IF;
        meant := coalesce(meant, '{}') || jsonb_build_object(word, choices);
    END LOOP;
    RETURN meant;
END $$;

-- The words as each step asks for them. 1: whole. 2: as beginnings where they are not known, or where the last is still being
-- typed. 3: all as beginnings. 4: with the likeliest correction. 5: with less likely ones as well. A word on every other row is
-- never taken for a beginning beside others: all that begins with it would be gathered, for little.
CREATE OR REPLACE FUNCTION app.search_forms(words text[], uses integer[], meant jsonb, step integer) RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = public, pg_temp AS $$
    SELECT array_agg(CASE
        WHEN meant ? word THEN (
            SELECT string_agg(choice, '|') FROM jsonb_array_elements_text(meant -> word) WITH ORDINALITY AS c (choice, n)
            WHERE step = 5 OR n = 1)
        WHEN step = 1 THEN word
        WHEN used IS NULL OR cardinality(words) = 1 THEN word || '*'
        WHEN used > 5000 OR step > 3 THEN word
        WHEN step = 3 OR place = cardinality(words) AND array_position(uses, NULL) IS NULL THEN word || '*'
        ELSE word END ORDER BY place)
    FROM unnest(words, uses) WITH ORDINALITY AS typed (word, used, place)
$$;

-- Of each corrected word the likeliest that the row has, and how much like the typed word the least like it is.
CREATE OR REPLACE FUNCTION app.search_used(prefix text, lexemes tsvector, words text[], meant jsonb)
RETURNS TABLE (used text[], likeness real) LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT array_agg(choice), min(similarity(choice, word))
    FROM unnest(words) AS word, LATERAL (
        SELECT choice FROM jsonb_array_elements_text(meant -> word) WITH ORDINALITY AS c (choice, place)
        WHERE lexemes @@ quote_literal(prefix || choice)::tsquery ORDER BY place LIMIT 1) AS likeliest
$$;
