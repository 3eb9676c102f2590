/**
 * npm run bench [-- --json FILE] [--small 10000] [--large 100000] [--only dashboards,writes] [--no-pages]
 * The table of targets, measured side by side on the databases of `npm run demo-data`.
 */
import pg from 'pg';
import { clock } from '@/lib/platform/clock';
import { cases, runCases, type CaseName } from './bench/run';
import { openSite } from './bench/site';
import { readChoice } from './bench/choice';
import { filledWith } from './demo-data/filled';
import { readyDatabase, withBenchServer } from './demo-data/server';
import { databaseOf } from './demo-data/sizes';
import type { Server } from './postgres/server';

const say = (line: string) => process.stdout.write(`${line}\n`);

async function main() {
  const choice = readChoice(process.argv.slice(2), Object.keys(cases) as CaseName[]);
  await withBenchServer('measure', async (server) => {
    const small = await site(server, choice.small);
    const large = await site(server, choice.large);
    // The day around which the deadlines lie.
    clock.now = () => new Date(`${large.today}T15:00:00Z`);
    try {
      await runCases({ small, large, server, say }, choice);
    } finally {
      await small.close();
      await large.close();
    }
  });
}

async function site(server: Server, exchanges: number) {
  const database = databaseOf(exchanges);
  const client = new pg.Client({ connectionString: server.url('postgres', 'postgres') });
  await client.connect();
  const filled = await filledWith(client, database).finally(() => client.end());
  if (!filled) {
    const organizations = Math.max(1, Math.round(exchanges / 500));
    throw new Error(
      `${database} is not filled: npm run demo-data -- --organizations ${organizations} --exchanges ${exchanges}`,
    );
  }
  await readyDatabase(server, database);
  return openSite(server, database, filled);
}

await main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
