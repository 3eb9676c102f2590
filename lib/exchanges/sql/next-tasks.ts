import type { Scope } from '@/lib/access/scope';
import { Prisma } from '@/lib/generated/prisma/client';
import type { CalendarDate } from '@/lib/shared/calendar-date';

export interface NextTask {
  exchangeId: string;
  title: string;
  dueOn: CalendarDate | null;
}

/** The earliest open task of each exchange, among those that the reader may see. */
export function nextTasks(scope: Scope, exchangeIds: readonly string[]): Promise<NextTask[]> {
  return scope.db.$queryRaw<NextTask[]>(Prisma.sql`
    SELECT DISTINCT ON (t.exchange_id) t.exchange_id AS "exchangeId", t.title, t.due_on::text AS "dueOn"
    FROM tasks t
    WHERE t.exchange_id = ANY (${[...exchangeIds]}::uuid[]) AND t.is_open
    ORDER BY t.exchange_id, t.due_on NULLS LAST, t.id`);
}
