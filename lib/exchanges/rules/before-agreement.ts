/** A transfer before the signed agreement, in the rule's own words, for the field that the transfer is typed into. */
import { writeDate, type CalendarDate } from '../../shared/calendar-date';

export const sayBeforeAgreement = (signedOn: CalendarDate): string =>
  `Enter a transfer date on or after the day on which the agreement was signed (${writeDate(signedOn)}).`;
