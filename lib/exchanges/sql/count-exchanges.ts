import type { Scope } from '@/lib/access/scope';
import { Prisma } from '@/lib/generated/prisma/client';
import { from, where, type Filter } from './list-filter';

/** How many exchanges the list holds in all. */
export async function countExchanges(scope: Scope, state: Filter): Promise<number> {
  const [row] = await scope.db.$queryRaw<{ count: number }[]>(
    Prisma.sql`SELECT count(*)::int AS count FROM ${from} WHERE ${where(scope, state)}`,
  );
  return row?.count ?? 0;
}
