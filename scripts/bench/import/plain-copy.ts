/** The yardstick: the rows that the import made, put once more into tables of the same columns and indexes, without triggers. */
import type pg from 'pg';

const TABLES = [
  'contacts',
  'exchanges',
  'exchange_properties',
  'property_finances',
  'exchange_finances',
  'tasks',
];

export interface Copied {
  rows: number;
  seconds: number;
}

/** `tables`: which of them; all that a matter consists of, or the exchanges alone. */
export async function plainCopy(owner: pg.Client, tables: readonly string[] = TABLES): Promise<Copied> {
  let rows = 0;
  let seconds = 0;
  for (const table of tables) {
    await owner.query(`DROP TABLE IF EXISTS plain_${table}`);
    await owner.query(`CREATE TABLE plain_${table} (LIKE ${table} INCLUDING INDEXES)`);
    const began = performance.now();
    const { rowCount } = await owner.query(`INSERT INTO plain_${table} SELECT * FROM ${table}`);
    seconds += (performance.now() - began) / 1000;
    rows += rowCount ?? 0;
    await owner.query(`DROP TABLE plain_${table}`);
  }
  return { rows, seconds };
}
