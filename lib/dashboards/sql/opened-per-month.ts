import type { Scope } from '@/lib/access/scope';
import { Prisma } from '@/lib/generated/prisma/client';
import { reading, type Read } from '@/lib/platform/database/together';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { instant } from './fragments';

export interface OpenedInMonth {
  firstDay: CalendarDate;
  files: number;
}

/** Files that the member sees, by the calendar month of opening in the firm's time zone; months without any are absent. */
export function openedPerMonth(scope: Scope, from: Date): Read<OpenedInMonth> {
  return reading(Prisma.sql`
    SELECT date_trunc('month', uuid_extract_timestamp(c.exchange_id) AT TIME ZONE ${scope.member.timeZone})::date::text
      AS "firstDay", count(*)::integer AS files
    FROM exchange_cards c
    WHERE c.exchange_id >= (SELECT app.uuid_floor(${instant(from)}))
    GROUP BY 1 ORDER BY 1`);
}
