import type { Scope } from '@/lib/access/scope';
import { Prisma } from '@/lib/generated/prisma/client';
import { reading, type Read } from '@/lib/platform/database/together';
import type { ClockKind } from '@/lib/exchanges/rules/clocks';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { cardColumns, type CardRow } from './card-columns';
import { latestToday, todayOfCard } from './fragments';

export interface DateDueRow extends CardRow {
  kind: ClockKind;
  deadline: CalendarDate;
  /** How many dates there are in all; the same in every row. */
  dates: number;
}

interface Choice {
  /** Today and this many days more. */
  days: number;
  limit: number;
}

/** Open clocks that end within the coming days, one row per date, soonest first; passed ones are in the at-risk queue. */
export function datesDue(scope: Scope, { days, limit }: Choice): Read<DateDueRow> {
  const today = todayOfCard(scope);
  return reading(Prisma.sql`
    SELECT ${cardColumns(scope)}, clock.kind, clock.deadline::text, count(*) OVER ()::integer AS "dates"
    FROM exchange_cards c
    CROSS JOIN LATERAL (VALUES
      ('identification', app.identification_runs(c.stage), c.identification_deadline),
      ('exchange', app.exchange_runs(c.stage), c.exchange_deadline),
      ('parking_identification', app.parking_identification_runs(c.stage), c.parking_identification_deadline),
      ('parking', app.parking_runs(c.stage), c.parking_deadline)
    ) AS clock (kind, runs, deadline)
    WHERE c.status = 'active' AND c.next_deadline <= ${latestToday(scope)} + ${days}::integer
      AND clock.runs AND clock.deadline BETWEEN ${today} AND ${today} + ${days}::integer
    ORDER BY clock.deadline, c.exchange_number, clock.kind LIMIT ${limit}::integer`);
}
