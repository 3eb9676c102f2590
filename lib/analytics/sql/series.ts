import type { Scope } from '@/lib/access/scope';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import type { Money } from '@/lib/shared/money';

export interface RecordedDay {
  day: CalendarDate;
  active: number;
  overdueTasks: number;
  valueAtStake: Money;
}

/** The recorded days of the firm, or of one coordinator's exchanges, the first one first; a missed day is absent. */
export function series(
  scope: Scope,
  first: CalendarDate,
  last: CalendarDate,
  coordinatorId?: string,
): Promise<RecordedDay[]> {
  return scope.db.$queryRaw<RecordedDay[]>`
    SELECT day::text, active_exchanges AS "active", overdue_tasks AS "overdueTasks", value_at_stake::text AS "valueAtStake"
    FROM app.analytics_series(${first}::date, ${last}::date)
    WHERE coordinator_id IS NOT DISTINCT FROM ${coordinatorId ?? null}::uuid
    ORDER BY day`;
}
