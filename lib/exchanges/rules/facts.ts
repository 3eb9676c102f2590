import { addDays, type CalendarDate, earliest, writeDate } from '../../shared/calendar-date';
import { type TaxpayerFacts, usualReturnDueOn } from './return-due-date';
import type { Postponement } from './postponement';
import type { ExchangeType, ParkedSide } from './values';

/** What the deadlines of an exchange are computed from. */
export interface DeadlineFacts {
  exchangeType: ExchangeType;
  /** Each relinquished property already sold; empty only while one is parked and none is sold yet. */
  relinquished: readonly { transferredOn: CalendarDate }[];
  taxpayer: TaxpayerFacts;
  parking?: ParkingFacts;
  /** Those for a disaster that a person approved; a proposal moves nothing. */
  postponements?: readonly Postponement[];
}

export interface ParkingFacts {
  /** The day on which the accommodation titleholder takes title. */
  titleTakenOn: CalendarDate;
  parked: ParkedSide;
}

export interface FactError {
  /** Path of the field, e.g. `taxpayer.returnDueOn`. */
  field: string;
  message: string;
}

export const PARKING_TYPES: readonly ExchangeType[] = ['reverse', 'improvement', 'build_to_suit'];

/** A tax year ends within 53 weeks of the transfer, and its return is due within five months after that. */
const LATEST_RETURN_DUE = 371 + 150;
/** Six months by rule, ten with every special case. */
const LONGEST_EXTENSION = 310;

/** What cannot be right, each with the field to correct; empty when deadlines can be computed. */
export function factErrors(facts: DeadlineFacts): FactError[] {
  return [...subjectErrors(facts), ...returnErrors(facts)];
}

function subjectErrors({ exchangeType, relinquished, parking }: DeadlineFacts): FactError[] {
  const errors: FactError[] = [];
  if (parking && !PARKING_TYPES.includes(exchangeType)) {
    errors.push({
      field: 'parking',
      message:
        'Only a reverse, improvement or build-to-suit exchange parks property. Change the type or remove parking.',
    });
  }
  if (!parking && relinquished.length === 0) {
    errors.push({
      field: 'relinquished',
      message:
        'Give the transfer date of at least one relinquished property, or the date on which title was parked.',
    });
  }
  return errors;
}

function returnErrors({ relinquished, taxpayer }: DeadlineFacts): FactError[] {
  const [first, ...rest] = relinquished.map((property) => property.transferredOn);
  if (!first) return [];
  const transferredOn = earliest(first, ...rest);
  const { returnDueOn, extendedDueOn } = taxpayer;
  const errors: FactError[] = [];
  if (returnDueOn && returnDueOn <= transferredOn) {
    errors.push({
      field: 'taxpayer.returnDueOn',
      message: `Enter a return due date after the transfer (${writeDate(transferredOn)}).`,
    });
  } else if (returnDueOn && returnDueOn > addDays(transferredOn, LATEST_RETURN_DUE)) {
    errors.push({
      field: 'taxpayer.returnDueOn',
      message: `That is more than 17 months after the transfer (${writeDate(transferredOn)}). Enter the unextended due date of the return for the tax year of the transfer.`,
    });
  }
  const dueOn = returnDueOn ?? usualReturnDueOn(taxpayer.type, transferredOn);
  if (extendedDueOn && extendedDueOn <= dueOn) {
    errors.push({
      field: 'taxpayer.extendedDueOn',
      message: `Enter an extended due date after the unextended one (${writeDate(dueOn)}).`,
    });
  } else if (extendedDueOn && extendedDueOn > addDays(dueOn, LONGEST_EXTENSION)) {
    errors.push({
      field: 'taxpayer.extendedDueOn',
      message: `That is more than ten months after the due date (${writeDate(dueOn)}). No extension of a return lasts that long.`,
    });
  }
  return errors;
}
