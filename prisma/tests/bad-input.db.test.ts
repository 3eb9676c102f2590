/** What no way of writing gets past: a child of another firm, an id that tells no time, a time without a partition. */
import { v4, v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { foreignKeys, tables } from './support/catalogue';
import { buildFirms } from './support/firm';
import { insert, type Labels } from './support/rows';

let db: TestDatabase;
let labels: Labels;
beforeAll(async () => {
  db = await testDatabase();
  labels = await buildFirms(db.owner);
});
afterAll(() => db.drop());

const rowsOf = async (text: string, values: unknown[] = []) =>
  (await db.owner.query<Record<string, string>>(text, values)).rows;

/** Where a CHECK asks for more than the key, so that the key alone stands in the way. */
const alsoSet: Record<string, string> = {
  contacts_organization_id_merged_into_id_fkey: ', merged_at = now(), user_id = NULL',
};

describe('a child of another firm', () => {
  it('is refused by every key between tables of a firm, and no such row is there', async () => {
    const [lake, bay] = [labels.id('lake'), labels.id('bay')];
    const keys = (await foreignKeys(db.owner)).filter(
      ({ columns, referenced }) =>
        columns.length === 2 && columns[0] === 'organization_id' && referenced[0] === 'organization_id',
    );
    expect(keys.length).toBeGreaterThan(80);
    // Triggers would fill some of these columns themselves; here only the keys stand in the way.
    for (const table of await tables(db.owner))
      await db.owner.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    for (const { name, table, columns, references, referenced } of keys) {
      const [column, target] = [columns[1]!, referenced[1]!];
      const [theirs] = await rowsOf(
        `SELECT ${target} AS key FROM ${references} r WHERE organization_id = $2
         AND NOT EXISTS (SELECT FROM ${references} o WHERE organization_id = $1 AND o.${target} = r.${target}) LIMIT 1`,
        [lake, bay],
      );
      expect(theirs, `a row of ${references} at bay`).toBeDefined();
      const oneRow = `(tableoid, ctid) = (SELECT tableoid, ctid FROM ${table}
        WHERE organization_id = '${lake}' ORDER BY ${column} IS NULL LIMIT 1)`;
      expect(await rowsOf(`SELECT FROM ${table} WHERE ${oneRow}`), `a row of ${table} at lake`).toHaveLength(
        1,
      );
      await expect(
        db.owner.query(`UPDATE ${table} SET ${column} = $1${alsoSet[name] ?? ''} WHERE ${oneRow}`, [
          theirs!.key,
        ]),
        name,
      ).rejects.toMatchObject({ code: '23503', constraint: name });
      expect(
        await rowsOf(`SELECT FROM ${table} WHERE organization_id = $1 AND ${column} = $2`, [
          lake,
          theirs!.key,
        ]),
        name,
      ).toEqual([]);
    }
    for (const table of await tables(db.owner))
      await db.owner.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  });
});

describe('an id', () => {
  // Rows of these are made by the machinery, with the ids that the database gives.
  const ownRecords = ['analytics_refreshes', 'analytics_snapshots', 'audit_logs', 'job_runs'];

  it('must tell when its row was made, on every table that members or imports write', async () => {
    const makers = await rowsOf(
      `SELECT c.relname AS name FROM pg_attrdef d JOIN pg_class c ON c.oid = adrelid
       WHERE relnamespace = 'public'::regnamespace AND NOT relispartition AND pg_get_expr(adbin, adrelid) = 'uuidv7()'
         AND NOT EXISTS (SELECT FROM pg_constraint WHERE conrelid = c.oid AND conname = c.relname || '_id_version')`,
    );
    expect(makers.filter(({ name }) => !ownRecords.includes(name!))).toEqual([]);
  });
});

describe('a message', () => {
  const at = (instant: string) => v7({ msecs: Date.parse(instant) });
  const standing = () =>
    rowsOf(
      `SELECT c.last_seq, c.last_message_id, k.message_count, (SELECT count(*) FROM messages) AS messages,
         (SELECT count(*) FROM message_keys) AS keys, (SELECT count(*) FROM outbox) AS told
       FROM conversations c JOIN exchange_cards k USING (organization_id, exchange_id) WHERE c.id = $1`,
      [labels.id('talk of x1')],
    );

  it.each([
    ['before the first month', at('2023-12-31T23:59:59.999Z')],
    ['of a far year', at('2093-01-01T00:00:00Z')],
    ['of random bits', v4()],
    ['of random bits that fall into a month we hold', '01900000-0000-4000-8000-000000000001'],
    ['of an older version, whose time fits the month', '01900000-2aaa-11ef-8000-000000000001'],
  ])('with an id %s is refused, and nothing of it stays', async (_, id) => {
    const before = await standing();
    expect(Number(before[0]?.message_count)).toBeGreaterThan(0);
    await expect(
      insert(db.owner, 'messages', {
        organization_id: labels.id('lake'),
        id,
        conversation_id: labels.id('talk of x1'),
        sender_id: labels.id('carol'),
        content: 'Said',
      }),
    ).rejects.toMatchObject({ code: expect.stringMatching(/^(23514|23502)$/) as string });
    expect(await rowsOf('SELECT FROM messages WHERE id = $1', [id])).toEqual([]);
    expect(await standing()).toEqual(before);
  });
});
