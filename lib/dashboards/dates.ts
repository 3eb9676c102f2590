import { todayIn, type Scope } from '@/lib/access/scope';
import type { ExplainedClock } from '@/lib/exchanges/explained';
import { clocksOf } from '@/lib/exchanges/rules/clocks';
import { explainedFile } from '@/lib/exchanges/explained-files';
import { explainedClock, fileView, type FileView } from './files';
import type { DateDueRow } from './sql/dates-due';

/** One open clock that ends soon. */
export interface DueDate {
  file: FileView;
  clock: ExplainedClock;
}

/** "This week" is today and the seven days after it. */
export const WEEK_DAYS = 7;

export function dueDates(scope: Scope, rows: readonly DateDueRow[]): DueDate[] {
  return rows.flatMap((row) => {
    const { clocks } = clocksOf(row, todayIn(scope, row.timeZone));
    const clock = clocks.find(({ kind }) => kind === row.kind);
    if (!clock) return [];
    const explained = explainedFile(scope, row);
    return [{ file: fileView(scope, row, explained), clock: explainedClock(explained, clock) }];
  });
}
