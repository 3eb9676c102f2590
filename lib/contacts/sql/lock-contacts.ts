import type { Scope } from '@/lib/access/scope';

/** Holds contacts until the transaction ends, in one order, so that two who hold the same ones wait and do not block each other. */
export async function lockContacts({ db }: Scope, ids: readonly string[]): Promise<void> {
  await db.$queryRaw`
    SELECT 1 FROM contacts WHERE organization_id = app.org() AND id = ANY (${[...ids]}::uuid[]) ORDER BY id FOR UPDATE`;
}
