/** Exchanges lie in one partition per year of their id, messages in one per month, and nowhere else. */
import { v4, v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensurePartitionsBetween } from '@/lib/platform/database/partitions';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { addPeople } from './support/people';
import { insert, Labels } from './support/rows';

let db: TestDatabase;
const labels = new Labels();
const at = (instant: string) => v7({ msecs: Date.parse(instant) });
const utc = (instant: string) => new Date(`${instant}Z`);

beforeAll(async () => {
  db = await testDatabase();
  await addPeople(db.owner, labels);
  await insert(db.owner, 'contacts', {
    organization_id: labels.id('lake'),
    id: labels.id('k'),
    last_name: 'Client',
  });
  await insert(db.owner, 'conversations', {
    organization_id: labels.id('lake'),
    id: labels.id('talk'),
    kind: 'direct',
  });
  await insert(db.owner, 'conversation_members', {
    organization_id: labels.id('lake'),
    conversation_id: labels.id('talk'),
    user_id: labels.id('carol'),
  });
  // Months around the ends of leap years, of ordinary ones, and of a century that is none.
  for (const [since, until] of [
    ['2023-12-01', '2024-03-01'],
    ['2028-02-01', '2028-03-01'],
    ['2099-12-01', '2100-03-01'],
  ] as const) {
    await ensurePartitionsBetween(db.owner, 'messages', utc(`${since}T00:00`), utc(`${until}T00:00`));
  }
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
const send = (id: string) =>
  insert(db.owner, 'messages', {
    organization_id: labels.id('lake'),
    id,
    conversation_id: labels.id('talk'),
    sender_id: labels.id('carol'),
    seq: 1,
    content: 'Good morning',
  });

async function placeOf(table: 'exchanges' | 'messages', id: string) {
  const { rows } = await db.owner.query<{ partition: string; made: Date }>(
    `SELECT tableoid::regclass::text AS partition, created_at AS made FROM ${table} WHERE id = $1`,
    [id],
  );
  return rows;
}

async function partitionsOf(parent: string) {
  const { rows } = await db.owner.query<{ name: string; bound: string }>(
    `SELECT c.relname AS name, pg_get_expr(c.relpartbound, c.oid) AS bound FROM pg_inherits i
     JOIN pg_class c ON c.oid = i.inhrelid WHERE i.inhparent = $1::regclass ORDER BY 1`,
    [parent],
  );
  return rows;
}

describe('the partitions', () => {
  it('of exchanges are the years from 2015 to 14 months ahead, and there is no default one', async () => {
    const rows = await partitionsOf('exchanges');
    const now = new Date();
    const last = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 14)).getUTCFullYear();
    const years = Array.from({ length: last - 2014 }, (_, n) => `exchanges_${2015 + n}`);
    expect(rows.map(({ name }) => name)).toEqual(years);
    expect(rows.filter(({ bound }) => bound === 'DEFAULT')).toEqual([]);
  });

  it('of messages are the months from 2024 to 14 ahead, and there is no default one', async () => {
    const rows = await partitionsOf('messages');
    const names = rows.map(({ name }) => name);
    const now = new Date();
    const months = (now.getUTCFullYear() - 2024) * 12 + now.getUTCMonth() + 14;
    for (let n = 0; n <= months; n += 1) {
      expect(names).toContain(
        `messages_${new Date(Date.UTC(2024, n)).toISOString().slice(0, 7).replace('-', '_')}`,
      );
    }
    expect(rows.filter(({ bound }) => bound === 'DEFAULT')).toEqual([]);
  });

  it('are the same wherever the server thinks it is', async () => {
    const periods = async (zone: string) => {
      await db.owner.query(`SET TimeZone = '${zone}'`);
      const { rows } = await db.owner.query<{ child: string; first: Date; beyond: Date }>(
        `SELECT child, first, beyond FROM app.partition_periods('messages', '2023-12-31 23:59:59.999+00', '2024-03-01 00:00+00')`,
      );
      await db.owner.query('RESET TimeZone');
      return rows.map(({ child, first, beyond }) => [child, first.toISOString(), beyond.toISOString()]);
    };
    const expected = [
      ['messages_2023_12', '2023-12-01T00:00:00.000Z', '2024-01-01T00:00:00.000Z'],
      ['messages_2024_01', '2024-01-01T00:00:00.000Z', '2024-02-01T00:00:00.000Z'],
      ['messages_2024_02', '2024-02-01T00:00:00.000Z', '2024-03-01T00:00:00.000Z'],
      ['messages_2024_03', '2024-03-01T00:00:00.000Z', '2024-04-01T00:00:00.000Z'],
    ];
    for (const zone of ['UTC', 'Pacific/Auckland', 'Pacific/Honolulu', 'America/New_York']) {
      expect(await periods(zone)).toEqual(expected);
    }
  });
});

