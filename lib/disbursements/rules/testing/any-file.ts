/** Arbitrary files and requests around the dates that matter, for property tests here and against the database. */
import fc from 'fast-check';
import { addDays, toCalendarDate } from '../../../shared/calendar-date';
import type { DocumentFact } from '../../../workflow/rules/gate-facts';
import { grounds, purposes, type GateFacts, type GateRequest, type Replacement } from '../facts';

const sale = toCalendarDate('2026-04-01');
const near = (...days: number[]) =>
  fc
    .tuple(fc.constantFrom(...days), fc.integer({ min: -1, max: 1 }))
    .map(([day, off]) => addDays(sale, day + off));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const mostly = fc.nat(9).map((draw) => draw > 0);
const cents = fc.integer({ min: 1, max: 3_000 }).map((hundreds) => `${hundreds}00.00`);

/** One paper: of the sale or of the purchase, told by its tag, by its day, or by both. */
const anyPaper = (kind: 'assignment' | 'notice'): fc.Arbitrary<DocumentFact> =>
  fc.record({
    kind: fc.constant(kind),
    signedOn: fc.oneof({ weight: 4, arbitrary: near(-3, 0, 20) }, maybe(near(50, 110))),
    tags: fc.constantFrom(
      ...[['replacement'], ['replacement', 'reviewed'], [], ['reviewed'], ['relinquished']],
      ...[['parking'], ['reviewed', 'replacement', 'relinquished'], ['replacement', 'parking']],
    ),
  });
const anyPapers = fc
  .tuple(
    fc.array(anyPaper('assignment'), { minLength: 1, maxLength: 3 }),
    fc.array(anyPaper('notice'), { minLength: 1, maxLength: 3 }),
  )
  .map((both) => both.flat());

const anyReplacement: fc.Arbitrary<Replacement> = fc.record({
  id: fc.uuid({ version: 7 }),
  status: fc.constantFrom(
    ...([
      'identified',
      'proposed',
      'identified',
      'revoked',
      'under_contract',
      'parked',
      'acquired',
      'transferred',
      'lost',
    ] as const),
  ),
  identifiedOn: maybe(near(20, 45, 60)),
  closingOn: maybe(near(10, 45, 100)),
});

const anyFacts: fc.Arbitrary<GateFacts> = fc
  .record({
    sold: mostly,
    simultaneous: mostly.map((usual) => !usual),
    identification: near(46, 100),
    exchange: near(110, 180, 240),
    parkingDeadline: maybe(near(130, 180)),
    noExtensionSignedOn: maybe(near(110, 130, 180)),
    postponementProposed: mostly.map((usual) => !usual),
    replacements: fc.array(anyReplacement, { maxLength: 3 }),
    papers: anyPapers,
    proceeds: maybe(cents),
    released: fc.oneof(fc.constant('0.00'), cents),
    today: near(0, 30, 45, 46, 60, 100, 110, 130, 180, 240),
    eastward: fc.integer({ min: 0, max: 1 }),
  })
  .map(({ sold, simultaneous, identification, exchange, today, eastward, ...rest }) => ({
    ...rest,
    transferredOn: sold ? sale : null,
    identificationDeadline: sold && !simultaneous ? identification : null,
    exchangeDeadline: sold && !simultaneous ? exchange : null,
    firstDay: today,
    lastDay: addDays(today, eastward),
  }));

const anyRequest: fc.Arbitrary<GateRequest> = fc
  .record({
    purpose: fc.constantFrom(...purposes, 'replacement', 'refund'),
    ground: fc.constantFrom(...grounds),
    evidence: maybe(fc.constantFrom(' ', 'Recording fee, line 1201')),
    amount: cents,
    toTaxpayer: mostly.map((usual) => !usual),
    words: fc.constantFrom('It burned down.', 'The rezoning was denied.'),
  })
  .map(({ ground, words, ...rest }) => ({
    ...rest,
    ground: rest.purpose === 'refund' ? ground : null,
    contingency: rest.purpose === 'refund' && ground === 'contingency' ? words : null,
    propertyId: null,
  }));

/** A file and a request that may pay for one of its properties. */
export const anyCase = fc
  .record({ facts: anyFacts, request: anyRequest, which: fc.nat(3) })
  .map(({ facts, request, which }) => ({
    facts,
    request:
      request.purpose === 'replacement'
        ? { ...request, propertyId: facts.replacements[which % facts.replacements.length]?.id ?? null }
        : request,
  }));
