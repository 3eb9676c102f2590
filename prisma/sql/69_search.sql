-- Why: app.search answers the search box for every role, in what the person may see (68_search_hits.sql).
-- Rule: words are ANDed. In this order until there is enough: an exchange's whole number; the words as typed; the words as
-- beginnings; and only when that finds nothing, a space more or less (67_search_spacing.sql), and when that finds nothing either,
-- corrected words (68_search_corrections.sql), the likelier first. Within each, exchanges before contacts, tasks, documents and
-- messages, and the newest first: ids are UUIDv7.
-- Locks: none. Undo: re-apply the previous version of this file.

-- What the person finds by words, best first; of a message not yet its text, but the words to look for in it.
CREATE OR REPLACE FUNCTION app.search_ranked(role text, organization uuid, person uuid, kinds search_kind_enum[], asked text,
    most integer)
RETURNS TABLE (kind search_kind_enum, entity_id uuid, exchange_id uuid, exchange_number text, title text, detail text,
    score real, corrected text[], looked_for text[])
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
    words text[] := (app.words_of(asked))[:10];
    uses integer[] := app.search_uses(role, organization, words);
    joined text;
    asking text[];
    asked_before text[];
    meant jsonb;
    seen uuid[] := '{}';
    -- Of several kinds no one takes all the places.
    each integer := CASE WHEN cardinality(kinds) > 1 THEN greatest(most * 2 / 5, 3) END;
    hit record;
BEGIN
    IF cardinality(words) = 0 THEN RETURN; END IF;
    -- A number still being typed: EX-2026-00 begins many, each of which is kept as one word as well.
    IF 'exchange' = ANY (kinds) AND asked ~ '[0-9]' AND asked !~ '\s' AND cardinality(words) > 1 THEN
        joined := (app.words_of(regexp_replace(asked, '[^[:alnum:]]+', '', 'g')))[1] || '*';
    END IF;

    FOR step IN 0..7 LOOP
        CONTINUE WHEN step = 0 AND joined IS NULL OR step = 1 AND array_position(uses, NULL) IS NOT NULL
            -- Less likely corrections are worth their time only where the likeliest find next to nothing.
            OR step = 6 AND (meant IS NULL OR cardinality(seen) >= 3);
        EXIT WHEN step > 2 AND seen <> '{}' AND step <> 6;
        IF step = 5 THEN
            meant := app.search_meant(role, organization, person, kinds, words);
            CONTINUE WHEN meant IS NULL;
        ELSIF step = 7 THEN
            meant := app.search_meant_by_any(role, organization, person, kinds, words, meant);
            EXIT WHEN meant IS NULL;
        END IF;
        asking := CASE step WHEN 0 THEN ARRAY[joined] WHEN 4 THEN app.search_spacing_forms(role, organization, words) ELSE app.search_forms(words, uses, meant, step) END;
        CONTINUE WHEN asking IS NULL OR asking = asked_before;
        asked_before := asking;
        FOR hit IN
            SELECT h.*, u.used, u.likeness
            FROM app.search_hits(role, organization, person, CASE step WHEN 0 THEN ARRAY['exchange']::search_kind_enum[] ELSE kinds END,
                asking, CASE WHEN step > 5 THEN 100 ELSE most END, each)
                WITH ORDINALITY AS h (kind, audience, entity_id, exchange_id, title, detail, lexemes, place)
            CROSS JOIN LATERAL app.search_used(app.search_prefix(organization, h.audience), h.lexemes, words, meant, step) AS u
            WHERE h.entity_id <> ALL (seen)
            ORDER BY u.depth, h.place
            LIMIT most - cardinality(seen)
        LOOP
            seen := seen || hit.entity_id;
            kind := hit.kind;
            entity_id := hit.entity_id;
            exchange_id := hit.exchange_id;
            exchange_number := (SELECT n.number FROM exchange_numbers n
                WHERE n.organization_id = organization AND n.exchange_id = hit.exchange_id);
            title := CASE hit.audience WHEN 'x' THEN hit.detail ELSE hit.title END;
            detail := CASE WHEN hit.audience <> 'x' THEN hit.detail END;
            score := CASE WHEN step = 1 THEN 0.9 WHEN step < 4 THEN 0.6 WHEN step = 4 THEN 0.5 ELSE 0.4 * coalesce(hit.likeness, 0) END;
            corrected := hit.used;
            looked_for := words || hit.used;
            RETURN NEXT;
        END LOOP;
        EXIT WHEN cardinality(seen) >= most OR step = 0 AND seen <> '{}';
    END LOOP;
END $$;

CREATE OR REPLACE FUNCTION app.search(q text, kinds search_kind_enum[] DEFAULT NULL, max integer DEFAULT 20)
RETURNS TABLE (kind search_kind_enum, entity_id uuid, exchange_id uuid, exchange_number text, title text, detail text,
    score real, corrected text[])
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
    role text := substr(current_setting('role'), 6);
    asked text := left(btrim(q), 100);
    wanted search_kind_enum[] := coalesce(kinds, enum_range(NULL::search_kind_enum));
BEGIN
    IF app.org() IS NULL OR app.uid() IS NULL OR length(asked) < 2 THEN RETURN; END IF;
    IF 'exchange' = ANY (wanted) AND asked ~ '[0-9]' THEN
        RETURN QUERY SELECT * FROM app.search_number(role, app.org(), app.uid(), asked);
        IF FOUND THEN RETURN; END IF;
    END IF;
    RETURN QUERY SELECT r.kind, r.entity_id, r.exchange_id, r.exchange_number,
            CASE r.kind WHEN 'message' THEN (SELECT app.excerpt(m.content, r.looked_for) FROM messages m
                WHERE m.organization_id = app.org() AND m.id = r.entity_id) ELSE r.title END, r.detail, r.score, r.corrected
        FROM app.search_ranked(role, app.org(), app.uid(), wanted, asked, least(greatest(max, 1), 100)) AS r;
END $$;

GRANT EXECUTE ON FUNCTION app.search(text, search_kind_enum[], integer)
    TO peak_admin, peak_coordinator, peak_client, peak_third_party, peak_agency;
