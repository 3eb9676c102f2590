/** The worker's half of recurring tasks: what a client completed, and what comes because its day has come. */
import type pg from 'pg';
import { calendarDateIn, type CalendarDate } from '@/lib/shared/calendar-date';
import { dueOnOf, occurrenceToMake, type Recurrence } from './rules/recurrence';
import { RUNNING } from './sql/recurrences';

/** The owner's connection, in no transaction: each task made is one of its own. */
type Owner = Pick<pg.Pool, 'query'>;

const BATCH = 500;
const NOWHERE = '00000000-0000-0000-0000-000000000000';

interface Running extends Recurrence {
  organizationId: string;
  id: string;
  timeZone: string;
  lastOn: CalendarDate;
  lastIsOpen: boolean;
}

/** Returns how many tasks were made. Stops between two when `signal` is aborted. */
export async function makeRecurring(owner: Owner, now: Date, signal?: AbortSignal): Promise<number> {
  let last = [NOWHERE, NOWHERE];
  let made = 0;
  for (;;) {
    const { rows } = await owner.query<Running>(RUNNING, [...last, BATCH]);
    for (const running of rows) {
      if (signal?.aborted) return made;
      const today = calendarDateIn(running.timeZone, now);
      const occurrence = occurrenceToMake(running, { on: running.lastOn, isOpen: running.lastIsOpen }, today);
      if (!occurrence) continue;
      const { rows: ids } = await owner.query<{ id: string | null }>(
        'SELECT app.make_occurrence($1, $2, $3, $4) AS id',
        [running.organizationId, running.id, occurrence, dueOnOf(running, occurrence)],
      );
      if (ids[0]?.id) made += 1;
    }
    const end = rows.at(-1);
    if (!end || rows.length < BATCH) return made;
    last = [end.organizationId, end.id];
  }
}
