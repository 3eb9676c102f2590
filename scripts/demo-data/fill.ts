/** Fills a migrated, empty database. Everything is made by the statements of sql/, in the order of their numbers. */
import type pg from 'pg';
import { hire, type Crew } from './crew';
import { finish } from './finish';
import { takeDownIndexes, type Index } from './indexes';
import { prepare, statement } from './prepare';
import { fillSearch } from './search';
import type { Sizes } from './sizes';
import { stopwatch, type Say } from './stopwatch';

/** Made at once: what everything else is drawn from. */
const plans = [
  ['10_organizations', ['organizations', 'task_templates']],
  ['11_files', []],
  ['12_people', ['users', 'memberships', 'contacts', 'agency_assignments']],
  ['13_cast', []],
  ['14_bills', []],
] as const;

/** Made for some hundred exchanges at a time, on both connections. */
const children = [
  ['21_messages', ['messages', 'message_keys', 'message_recipients']],
  ['20_tasks', ['tasks']],
  ['22_documents', ['documents', 'document_versions']],
  ['23_money', ['invoices', 'invoice_lines', 'invoice_payments', 'expenses']],
  ['24_parties', ['exchange_participants', 'exchange_properties', 'property_finances', 'notes']],
] as const;

/** Made as a whole, once their children stand. */
const exchanges = [
  '30_exchanges',
  ['exchanges', 'exchange_numbers', 'domain_events', 'notifications'],
] as const;

/** What triggers would have kept; looked up by the indexes. */
const derived = [
  ['31_derived', ['conversations', 'exchange_access', 'exchange_cards', 'exchange_finances']],
  ['32_risk', []],
] as const;

const SLICE = 2_000;

/** `url`: a superuser. Returns how many differences app.drift() found. */
export async function fill(url: string, sizes: Sizes, say: Say): Promise<number> {
  const crew = await hire(url);
  const watch = stopwatch(crew.first, say);
  try {
    await watch('preparation', [], () => prepare(crew.first, sizes));
    const indexes = await takeDownIndexes(crew.first);
    for (const [file, tables] of plans) await watch(file, tables, () => run(crew.first, file));
    for (const [file, tables] of children)
      await watch(file, tables, () => inSlices(crew, file, sizes.exchanges));
    await watch(...exchanges, () => run(crew.first, exchanges[0]));
    const build = (some: readonly Index[]) => () =>
      crew.share(
        some.map(
          ({ definition }) =>
            (client: pg.Client) =>
              client.query(definition),
        ),
      );
    const ofSearch = indexes.filter(({ table }) => table.startsWith('search_'));
    await watch('indexes', [], build(indexes.filter((index) => !ofSearch.includes(index))));
    for (const [file, tables] of derived) await watch(file, tables, () => run(crew.first, file));
    await watch('search', ['search_documents', 'search_words'], () => fillSearch(crew));
    await watch('indexes of search', [], build(ofSearch));
    return await finish(crew, watch);
  } finally {
    await crew.end();
  }
}

function inSlices(crew: Crew, file: string, exchanges: number): Promise<void> {
  const text = statement(file);
  const count = Math.ceil(exchanges / SLICE);
  return crew.share(
    Array.from(
      { length: count },
      (_, index) => (client: pg.Client) =>
        named(file, client.query(text, [index * SLICE + 1, Math.min(exchanges, (index + 1) * SLICE)])),
    ),
  );
}

const run = (client: pg.Client, file: string) => named(file, client.query(statement(file)));

const named = <T>(file: string, work: Promise<T>): Promise<T> =>
  work.catch((error: Error) =>
    Promise.reject(new Error(`scripts/demo-data/sql/${file}.sql: ${error.message}`, { cause: error })),
  );
