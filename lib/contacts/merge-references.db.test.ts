/** Every foreign key to contacts, from the catalogue: a merge moves what it names, or a stated rule keeps it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foreignKeys } from '@/prisma/tests/support/catalogue';
import { pairOfContacts, type PairOfContacts } from './testing/pair';

let world: PairOfContacts;
let kept: string;
let merged: string;
let file: string;
let merging: Record<string, number>;

const owner = (text: string, values: unknown[]) => world.database.owner.query(text, values);
const insert = async (table: string, row: Record<string, unknown>) => {
  const columns = ['organization_id', ...Object.keys(row)];
  const { rows } = await owner(
    `INSERT INTO ${table} (${columns.join()}) VALUES (${columns.map((_, place) => `$${place + 1}`).join()})
     RETURNING to_jsonb(${table}) ->> 'id' AS id`,
    [world.firm.id, ...Object.values(row)],
  );
  return (rows as { id: string }[])[0]!.id;
};

/** What points at the merged contact before: one row per key that moves, and those that a rule keeps. */
const moving: Record<string, () => Promise<unknown>> = {
  'exchanges.client_id': () => Promise.resolve(),
  'exchange_cards.client_id': () => Promise.resolve(),
  'exchanges.intermediary_id': () =>
    owner('UPDATE exchanges SET intermediary_id = $2 WHERE id = $1', [file, merged]),
  'exchange_participants.participant_id': () =>
    insert('exchange_participants', { exchange_id: file, participant_id: merged, role: 'lender' }),
  'contacts.primary_contact_for': async () =>
    owner('UPDATE contacts SET primary_contact_for = $2 WHERE id = $1', [
      await world.add({ lastName: 'First' }),
      merged,
    ]),
  'contacts.assistant_contact_id': async () =>
    owner('UPDATE contacts SET assistant_contact_id = $2 WHERE id = $1', [
      await world.add({ lastName: 'Boss' }),
      merged,
    ]),
  'contacts.merged_into_id': async () =>
    world.merge(world.admin, merged, await world.add({ lastName: 'Merged before' })),
  'contact_finances.contact_id': () => insert('contact_finances', { contact_id: merged, credit_score: 700 }),
  'tax_identifiers.contact_id': () =>
    insert('tax_identifiers', {
      contact_id: merged,
      kind: 'ssn',
      encrypted: Buffer.from('x'),
      last_four: '1234',
    }),
  'tasks.contact_id': () =>
    insert('tasks', {
      title: 'Call',
      task_type: 'general',
      contact_id: merged,
      status: 'pending',
      created_by: world.admin.userId,
    }),
  'documents.contact_id': () => insert('documents', { title: 'Passport', contact_id: merged }),
  'notes.contact_id': () =>
    insert('notes', { body: 'Remember', contact_id: merged, author_id: world.admin.userId }),
  'invoices.contact_id': () => insert('invoices', { contact_id: merged, created_by: world.admin.userId }),
  'expenses.vendor_id': () =>
    insert('expenses', {
      ...{ category: 'courier', description: 'Courier', amount: '20.00', incurred_on: '2026-01-02' },
      ...{ vendor_id: merged, created_by: world.admin.userId },
    }),
  'disbursement_requests.payee_id': () =>
    insert('disbursement_requests', {
      ...{ exchange_id: file, purpose: 'replacement', payee_name: 'Title', amount: '10.00' },
      ...{ payee_id: merged, requested_by: world.coordinator.userId },
    }),
};

const stays: Record<string, string> = {};

async function plantWhatStays() {
  const bill = await insert('invoices', { contact_id: merged, created_by: world.admin.userId });
  await insert('invoice_lines', { invoice_id: bill, description: 'Fee', unit_price: '100.00' });
  await owner(`UPDATE invoices SET status = 'sent' WHERE id = $1`, [bill]);
  const funds = await insert('disbursement_requests', {
    ...{ exchange_id: file, purpose: 'replacement', payee_name: 'Title', amount: '10.00' },
    ...{ payee_id: merged, requested_by: world.coordinator.userId },
  });
  await insert('disbursement_approvals', { request_id: funds, approver_id: world.admin.userId }).catch(
    () => undefined,
  );
  Object.assign(stays, { 'invoices.contact_id': bill, 'disbursement_requests.payee_id': funds });
}

beforeAll(async () => {
  world = await pairOfContacts();
  kept = await world.add({ lastName: 'Kept' });
  merged = await world.add({ lastName: 'Gone' });
  file = await world.open(merged);
  for (const plant of Object.values(moving)) await plant();
  await plantWhatStays();
  merging = (await world.merge(world.admin, kept, merged)).moved;
});
afterAll(() => world.close());

const keys = async () =>
  (await foreignKeys(world.database.owner))
    .filter(({ references }) => references === 'contacts')
    .map(({ table, columns }) => `${table}.${columns[1]}`)
    .sort();

const pointing = async (key: string, contact: string) => {
  const [table, column] = key.split('.') as [string, string];
  const { rows } = await owner(`SELECT to_jsonb(x) AS row FROM ${table} x WHERE ${column} = $1`, [contact]);
  return (rows as { row: { id?: string } }[]).map(({ row }) => row);
};

describe('a merge', () => {
  it('knows every foreign key to contacts', async () => {
    expect(await keys()).toEqual(Object.keys(moving).sort());
  });

  it.each(Object.keys(moving))('moves what %s names', async (key) => {
    expect((await pointing(key, kept)).length, key).toBeGreaterThan(0);
    const left = (await pointing(key, merged)).map(({ id }) => id);
    expect(left, key).toEqual(stays[key] ? [stays[key]] : []);
  });

  it('counts what it moved, by table and column', () => {
    const derived = ['exchange_cards.client_id'];
    expect(Object.keys(merging).sort()).toEqual(
      Object.keys(moving)
        .filter((key) => !derived.includes(key))
        .sort(),
    );
  });

  it('keeps the merged contact, which points at the kept one and takes no more references', async () => {
    expect(await world.row(merged)).toMatchObject({ merged_into_id: kept, last_name: 'Gone' });
    await expect(
      insert('tasks', {
        title: 'Late',
        task_type: 'general',
        contact_id: merged,
        status: 'pending',
        created_by: world.admin.userId,
      }),
    ).rejects.toMatchObject({ constraint: 'contacts_merged_unused' });
    await expect(
      world.coordinator.enter(({ db }) =>
        db.contact.updateMany({ where: { id: merged }, data: { lastName: 'Changed' } }),
      ),
    ).rejects.toMatchObject({ kind: 'conflict' });
  });

  it('is found as the kept one only', async () => {
    const { rows } = await owner(
      `SELECT entity_id, detail FROM search_documents WHERE entity_id = ANY ($1) ORDER BY kind`,
      [[kept, merged, file]],
    );
    expect(rows).toEqual([
      { entity_id: file, detail: 'Kept' },
      { entity_id: kept, detail: null },
    ]);
  });

  it('is told as one event with both sides', async () => {
    const { rows } = await owner(
      `SELECT data FROM domain_events WHERE kind = 'contact.merged' AND subject_id = $1`,
      [kept],
    );
    expect((rows as { data: object }[])[0]!.data).toMatchObject({
      ...{ kept, merged, keptName: 'Kept', mergedName: 'Gone' },
    });
  });
});
