import type { Scope } from '@/lib/access/scope';

/** Rows that moved, by `table.column`; `parts_ended` counts parts on files that the kept contact has already. */
export type Moved = Record<string, number>;

/** Moves every reference and marks the other as merged; refuses by name (prisma/sql/43_merge.sql). */
export async function mergeContacts({ db }: Scope, kept: string, merged: string): Promise<Moved> {
  const [row] = await db.$queryRaw<{ moved: Moved }[]>`
    SELECT app.merge_contacts(${kept}::uuid, ${merged}::uuid) AS moved`;
  return row!.moved;
}
