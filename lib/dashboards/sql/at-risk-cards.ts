import type { Scope } from '@/lib/access/scope';
import { cardColumns, type CardRow } from './card-columns';
import { coordinatedBy, latestToday, timelineOfCard, todayOfCard } from './fragments';

export interface AtRiskRow extends CardRow {
  coordinator: string | null;
  completionPercentage: number;
  overdueTasks: number;
  /** Replacement properties identified and not revoked or lost. */
  identifiedCount: number;
  extensionRecorded: boolean;
}

/** Weighing more than these would not change the ten that a dashboard shows: those that end first come first. */
const CANDIDATES = 40;

/**
 * Active files whose worst clock is overdue or urgent, the earliest deadline first, with what their risk depends on,
 * counted for these rows only. No clock is urgent more than 29 days ahead, which bounds the walk over the index.
 */
export function atRiskCards(scope: Scope, coordinatorId?: string): Promise<AtRiskRow[]> {
  return scope.db.$queryRaw<AtRiskRow[]>`
    WITH candidates AS MATERIALIZED (
      SELECT c.* FROM exchange_cards c
      WHERE c.status = 'active' AND c.next_deadline < ${latestToday(scope)} + 30
        AND ${timelineOfCard(scope)} IN ('overdue', 'urgent') ${coordinatedBy(coordinatorId)}
      ORDER BY c.next_deadline, c.exchange_id LIMIT ${CANDIDATES}
    )
    SELECT ${cardColumns}, c.completion_percentage AS "completionPercentage", u.display_name AS "coordinator",
      e.extension_timely AS "extensionRecorded",
      (SELECT count(*)::integer FROM tasks t WHERE t.organization_id = c.organization_id
        AND t.exchange_id = c.exchange_id AND t.is_open AND t.due_on < ${todayOfCard(scope)}) AS "overdueTasks",
      (SELECT count(*)::integer FROM exchange_properties p WHERE p.organization_id = c.organization_id
        AND p.exchange_id = c.exchange_id AND p.side = 'replacement'
        AND p.status NOT IN ('proposed', 'revoked', 'lost')) AS "identifiedCount"
    FROM candidates c
    JOIN exchanges e ON e.organization_id = c.organization_id AND e.id = c.exchange_id
    LEFT JOIN users u ON u.id = c.coordinator_id
    ORDER BY c.next_deadline, c.exchange_id`;
}
