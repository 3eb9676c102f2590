/**
 * Lake with two exchanges at work and nothing in them: f1 (coordinator carol, client clara who signs in, attorney tara) and f2
 * (coordinator dan, a client without sign-in). For tests of one subject, which add their own rows.
 */
import type pg from 'pg';
import { addPeople } from './people';
import { insert, Labels } from './rows';

export async function smallFirm(owner: pg.ClientBase): Promise<Labels> {
  const labels = new Labels();
  const id = (label: string) => labels.id(label);
  const organization_id = id('lake');
  await addPeople(owner, labels);
  for (const [label, person] of [
    ['kClara', 'clara'],
    ['kTara', 'tara'],
    ['kTrust', undefined],
    ['kVendor', undefined],
  ] as const) {
    await insert(owner, 'contacts', {
      organization_id,
      id: id(label),
      last_name: label,
      user_id: person && id(person),
    });
  }
  for (const [label, client, coordinator] of [
    ['f1', 'kClara', 'carol'],
    ['f2', 'kTrust', 'dan'],
  ] as const) {
    await insert(owner, 'exchanges', {
      organization_id,
      id: id(label),
      name: `File ${label}`,
      exchange_type: 'delayed',
      client_id: id(client),
      coordinator_id: id(coordinator),
      status: 'active',
      stage: 'documents_signed',
    });
  }
  await insert(owner, 'exchange_participants', {
    organization_id,
    exchange_id: id('f1'),
    participant_id: id('kTara'),
    role: 'attorney',
  });
  return labels;
}

/** The conversation that came with an exchange. */
export async function conversationOf(owner: pg.ClientBase, exchangeId: string): Promise<string> {
  const { rows } = await owner.query<{ id: string }>('SELECT id FROM conversations WHERE exchange_id = $1', [
    exchangeId,
  ]);
  return rows[0]!.id;
}

/** The one row of a table with this key. */
export async function rowOf(
  owner: pg.ClientBase,
  table: string,
  key: string,
  value: string,
): Promise<Record<string, unknown>> {
  const { rows } = await owner.query<Record<string, unknown>>(`SELECT * FROM ${table} WHERE ${key} = $1`, [
    value,
  ]);
  if (rows.length !== 1) throw new Error(`${rows.length} rows of ${table} with ${key} ${value}`);
  return rows[0]!;
}

/** Everything in these tables, to show that a refusal changed nothing. */
export async function contentsOf(owner: pg.ClientBase, ...tables: string[]): Promise<unknown> {
  const found: Record<string, unknown> = {};
  for (const table of tables) {
    found[table] = (await owner.query(`SELECT * FROM ${table} ORDER BY ${table}::text`)).rows;
  }
  return found;
}
