/** The document's own view of ten exchanges beside ours, and how long a refresh of the whole takes. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { refreshAnalytics } from '@/lib/analytics/refresh';
import { root } from '../../files';
import type { Bench } from '../bench';
import { speedup, within, type Row } from '../row';
import { timesOf, type Times } from '../stats';
import type { Site } from '../site';
import { compareWithTruth } from '../truth';

const text = (name: string) => readFileSync(path.join(root, 'scripts/bench/sql', name), 'utf8');
const TEN = [
  'tasks',
  'messages',
  'documents',
  'exchange_participants',
  'invoices',
  'expenses',
  'exchange_cards',
  'exchange_finances',
  'exchange_properties',
  'property_finances',
];

export async function analytics({ large }: Bench): Promise<Row[]> {
  const { root: client } = large;
  const ids = await copyTen(large);
  try {
    const ours = `${await definition(large)}`;
    const theirs = text('document_view.sql');
    const document = await times(large, 'bench_document', theirs, 1);
    const corrected = await times(large, 'bench_ten', ours, 30);
    const right = await compareWithTruth(client, ids, { ours, theirs });
    const note = `against plain counts, ours differs in ${right.ours} of 10 exchanges, the document's in ${right.theirs}`;
    const row = speedup('analytics of ten exchanges', corrected, "the document's view", document, 500, note);
    // Ours has to be right, and the document's wrong everywhere: a truth that agreed with both would prove nothing.
    if (right.ours > 0 || right.theirs < ids.length) row.target = { limit: Infinity, is: 'at least' };
    return [row, ...(await refreshes(large))];
  } finally {
    await client.query('DROP SCHEMA IF EXISTS bench_ten, bench_document CASCADE');
  }
}

/** Ten exchanges with all their children, twice: under our names, and under the document's where these differ. */
async function copyTen({ root: client }: Site): Promise<string[]> {
  await client.query(
    'DROP SCHEMA IF EXISTS bench_ten, bench_document CASCADE; CREATE SCHEMA bench_ten; CREATE SCHEMA bench_document',
  );
  const { rows } = await client.query<{ id: string }>(
    `SELECT exchange_id AS id FROM exchange_cards WHERE message_count BETWEEN 45 AND 60 ORDER BY md5(exchange_id::text) LIMIT 10`,
  );
  const ids = rows.map(({ id }) => id);
  if (ids.length !== 10) throw new Error(`Ten exchanges are compared, and there are ${ids.length}.`);
  const some = `= ANY ('{${ids.join(',')}}'::uuid[])`;
  await client.query(`CREATE TABLE bench_ten.exchanges AS SELECT * FROM public.exchanges WHERE id ${some}`);
  for (const table of TEN) {
    await client.query(
      `CREATE TABLE bench_ten.${table} AS SELECT * FROM public.${table} WHERE exchange_id ${some}`,
    );
    await client.query(`CREATE INDEX ON bench_ten.${table} (organization_id, exchange_id)`);
    if (table !== 'tasks')
      await client.query(`CREATE VIEW bench_document.${table} AS SELECT * FROM bench_ten.${table}`);
  }
  await client.query(
    `CREATE TABLE bench_document.exchanges AS SELECT *, exchange_deadline - current_date AS days_remaining FROM bench_ten.exchanges;
     ALTER TABLE bench_document.exchanges ADD PRIMARY KEY (id);
     CREATE VIEW bench_document.tasks AS SELECT *, due_on AS due_date FROM bench_ten.tasks; ANALYZE`,
  );
  return ids;
}

/** Names without a schema, so that they are found where the search path says. */
async function definition({ root: client }: Site): Promise<string> {
  const { rows } = await client.query<{ text: string }>(
    `SELECT rtrim(pg_get_viewdef('mv_exchange_analytics'::regclass), ';') AS text`,
  );
  return rows[0]!.text;
}

async function times(
  { root: client }: Site,
  schema: string,
  statement: string,
  runs: number,
): Promise<Times> {
  const taken: number[] = [];
  await client.query(`SET search_path = ${schema}, public`);
  for (let run = 0; run < runs; run += 1) {
    const began = performance.now();
    await client.query(statement);
    taken.push(performance.now() - began);
  }
  await client.query('RESET search_path');
  return timesOf(taken);
}

/** Twice, since the first one also fills. */
async function refreshes({ root: client }: Site): Promise<Row[]> {
  await refreshAnalytics(client);
  const done = await refreshAnalytics(client);
  return done.map(({ view, rows, milliseconds }) =>
    within(
      `refresh of ${view}`,
      { p50: milliseconds, p95: milliseconds, runs: 1 },
      undefined,
      `${rows} rows, beside its readers`,
    ),
  );
}
