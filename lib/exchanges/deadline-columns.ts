/** Between the deadline rules and the columns of an exchange: what the rules read, and what is stored of their result. */
import type { Exchange } from '@/lib/generated/prisma/client';
import { fromDateColumn, toDateColumn, type CalendarDate } from '@/lib/shared/calendar-date';
import { deadlines, type Deadlines } from './rules/deadlines';
import type { DeadlineFacts } from './rules/facts';
import { deadlineFactsOf } from './rules/facts-on-file';
import type { Postponement } from './rules/postponement';

/**
 * The deadlines of an exchange, or undefined while nothing has been sold or parked and there is nothing to count from.
 * Throws an expected error that names the fields when the dates contradict each other.
 */
export function deadlinesOf(facts: DeadlineFacts): Deadlines | undefined {
  return facts.relinquished.length > 0 || facts.parking ? deadlines(facts) : undefined;
}

/** The columns that hold the facts and the resulting dates. */
export function deadlineColumns(facts: DeadlineFacts) {
  const due = deadlinesOf(facts);
  const transfers = facts.relinquished.map(({ transferredOn }) => transferredOn).sort();
  return {
    transferDate: column(transfers[0]),
    taxpayerType: facts.taxpayer.type,
    taxReturnDueOn: column(facts.taxpayer.returnDueOn),
    extensionFiledOn: column(facts.taxpayer.extensionFiledOn),
    extensionTimely: due?.exchange?.returnLimit.extension === 'timely',
    extendedDueOn: column(facts.taxpayer.extendedDueOn),
    returnFiledOn: column(facts.taxpayer.returnFiledOn),
    parkedSide: facts.parking?.parked,
    parkingStartedOn: column(facts.parking?.titleTakenOn),
    identificationDeadline: column(due?.identification?.deadline),
    exchangeDeadline: column(due?.exchange?.deadline),
    parkingAgreementDeadline: column(due?.parking?.agreementBy),
    parkingIdentificationDeadline: column(due?.parking?.identifyRelinquishedBy),
    parkingDeadline: column(due?.parking?.transferBy),
  };
}

type FactColumns = Pick<
  Exchange,
  | 'exchangeType'
  | 'taxpayerType'
  | 'taxReturnDueOn'
  | 'extensionFiledOn'
  | 'extendedDueOn'
  | 'returnFiledOn'
  | 'parkedSide'
  | 'parkingStartedOn'
>;

/**
 * The facts of a stored exchange; `transfers` are the dates on which its relinquished properties were transferred,
 * `postponements` those that were approved.
 */
export function factsOf(
  row: FactColumns,
  transfers: CalendarDate[],
  postponements: Postponement[],
): DeadlineFacts {
  const plain = {
    taxReturnDueOn: date(row.taxReturnDueOn),
    extensionFiledOn: date(row.extensionFiledOn),
    extendedDueOn: date(row.extendedDueOn),
    returnFiledOn: date(row.returnFiledOn),
    parkingStartedOn: date(row.parkingStartedOn),
  };
  return deadlineFactsOf({ ...row, ...plain, postponements }, transfers);
}

const column = (value: CalendarDate | null | undefined) => (value ? toDateColumn(value) : undefined);
const date = (value: Date | null) => value && fromDateColumn(value);
