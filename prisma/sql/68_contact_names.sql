-- Why: the same person is written down twice with another spelling, order or ending; contacts are compared by what is left then.
-- Rule: words in lower case without accents, sorted, without the form of a company. Sounds are those of its words (double
-- metaphone), digits as they are. A telephone number is its digits without country code and extension, seven at least
-- (lib/contacts/rules/phone.ts has the same, and a test holds the two together).
-- Locks: none. Undo: re-apply the previous version of this file.

CREATE OR REPLACE FUNCTION app.name_words(name text) RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE
RETURN ARRAY(SELECT DISTINCT word FROM unnest(app.words_of(name)) AS word
    WHERE word <> ALL ('{llc,inc,ltd,lp,llp,pllc,pc,co,corp,company,corporation,the,and,mr,mrs,ms,dr,jr,sr}'::text[]) ORDER BY word);

CREATE OR REPLACE FUNCTION app.name_sounds(words text[]) RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE
RETURN ARRAY(SELECT coalesce(nullif(dmetaphone(word), ''), word) FROM unnest(words) AS word ORDER BY 1);

CREATE OR REPLACE FUNCTION app.phone_key(phone text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN substring(regexp_replace(regexp_replace(regexp_replace(phone, '(x|ext).*$', '', 'i'), '[^0-9]+', '', 'g'),
    '^1([0-9]{10})$', '\1') FROM '^[0-9]{7,}$');

GRANT EXECUTE ON FUNCTION app.plain_text(text), app.words_of(text), app.name_words(text), app.name_sounds(text[]),
    app.phone_key(text) TO peak_admin, peak_coordinator;
