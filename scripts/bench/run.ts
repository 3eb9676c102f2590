/** The cases in their order, and the table of what they found. */
import { writeFileSync } from 'node:fs';
import type { Bench } from './bench';
import { analytics } from './cases/analytics';
import { dashboards } from './cases/dashboards';
import { databaseShare } from './cases/database-share';
import { flat } from './cases/flat';
import { pages } from './cases/pages';
import { policy } from './cases/policy';
import { pooling } from './cases/pooling';
import { search } from './cases/search';
import { writes } from './cases/writes';
import type { Choice } from './choice';
import { isMet, type Row } from './row';
import { table } from './table';

export const cases = {
  dashboards,
  share: databaseShare,
  flat,
  search,
  policy,
  analytics,
  writes,
  pages,
  pooling,
} satisfies Record<string, (bench: Bench) => Promise<Row[]>>;

export type CaseName = keyof typeof cases;

export async function runCases(bench: Bench, { only, json }: Choice): Promise<void> {
  const rows: Row[] = [];
  const began = performance.now();
  for (const name of only) {
    const at = performance.now();
    try {
      rows.push(...(await cases[name](bench)));
    } catch (error) {
      // What the others found is kept and printed.
      bench.say(`${name} broke off: ${error instanceof Error ? error.message : String(error)}`);
      process.exitCode = 1;
    }
    bench.say(`${name}: ${((performance.now() - at) / 1000).toFixed(0)} s`);
  }
  bench.say('');
  for (const line of table(rows)) bench.say(line);
  const missed = rows.filter((row) => isMet(row) === false).length;
  bench.say(
    `\n${((performance.now() - began) / 60_000).toFixed(1)} minutes; ${missed} of ${rows.filter(({ target }) => target).length} targets missed`,
  );
  const { exchanges: small } = bench.small;
  const { exchanges: large } = bench.large;
  if (json)
    writeFileSync(
      json,
      `${JSON.stringify({ at: new Date().toISOString(), small, large, rows: rows.map((row) => ({ ...row, met: isMet(row) })) }, null, 2)}\n`,
    );
}
