/** A line for each step: what it is, the rows of its tables, the seconds it took. */
import type pg from 'pg';

export type Say = (line: string) => void;
export type Watch = (what: string, tables: readonly string[], work: () => Promise<unknown>) => Promise<void>;

export function stopwatch(client: pg.Client, say: Say): Watch {
  return async (what, tables, work) => {
    const began = performance.now();
    await work();
    const seconds = `${((performance.now() - began) / 1000).toFixed(1)} s`;
    say(`${what.padEnd(24)}${seconds.padStart(9)}`);
    for (const table of tables) {
      const { rows } = await client.query<{ count: string }>(`SELECT count(*) FROM ${table}`);
      say(`  ${table.padEnd(26)}${Number(rows[0]?.count).toLocaleString('en-US').padStart(12)} rows`);
    }
  };
}
