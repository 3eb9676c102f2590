/** Where the worksheet of a file stands: its lines and checks, from what is on file. */
import type { CalendarDate } from '@/lib/shared/calendar-date';
import type { Money } from '@/lib/shared/money';
import type { MoneyOnFile } from './queries';
import { ZERO } from './rules/amounts';
import {
  allChecks,
  cashTakenAtSale,
  type Check,
  type ChecksInput,
  type ClosedProperty,
} from './rules/checks';
import { amountsOf, mayPayLater, ofSide } from './rules/statements';
import { computeWorksheet, type Worksheet, type WorksheetInputs } from './rules/worksheet';

export interface Standing {
  /** What the lines are counted from. */
  inputs: WorksheetInputs;
  /** Null until both sides have a statement. Without a basis only lines 15 to 17 mean something. */
  worksheet: Worksheet | null;
  basis: Money | null;
  checks: Check[];
}

/** A relinquished or replacement property that has changed hands. */
const CLOSED = ['transferred', 'acquired'];

export function standingOf(
  { properties, statements, funds, basis }: MoneyOnFile,
  exchangeEndsOn: CalendarDate | null,
  identification?: ChecksInput['identification'],
): Standing {
  const inputs: WorksheetInputs = {
    ...amountsOf(statements),
    basis: basis?.adjustedBasis ?? ZERO,
    recapture: basis?.recapture ?? ZERO,
    otherGivenBasis: basis?.otherBasis ?? ZERO,
    cashTakenAtSale: cashTakenAtSale(statements, funds.proceeds),
    bootInLaterYear: mayPayLater(statements, exchangeEndsOn),
  };
  const both = (['relinquished', 'replacement'] as const).every(
    (side) => ofSide(statements, side).length > 0,
  );
  const worksheet = both ? computeWorksheet(inputs) : null;
  const adjustedBasis = basis?.adjustedBasis ?? null;
  return {
    inputs,
    worksheet,
    basis: adjustedBasis,
    checks: allChecks({
      ...checksInputOf({ properties, statements, funds, basis }),
      worksheet,
      identification,
    }),
  };
}

/** What the checks look at; the worksheet is added where it is counted. */
export function checksInputOf({ properties, statements, funds, basis }: MoneyOnFile): ChecksInput {
  const closed: ClosedProperty[] = properties
    .filter(
      ({ id, status }) => CLOSED.includes(status) || statements.some(({ propertyId }) => propertyId === id),
    )
    .map(({ id, side, address }) => ({ id, side, address }));
  return {
    closed,
    statements,
    fundsReceived: funds.proceeds,
    basis: basis?.adjustedBasis ?? null,
    worksheet: null,
  };
}
