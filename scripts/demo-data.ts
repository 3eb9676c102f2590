/**
 * npm run demo-data [-- --organizations 200 --exchanges 100000 --today 2026-11-25 --fresh]
 * Fills a database of its own in PEAK_HOME/bench. Does nothing when that stands already; --fresh makes it again.
 */
import pg from 'pg';
import { fill } from './demo-data/fill';
import { filledWith, recordFilled } from './demo-data/filled';
import { benchHome, readyDatabase, withBenchServer } from './demo-data/server';
import { readOrder } from './demo-data/sizes';
import type { Server } from './postgres/server';

const say = (line: string) => process.stdout.write(`${line}\n`);

async function main() {
  const order = readOrder(process.argv.slice(2));
  await withBenchServer('load', async (server) => {
    const client = new pg.Client({ connectionString: server.url('postgres', 'postgres') });
    await client.connect();
    try {
      await make(server, client, order);
    } finally {
      await client.end();
    }
  });
}

async function make(
  server: Server,
  client: pg.Client,
  { sizes, database, fresh }: ReturnType<typeof readOrder>,
) {
  const { organizations, exchanges, today } = sizes;
  const what = `${exchanges.toLocaleString('en-US')} exchanges of ${organizations} organizations around ${today}`;
  const found = await filledWith(client, database);
  if (found && !fresh && found.exchanges === exchanges && found.organizations === organizations) {
    return say(
      `${database} in ${benchHome()} is filled already, around ${found.today}. --fresh makes it again.`,
    );
  }
  say(`Filling ${database} in ${benchHome()}: ${what}`);
  const began = performance.now();
  await client.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(database)} WITH (FORCE)`);
  await readyDatabase(server, database);
  const drifted = await fill(server.url('postgres', database), sizes, say);
  await client.query('CHECKPOINT');
  const { rows } = await client.query<{ size: string }>(
    'SELECT pg_size_pretty(pg_database_size($1)) AS size',
    [database],
  );
  say(`${((performance.now() - began) / 60_000).toFixed(1)} minutes, ${rows[0]?.size}`);
  if (drifted) throw new Error(`Derived data differs from the truth in ${drifted} places, named above.`);
  await recordFilled(client, database, sizes);
}

await main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
