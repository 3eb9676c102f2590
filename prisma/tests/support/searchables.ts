/** What a search can find, added to the fixture of support/firm.ts: documents and messages on its files, and names to misspell. */
import type pg from 'pg';
import { enter } from './act';
import type { Actor } from './people';
import { insert, type Labels } from './rows';

const firmOf = (file: string) => (file.startsWith('y') ? 'bay' : 'lake');

/** The conversation of a file; a trigger may have made it with the file. */
export async function conversationOf(owner: pg.ClientBase, labels: Labels, file: string): Promise<string> {
  const found = 'SELECT id FROM conversations WHERE exchange_id = $1';
  const { rows } = await owner.query<{ id: string }>(found, [labels.id(file)]);
  if (rows[0]) return rows[0].id;
  const id = labels.id(`talk of ${file}`);
  const on = { organization_id: labels.id(firmOf(file)), exchange_id: labels.id(file) };
  await insert(owner, 'conversations', { ...on, id, kind: 'exchange' });
  return id;
}

let seq = 1000;

export async function addMessage(
  owner: pg.ClientBase,
  labels: Labels,
  [label, file, sender]: [label: string, file: string, sender: string],
  more: { content: string; is_addressed?: boolean; withdrawn_at?: Date },
): Promise<void> {
  await insert(owner, 'messages', {
    organization_id: labels.id(firmOf(file)),
    id: labels.id(label),
    conversation_id: await conversationOf(owner, labels, file),
    exchange_id: labels.id(file),
    seq: (seq += 1),
    sender_id: labels.id(sender),
    ...more,
  });
}

export const addDocument = (
  owner: pg.ClientBase,
  labels: Labels,
  label: string,
  row: {
    title: string;
    exchange_id?: string;
    contact_id?: string;
    access_level?: string;
    archived_at?: Date;
  },
  firm: 'lake' | 'bay' = 'lake',
) => insert(owner, 'documents', { organization_id: labels.id(firm), id: labels.id(label), ...row });

export const addVersion = (owner: pg.ClientBase, labels: Labels, document: string, file: string, n = 1) =>
  insert(owner, 'document_versions', {
    organization_id: labels.id('lake'),
    document_id: labels.id(document),
    version: n,
    file_name: file,
    media_type: 'application/pdf',
    byte_size: 1,
    sha256: Buffer.alloc(32),
    storage_key: `${document}/${n}`,
    uploaded_by: labels.id('carol'),
  });

export interface Hit {
  kind: string;
  entity_id: string;
  exchange_id: string | null;
  exchange_number: string | null;
  title: string;
  detail: string | null;
  score: number;
  corrected: string[] | null;
}

export interface Question {
  q: string;
  kinds?: string[];
  max?: number;
}

/** What an actor finds. `client`: the application's connection, in no transaction. */
export async function search(
  client: pg.ClientBase,
  labels: Labels,
  actor: Actor,
  { q, kinds, max }: Question,
) {
  await client.query('BEGIN');
  try {
    await enter(client, labels, actor);
    const { rows } = await client.query<Hit>('SELECT * FROM app.search($1, $2::search_kind_enum[], $3)', [
      q,
      kinds ?? null,
      max ?? 20,
    ]);
    return rows;
  } finally {
    await client.query('ROLLBACK');
  }
}

