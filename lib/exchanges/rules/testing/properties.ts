import fc from 'fast-check';
import { type CalendarDate, toCalendarDate } from '../../../shared/calendar-date';
import { deadlines } from '../deadlines';
import { type DeadlineFacts, factErrors } from '../facts';
import { exchangeTypes, parkedSides, taxpayerTypes } from '../values';
import { type Case, expected } from './independent';
import { fromJulian, toJulian } from './julian';

const FIRST = toJulian('2024-01-01');
const LAST = toJulian('2035-12-31');

const offset = (from: number, to: number) =>
  fc.option(fc.integer({ min: from, max: to }), { nil: undefined });

/** Any exchange with a transfer from 2024 to 2035, of every type and taxpayer; the dates may contradict each other. */
const cases: fc.Arbitrary<Case> = fc
  .record({
    exchangeType: fc.constantFrom(...exchangeTypes),
    start: fc.integer({ min: FIRST, max: LAST }),
    later: fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 3 }),
    taxpayerType: fc.constantFrom(...taxpayerTypes),
    due: offset(-5, 530),
    filed: offset(-30, 540),
    extended: offset(-5, 800),
    parked: fc.option(fc.constantFrom(...parkedSides), { nil: undefined }),
    title: fc.integer({ min: -200, max: 200 }),
    sold: fc.integer({ min: 0, max: 9 }).map((tenth) => tenth > 0),
  })
  .map(({ start, later, due, filed, extended, parked, title, sold, ...types }) => ({
    ...types,
    transfers: sold ? [...later.map((days) => fromJulian(start + days)), fromJulian(start)] : [],
    returnDueOn: due === undefined ? undefined : fromJulian(start + due),
    extensionFiledOn: filed === undefined ? undefined : fromJulian(start + filed),
    extendedDueOn: extended === undefined ? undefined : fromJulian(start + extended),
    parking: parked && { titleTakenOn: fromJulian(start + title), parked },
  }));

const date = (iso: string | undefined): CalendarDate | undefined => (iso ? toCalendarDate(iso) : undefined);

function factsOf(of: Case): DeadlineFacts {
  return {
    exchangeType: of.exchangeType as DeadlineFacts['exchangeType'],
    relinquished: of.transfers.map((on) => ({ transferredOn: toCalendarDate(on) })),
    taxpayer: {
      type: of.taxpayerType as DeadlineFacts['taxpayer']['type'],
      returnDueOn: date(of.returnDueOn),
      extensionFiledOn: date(of.extensionFiledOn),
      extendedDueOn: date(of.extendedDueOn),
    },
    parking: of.parking && {
      titleTakenOn: toCalendarDate(of.parking.titleTakenOn),
      parked: of.parking.parked as 'replacement' | 'relinquished',
    },
  };
}

/** Compares the rules with the second formulation over `runs` cases; throws with the smallest difference found. */
export function checkDeadlines(runs: number): { compared: number; refused: number } {
  const tally = { compared: 0, refused: 0 };
  fc.assert(
    fc.property(cases, (of) => {
      const facts = factsOf(of);
      if (factErrors(facts).length > 0) {
        tally.refused += 1;
        return;
      }
      tally.compared += 1;
      compare(of, facts);
    }),
    { numRuns: runs },
  );
  return tally;
}

function compare(of: Case, facts: DeadlineFacts): void {
  const due = deadlines(facts);
  const want = expected(of);
  const { parking } = due;
  same('identification', due.identification?.deadline ?? null, want.identification);
  same('exchange', due.exchange?.deadline ?? null, want.exchange);
  same('shortened by the return', due.exchange?.shortenedByReturn ?? false, want.shortenedByReturn);
  same('days lost', due.exchange?.daysLost ?? 0, want.daysLost);
  same('extension', due.exchange?.returnLimit.extension === 'timely', want.extensionCounts);
  same('agreement', parking?.agreementBy, want.parking?.agreementBy);
  same('identify relinquished', parking?.identifyRelinquishedBy, want.parking?.identifyRelinquishedBy);
  same('parking', parking?.transferBy, want.parking?.transferBy);
  const reasons = [due.identification, due.exchange, parking].flatMap((part) => (part ? [part.because] : []));
  for (const because of reasons) {
    if (because.length === 0) throw new Error('a deadline without a reason');
    if (because.some(({ rule, citation }) => !rule || !citation)) throw new Error('a reason without words');
  }
}

function same(what: string, got: unknown, want: unknown): void {
  if (got !== want) throw new Error(`${what}: the rules say ${String(got)}, the count says ${String(want)}`);
}
