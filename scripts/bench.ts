/**
 * npm run bench [-- --json FILE] [--small 10000] [--large 100000] [--only dashboards,writes] [--no-pages]
 * The table of targets, measured side by side on the databases of `npm run demo-data`.
 */
import { clock } from '@/lib/platform/clock';
import { cases, runCases, type CaseName } from './bench/run';
import { filledSite } from './bench/filled-site';
import { readChoice } from './bench/choice';
import { withBenchServer } from './demo-data/server';

const say = (line: string) => process.stdout.write(`${line}\n`);

async function main() {
  const choice = readChoice(process.argv.slice(2), Object.keys(cases) as CaseName[]);
  await withBenchServer('measure', async (server) => {
    const small = await filledSite(server, choice.small);
    const large = await filledSite(server, choice.large);
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

await main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