/** Rows of search_documents that are not as a plain computation over the records says; its own words for what is searched. */
export async function searchDrift(owner: pg.ClientBase): Promise<Record<string, unknown>[]> {
  const words = (...parts: string[]) =>
    `(SELECT coalesce(array_agg(DISTINCT w ORDER BY w), '{}') FROM (SELECT left(regexp_replace(w, '^0+(?=.)(?=[0-9])', ''), 40) AS w
      FROM regexp_split_to_table(replace(lower(unaccent(concat_ws(' ', ${parts.join(', ')}))), '''', ''), '[^[:alnum:]]+') AS w) s WHERE w <> '')`;
  const digits = (phone: string) => `regexp_replace(${phone}, '[^0-9]', '', 'g')`;
  const phones = (...names: string[]) =>
    names.flatMap((p) => [p, digits(p), `right(${digits(p)}, 10)`, `right(${digits(p)}, 7)`]);
  // Texts of the firm's own fields that are neither amount nor date.
  const fields = (column: string) =>
    `(SELECT string_agg(f.value, ' ') FROM jsonb_each_text(${column}) f WHERE jsonb_typeof(${column} -> f.key) = 'string'
      AND f.value !~ '^-?\\d+\\.\\d\\d$' AND f.value !~ '^\\d{4}-\\d\\d-\\d\\d$')`;
  const joined = `regexp_replace(x.exchange_number, '[^[:alnum:]]', '', 'g')`;
  const visible = ['x.phone_primary', 'x.phone_mobile', 'x.phone_work'];
  const named = ['x.display_name', 'x.first_name', 'x.last_name', 'x.company'];
  const truth = `
    SELECT x.organization_id, 'exchange' AS kind, x.id, x.id AS exchange_id, x.name AS title, c.display_name AS detail,
      NULL AS level, NULL::uuid AS assigned_to, a.audience, ${words('x.exchange_number', joined, `CASE WHEN a.audience <> 'x' THEN x.name END`, 'c.display_name', `CASE a.audience WHEN 'e' THEN ${fields('x.custom_fields')} END`)} AS words
    FROM exchanges x JOIN contacts c ON c.id = x.client_id, unnest(ARRAY['e', 'k', 'x']) AS a (audience)
    UNION ALL SELECT x.organization_id, 'contact', x.id, NULL, x.display_name, nullif(x.company, x.display_name), NULL, NULL, 'c',
      ${words(...named, 'x.email', ...phones(...visible, 'x.phone_home', 'x.phone_fax'), fields('x.custom_field_values'))} FROM contacts x
    UNION ALL SELECT x.organization_id, 'contact', x.id, NULL, x.display_name, nullif(x.company, x.display_name), NULL, NULL, 'p',
      ${words(...named, 'x.email', ...phones(...visible))} FROM contacts x
    UNION ALL SELECT x.organization_id, 'contact', x.id, NULL, x.display_name, nullif(x.company, x.display_name), NULL, NULL, 'a',
      ${words(...named)} FROM contacts x
    UNION ALL SELECT x.organization_id, 'task', x.id, x.exchange_id, x.title, NULL, NULL, x.assigned_to, 't', ${words('x.title')} FROM tasks x
    UNION ALL SELECT x.organization_id, 'document', x.id, x.exchange_id, x.title, NULL, x.access_level::text, NULL, 'd',
      ${words('x.title', `(SELECT string_agg(v.file_name, ' ') FROM document_versions v WHERE v.document_id = x.id)`)}
    FROM documents x WHERE x.archived_at IS NULL
    UNION ALL SELECT x.organization_id, 'message', x.id, x.exchange_id, NULL, NULL, NULL, NULL, 'm', ${words('x.content')}
    FROM messages x WHERE x.exchange_id IS NOT NULL AND NOT x.is_addressed AND x.withdrawn_at IS NULL`;
  const kept = `SELECT d.organization_id, d.kind::text, d.entity_id, d.exchange_id, d.title, d.detail, d.access_level::text,
      d.assigned_to, l.audience, l.words
    FROM search_documents d, LATERAL (SELECT substr(w, 7, 1) AS audience, array_agg(substr(w, 9) ORDER BY substr(w, 9)) AS words
      FROM unnest(tsvector_to_array(d.lexemes)) AS w GROUP BY 1) AS l`;
  const { rows } = await owner.query<Record<string, unknown>>(
    `WITH truth AS (SELECT * FROM (${truth}) t WHERE words <> '{}'), kept AS (${kept})
     SELECT 'missing' AS drift, * FROM (TABLE truth EXCEPT TABLE kept) a
     UNION ALL SELECT 'left over', * FROM (TABLE kept EXCEPT TABLE truth) b`,
  );
  return rows;
}
