-- Why: search_documents holds one row for everything that can be looked for: what it is called, whose it is, and its words.
-- Rule: a word is kept behind the firm and the audience that may find the row by it: `3fa9c1e~redwood` is redwood for who may
-- read the exchange's name in one firm. The index so leads to one firm's rows, and nobody finds a row by what they may not read.
-- The views say what there must be; triggers (67_search_triggers.sql) and repair (69_search_words.sql) write it.
-- Locks: the records whose rows are refreshed and their search rows, in the order of their ids; computed after the lock.
-- Undo: re-apply the previous version of this file.

-- Lower case, without accents and apostrophes. Text in ASCII, nearly all of it, skips the costly half.
CREATE OR REPLACE FUNCTION app.plain_text(value text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
RETURN replace(lower(CASE WHEN octet_length(value) = length(value) THEN value
    ELSE unaccent('unaccent', normalize(value, NFKC)) END COLLATE pg_c_utf8), '''', '');

-- Words in the order they stand, numbers without their leading zeros: 0012 and 12 are the same.
CREATE OR REPLACE FUNCTION app.words_of(value text) RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE
SET search_path = public, pg_temp AS $$
    SELECT array(SELECT left(word, 40)
        FROM unnest(regexp_split_to_array(' ' || app.plain_text(value), '[^[:alnum:]]+(?:0+(?=[0-9]))?')) AS word
        WHERE word <> '')
$$;

-- What comes before a word: the end of the firm's id, which is random in a UUIDv7, and a letter for the audience. Two firms with
-- the same six digits share a range of the index and nothing else: every query names the firm as well.
CREATE OR REPLACE FUNCTION app.search_prefix(organization uuid, audience text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN right(organization::text, 6) || audience || '~';

CREATE OR REPLACE FUNCTION app.lexemes(organization uuid, audience text, value text) RETURNS tsvector
LANGUAGE sql STABLE PARALLEL SAFE SET search_path = public, pg_temp AS $$
    SELECT array_to_tsvector(array(SELECT app.search_prefix(organization, audience) || word FROM unnest(app.words_of(value)) AS word))
$$;

-- A number in its parts and as one word: EX-2026-000123, ex 2026 123, ex2026000123.
CREATE OR REPLACE FUNCTION app.number_forms(number text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN number || ' ' || regexp_replace(number, '[^[:alnum:]]+', '', 'g');

-- A telephone number in its parts, and as one word with and without country and area code; what follows an x is an extension.
CREATE OR REPLACE FUNCTION app.phone_forms(phone text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
SET search_path = public, pg_temp AS $$
    SELECT concat_ws(' ', phone, digits, right(digits, 10), right(digits, 7))
    FROM regexp_replace(regexp_replace(phone, '(x|ext).*$', '', 'i'), '[^0-9]+', '', 'g') AS digits
$$;

-- What the firm's own fields hold in words: text and choices, not dates and amounts.
CREATE OR REPLACE FUNCTION app.field_words(fields jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
SET search_path = public, pg_temp AS $$
    SELECT string_agg(held #>> '{}', ' ' ORDER BY key) FROM jsonb_each(fields) AS f (key, held)
    WHERE jsonb_typeof(held) = 'string' AND held #>> '{}' !~ '^(-?[0-9]+\.[0-9]{2}|[0-9]{4}-[0-9]{2}-[0-9]{2})$'
$$;

-- e: staff, who alone know the firm's own fields. k: the client, who may read the exchange's name. x: who may not, since it
-- carries the address of a property (70_grants.sql).
CREATE OR REPLACE VIEW app.searchable_exchange AS
    SELECT e.organization_id, 'exchange'::search_kind_enum AS kind, e.id AS entity_id, e.id AS exchange_id,
        e.name AS title, c.display_name AS detail, NULL::access_level_enum AS access_level, NULL::uuid AS assigned_to,
        app.lexemes(e.organization_id, 'e', concat_ws(' ', app.number_forms(e.exchange_number), e.name, c.display_name,
            app.field_words(e.custom_fields)))
            || app.lexemes(e.organization_id, 'k', concat_ws(' ', app.number_forms(e.exchange_number), e.name, c.display_name))
            || app.lexemes(e.organization_id, 'x', concat_ws(' ', app.number_forms(e.exchange_number), c.display_name)) AS lexemes
    FROM exchanges e JOIN contacts c ON c.organization_id = e.organization_id AND c.id = e.client_id;

-- c: staff. p: clients and third parties. a: agencies. Each by the columns that 70_grants.sql lets them read. Who was merged
-- into another is found as the other.
CREATE OR REPLACE VIEW app.searchable_contact AS
    SELECT organization_id, 'contact'::search_kind_enum AS kind, id AS entity_id, NULL::uuid AS exchange_id,
        display_name AS title, nullif(company, display_name) AS detail, NULL::access_level_enum AS access_level,
        NULL::uuid AS assigned_to,
        app.lexemes(organization_id, 'c', concat_ws(' ', display_name, first_name, last_name, company, email,
            app.phone_forms(phone_primary), app.phone_forms(phone_mobile), app.phone_forms(phone_work),
            app.phone_forms(phone_home), app.phone_forms(phone_fax), app.field_words(custom_field_values)))
        || app.lexemes(organization_id, 'p', concat_ws(' ', display_name, first_name, last_name, company, email,
            app.phone_forms(phone_primary), app.phone_forms(phone_mobile), app.phone_forms(phone_work)))
        || app.lexemes(organization_id, 'a', concat_ws(' ', display_name, first_name, last_name, company)) AS lexemes
    FROM contacts WHERE merged_into_id IS NULL;

CREATE OR REPLACE VIEW app.searchable_task AS
    SELECT organization_id, 'task'::search_kind_enum AS kind, id AS entity_id, exchange_id, title, NULL::text AS detail,
        NULL::access_level_enum AS access_level, assigned_to, app.lexemes(organization_id, 't', title) AS lexemes
    FROM tasks;

CREATE OR REPLACE VIEW app.searchable_document AS
    SELECT d.organization_id, 'document'::search_kind_enum AS kind, d.id AS entity_id, d.exchange_id, d.title,
        NULL::text AS detail, d.access_level, NULL::uuid AS assigned_to,
        app.lexemes(d.organization_id, 'd', concat_ws(' ', d.title, (SELECT string_agg(v.file_name, ' ')
            FROM document_versions v WHERE v.organization_id = d.organization_id AND v.document_id = d.id))) AS lexemes
    FROM documents d WHERE d.archived_at IS NULL;

-- What reaches everybody of an exchange's conversation; a message to some of them is not found by anybody.
CREATE OR REPLACE VIEW app.searchable_message AS
    SELECT organization_id, 'message'::search_kind_enum AS kind, id AS entity_id, exchange_id, NULL::text AS title,
        NULL::text AS detail, NULL::access_level_enum AS access_level, NULL::uuid AS assigned_to,
        app.lexemes(organization_id, 'm', content) AS lexemes
    FROM messages WHERE exchange_id IS NOT NULL AND NOT is_addressed AND withdrawn_at IS NULL;

-- Makes the search rows of these records what they must be, under the lock of the records themselves.
CREATE OR REPLACE FUNCTION app.refresh_search(kind search_kind_enum, organization uuid, ids uuid[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    EXECUTE format('SELECT FROM %I WHERE organization_id = $1 AND id = ANY ($2) ORDER BY id FOR NO KEY UPDATE', kind || 's')
    USING organization, ids;

    EXECUTE format('DELETE FROM search_documents d
        WHERE d.organization_id = $1 AND d.kind = %1$L AND d.entity_id = ANY ($2)
          AND NOT EXISTS (SELECT FROM app.searchable_%1$s s WHERE s.organization_id = $1 AND s.entity_id = d.entity_id)', kind)
    USING organization, ids;

    EXECUTE format('INSERT INTO search_documents AS d
        SELECT * FROM app.searchable_%s WHERE organization_id = $1 AND entity_id = ANY ($2) ORDER BY entity_id
        ON CONFLICT ON CONSTRAINT search_documents_pkey DO UPDATE SET
            (exchange_id, title, detail, access_level, assigned_to, lexemes, changed_at) = ROW (excluded.exchange_id,
            excluded.title, excluded.detail, excluded.access_level, excluded.assigned_to, excluded.lexemes, now())
        WHERE (d.exchange_id, d.title, d.detail, d.access_level, d.assigned_to, d.lexemes) IS DISTINCT FROM (excluded.exchange_id,
            excluded.title, excluded.detail, excluded.access_level, excluded.assigned_to, excluded.lexemes)', kind)
    USING organization, ids;
END $$;
