/** Which replacement property was identified or received, for the two questions that are asked about it. */
import type { CalendarDate } from '../../shared/calendar-date';
import type { Replacement } from './facts';

/**
 * Keeps the funds locked: identified, or received. A property that was lost stays identified, since only a signed writing
 * inside the period takes an identification back (Reg. 1.1031(k)-1(c)(6)). One that is only proposed, and closes inside the
 * period by its date, may have been received: until somebody corrects the date it counts.
 */
export function stands(property: Replacement, identificationEnds: CalendarDate | null): boolean {
  const { status, identifiedOn, closingOn } = property;
  if (status === 'lost') return identifiedOn !== null;
  if (status === 'proposed') return closesBy(closingOn, identificationEnds);
  return status !== 'revoked';
}

export const wasReceived = ({ status }: Replacement): boolean =>
  status === 'acquired' || status === 'transferred';

/**
 * May be paid for: identified by day 45, or received by then, which identifies it (Reg. 1.1031(k)-1(c)(1)). A planned closing
 * says so only while the period runs: after it, the property was received or it was not.
 */
export function wasIdentified(
  property: Replacement,
  identificationEnds: CalendarDate | null,
  today: CalendarDate,
): boolean {
  const { status, identifiedOn, closingOn } = property;
  if (!identificationEnds || status === 'revoked' || status === 'lost') return false;
  if (closesBy(closingOn, identificationEnds) && (today <= identificationEnds || wasReceived(property)))
    return true;
  if (status === 'proposed') return false;
  return identifiedOn ? identifiedOn <= identificationEnds : status === 'identified';
}

const closesBy = (closingOn: CalendarDate | null, day: CalendarDate | null) =>
  closingOn !== null && day !== null && closingOn <= day;
