/** The two ends of an exchange: acquire by the earliest, refund after the latest. */
import { POSTPONEMENT_DAYS } from '../../exchanges/rules/postponement';
import { addDays, addMonths, earliest, latest, type CalendarDate } from '../../shared/calendar-date';
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
 * The latest possible end: day 180, with the furthest that approved postponements may move it, a year at most. The deadline on
 * file may stop at the return, which an extension that nobody recorded would move.
 */
export function latestEnd({ transferredOn, exchangeDeadline, postponements }: Dates): CalendarDate | null {
  if (!transferredOn) return null;
  const day180 = addDays(transferredOn, 180);
  const under17 = postponements.filter(({ rule }) => rule === 'section_17').length;
  const furthest = postponements.reduce(
    (end, { postponedTo }) => latest(end, postponedTo),
    addDays(day180, POSTPONEMENT_DAYS * under17),
  );
  return latest(exchangeDeadline ?? day180, latest(day180, earliest(furthest, addMonths(day180, 12))));
}

/**
 * The return date that ends the exchange, once the taxpayer has signed after it that no extension was filed. A disaster moves
 * the return as well, so with a postponement no statement ends it early.
 */
export function endedByReturn(dates: Dates): CalendarDate | null {
  const { transferredOn, exchangeDeadline, noExtensionSignedOn, postponements } = dates;
  if (postponements.length > 0) return null;
  const shortened = transferredOn && exchangeDeadline && exchangeDeadline < addDays(transferredOn, 180);
  return shortened && noExtensionSignedOn && noExtensionSignedOn > exchangeDeadline ? exchangeDeadline : null;
}

/** The day after which the exchange is over for refunds. */
export const refundAfter = (dates: Dates): CalendarDate | null => endedByReturn(dates) ?? latestEnd(dates);
