import type { Scope } from '@/lib/access/scope';
import type { CalendarDate } from '@/lib/shared/calendar-date';

/** Makes the task of that day, a copy of the latest. Returns its id; undefined when it is there already, or must not be. */
export async function makeOccurrence(
  scope: Pick<Scope, 'db' | 'member'>,
  recurrenceId: string,
  occurrence: CalendarDate,
  dueOn: CalendarDate,
): Promise<string | undefined> {
  const rows = await scope.db.$queryRaw<{ id: string | null }[]>`
    SELECT app.make_occurrence(${scope.member.organizationId}::uuid, ${recurrenceId}::uuid, ${occurrence}::date, ${dueOn}::date)
      AS id`;
  return rows[0]?.id ?? undefined;
}
