import type { Scope } from '@/lib/access/scope';
import { Prisma } from '@/lib/generated/prisma/client';

interface States {
  relinquished: string[];
  replacement: string[];
  /** Of the firm, as its address has it; null while none is entered. */
  intermediary: string | null;
}

/** The states of an exchange's properties that still count, and the firm's own, in one statement. */
export async function statesOf({ db, member }: Scope, exchangeId: string): Promise<States> {
  const [row] = await db.$queryRaw<States[]>(Prisma.sql`
    SELECT coalesce(array_agg(p.state) FILTER (WHERE p.side = 'relinquished'), '{}') AS relinquished,
      coalesce(array_agg(p.state) FILTER (WHERE p.side = 'replacement'), '{}') AS replacement,
      (SELECT CASE jsonb_typeof(o.address -> 'state') WHEN 'string' THEN o.address ->> 'state' END
        FROM organizations o WHERE o.id = ${member.organizationId}::uuid) AS intermediary
    FROM exchange_properties p
    WHERE p.organization_id = ${member.organizationId}::uuid AND p.exchange_id = ${exchangeId}::uuid
      AND p.state IS NOT NULL AND p.status NOT IN ('lost', 'revoked')`);
  return row!;
}
