/**
 * npm run bench:search [-- --small 10000 --large 100000] [--seed other] [--make]
 * How often a mistyped search finds what was meant, and how long it takes in the small and in the large database. `--seed` asks
 * sixty other questions, made on the spot; `--make` writes the list that is kept.
 */
import { parseArgs } from 'node:util';
import { filledSite } from './bench/filled-site';
import { isMet } from './bench/row';
import { readList, writeList } from './bench/search/list';
import { makeList } from './bench/search/make';
import { quality, type Quality } from './bench/search/quality';
import { speed } from './bench/search/speed';
import { table } from './bench/table';
import { withBenchServer } from './demo-data/server';

const say = (line: string) => process.stdout.write(`${line}\n`);
const TARGET = 0.9;

function tell({ asked, found, missed, byMistake }: Quality): boolean {
  for (const [mistake, [right, of]] of byMistake) say(`${mistake.padEnd(22)} ${right} of ${of}`);
  for (const { question, instead } of missed) {
    const { q, right, finds } = question;
    say(
      `missed: "${q}" for "${right}" (${finds.kind} ${finds.name}); found: ${instead.join(', ') || 'nothing'}`,
    );
  }
  const share = found / asked;
  say(
    `\n${found} of ${asked} have what was meant among the first three: ${(share * 100).toFixed(0)}%, target at least 90%\n`,
  );
  return share >= TARGET;
}

async function main() {
  const { values } = parseArgs({
    options: {
      small: { type: 'string', default: '10000' },
      large: { type: 'string', default: '100000' },
      seed: { type: 'string' },
      make: { type: 'boolean', default: false },
    },
  });
  await withBenchServer('measure', async (server) => {
    const large = await filledSite(server, Number(values.large));
    const small = await filledSite(server, Number(values.small));
    try {
      if (values.make) return writeList(await makeList(large));
      const list = values.seed === undefined ? readList() : await makeList(large, values.seed);
      const isGood = tell(await quality(large, list));
      const rows = await speed({ small, large });
      for (const line of table(rows)) say(line);
      if (!isGood || rows.some((row) => isMet(row) === false)) process.exitCode = 1;
    } finally {
      await large.close();
      await small.close();
    }
  });
}

await main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
