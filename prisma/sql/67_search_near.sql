-- Why: which words resemble a mistyped one: where to look for what was meant (68_search_corrections.sql chooses).
-- Rule: letters that came wrong, went missing, came twice or changed places, and words that sound the same. A short word keeps few
-- trigrams after one mistake, so words that begin alike, or go on alike after a wrong first letter, are compared as well.
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

-- Whether they sound the same in English. Very short words sound like too many.
CREATE OR REPLACE FUNCTION app.search_sounds(word text, wrong text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN length(wrong) >= 4 AND dmetaphone(wrong) <> '' AND dmetaphone(word) = dmetaphone(wrong);

-- Whether a word may have been meant at all; one that sounds the same may be written with one letter more that differs.
CREATE OR REPLACE FUNCTION app.search_resembles(word text, wrong text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN app.search_mistakes(word, wrong) <= app.search_forgiven(wrong) + app.search_sounds(word, wrong)::integer;

-- The smaller, the likelier. People seldom mistype the first letter, and they write what they hear.
CREATE OR REPLACE FUNCTION app.search_distance(word text, wrong text) RETURNS double precision
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN app.search_mistakes(word, wrong) + (left(word, 1) <> left(wrong, 1))::integer * 0.3
    - app.search_sounds(word, wrong)::integer * 0.5 - similarity(word, wrong) * 0.2;

-- Whether few enough letters differ, and one of the ways of app.search_near leads from the one to the other: for words that no
-- index holds yet.
CREATE OR REPLACE FUNCTION app.search_is_near(word text, wrong text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
RETURN (word % wrong OR app.search_sounds(word, wrong)
        OR length(wrong) <= 6 AND length(word) BETWEEN length(wrong) - 1 AND length(wrong) + 1
            AND (left(word, 1) = left(wrong, 1) OR left(word, 2) = reverse(left(wrong, 2))
                OR substr(word, 2, 2) IN (substr(wrong, 2, 2), left(wrong, 2))))
    AND levenshtein_less_equal(word, wrong, 4)
        <= greatest(app.search_forgiven(wrong), 2) + app.search_sounds(word, wrong)::integer;

-- Words of the firm that resemble it. Those with too many mistakes go here, where counting them is cheap: two letters changed
-- over are 2 before they count as one.
CREATE OR REPLACE FUNCTION app.search_near(organization uuid, wrong text) RETURNS TABLE (word text, uses integer)
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT near.word, near.uses FROM (
        SELECT w.word, w.uses FROM search_words w WHERE w.organization_id = organization AND w.word % wrong
        UNION
        SELECT w.word, w.uses FROM search_words w
        WHERE w.organization_id = organization AND length(wrong) >= 4 AND dmetaphone(wrong) <> ''
          AND dmetaphone(w.word) = dmetaphone(wrong)
        UNION
        SELECT w.word, w.uses FROM search_words w
        WHERE w.organization_id = organization AND length(wrong) <= 6
          AND w.word >= left(wrong, 1) AND w.word < chr(ascii(wrong) + 1)
          AND length(w.word) BETWEEN length(wrong) - 1 AND length(wrong) + 1
        UNION
        SELECT w.word, w.uses FROM search_words w
        WHERE w.organization_id = organization AND length(wrong) <= 6
          AND w.word >= reverse(left(wrong, 2)) AND w.word < substr(wrong, 2, 1) || chr(ascii(wrong) + 1)
          AND length(w.word) BETWEEN length(wrong) - 1 AND length(wrong) + 1
        UNION
        SELECT w.word, w.uses FROM search_words w
        WHERE w.organization_id = organization AND length(wrong) <= 6
          AND substr(w.word, 2, 2) IN (substr(wrong, 2, 2), left(wrong, 2))
          AND length(w.word) BETWEEN length(wrong) - 1 AND length(wrong) + 1
    ) AS near
    WHERE levenshtein_less_equal(near.word, wrong, 4) <= greatest(app.search_forgiven(wrong), 2)
        + app.search_sounds(near.word, wrong)::integer
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
        WHERE word ~ ''^[^0-9]{3,}$'' AND app.search_is_near(word, $3)'
    USING organization, person, wrong;
END $$;
