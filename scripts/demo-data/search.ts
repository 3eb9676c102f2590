/** The rows of search, from the views that say what they must be, in slices that two connections can share. */
import type pg from 'pg';
import type { Crew } from './crew';

type Job = (client: pg.Client) => Promise<unknown>;

/** Messages by the month of their partition, the rest by the year of their ids; then the words of each firm. */
export async function fillSearch(crew: Crew): Promise<void> {
  const { rows: spans } = await crew.first.query<{ kind: string; first: string; beyond: string }>(
    `SELECT kind::text, first::text, (first + CASE kind WHEN 'message' THEN interval '1 month' ELSE interval '1 year' END)::text AS beyond
     FROM unnest(enum_range(NULL::search_kind_enum)) AS kind, generate_series(timestamptz '2019-01-01', now() + interval '1 year', interval '1 month') AS first
     WHERE kind = 'message' OR extract(month FROM first) = 1
     ORDER BY kind <> 'message', first DESC`,
  );
  await crew.share(
    spans.map(
      ({ kind, first, beyond }): Job =>
        (client) =>
          insert(client, kind, first, beyond),
    ),
  );
  const { rows: firms } = await crew.first.query<{ id: string }>(
    'SELECT organization_id AS id FROM exchange_cards GROUP BY 1 ORDER BY count(*) DESC',
  );
  await crew.share(
    firms.map(
      ({ id }): Job =>
        (client) =>
          client.query('SELECT app.count_search_words($1)', [id]),
    ),
  );
}

const insert = (client: pg.Client, kind: string, first: string, beyond: string) =>
  client.query(
    `INSERT INTO search_documents SELECT * FROM app.searchable_${kind}
     WHERE entity_id >= app.uuid_floor('${first}') AND entity_id < app.uuid_floor('${beyond}')
     ORDER BY organization_id, entity_id`,
  );
