import type { Scope } from '@/lib/access/scope';
import { Prisma } from '@/lib/generated/prisma/client';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { todayOf } from './list-filter';

export interface RiskInputs {
  exchangeId: string;
  completionPercentage: number;
  overdueTasks: number;
  /** Replacement properties identified and not revoked or lost. */
  identifiedCount: number;
  extensionRecorded: boolean;
  /** The day, where the exchange is, on which a message last reached the client, or it was opened. */
  clientHeardOn: CalendarDate;
  gateUnmetSince: CalendarDate | null;
}

/** The inputs of the card `c` of the exchange `e`. */
export const riskColumns = (scope: Pick<Scope, 'now'>) => Prisma.sql`
  c.exchange_id AS "exchangeId", c.completion_percentage AS "completionPercentage",
  e.extension_timely AS "extensionRecorded", e.gate_unmet_since::text AS "gateUnmetSince",
  (coalesce(c.client_messaged_at, uuid_extract_timestamp(c.exchange_id)) AT TIME ZONE c.time_zone)::date::text AS "clientHeardOn",
  (SELECT count(*)::integer FROM tasks t WHERE t.organization_id = c.organization_id
    AND t.exchange_id = c.exchange_id AND t.is_open AND t.due_on < ${todayOf(scope)}) AS "overdueTasks",
  (SELECT count(*)::integer FROM exchange_properties p WHERE p.organization_id = c.organization_id
    AND p.exchange_id = c.exchange_id AND p.side = 'replacement'
    AND p.status NOT IN ('proposed', 'revoked', 'lost')) AS "identifiedCount"`;

/** What the risk of these exchanges depends on besides their clocks, counted for them only. Staff may read it. */
export function riskInputs(scope: Scope, exchangeIds: readonly string[]): Promise<RiskInputs[]> {
  return scope.db.$queryRaw<RiskInputs[]>(Prisma.sql`
    SELECT ${riskColumns(scope)}
    FROM exchange_cards c
    JOIN exchanges e ON e.organization_id = c.organization_id AND e.id = c.exchange_id
      AND e.id = ANY (${[...exchangeIds]}::uuid[]) -- or every visible exchange would be looked through for each
    WHERE c.exchange_id = ANY (${[...exchangeIds]}::uuid[])`);
}
