import { deadlinesOf } from '@/lib/exchanges/deadline-columns';
import type { Deadlines } from '@/lib/exchanges/rules/deadlines';
import { factErrors, type DeadlineFacts, type FactError } from '@/lib/exchanges/rules/facts';
import { parseCalendarDate, type CalendarDate } from '@/lib/shared/calendar-date';
import { parks, type OpeningValues } from './form-values';

/** The facts that the form states so far; undefined before the type is chosen. A date half typed is not stated yet. */
export function factsOfForm(values: OpeningValues): DeadlineFacts | undefined {
  const { exchangeType, relinquished, taxpayer, parking } = values;
  if (!exchangeType) return undefined;
  const titleTakenOn = parks(exchangeType) ? date(parking.titleTakenOn) : undefined;
  return {
    exchangeType,
    relinquished: relinquished.flatMap((property) => {
      const transferredOn = date(property.transferredOn);
      return transferredOn ? [{ transferredOn }] : [];
    }),
    taxpayer: {
      type: taxpayer.type ?? undefined,
      returnDueOn: date(taxpayer.returnDueOn),
      extensionFiledOn: date(taxpayer.extensionFiledOn),
      extendedDueOn: date(taxpayer.extendedDueOn),
      returnFiledOn: date(taxpayer.returnFiledOn),
    },
    ...(titleTakenOn && { parking: { titleTakenOn, parked: parking.parked } }),
  };
}

export interface Preview {
  facts: DeadlineFacts;
  /** The day 0 of both periods: the earliest transfer. */
  transferredOn?: CalendarDate;
  /** Undefined while there is nothing to count from, or while `errors` says what contradicts. */
  deadlines?: Deadlines;
  errors: FactError[];
}

/** The deadlines as the rules give them for what is typed so far. */
export function previewOf(values: OpeningValues): Preview | undefined {
  const facts = factsOfForm(values);
  if (!facts) return undefined;
  const [transferredOn] = facts.relinquished.map((property) => property.transferredOn).sort();
  const errors = transferredOn || facts.parking ? factErrors(facts) : [];
  return { facts, transferredOn, errors, deadlines: errors.length === 0 ? deadlinesOf(facts) : undefined };
}

/** The same limits as the schema's, so that a year half typed (`202`) moves nothing. */
function date(text: string): CalendarDate | undefined {
  const parsed = parseCalendarDate(text);
  return parsed && parsed >= '1990-01-01' && parsed <= '2100-12-31' ? parsed : undefined;
}
