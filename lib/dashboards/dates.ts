import { todayIn, type Scope } from '@/lib/access/scope';
import { clocksOf, type Clock } from '@/lib/exchanges/rules/clocks';
import { fileView, type FileView } from './files';
import type { DateDueRow } from './sql/dates-due';

/** One open clock that ends soon. */
export interface DueDate {
  file: FileView;
  clock: Clock;
}

/** "This week" is today and the seven days after it. */
export const WEEK_DAYS = 7;

export function dueDates(scope: Scope, rows: readonly DateDueRow[]): DueDate[] {
  return rows.flatMap((row) => {
    const { clocks } = clocksOf(row, todayIn(scope, row.timeZone));
    const clock = clocks.find(({ kind }) => kind === row.kind);
    return clock ? [{ file: fileView(scope, row), clock }] : [];
  });
}