describe('a row lies where its id says', () => {
  it.each([
    ['2015-01-01T00:00:00.000Z', 'exchanges_2015'],
    ['2023-12-31T23:59:59.999Z', 'exchanges_2023'],
    ['2024-01-01T00:00:00.000Z', 'exchanges_2024'],
    ['2024-12-31T23:59:59.999Z', 'exchanges_2024'],
    ['2025-01-01T00:00:00.000Z', 'exchanges_2025'],
  ])('an exchange of %s in %s', async (instant, partition) => {
    const id = at(instant);
    await open(id);
    expect(await placeOf('exchanges', id)).toEqual([{ partition, made: new Date(instant) }]);
  });

  it.each([
    ['2023-12-31T23:59:59.999Z', 'messages_2023_12'],
    ['2024-01-01T00:00:00.000Z', 'messages_2024_01'],
    ['2024-02-29T00:00:00.000Z', 'messages_2024_02'],
    ['2024-02-29T23:59:59.999Z', 'messages_2024_02'],
    ['2024-03-01T00:00:00.000Z', 'messages_2024_03'],
    ['2025-02-28T23:59:59.999Z', 'messages_2025_02'],
    ['2025-03-01T00:00:00.000Z', 'messages_2025_03'],
    ['2028-02-29T23:59:59.999Z', 'messages_2028_02'],
    ['2100-02-28T23:59:59.999Z', 'messages_2100_02'],
    ['2100-03-01T00:00:00.000Z', 'messages_2100_03'],
  ])('a message of %s in %s', async (instant, partition) => {
    const id = at(instant);
    await send(id);
    expect(await placeOf('messages', id)).toEqual([{ partition, made: new Date(instant) }]);
  });

  it('at the very bounds: the smallest id of an instant in its period, the one before it in the last', async () => {
    const floor = '018cc251-f400-7000-8000-000000000000';
    const before = '018cc251-f3ff-7fff-bfff-ffffffffffff';
    const { rows } = await db.owner.query<{ floor: string }>(
      `SELECT app.uuid_floor('2024-01-01 00:00+00') AS floor`,
    );
    expect(floor > rows[0]!.floor && rows[0]!.floor > before).toBe(true);
    for (const [id, year, month] of [
      [floor, '2024', '2024_01'],
      [before, '2023', '2023_12'],
    ] as const) {
      await open(id);
      await send(id);
      expect((await placeOf('exchanges', id))[0]?.partition).toBe(`exchanges_${year}`);
      expect((await placeOf('messages', id))[0]?.partition).toBe(`messages_${month}`);
    }
  });
});

describe('an id is refused, and nothing of it is written,', () => {
  const refused = { code: expect.stringMatching(/^(23514|23502)$/) as string };

  it.each([
    ['before 2015', at('2014-12-31T23:59:59.999Z')],
    ['of a far year', at('2093-01-01T00:00:00Z')],
    ['of random bits', v4()],
    ['of random bits that fall into a year we hold', '01900000-0000-4000-8000-000000000001'],
  ])('of an exchange %s', async (_, id) => {
    await expect(open(id)).rejects.toMatchObject(refused);
    for (const table of ['exchanges', 'exchange_cards', 'exchange_numbers', 'exchange_finances']) {
      const { rows } = await db.owner.query(
        `SELECT FROM ${table} WHERE ${table === 'exchanges' ? 'id' : 'exchange_id'} = $1`,
        [id],
      );
      expect(rows).toEqual([]);
    }
  });

  it.each([
    ['of a month before ours', at('2023-11-30T23:59:59.999Z')],
    ['of a far month', at('2093-07-01T00:00:00Z')],
    ['of random bits', v4()],
    ['of random bits that fall into a month we hold', '018d0000-0000-4000-8000-000000000001'],
  ])('of a message %s', async (_, id) => {
    await expect(send(id)).rejects.toMatchObject(refused);
    expect(await placeOf('messages', id)).toEqual([]);
  });
});

describe('a search reads one partition', () => {
  const searched = async (table: string, condition: string, pattern: RegExp) => {
    const { rows } = await db.owner.query<{ 'QUERY PLAN': string }>(
      `EXPLAIN (COSTS OFF) SELECT FROM ${table} WHERE ${condition}`,
    );
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    return [...new Set(plan.match(pattern))];
  };

  it.each([
    `id = '${at('2024-06-01T00:00:00Z')}'`,
    `created_at >= '2024-02-01' AND created_at < '2024-03-01'`,
    `id >= app.uuid_floor('2024-01-01 00:00+00') AND id < app.uuid_floor('2025-01-01 00:00+00')`,
  ])('of exchanges where %s', async (condition) => {
    expect(await searched('exchanges', condition, /exchanges_\d{4}/g)).toEqual(['exchanges_2024']);
  });

  it.each([
    `id = '${at('2024-02-29T12:00:00Z')}'`,
    `created_at >= '2024-02-29 00:00+00' AND created_at < '2024-03-01 00:00+00'`,
    `id >= app.uuid_floor('2024-02-01 00:00+00') AND id < app.uuid_floor('2024-03-01 00:00+00')`,
  ])('of messages where %s', async (condition) => {
    expect(await searched('messages', condition, /messages_\d{4}_\d{2}/g)).toEqual(['messages_2024_02']);
  });
});
