/** The two ends of an exchange: acquire by the earliest, refund after the latest. */
import { addDays, earliest, type CalendarDate } from '../../shared/calendar-date';
import type { GateFacts } from './facts';

type Dates = Pick<
  GateFacts,
  'transferredOn' | 'identificationDeadline' | 'exchangeDeadline' | 'parkingDeadline' | 'noExtensionSignedOn'
>;

/** Day 45. A simultaneous exchange keeps no deadline, and the statute counts all the same. */
export const identificationEnds = ({ transferredOn, identificationDeadline }: Dates): CalendarDate | null =>
  identificationDeadline ?? (transferredOn && addDays(transferredOn, 45));

/** The last day to acquire: the end on file, and that of parking when it comes first. */
export function acquireBy({ transferredOn, exchangeDeadline, parkingDeadline }: Dates): CalendarDate | null {
  if (!transferredOn) return null;
  const end = exchangeDeadline ?? transferredOn;
  return parkingDeadline ? earliest(end, parkingDeadline) : end;
}

/** The latest possible end: day 180, or later when a deadline was postponed. */
export function latestEnd({ transferredOn, exchangeDeadline }: Dates): CalendarDate | null {
  if (!transferredOn) return null;
  const day180 = addDays(transferredOn, 180);
  return exchangeDeadline && exchangeDeadline > day180 ? exchangeDeadline : day180;
}

/** The return date that ends the exchange, once the taxpayer has signed after it that no extension was filed. */
export function endedByReturn(dates: Dates): CalendarDate | null {
  const { transferredOn, exchangeDeadline, noExtensionSignedOn } = dates;
  const shortened = transferredOn && exchangeDeadline && exchangeDeadline < addDays(transferredOn, 180);
  return shortened && noExtensionSignedOn && noExtensionSignedOn > exchangeDeadline ? exchangeDeadline : null;
}

/** The day after which the exchange is over for refunds. */
export const refundAfter = (dates: Dates): CalendarDate | null => endedByReturn(dates) ?? latestEnd(dates);
