import type { Scope } from '@/lib/access/scope';
import { cardColumns } from './card-columns';
import { riskColumns, type AtRiskRow } from './at-risk-cards';
import { reading, type Read } from '@/lib/platform/database/together';
import { Prisma } from '@/lib/generated/prisma/client';
import type { RiskLevel } from '@/lib/exchanges/rules/values';
import type { QueueCursor } from '../queue-cursor';
import { queued, type QueueFilter } from './queued';

export interface QueueRow extends AtRiskRow {
  client: string | null;
  /** As stored: what the queue is sorted by. */
  level: RiskLevel;
}

export interface QueuePage {
  filter: QueueFilter;
  bound?: QueueCursor & { way: 'after' | 'before' };
  limit: number;
}

/** The worst level first, then the earliest date, as the index holds them; before a row, nearest first (turn it around). */
export function queueCards(scope: Scope, { filter, bound, limit }: QueuePage): Read<QueueRow> {
  const order =
    bound?.way === 'before'
      ? Prisma.sql`c.risk_level, c.next_deadline DESC NULLS FIRST, c.exchange_id DESC`
      : Prisma.sql`c.risk_level DESC, c.next_deadline, c.exchange_id`;
  return reading(Prisma.sql`
    WITH page AS MATERIALIZED (
      SELECT c.* FROM exchange_cards c
      WHERE ${queued(scope, filter)} AND ${bound ? beyond(bound) : Prisma.sql`true`}
      ORDER BY ${order} LIMIT ${limit}::integer
    )
    SELECT ${cardColumns(scope)}, ${riskColumns(scope)}, c.risk_level::text AS "level",
      client.display_name AS "client", u.display_name AS "coordinator"
    FROM page c
      LEFT JOIN contacts client ON client.organization_id = c.organization_id AND client.id = c.client_id
      LEFT JOIN users u ON u.id = c.coordinator_id
    ORDER BY ${order}`);
}

/** Files without a date stand last in their level. */
function beyond({ way, level, next, id }: NonNullable<QueuePage['bound']>): Prisma.Sql {
  const row = Prisma.sql`(coalesce(c.next_deadline, 'infinity'::date), c.exchange_id)`;
  const here = Prisma.sql`(coalesce(${next}::date, 'infinity'::date), ${id}::uuid)`;
  const same = Prisma.sql`c.risk_level = ${level}::risk_level_enum`;
  return way === 'after'
    ? Prisma.sql`(c.risk_level < ${level}::risk_level_enum OR (${same} AND ${row} > ${here}))`
    : Prisma.sql`(c.risk_level > ${level}::risk_level_enum OR (${same} AND ${row} < ${here}))`;
}
