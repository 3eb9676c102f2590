import type { Scope } from '@/lib/access/scope';
import { Prisma } from '@/lib/generated/prisma/client';
import { reading, type Read } from '@/lib/platform/database/together';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { cardColumns, type CardRow } from './card-columns';
import { todayOfCard } from './fragments';

export interface AtRiskRow extends CardRow {
  coordinator: string | null;
  completionPercentage: number;
  overdueTasks: number;
  /** Replacement properties identified and not revoked or lost. */
  identifiedCount: number;
  extensionRecorded: boolean;
  /** The day, where the exchange is, on which a message last reached the client, or it was opened. */
  clientHeardOn: CalendarDate;
  gateUnmetSince: CalendarDate | null;
}

/** What the risk of a card `c` depends on, counted for its row only, so that it is judged on the day itself. */
export const riskColumns = (scope: Scope) => Prisma.sql`c.completion_percentage AS "completionPercentage",
  (SELECT e.extension_timely FROM exchanges e WHERE e.organization_id = c.organization_id AND e.id = c.exchange_id)
    AS "extensionRecorded",
  (SELECT e.gate_unmet_since::text FROM exchanges e WHERE e.organization_id = c.organization_id AND e.id = c.exchange_id)
    AS "gateUnmetSince",
  (coalesce(c.client_messaged_at, uuid_extract_timestamp(c.exchange_id)) AT TIME ZONE c.time_zone)::date::text AS "clientHeardOn",
  (SELECT count(*)::integer FROM tasks t WHERE t.organization_id = c.organization_id
    AND t.exchange_id = c.exchange_id AND t.is_open AND t.due_on < ${todayOfCard(scope)}) AS "overdueTasks",
  (SELECT count(*)::integer FROM exchange_properties p WHERE p.organization_id = c.organization_id
    AND p.exchange_id = c.exchange_id AND p.side = 'replacement'
    AND p.status NOT IN ('proposed', 'revoked', 'lost')) AS "identifiedCount"`;

/** Active files of high or critical risk, the worst level first, then the earliest deadline, as the index holds them. */
export function atRiskCards(scope: Scope, limit: number): Read<AtRiskRow> {
  return reading(Prisma.sql`
    WITH worst AS MATERIALIZED (
      SELECT c.* FROM exchange_cards c
      WHERE c.status = 'active' AND c.risk_level IN ('high', 'critical')
      ORDER BY c.risk_level DESC, c.next_deadline, c.exchange_id LIMIT ${limit}::integer
    )
    SELECT ${cardColumns(scope)}, ${riskColumns(scope)}, u.display_name AS "coordinator"
    FROM worst c LEFT JOIN users u ON u.id = c.coordinator_id
    ORDER BY c.risk_level DESC, c.next_deadline, c.exchange_id`);
}
