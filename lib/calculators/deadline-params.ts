/** The open deadline calculator as its address holds it, so that a result is shared by its link. */
import { parseAsArrayOf, parseAsString, parseAsStringLiteral, type inferParserType } from 'nuqs/server';
import { deadlines, type Deadlines } from '@/lib/exchanges/rules/deadlines';
import { factErrors, PARKING_TYPES, type DeadlineFacts, type FactError } from '@/lib/exchanges/rules/facts';
import { exchangeTypes, parkedSides, taxpayerTypes } from '@/lib/exchanges/rules/values';
import { parseCalendarDate, type CalendarDate } from '@/lib/shared/calendar-date';

export const deadlineParams = {
  type: parseAsStringLiteral(exchangeTypes).withDefault('delayed'),
  /** The transfer of each relinquished property, as typed. */
  sold: parseAsArrayOf(parseAsString).withDefault([]),
  taxpayer: parseAsStringLiteral(taxpayerTypes).withDefault('individual'),
  due: parseAsString.withDefault(''),
  extension: parseAsString.withDefault(''),
  extended: parseAsString.withDefault(''),
  filed: parseAsString.withDefault(''),
  titled: parseAsString.withDefault(''),
  parked: parseAsStringLiteral(parkedSides).withDefault('replacement'),
};

export type DeadlineQuestion = inferParserType<typeof deadlineParams>;

/** As many as the API takes would be no form any more. */
export const MOST_SALES = 6;

export interface DeadlineAnswer {
  transferredOn?: CalendarDate;
  titleTakenOn?: CalendarDate;
  /** Undefined while there is nothing to count from, or while `errors` says what contradicts. */
  deadlines?: Deadlines;
  errors: FactError[];
}

/** The deadlines of what is typed so far, by the rules that the product stores them by. */
export function answerOf(question: DeadlineQuestion): DeadlineAnswer {
  const facts = factsOf(question);
  const [transferredOn] = facts.relinquished.map((sale) => sale.transferredOn).toSorted();
  const titleTakenOn = facts.parking?.titleTakenOn;
  if (!transferredOn && !titleTakenOn) return { errors: [] };
  const errors = factErrors(facts);
  return {
    errors,
    ...(transferredOn && { transferredOn }),
    ...(titleTakenOn && { titleTakenOn }),
    ...(errors.length === 0 && { deadlines: deadlines(facts) }),
  };
}

function factsOf({ type, sold, taxpayer, ...given }: DeadlineQuestion): DeadlineFacts {
  const titleTakenOn = PARKING_TYPES.includes(type) ? date(given.titled) : undefined;
  return {
    exchangeType: type,
    relinquished: sold.slice(0, MOST_SALES).flatMap((text) => {
      const transferredOn = date(text);
      return transferredOn ? [{ transferredOn }] : [];
    }),
    taxpayer: {
      type: taxpayer,
      returnDueOn: date(given.due),
      extensionFiledOn: date(given.extension),
      extendedDueOn: date(given.extended),
      returnFiledOn: date(given.filed),
    },
    ...(titleTakenOn && { parking: { titleTakenOn, parked: given.parked } }),
  };
}

/** A year half typed (`202`) moves nothing. */
function date(text: string): CalendarDate | undefined {
  const parsed = parseCalendarDate(text);
  return parsed && parsed >= '1990-01-01' && parsed <= '2100-12-31' ? parsed : undefined;
}
