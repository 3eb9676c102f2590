/** After the rows: what the database itself derives, statistics, and the proof that nothing derived has drifted. */
import type pg from 'pg';
import { refreshAnalytics } from '@/lib/analytics/refresh';
import type { Crew } from './crew';
import type { Watch } from './stopwatch';

/** Returns how many differences app.drift() found; they are named. */
export async function finish(crew: Crew, watch: Watch): Promise<number> {
  const { first } = crew;
  await first.query('DROP SCHEMA demo CASCADE');
  const tables = await first.query<{ name: string }>(
    `SELECT oid::regclass::text AS name FROM pg_class
     WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition ORDER BY relname <> 'messages'`,
  );
  await watch('vacuum and statistics', [], () =>
    crew.share(
      tables.rows.map(
        ({ name }) =>
          (client: pg.Client) =>
            client.query(`VACUUM (ANALYZE) ${name}`),
      ),
    ),
  );
  await watch('analytics', [], () => refreshAnalytics(first));
  let drifted = 0;
  await watch('drift', [], async () => (drifted = await drift(first)));
  return drifted;
}

async function drift(client: pg.Client): Promise<number> {
  const { rows } = await client.query<Record<string, unknown>>('SELECT * FROM app.drift() LIMIT 1000');
  for (const row of rows.slice(0, 10)) console.error('drift', JSON.stringify(row));
  return rows.length;
}
