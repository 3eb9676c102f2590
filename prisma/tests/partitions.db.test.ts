/** Exchanges lie in one partition per year of their id, from 2015 to a year ahead, and nowhere else. */
import { v4, v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { addPeople } from './support/people';
import { insert, Labels } from './support/rows';

let db: TestDatabase;
const labels = new Labels();
const at = (instant: string) => v7({ msecs: Date.parse(instant) });

beforeAll(async () => {
  db = await testDatabase();
  await addPeople(db.owner, labels);
  await insert(db.owner, 'contacts', {
    organization_id: labels.id('lake'),
    id: labels.id('k'),
    last_name: 'Client',
  });
});
afterAll(() => db.drop());

const open = (id: string) =>
  insert(db.owner, 'exchanges', {
    organization_id: labels.id('lake'),
    id,
    name: 'File',
    exchange_type: 'delayed',
    client_id: labels.id('k'),
  });

async function partitionOf(id: string) {
  const { rows } = await db.owner.query<{ partition: string }>(
    'SELECT tableoid::regclass::text AS partition FROM exchanges WHERE id = $1',
    [id],
  );
  return rows[0]?.partition;
}

describe('the partitions of exchanges', () => {
  it('are the years from 2015 to the next, and there is no default one', async () => {
    const { rows } = await db.owner.query<{ name: string; bound: string }>(
      `SELECT c.relname AS name, pg_get_expr(c.relpartbound, c.oid) AS bound FROM pg_inherits i
       JOIN pg_class c ON c.oid = i.inhrelid WHERE i.inhparent = 'exchanges'::regclass ORDER BY 1`,
    );
    const last = new Date().getUTCFullYear() + 1;
    const years = Array.from({ length: last - 2014 }, (_, n) => `exchanges_${2015 + n}`);
    expect(rows.map(({ name }) => name)).toEqual(years);
    expect(rows.filter(({ bound }) => bound === 'DEFAULT')).toEqual([]);
  });

  it.each([
    ['2015-01-01T00:00:00.000Z', 'exchanges_2015'],
    ['2023-12-31T23:59:59.999Z', 'exchanges_2023'],
    ['2024-01-01T00:00:00.000Z', 'exchanges_2024'],
  ])('hold a file of %s in %s', async (instant, partition) => {
    const id = at(instant);
    await open(id);
    expect(await partitionOf(id)).toBe(partition);
    const { rows } = await db.owner.query('SELECT created_at FROM exchanges WHERE id = $1', [id]);
    expect(rows).toEqual([{ created_at: new Date(instant) }]);
  });

  it.each([
    ['before 2015', at('2014-12-31T23:59:59.999Z')],
    ['of a far year', at('2093-01-01T00:00:00Z')],
    ['of random bits', v4()],
    ['of random bits that fall into a year we hold', '01900000-0000-4000-8000-000000000001'],
  ])('refuse an id %s, and nothing of it is written', async (_, id) => {
    await expect(open(id)).rejects.toMatchObject({
      code: expect.stringMatching(/^(23514|23502)$/) as string,
    });
    for (const table of ['exchanges', 'exchange_cards', 'exchange_numbers', 'exchange_finances']) {
      const { rows } = await db.owner.query(
        `SELECT FROM ${table} WHERE ${table === 'exchanges' ? 'id' : 'exchange_id'} = $1`,
        [id],
      );
      expect(rows).toEqual([]);
    }
  });

  it('are searched one at a time, by id and by date', async () => {
    for (const condition of [
      `id = '${at('2024-06-01T00:00:00Z')}'`,
      `created_at >= '2024-02-01' AND created_at < '2024-03-01'`,
    ]) {
      const { rows } = await db.owner.query<{ 'QUERY PLAN': string }>(
        `EXPLAIN (COSTS OFF) SELECT FROM exchanges WHERE ${condition}`,
      );
      const searched = rows
        .map((row) => row['QUERY PLAN'])
        .join('\n')
        .match(/exchanges_\d{4}/g);
      expect([...new Set(searched)]).toEqual(['exchanges_2024']);
    }
  });

  it('are made once: making them again changes nothing', async () => {
    const { rows } = await db.owner.query('SELECT app.ensure_partitions() AS made');
    expect(rows).toEqual([{ made: 0 }]);
  });
});
