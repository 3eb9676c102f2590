import { addDays, writeDate, type CalendarDate } from '@/lib/shared/calendar-date';
import type { MatterRow } from './matter-row';

/**
 * The end of the exchange period by the rules, and whether the return's due date made it come before day 180; null when
 * the matter has no such period. Given by the caller, who knows the rules of deadlines.
 */
export type ExchangeEnd = (row: MatterRow) => { deadline: CalendarDate; shortenedByReturn: boolean } | null;

/** The exchange period of an imported matter ends before its day 180 (IRC 1031(a)(3)(B)(ii)). */
export type ReturnCap = {
  readonly record: number;
  readonly line: number;
  readonly number: string;
  readonly deadline: CalendarDate;
  readonly day180: CalendarDate;
  readonly message: string;
};

export function returnCap(row: MatterRow, exchangeEnd: ExchangeEnd): ReturnCap | undefined {
  const end = exchangeEnd(row);
  if (!end?.shortenedByReturn || row.transferredOn === null) return undefined;
  const { record, line, number } = row;
  const day180 = addDays(row.transferredOn, 180);
  const message = `The exchange period ends on ${writeDate(end.deadline)}, when the tax return is due, not on day 180, ${writeDate(day180)}. If an extension was filed in time, record it.`;
  return { record, line, number, deadline: end.deadline, day180, message };
}
