/** The dates of an exchange as plain values: what is on file, what the rules give, and how the two differ. */
import type { CalendarDate } from '@/lib/shared/calendar-date';
import type { ClockFacts, ClockKind } from './rules/clocks';
import type { Deadlines } from './rules/deadlines';
import type { DeadlineFacts } from './rules/facts';

export const fileDateKinds = [
  'transfer',
  'identification',
  'exchange',
  'parkingAgreement',
  'parkingIdentification',
  'parking',
] as const;
export type FileDateKind = (typeof fileDateKinds)[number];

/** Null while a date does not exist: nothing sold, nothing parked, no period. */
export type FileDates = Record<FileDateKind, CalendarDate | null>;

/** What each date is called wherever it stands. */
export const fileDateWord: Record<FileDateKind, string> = {
  transfer: 'Transfer',
  identification: 'Identify by',
  exchange: 'Exchange ends',
  parkingAgreement: 'Sign the parking agreement by',
  parkingIdentification: 'Identify the relinquished property by',
  parking: 'Parking ends',
};

/** The date that each clock runs to. */
export const clockDate: Record<ClockKind, FileDateKind> = {
  identification: 'identification',
  exchange: 'exchange',
  parking_identification: 'parkingIdentification',
  parking: 'parking',
};

/** How a clock is called where it stands beside its date, on every page. */
export const clockWord = (kind: ClockKind): string => fileDateWord[clockDate[kind]];

/** What the clocks of an exchange run by. */
export const clockFactsOf = ({
  dates,
  ...state
}: Pick<ClockFacts, 'status' | 'stage'> & { dates: FileDates }): ClockFacts => ({
  ...state,
  transferDate: dates.transfer,
  identificationDeadline: dates.identification,
  exchangeDeadline: dates.exchange,
  parkingIdentificationDeadline: dates.parkingIdentification,
  parkingDeadline: dates.parking,
});

/** What the rules give for these facts; `due` is undefined while there is nothing to count from. */
export function datesByRules(facts: DeadlineFacts, due: Deadlines | undefined): FileDates {
  const [transfer] = facts.relinquished.map(({ transferredOn }) => transferredOn).toSorted();
  return {
    transfer: transfer ?? null,
    identification: due?.identification?.deadline ?? null,
    exchange: due?.exchange?.deadline ?? null,
    parkingAgreement: due?.parking?.agreementBy ?? null,
    parkingIdentification: due?.parking?.identifyRelinquishedBy ?? null,
    parking: due?.parking?.transferBy ?? null,
  };
}

export interface DateChange {
  kind: FileDateKind;
  from: CalendarDate | null;
  to: CalendarDate | null;
}

/** The dates that differ, in the order of the file. */
export const dateChanges = (from: FileDates, to: FileDates): DateChange[] =>
  fileDateKinds.flatMap((kind) =>
    from[kind] === to[kind] ? [] : [{ kind, from: from[kind], to: to[kind] }],
  );
