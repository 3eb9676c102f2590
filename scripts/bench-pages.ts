/**
 * npm run bench:pages [-- --exchanges 10000]
 * The page of an exchange from the request to the last byte of its main content, beside a bare dynamic page of the same framework
 * that renders 50 rows of one unscoped query: built alike, on the same database, in the same run and in turns.
 */
import { parseArgs } from 'node:util';
import { withBarePage } from './bench/pages/bare';
import { exchangePages } from './bench/pages/exchange';
import { filledSite } from './bench/filled-site';
import { isMet } from './bench/row';
import { table } from './bench/table';
import { withWeb } from './bench/web';
import { withBenchServer } from './demo-data/server';

const say = (line: string) => process.stdout.write(`${line}\n`);

async function main() {
  const { values } = parseArgs({ options: { exchanges: { type: 'string', default: '10000' } } });
  await withBenchServer('measure', async (server) => {
    const site = await filledSite(server, Number(values.exchanges));
    try {
      const rows = await withBarePage(server.url('postgres', site.database), say, (bare) =>
        withWeb(site.appUrl, say, (product) => exchangePages(site, { product, bare })),
      );
      for (const line of table(rows)) say(line);
      if (rows.some((row) => isMet(row) === false)) process.exitCode = 1;
    } finally {
      await site.close();
    }
  });
}

await main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
