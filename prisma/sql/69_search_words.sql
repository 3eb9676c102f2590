-- Why: the words of a firm, against which app.search corrects typing mistakes, and the repair of all that search keeps.
-- Rule: no writer waits for the vocabulary. Two transactions that bring the same new word would wait for each other, and a
-- message would look up fifteen rows; so a job adds new words every minute (app.fold_search_words) and counts them afresh at
-- night (app.count_search_words). Words with digits and very short ones are not corrected, so they are not kept.
-- Locks: the rows written; app.refill_search takes search_documents whole. Undo: re-apply the previous version of this file.

-- A lexeme without firm and audience, if it is a word to keep: of the audience that reads all of its row, and without digits.
CREATE OR REPLACE FUNCTION app.vocabulary_word(lexeme text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN lexeme ~ '^.{6}[ectdm]~[^0-9]{3,40}$' THEN substr(lexeme, 9) END;

-- Adds the words of what changed lately and are not there yet. Returns how many. Safe to repeat: nothing is counted here.
CREATE OR REPLACE FUNCTION app.fold_search_words(since interval DEFAULT '15 minutes') RETURNS integer
LANGUAGE sql VOLATILE SET search_path = public, pg_temp AS $$
    WITH added AS (
        INSERT INTO search_words (organization_id, word)
        SELECT DISTINCT d.organization_id, app.vocabulary_word(lexeme)
        FROM search_documents d, unnest(tsvector_to_array(d.lexemes)) AS lexeme
        WHERE d.changed_at > now() - since AND app.vocabulary_word(lexeme) IS NOT NULL
          AND NOT EXISTS (SELECT FROM search_words w
            WHERE w.organization_id = d.organization_id AND w.word = app.vocabulary_word(lexeme))
        ORDER BY 1, 2
        ON CONFLICT DO NOTHING
        RETURNING 1
    )
    SELECT count(*)::integer FROM added
$$;

-- Counts the words of a firm afresh; those that are used nowhere any more go.
CREATE OR REPLACE FUNCTION app.count_search_words(organization uuid) RETURNS void
LANGUAGE sql VOLATILE SET search_path = public, pg_temp AS $$
    WITH counted AS (
        SELECT app.vocabulary_word(word) AS word, sum(ndoc)::integer AS uses
        FROM ts_stat(format('SELECT lexemes FROM search_documents WHERE organization_id = %L', organization))
        WHERE app.vocabulary_word(word) IS NOT NULL GROUP BY 1
    ), gone AS (
        DELETE FROM search_words w WHERE w.organization_id = organization
          AND NOT EXISTS (SELECT FROM counted c WHERE c.word = w.word)
    )
    INSERT INTO search_words AS w (organization_id, word, uses) SELECT organization, word, uses FROM counted ORDER BY word
    ON CONFLICT (organization_id, word) DO UPDATE SET uses = excluded.uses WHERE w.uses <> excluded.uses
$$;

-- Repairs what search keeps of a firm, while work goes on: missing rows are added, and what differs is written again under the
-- lock of its record. Returns how many rows were not as they had to be; 0 says that nothing had drifted.
CREATE OR REPLACE FUNCTION app.rebuild_search(organization uuid) RETURNS integer
LANGUAGE plpgsql VOLATILE SET search_path = public, pg_temp AS $$
DECLARE
    kind search_kind_enum;
    added integer;
    different uuid[];
    repaired integer := 0;
BEGIN
    FOREACH kind IN ARRAY enum_range(NULL::search_kind_enum) LOOP
        EXECUTE format('INSERT INTO search_documents SELECT s.* FROM app.searchable_%1$s s
            WHERE s.organization_id = $1 AND NOT EXISTS (SELECT FROM search_documents d
                WHERE d.organization_id = $1 AND d.kind = %1$L AND d.entity_id = s.entity_id)
            ON CONFLICT DO NOTHING', kind) USING organization;
        GET DIAGNOSTICS added = ROW_COUNT;
        EXECUTE format('SELECT array_agg(d.entity_id ORDER BY d.entity_id) FROM search_documents d
            LEFT JOIN app.searchable_%1$s s ON s.organization_id = $1 AND s.entity_id = d.entity_id
            WHERE d.organization_id = $1 AND d.kind = %1$L
              AND (s.exchange_id, s.title, s.detail, s.access_level, s.assigned_to, s.lexemes)
                IS DISTINCT FROM (d.exchange_id, d.title, d.detail, d.access_level, d.assigned_to, d.lexemes)', kind)
        INTO different USING organization;
        PERFORM app.refresh_search(kind, organization, different);
        repaired := repaired + added + coalesce(cardinality(different), 0);
    END LOOP;
    PERFORM app.count_search_words(organization);
    RETURN repaired;
END $$;

-- After a bulk load with triggers off: fills everything of every firm anew, with the indexes taken down meanwhile, several
-- times as fast as keeping them up. Nobody can write or search until it is done.
CREATE OR REPLACE FUNCTION app.refill_search() RETURNS void LANGUAGE plpgsql VOLATILE SET search_path = public, pg_temp AS $$
DECLARE
    kind search_kind_enum;
    definitions text[];
    definition text;
BEGIN
    TRUNCATE search_documents, search_words;
    definitions := (SELECT array_agg(indexdef) FROM pg_indexes
        WHERE schemaname = 'public' AND tablename IN ('search_documents', 'search_words') AND indexname NOT LIKE '%\_pkey');
    EXECUTE (SELECT string_agg(format('DROP INDEX %I', indexname), '; ') FROM pg_indexes
        WHERE schemaname = 'public' AND tablename IN ('search_documents', 'search_words') AND indexname NOT LIKE '%\_pkey');
    FOREACH kind IN ARRAY enum_range(NULL::search_kind_enum) LOOP
        EXECUTE format('INSERT INTO search_documents SELECT * FROM app.searchable_%s ORDER BY organization_id, entity_id', kind);
    END LOOP;
    PERFORM app.count_search_words(id) FROM organizations;
    FOREACH definition IN ARRAY definitions LOOP
        EXECUTE definition;
    END LOOP;
    ANALYZE search_documents, search_words;
END $$;

-- What stood before there was a search is filled in once.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM search_documents) AND EXISTS (SELECT FROM contacts) THEN
        PERFORM app.refill_search();
    END IF;
END $$;
