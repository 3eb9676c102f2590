-- Why: typing mistakes are forgiven: words that find nothing are replaced by words of the firm that resemble them.
-- Rule: only words that find nothing by themselves in what the person sees; numbers and short words never. What was meant is
-- told only with a row that the person sees and finds by it, so that no word of another file shows.
-- Locks: none. Undo: re-apply the previous version of this file.

-- Words of the firm that may have been meant, likeliest first: fewest mistakes (two letters changed over count as one), then
-- most letters in common, then most used. Trigrams find them; in a short word one mistake breaks most trigrams, so there the
-- words that begin with the same letter are compared as well.
CREATE OR REPLACE FUNCTION app.search_corrections(organization uuid, wrong text) RETURNS text[]
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT array_agg(word ORDER BY mistakes, likeness DESC, uses DESC, word) FROM (
        SELECT word, uses, similarity(word, wrong) AS likeness,
            levenshtein(word, wrong) - (levenshtein(word, wrong) = 2 AND length(word) = length(wrong)
                AND (SELECT string_agg(letter, '' ORDER BY letter) FROM string_to_table(word, NULL) AS letter)
                  = (SELECT string_agg(letter, '' ORDER BY letter) FROM string_to_table(wrong, NULL) AS letter))::integer AS mistakes
        FROM (
            SELECT w.word, w.uses FROM search_words w WHERE w.organization_id = organization AND w.word % wrong
            UNION
            SELECT w.word, w.uses FROM search_words w
            WHERE w.organization_id = organization AND length(wrong) <= 6
              AND w.word >= left(wrong, 1) AND w.word < chr(ascii(wrong) + 1)
              AND length(w.word) BETWEEN length(wrong) - 1 AND length(wrong) + 1 AND levenshtein_less_equal(w.word, wrong, 2) <= 2
        ) AS near
        ORDER BY mistakes, likeness DESC, uses DESC, word LIMIT 6
    ) AS nearest
    WHERE mistakes <= CASE WHEN length(wrong) <= 4 THEN 1 WHEN length(wrong) <= 8 THEN 2 ELSE 3 END
$$;

-- How often each word is used in the firm, as last counted; null for one that is not known. Numbers and short words are not
-- kept, so nothing is unknown of them.
CREATE OR REPLACE FUNCTION app.search_uses(organization uuid, words text[]) RETURNS integer[]
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT array_agg(CASE WHEN typed.word ~ '^[^0-9]{3,}$' THEN w.uses ELSE 0 END ORDER BY place)
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
        choices := app.search_corrections(organization, word);
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
