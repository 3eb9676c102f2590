/** Every CHECK constraint refuses what it is for, by its name, and nothing of the change stays. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { refusedChanges } from './expected/refused';
import { buildFirms } from './support/firm';
import { insert, type Labels } from './support/rows';

let db: TestDatabase;
let labels: Labels;
beforeAll(async () => {
  db = await testDatabase();
  labels = await buildFirms(db.owner);
});
afterAll(() => db.drop());

async function contents(table: string) {
  const { rows } = await db.owner.query(`SELECT * FROM ${table} ORDER BY ${table}::text`);
  expect(rows.length).toBeGreaterThan(0);
  return rows as unknown[];
}

describe('every CHECK constraint', () => {
  it('is tried here', async () => {
    const { rows } = await db.owner.query<{ conname: string }>(
      `SELECT conname FROM pg_constraint c JOIN pg_class t ON t.oid = conrelid
       WHERE contype = 'c' AND connamespace = 'public'::regnamespace AND NOT relispartition`,
    );
    expect(Object.keys(refusedChanges).sort()).toEqual(rows.map(({ conname }) => conname).sort());
  });

  it.each(Object.entries(refusedChanges))(
    '%s refuses, and nothing stays',
    async (name, [table, change, first]) => {
      if (first) await db.owner.query(`UPDATE ${table} SET ${first}`);
      const before = await contents(table);
      await expect(db.owner.query(`UPDATE ${table} SET ${change}`)).rejects.toMatchObject({
        code: '23514',
        // A constraint of the parent is reported with its own name by each partition.
        constraint: name,
      });
      expect(await contents(table)).toEqual(before);
    },
  );
});

describe('uniqueness', () => {
  it('lets a contact take part in one role once at a time, and again after leaving', async () => {
    const part = {
      organization_id: labels.id('lake'),
      exchange_id: labels.id('x1'),
      participant_id: labels.id('kLender'),
      role: 'lender',
    };
    await expect(insert(db.owner, 'exchange_participants', part)).rejects.toMatchObject({
      constraint: 'exchange_participants_active_key',
    });
    await db.owner.query('UPDATE exchange_participants SET left_at = now() WHERE id = $1', [
      labels.id('x1 lender'),
    ]);
    await insert(db.owner, 'exchange_participants', part);
  });

  it('gives a contact, and the firm itself, one tax id of a kind', async () => {
    const taxId = {
      organization_id: labels.id('lake'),
      kind: 'ein',
      encrypted: Buffer.from('x'),
      last_four: '0000',
    };
    await insert(db.owner, 'tax_identifiers', taxId);
    await expect(insert(db.owner, 'tax_identifiers', taxId)).rejects.toMatchObject({
      constraint: 'tax_identifiers_one_per_kind',
    });
  });

  it('holds for e-mail addresses whatever their case', async () => {
    await expect(
      insert(db.owner, 'users', { email: 'ADA@example.test', first_name: 'A', last_name: 'B' }),
    ).rejects.toMatchObject({ constraint: 'users_email_key' });
  });
});
