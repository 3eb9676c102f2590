-- Why: who finds what, and the one statement by which it is found. Text operators are not leakproof and would read the whole
-- firm under row-level security, so these run as the owner, called by app.search alone, and apply firm, membership and role
-- themselves: app.search_reach is the list, and prisma/tests/search-visibility.db.test.ts holds it against the policies.
-- Rule: nothing is found that the caller may not read, nor by a word that the caller may not read.
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
        ('client', 'exchange', 'k', files),
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

-- The lines around the first of these words, as one.
CREATE OR REPLACE FUNCTION app.excerpt(content text, words text[]) RETURNS text
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT CASE WHEN start > 1 THEN '…' ELSE '' END || btrim(substr(line, start, 160))
        || CASE WHEN length(line) >= start + 160 THEN '…' ELSE '' END
    FROM regexp_replace(content, '\s+', ' ', 'g') AS line, app.plain_text(line) AS plain,
        LATERAL (SELECT greatest(coalesce(min(nullif(position(word IN plain), 0)), 1) - 40, 1) AS start FROM unnest(words) AS word) AS first
$$;
