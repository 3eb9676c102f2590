/** Notices written past the commands, to see what the database refuses by itself. */
import { owner, world } from './world';

/** What the owner's connection is refused with, in a transaction of its own. */
export async function raw(statements: [text: string, values: unknown[]][]): Promise<string | undefined> {
  await owner().query('BEGIN');
  try {
    for (const [text, values] of statements) await owner().query(text, values);
    await owner().query('COMMIT');
    return undefined;
  } catch (error) {
    await owner().query('ROLLBACK');
    return (error as { constraint?: string }).constraint;
  }
}
/** A paper notice by the owner's hand, with these changes, naming the property at `street`. */
export async function rawNotice(
  changes: Record<string, unknown>,
  street: string | null,
  description = '4 Mill Rd',
) {
  const { organization_id } = (
    await owner().query<{ organization_id: string }>('SELECT organization_id FROM exchanges WHERE id = $1', [
      world.id,
    ])
  ).rows[0]!;
  const row: Record<string, unknown> = {
    organization_id,
    id: (await owner().query<{ id: string }>('SELECT uuidv7() AS id')).rows[0]!.id,
    exchange_id: world.id,
    kind: 'identification',
    method: 'paper',
    text: 'I identify 4 Mill Rd, 12 Oak Street and 9 Quarry Rd.',
    signed_name: 'Maria Ruiz',
    sent_to: 'ridgeline exchanges',
    signed_at: new Date(Date.now() - 60_000),
    sent_at: new Date(Date.now() - 30_000),
    ...changes,
  };
  const marks = Object.keys(row).map((_, n) => `$${n + 1}`);
  const property =
    street &&
    (
      await owner().query<{ id: string }>(
        'SELECT id FROM exchange_properties WHERE address_line1 = $1 ORDER BY exchange_id = $2 DESC LIMIT 1',
        [street, world.id],
      )
    ).rows[0]!.id;
  return raw([
    [
      `INSERT INTO identification_notices (${Object.keys(row).join(', ')}) VALUES (${marks.join(', ')})`,
      Object.values(row),
    ],
    ...(property
      ? ([
          [
            'INSERT INTO identification_notice_properties (organization_id, notice_id, property_id, description) VALUES ($1, $2, $3, $4)',
            [organization_id, row.id, property, description],
          ],
        ] as [string, unknown[]][])
      : []),
  ]);
}
