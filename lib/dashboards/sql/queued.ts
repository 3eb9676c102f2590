import type { Scope } from '@/lib/access/scope';
import { Prisma } from '@/lib/generated/prisma/client';

export interface QueueFilter {
  /** Files of medium risk as well. */
  medium: boolean;
  /** Only those that the reader coordinates. */
  mine: boolean;
}

/** Which cards stand in the queue. The levels are literals, so that the planner knows the partial index of just these. */
export function queued(scope: Scope, { medium, mine }: QueueFilter): Prisma.Sql {
  const levels = medium
    ? Prisma.sql`c.risk_level IN ('medium', 'high', 'critical')`
    : Prisma.sql`c.risk_level IN ('high', 'critical')`;
  const own = mine ? Prisma.sql`c.coordinator_id = ${scope.member.userId}::uuid` : Prisma.sql`true`;
  return Prisma.sql`c.status = 'active' AND ${levels} AND ${own}`;
}
