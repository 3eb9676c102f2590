import { can } from '@/lib/access/permissions';
import type { ClockKind } from '@/lib/exchanges/rules/clocks';
import type { Scope } from '@/lib/access/scope';
import { Prisma } from '@/lib/generated/prisma/client';
import { reading, type Read } from '@/lib/platform/database/together';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { literally } from '@/lib/shared/like';
import { all, nameFor, type TaskFilter } from './list-filter';

export interface DeadlineOfDay {
  exchangeId: string;
  exchangeNumber: string;
  exchangeName: string | null;
  kind: ClockKind;
  deadline: CalendarDate;
  timeZone: string;
  today: CalendarDate;
}

/**
 * The running clocks of active exchanges that end from `first` to `last`, at most `most` a day: of the files that the filter's
 * person coordinates, or of one. What filters tasks alone (type, priority, status) leaves the dates where they are.
 */
export function calendarDates(
  scope: Scope,
  filter: TaskFilter,
  { first, last, most }: { first: CalendarDate; last: CalendarDate; most: number },
): Read<DeadlineOfDay> {
  return reading(Prisma.sql`
    SELECT c.exchange_id AS "exchangeId", c.exchange_number AS "exchangeNumber", ${nameFor(scope)} AS "exchangeName",
      c.kind, c.deadline::text, c.time_zone AS "timeZone",
      (${scope.now.toISOString()}::timestamptz AT TIME ZONE c.time_zone)::date::text AS today
    FROM (
      SELECT c.*, clock.kind, clock.deadline,
        row_number() OVER (PARTITION BY clock.deadline ORDER BY c.exchange_id, clock.kind) AS place
      FROM (SELECT ${cardColumns(scope)} FROM exchange_cards c
        WHERE c.status = 'active' AND c.next_deadline <= ${last}::date AND ${all(whose(scope, filter))}) c
      CROSS JOIN LATERAL (VALUES
        ('identification', app.identification_runs(c.stage), c.identification_deadline),
        ('exchange', app.exchange_runs(c.stage), c.exchange_deadline),
        ('parking_identification', app.parking_identification_runs(c.stage), c.parking_identification_deadline),
        ('parking', app.parking_runs(c.stage), c.parking_deadline)
      ) AS clock (kind, runs, deadline)
      WHERE clock.runs AND clock.deadline BETWEEN ${first}::date AND ${last}::date
    ) c
    LEFT JOIN contacts client ON client.organization_id = c.organization_id AND client.id = c.client_id
    WHERE c.place <= ${most}::integer
    ORDER BY c.deadline, c.exchange_number, c.kind`);
}

/** By name, since not every role may read every column. */
const cardColumns = (
  scope: Scope,
) => Prisma.sql`c.organization_id, c.exchange_id, c.exchange_number, c.client_id, c.stage,
  c.time_zone, c.identification_deadline, c.exchange_deadline, c.parking_identification_deadline, c.parking_deadline${
    can(scope, 'exchange.seeProperties') ? Prisma.sql`, c.name` : Prisma.empty
  }`;

function whose(scope: Scope, { scope: of, assignee, exchange, q }: TaskFilter): Prisma.Sql[] {
  const conditions: Prisma.Sql[] = [];
  if (exchange) conditions.push(Prisma.sql`c.exchange_id = ${exchange}::uuid`);
  if (can(scope, 'task.completeAny')) {
    if (of === 'mine') conditions.push(Prisma.sql`c.coordinator_id = ${scope.member.userId}::uuid`);
    if (assignee === 'none') conditions.push(Prisma.sql`c.coordinator_id IS NULL`);
    else if (assignee) conditions.push(Prisma.sql`c.coordinator_id = ${assignee}::uuid`);
  }
  if (q) {
    const pattern = `%${literally(q)}%`;
    const named = can(scope, 'exchange.seeProperties')
      ? Prisma.sql`OR c.name ILIKE ${pattern}`
      : Prisma.empty;
    conditions.push(Prisma.sql`(c.exchange_number ILIKE ${pattern} ${named} OR EXISTS (SELECT FROM contacts k
      WHERE k.organization_id = c.organization_id AND k.id = c.client_id AND k.display_name ILIKE ${pattern}))`);
  }
  return conditions;
}
