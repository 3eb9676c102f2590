/** What is wrong with a closing statement before it is saved, field by field, in words that say what to do. */
import { sayBeforeAgreement } from '@/lib/exchanges/rules/before-agreement';
import { writeDate, type CalendarDate } from '@/lib/shared/calendar-date';
import type { FieldErrors } from '@/lib/shared/errors';
import { isZero } from './amounts';
import type { StatementAmounts, StatementSide } from './statements';

export interface StatementFacts {
  side: StatementSide;
  /** The closing on file; null while none is. */
  closingOnFile: CalendarDate | null;
  agreementSignedOn: CalendarDate | null;
  today: CalendarDate;
}

export function statementProblems(
  { closedOn, price }: Pick<StatementAmounts, 'price'> & { closedOn: CalendarDate },
  { side, closingOnFile, agreementSignedOn, today }: StatementFacts,
): FieldErrors {
  const problems: FieldErrors = {};
  if (closedOn > today) {
    problems.closedOn =
      'A closing statement is of a closing that took place. Until then, plan with the what-if.';
  } else if (closingOnFile && closedOn !== closingOnFile) {
    problems.closedOn = `The closing on file is ${writeDate(closingOnFile)}. Change it under Properties first if the statement is right.`;
  } else if (!closingOnFile && side === 'relinquished' && agreementSignedOn && closedOn < agreementSignedOn) {
    problems.closedOn = sayBeforeAgreement(agreementSignedOn);
  }
  if (isZero(price)) {
    problems.price =
      side === 'relinquished'
        ? 'Enter the price: the total consideration of the sale, above zero.'
        : 'Enter the price of the real property received, above zero.';
  }
  return problems;
}
