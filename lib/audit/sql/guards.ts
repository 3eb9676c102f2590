/**
 * What writes the audit and keeps it, where it is missing, disabled, or not as the migrations made it. In words. What must be
 * there is said here and in known.ts, and not asked of the database; the caller sets the search_path to pg_catalog alone.
 */
import type pg from 'pg';
import { definitions, unaudited } from './known';

/** Tables with their partitions, where a trigger can be disabled by itself. */
const PLACES = `places AS (
  SELECT c.oid AS place, c.relname AS name, c.oid AS whole, c.relname AS whole_name FROM pg_class c
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
  UNION ALL
  SELECT p.oid, p.relname, c.oid, c.relname FROM pg_inherits
  JOIN pg_class p ON p.oid = inhrelid JOIN pg_class c ON c.oid = inhparent
  WHERE c.relkind = 'p' AND c.relnamespace = 'public'::regnamespace)`;

/** Each trigger that must stand, as PostgreSQL would write it out: its moment, its condition and what it is told. */
const WANTED = `
  SELECT p.place, p.whole_name, t.name, format('CREATE TRIGGER %s ON public.%I FOR EACH %s', t.name || t.moment, p.name, t.rest) AS text
  FROM places p
  CROSS JOIN LATERAL (SELECT app.audit_arguments(p.whole) AS list) a
  CROSS JOIN LATERAL (
    SELECT (SELECT string_agg(quote_literal(argument), ', ' ORDER BY n) FROM unnest(a.list) WITH ORDINALITY AS x (argument, n)) AS told,
      (SELECT string_agg('new.' || quote_ident(name), ', ' ORDER BY n) FROM unnest(a.list[8]::text[]) WITH ORDINALITY AS x (name, n)) AS latter,
      (SELECT string_agg('old.' || quote_ident(name), ', ' ORDER BY n) FROM unnest(a.list[8]::text[]) WITH ORDINALITY AS x (name, n)) AS former) w
  CROSS JOIN LATERAL (VALUES
    ('audit', ' AFTER INSERT OR DELETE', 'ROW EXECUTE FUNCTION app.audit(' || w.told || ')'),
    ('audit_update', ' AFTER UPDATE', format('ROW WHEN ((ROW(%s) *<> ROW(%s))) EXECUTE FUNCTION app.audit(%s)', w.latter, w.former, w.told)),
    ('audit_truncate', ' BEFORE TRUNCATE', 'STATEMENT EXECUTE FUNCTION app.audit_truncate()')) AS t (name, moment, rest)
  WHERE p.whole_name <> ALL ($1)
  UNION ALL
  SELECT p.place, p.whole_name, t.name, format('CREATE TRIGGER %s ON public.%I FOR EACH %s', t.name || t.moment, p.name, t.rest)
  FROM places p CROSS JOIN (VALUES
    ('sessions', 'audit', ' AFTER INSERT OR DELETE OR UPDATE', 'ROW EXECUTE FUNCTION app.audit_session()'),
    ('sessions', 'audit_truncate', ' BEFORE TRUNCATE', 'STATEMENT EXECUTE FUNCTION app.audit_truncate()'),
    ('audit', 'stands', ' BEFORE DELETE OR UPDATE', 'ROW EXECUTE FUNCTION app.audit_stands()'),
    ('audit', 'stands_whole', ' BEFORE TRUNCATE', 'STATEMENT EXECUTE FUNCTION app.audit_stands()')) AS t (of, name, moment, rest)
  WHERE p.whole_name = t.of OR t.of = 'audit' AND p.whole_name IN ('audit_logs', 'audit_blocks')`;

const MISSING = `WITH ${PLACES}, wanted AS (${WANTED}),
  found AS (SELECT tgrelid, tgname::text AS name, tgenabled = 'O' AS enabled, pg_get_triggerdef(oid) AS text FROM pg_trigger WHERE NOT tgisinternal),
  audited AS (SELECT * FROM places WHERE whole_name <> ALL ($1) OR whole_name IN ('audit_logs', 'audit_blocks', 'sessions'))
  SELECT CASE w.name
      WHEN 'stands' THEN 'entries of ' || p.name || ' can be changed'
      WHEN 'stands_whole' THEN 'entries of ' || p.name || ' can be emptied'
      WHEN 'audit_truncate' THEN p.name || ' can be emptied unrecorded'
      ELSE 'changes of ' || w.whole_name || ' are not recorded' END AS missing
  FROM wanted w JOIN places p USING (place)
  WHERE NOT EXISTS (SELECT FROM found f WHERE f.tgrelid = w.place AND f.name = w.name AND f.enabled AND f.text = w.text)
  UNION
  SELECT 'a trigger ' || f.name || ' on ' || p.name || ' is not known' FROM found f JOIN places p ON p.place = f.tgrelid
  WHERE p.whole_name IN ('audit_logs', 'audit_blocks') AND f.name NOT IN ('stands', 'stands_whole')
  UNION
  SELECT 'a rule ' || r.rulename || ' on ' || a.name || ' is not known' FROM pg_rewrite r JOIN audited a ON a.place = r.ev_class
  ORDER BY 1`;

/** Functions and views of the schema app, written out. Of each name: overloads are one text. */
const WRITTEN = `SELECT name, encode(sha256(convert_to(string_agg(text, E'\\n' ORDER BY text), 'UTF8')), 'hex') AS hash FROM (
    SELECT proname::text AS name, pg_get_functiondef(oid) AS text FROM pg_proc
    WHERE pronamespace = 'app'::regnamespace AND proname = ANY ($1) AND prokind <> 'a'
    UNION ALL
    SELECT relname::text, pg_get_viewdef(oid) FROM pg_class
    WHERE relnamespace = 'app'::regnamespace AND relname = ANY ($1) AND relkind = 'v') AS written
  GROUP BY name`;

export async function hashesOf(
  client: pg.ClientBase,
  names: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; hash: string }>(WRITTEN, [names]);
  return new Map(rows.map(({ name, hash }) => [name, hash]));
}

export async function missingGuards(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ missing: string }>(MISSING, [unaudited]);
  const found = await hashesOf(client, Object.keys(definitions));
  const rewritten = Object.entries(definitions)
    .filter(([name, hash]) => found.get(name) !== hash)
    .map(([name]) => `app.${name} is not as the migrations made it`);
  return [...rows.map(({ missing }) => missing), ...rewritten];
}
