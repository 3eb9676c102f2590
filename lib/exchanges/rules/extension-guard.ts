import { type CalendarDate, daysBetween } from '../../shared/calendar-date';
import type { ExchangePeriod } from './periods';

/** An exchange that its return's due date shortens, until a filed extension is recorded. */
export interface ExtensionGuard {
  returnDueOn: CalendarDate;
  /** The last day to file the extension. */
  fileBy: CalendarDate;
  /** Where the exchange ends once a timely extension is recorded. */
  endsWithExtension: CalendarDate;
  daysAtStake: number;
}

/**
 * Day 180 falls after the unextended due date and no timely extension is recorded: list the file, and remind
 * (Christensen v. Commissioner, T.C. Memo 1996-254). Undefined for every other exchange.
 */
export function extensionGuard(exchange: ExchangePeriod | null): ExtensionGuard | undefined {
  if (!exchange) return undefined;
  const { deadline, day180, returnLimit } = exchange;
  // A postponed end may lie after day 180, whatever the return says.
  if (returnLimit.extension === 'timely' || deadline >= day180) return undefined;
  return {
    returnDueOn: returnLimit.dueOn,
    fileBy: returnLimit.fileBy,
    endsWithExtension: day180,
    daysAtStake: daysBetween(returnLimit.dueOn, day180),
  };
}
