/**
 * npm run bench:scroll [-- --exchanges 10000]
 * The list of all exchanges in one scroll, in a real browser, as an admin of the largest firm of the database: how long the longest
 * task of the page takes while it is scrolled from the first row to the last, and while `j` is held.
 */
import { parseArgs } from 'node:util';
import { filledSite } from './bench/filled-site';
import { scrollThrough } from './bench/scroll/scroll';
import { withWeb } from './bench/web';
import { withBenchServer } from './demo-data/server';

const say = (line: string) => process.stdout.write(`${line}\n`);

/** No task of the page may be longer. */
const TARGET_MS = 50;

async function main() {
  const { values } = parseArgs({ options: { exchanges: { type: 'string', default: '10000' } } });
  await withBenchServer('measure', async (server) => {
    const site = await filledSite(server, Number(values.exchanges));
    try {
      const phases = await withWeb(site.appUrl, say, (address) =>
        scrollThrough(address, site.largest[0]?.email ?? '', say),
      );
      for (const { name, longest, over, frames, slowFrames } of phases) {
        say(
          `${name}: longest task ${longest ? `${longest.toFixed(0)} ms` : `under ${TARGET_MS} ms`}, ${over} over ${TARGET_MS} ms; ` +
            `${slowFrames} of ${frames} frames over ${TARGET_MS} ms`,
        );
      }
      const met = phases.every(({ over }) => over === 0);
      say(`Target: no task over ${TARGET_MS} ms: ${met ? 'met' : 'missed'}`);
      if (!met) process.exitCode = 1;
    } finally {
      await site.close();
    }
  });
}

await main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
