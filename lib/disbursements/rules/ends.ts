/** The two ends of an exchange: acquire by the earliest, refund after the latest. */
import { postpone } from '../../exchanges/rules/postponement';
import { addDays, earliest, latest, type CalendarDate } from '../../shared/calendar-date';
import type { GateFacts } from './facts';

type Dates = Pick<
  GateFacts,
  | 'transferredOn'
  | 'identificationDeadline'
  | 'exchangeDeadline'
  | 'parkingDeadline'
  | 'noExtensionSignedOn'
  | 'postponements'
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

/**
 * The latest possible end: day 180 as approved postponements move it, without the limit of the return, which an extension
 * that nobody recorded would lift; or the end on file, when it is later.
 */
export function latestEnd({
  transferredOn,
  exchangeDeadline,
  postponements = [],
}: Dates): CalendarDate | null {
  if (!transferredOn) return null;
  const day180 = addDays(transferredOn, 180);
  const inOrder = postponements.toSorted((one, other) => (one.disasterOn < other.disasterOn ? -1 : 1));
  const context = { startedOn: transferredOn, originally: day180 };
  const end = inOrder.reduce((date, by) => postpone(date, context, by).to, day180);
  return exchangeDeadline ? latest(end, exchangeDeadline) : end;
}

/** The return date that ends the exchange, once the taxpayer has signed after it that no extension was filed. */
export function endedByReturn(dates: Dates): CalendarDate | null {
  const { exchangeDeadline, noExtensionSignedOn } = dates;
  const end = latestEnd(dates);
  const shortened = end && exchangeDeadline && exchangeDeadline < end;
  return shortened && noExtensionSignedOn && noExtensionSignedOn > exchangeDeadline ? exchangeDeadline : null;
}

/** The day after which the exchange is over for refunds. */
export const refundAfter = (dates: Dates): CalendarDate | null => endedByReturn(dates) ?? latestEnd(dates);
