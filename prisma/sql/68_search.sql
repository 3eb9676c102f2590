-- Why: app.search answers the search box for every role. It runs as the owner, because text operators would otherwise read the
-- whole firm (they are not leakproof), so it applies firm, membership and role itself: app.search_reach is the list of who finds
-- what, and prisma/tests/search.db.test.ts holds it against the policies.
-- Rule: words are ANDed. In this order until there is enough: an exchange's whole number; every word as typed; every word as the
-- beginning of one; and only when that finds nothing, the words that find nothing by themselves in what the person may see are
-- corrected. A correction is told only with a row that the person sees and finds by it, so that no word of another file shows.
-- Within each, exchanges before contacts, tasks, documents and messages, and the newest first: ids are UUIDv7.
-- Locks: none. Undo: re-apply the previous version of this file.

-- What a role may find: kind, the audience whose words it may find it by, and which rows. $1 is the firm, $2 the person.
CREATE OR REPLACE FUNCTION app.search_reach(role text) RETURNS TABLE (kind search_kind_enum, audience text, visible text)
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    WITH rules (files, own, taking_part, own_clients, readable) AS (VALUES (
        'd.entity_id IN (SELECT a.exchange_id FROM exchange_access a WHERE a.organization_id = $1 AND a.user_id = $2)',
        'd.exchange_id IN (SELECT a.exchange_id FROM exchange_access a WHERE a.organization_id = $1 AND a.user_id = $2)',
        'd.exchange_id IN (SELECT a.exchange_id FROM exchange_access a WHERE a.organization_id = $1 AND a.user_id = $2 AND a.via = ''participant'')',
        'd.entity_id IN (SELECT c.client_id FROM exchange_access a
            JOIN exchange_cards c ON c.organization_id = a.organization_id AND c.exchange_id = a.exchange_id
            WHERE a.organization_id = $1 AND a.user_id = $2',
        'EXISTS (SELECT FROM exchange_access a WHERE a.organization_id = $1 AND a.user_id = $2
            AND a.exchange_id = d.exchange_id AND a.document_level >= d.access_level)'))
    SELECT r.kind, r.audience, r.visible FROM rules, LATERAL (VALUES
        ('admin', 'exchange'::search_kind_enum, 'e', 'true'),
        ('admin', 'contact', 'c', 'true'),
        ('admin', 'task', 't', 'true'),
        ('admin', 'document', 'd', 'true'),
        ('admin', 'message', 'm', 'true'),
        ('coordinator', 'exchange', 'e', files),
        ('coordinator', 'contact', 'c', 'true'),
        ('coordinator', 'task', 't', own || ' OR d.exchange_id IS NULL AND d.assigned_to = $2'),
        ('coordinator', 'document', 'd', own || ' OR d.exchange_id IS NULL'),
        ('coordinator', 'message', 'm', own),
        ('client', 'exchange', 'e', files),
        ('client', 'contact', 'p', own_clients || ')'),
        ('client', 'task', 't', 'd.assigned_to = $2 AND ' || own),
        ('client', 'document', 'd', readable),
        ('client', 'message', 'm', own),
        ('third_party', 'exchange', 'x', files),
        ('third_party', 'contact', 'p', own_clients || ' UNION ALL SELECT p.participant_id FROM exchange_access a
            JOIN exchange_participants p ON p.organization_id = a.organization_id AND p.exchange_id = a.exchange_id
                AND p.user_id = $2 WHERE a.organization_id = $1 AND a.user_id = $2)'),
        ('third_party', 'task', 't', 'd.assigned_to = $2 AND ' || own),
        ('third_party', 'document', 'd', readable),
        ('third_party', 'message', 'm', own),
        ('agency', 'exchange', 'x', files),
        ('agency', 'contact', 'a', own_clients || ' UNION ALL SELECT p.participant_id FROM exchange_access a
            JOIN exchange_participants p ON p.organization_id = a.organization_id AND p.exchange_id = a.exchange_id
            JOIN agency_assignments s ON s.organization_id = p.organization_id AND s.third_party_user_id = p.user_id
                AND s.agency_user_id = $2 AND s.ended_at IS NULL WHERE a.organization_id = $1 AND a.user_id = $2)'),
        ('agency', 'message', 'm', taking_part)
    ) AS r (role, kind, audience, visible)
    WHERE r.role = search_reach.role
    ORDER BY r.kind
$$;

-- The words as one condition. A form is a word, `red*` for what begins so, or `red|rod` for either. Beginnings shorter than
-- `shortest` letters are taken as whole words: they would gather half of the firm. Words are letters and digits only.
CREATE OR REPLACE FUNCTION app.search_condition(prefix text, forms text[], shortest integer) RETURNS tsquery
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = public, pg_temp AS $$
    SELECT string_agg('(' || (
            SELECT string_agg(quote_literal(prefix || rtrim(choice, '*'))
                || CASE WHEN choice LIKE '%*' AND length(choice) > shortest THEN ':*' ELSE '' END, ' | ')
            FROM unnest(string_to_array(form, '|')) AS choice) || ')', ' & ')::tsquery
    FROM unnest(forms) AS form
$$;

-- What the person finds by these forms: at most so many rows, in the order of kinds and the newest first within each. Planned
-- anew with the values: rare words go by their index, common ones from the newest row backwards, few files by their own rows.
-- Told that pages are cheap, the planner does not read the whole firm's index beside that of the words.
CREATE OR REPLACE FUNCTION app.search_hits(role text, organization uuid, person uuid, kinds search_kind_enum[], forms text[],
    most integer)
RETURNS TABLE (kind search_kind_enum, audience text, entity_id uuid, exchange_id uuid, title text, detail text, lexemes tsvector)
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp SET random_page_cost = 1.1 SET jit = off AS $$
DECLARE
    statement text;
    conditions tsquery[];
BEGIN
    SELECT 'SELECT * FROM (' || string_agg(format('(SELECT d.kind, %L, d.entity_id, d.exchange_id, d.title, d.detail, d.lexemes FROM search_documents d
                WHERE d.organization_id = $1 AND d.kind = %L AND d.lexemes @@ $3[%s] AND (%s)
                ORDER BY d.entity_id DESC LIMIT $4)', r.audience, r.kind, r.place, r.visible), ' UNION ALL ' ORDER BY r.place)
            || ') AS found LIMIT $4',
        array_agg(app.search_condition(app.search_prefix(organization, r.audience), forms,
            CASE r.kind WHEN 'message' THEN 3 ELSE 2 END) ORDER BY r.place)
    INTO statement, conditions
    FROM (SELECT *, row_number() OVER (ORDER BY reach.kind) AS place FROM app.search_reach(role) AS reach
        WHERE reach.kind = ANY (kinds)) AS r;
    IF statement IS NULL THEN RETURN; END IF;
    RETURN QUERY EXECUTE statement USING organization, person, conditions, most;
END $$;

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

-- Around the first of these words, in one line.
CREATE OR REPLACE FUNCTION app.search_excerpt(organization uuid, message uuid, words text[]) RETURNS text
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT CASE WHEN start > 1 THEN '…' ELSE '' END || btrim(substr(line, start, 160))
        || CASE WHEN length(line) >= start + 160 THEN '…' ELSE '' END
    FROM (
        SELECT line, greatest(coalesce(min(nullif(position(word IN plain), 0)), 1) - 40, 1) AS start
        FROM (SELECT regexp_replace(content, '\s+', ' ', 'g') AS line FROM messages WHERE organization_id = organization AND id = message),
            LATERAL (SELECT app.plain_text(line) AS plain), unnest(words) AS word
        GROUP BY line
    ) AS found
$$;

-- The exchange whose whole number this is, told as app.search tells it.
CREATE OR REPLACE FUNCTION app.search_number(role text, organization uuid, person uuid, asked text)
RETURNS TABLE (kind search_kind_enum, entity_id uuid, exchange_id uuid, exchange_number text, title text, detail text,
    score real, corrected text[])
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT d.kind, d.entity_id, d.exchange_id, n.number, CASE r.audience WHEN 'x' THEN d.detail ELSE d.title END,
        CASE WHEN r.audience <> 'x' THEN d.detail END, 1::real, NULL::text[]
    FROM exchange_numbers n
    JOIN search_documents d ON d.organization_id = n.organization_id AND d.kind = 'exchange' AND d.entity_id = n.exchange_id
    JOIN app.search_reach(role) AS r ON r.kind = 'exchange'
    WHERE n.organization_id = organization AND n.number = ANY (ARRAY[asked, upper(asked)])
      AND (role = 'admin' OR EXISTS (SELECT FROM exchange_access a
        WHERE a.organization_id = organization AND a.user_id = person AND a.exchange_id = n.exchange_id))
    LIMIT 1
$$;

-- For each word that finds nothing the person sees, the words that may have been meant. Null when there is nothing to correct,
-- or a word that cannot be: numbers and short words are not guessed at.
CREATE OR REPLACE FUNCTION app.search_meant(role text, organization uuid, person uuid, kinds search_kind_enum[], words text[])
RETURNS jsonb LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
DECLARE
    word text;
    choices text[];
    meant jsonb;
BEGIN
    FOREACH word IN ARRAY words LOOP
        CONTINUE WHEN cardinality(words) > 1
            AND EXISTS (SELECT FROM app.search_hits(role, organization, person, kinds, ARRAY[word || '*'], 1));
        choices := CASE WHEN word ~ '^[^0-9]{3,}$' THEN app.search_corrections(organization, word) END;
        IF choices IS NULL THEN RETURN NULL; END IF;
        meant := coalesce(meant, '{}') || jsonb_build_object(word, choices);
    END LOOP;
    RETURN meant;
END $$;

-- The words as each step asks for them. 1: as typed; 2: as beginnings; from 3: with the likeliest correction, then with less
-- likely ones as well.
CREATE OR REPLACE FUNCTION app.search_forms(words text[], meant jsonb, step integer) RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = public, pg_temp AS $$
    SELECT array_agg(CASE WHEN step = 1 THEN word WHEN meant ? word THEN (
            SELECT string_agg(choice, '|') FROM jsonb_array_elements_text(meant -> word) WITH ORDINALITY AS c (choice, place)
            WHERE place <= CASE step WHEN 3 THEN 1 WHEN 4 THEN 3 ELSE 6 END)
        ELSE word || '*' END)
    FROM unnest(words) AS word
$$;

-- Of each corrected word the likeliest that the row has, and how much like the typed word the least like it is.
CREATE OR REPLACE FUNCTION app.search_used(prefix text, lexemes tsvector, words text[], meant jsonb)
RETURNS TABLE (used text[], likeness real) LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT array_agg(choice), min(similarity(choice, word))
    FROM unnest(words) AS word, LATERAL (
        SELECT choice FROM jsonb_array_elements_text(meant -> word) WITH ORDINALITY AS c (choice, place)
        WHERE lexemes @@ quote_literal(prefix || choice)::tsquery ORDER BY place LIMIT 1) AS likeliest
$$;

CREATE OR REPLACE FUNCTION app.search(q text, kinds search_kind_enum[] DEFAULT NULL, max integer DEFAULT 20)
RETURNS TABLE (kind search_kind_enum, entity_id uuid, exchange_id uuid, exchange_number text, title text, detail text,
    score real, corrected text[])
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
    role text := substr(current_setting('role'), 6);
    organization uuid := app.org();
    person uuid := app.uid();
    asked text := left(btrim(q), 100);
    wanted search_kind_enum[] := coalesce(kinds, enum_range(NULL::search_kind_enum));
    most integer := least(greatest(max, 1), 100);
    words text[] := (app.words_of(asked))[:10];
    meant jsonb;
    seen uuid[] := '{}';
    hit record;
BEGIN
    IF organization IS NULL OR person IS NULL OR length(asked) < 2 OR cardinality(words) = 0 THEN RETURN; END IF;
    IF 'exchange' = ANY (wanted) AND asked ~ '[0-9]' THEN
        RETURN QUERY SELECT * FROM app.search_number(role, organization, person, asked);
        IF FOUND THEN RETURN; END IF;
    END IF;

    FOR step IN 1..5 LOOP
        IF step = 3 THEN
            EXIT WHEN seen <> '{}';
            meant := app.search_meant(role, organization, person, wanted, words);
            EXIT WHEN meant IS NULL;
        END IF;
        FOR hit IN
            SELECT h.*, u.used, u.likeness
            FROM app.search_hits(role, organization, person, wanted, app.search_forms(words, meant, step), most) AS h
            CROSS JOIN LATERAL app.search_used(app.search_prefix(organization, h.audience), h.lexemes, words, meant) AS u
            WHERE h.entity_id <> ALL (seen)
            LIMIT most - cardinality(seen)
        LOOP
            seen := seen || hit.entity_id;
            kind := hit.kind;
            entity_id := hit.entity_id;
            exchange_id := hit.exchange_id;
            exchange_number := (SELECT n.number FROM exchange_numbers n
                WHERE n.organization_id = organization AND n.exchange_id = hit.exchange_id);
            title := CASE WHEN hit.kind = 'message' THEN app.search_excerpt(organization, hit.entity_id, words || hit.used)
                WHEN hit.audience = 'x' THEN hit.detail ELSE hit.title END;
            detail := CASE WHEN hit.audience <> 'x' THEN hit.detail END;
            score := CASE step WHEN 1 THEN 0.9 WHEN 2 THEN 0.6 ELSE 0.4 * hit.likeness END;
            corrected := hit.used;
            RETURN NEXT;
        END LOOP;
        EXIT WHEN cardinality(seen) >= most;
    END LOOP;
END $$;

GRANT EXECUTE ON FUNCTION app.search(text, search_kind_enum[], integer)
    TO peak_admin, peak_coordinator, peak_client, peak_third_party, peak_agency;
