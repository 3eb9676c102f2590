import { can } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import { Prisma } from '@/lib/generated/prisma/client';
import { reading, type Read } from '@/lib/platform/database/together';
import { cardColumns, type CardRow } from './card-columns';

export interface VisibleCardRow extends CardRow {
  coordinator: string | null;
  /** Null for an agency, which reads names only. */
  coordinatorPhone: string | null;
  /** Null for whom progress is not. */
  completionPercentage: number | null;
}

interface Choice {
  /** Files with a running clock only. */
  running?: boolean;
  limit: number;
}

/** The files that the member sees, the next date first, then the newest; columns by role. */
export function visibleCards(scope: Scope, { running = false, limit }: Choice): Read<VisibleCardRow> {
  const phone = scope.member.role === 'agency' ? Prisma.sql`NULL` : Prisma.sql`u.phone_primary`;
  const progress = can(scope, 'exchange.seeProgress')
    ? Prisma.sql`c.completion_percentage`
    : Prisma.sql`NULL::integer`;
  // The usual name of a file carries the address of its property.
  const name = can(scope, 'exchange.seeProperties')
    ? Prisma.sql`c.name`
    : Prisma.sql`coalesce(client.display_name, '')`;
  return reading(Prisma.sql`
    SELECT ${cardColumns(scope, name)}, u.display_name AS "coordinator", ${phone} AS "coordinatorPhone",
      ${progress} AS "completionPercentage"
    FROM exchange_cards c LEFT JOIN users u ON u.id = c.coordinator_id
      LEFT JOIN contacts client ON client.organization_id = c.organization_id AND client.id = c.client_id
    WHERE ${running ? Prisma.sql`c.next_deadline IS NOT NULL` : Prisma.sql`true`}
    ORDER BY c.next_deadline NULLS LAST, c.exchange_id DESC LIMIT ${limit}::integer`);
}
