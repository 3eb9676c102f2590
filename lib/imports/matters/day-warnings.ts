import { addDays, writeDate, type CalendarDate } from '@/lib/shared/calendar-date';
import { headerOf } from './columns';
import type { MatterRow } from './matter-row';

/**
 * "Day 45" or "Day 180" of the list is not the closing date and so many days (IRC 1031(a)(3)), whatever the type of
 * exchange. The matter is imported; what is stored follows the rules. `expected` is null without a closing date.
 */
export type DayWarning = {
  readonly kind: 'day45' | 'day180';
  readonly record: number;
  readonly line: number;
  readonly number: string;
  readonly column: string;
  readonly given: CalendarDate;
  readonly expected: CalendarDate | null;
  readonly message: string;
};

export function dayWarnings(row: MatterRow): DayWarning[] {
  return [warning(row, 'day45', 45), warning(row, 'day180', 180)].filter((found) => found !== undefined);
}

function warning(row: MatterRow, kind: DayWarning['kind'], days: number): DayWarning | undefined {
  const { record, line, number, transferredOn } = row;
  const given = row[kind];
  const expected = transferredOn && addDays(transferredOn, days);
  if (given === null || given === expected) return undefined;
  const column = headerOf(kind);
  const says = `The list gives ${writeDate(given)} as ${column}`;
  const message =
    expected && transferredOn
      ? `${says}; ${days} days after the closing on ${writeDate(transferredOn)} is ${writeDate(expected)}.`
      : `${says} without a closing date. Until a closing is recorded there is no deadline to count.`;
  return { kind, record, line, number, column, given, expected, message };
}
