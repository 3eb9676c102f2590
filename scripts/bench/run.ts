/** The cases in their order, and the table of what they found. */
import { writeFileSync } from 'node:fs';
import type { Bench } from './bench';
import { dashboards } from './cases/dashboards';
import type { Choice } from './choice';
import type { Row } from './row';
import { table } from './table';

export const cases: Record<string, (bench: Bench) => Promise<Row[]>> = { dashboards };

export async function runCases(bench: Bench, { only, json }: Choice): Promise<void> {
  const rows: Row[] = [];
  const began = performance.now();
  for (const name of only) {
    const at = performance.now();
    rows.push(...(await cases[name]!(bench)));
    bench.say(`${name}: ${((performance.now() - at) / 1000).toFixed(0)} s`);
  }
  bench.say('');
  for (const line of table(rows)) bench.say(line);
  bench.say(`${((performance.now() - began) / 60_000).toFixed(1)} minutes`);
  if (json)
    writeFileSync(
      json,
      `${JSON.stringify({ small: bench.small.exchanges, large: bench.large.exchanges, rows }, null, 2)}\n`,
    );
}
