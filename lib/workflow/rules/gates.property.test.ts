/** Gates over arbitrary facts: everything asked is met, missing or waived once, and a later paper never takes away a met one. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stagesOf } from '../../exchanges/rules/stages';
import { exchangeTypes } from '../../exchanges/rules/values';
import { addDays, toCalendarDate as day } from '../../shared/calendar-date';
import type { GateFacts } from './gate-facts';
import { gateOf } from './gates';
import { factsWith, paper } from './testing/facts';

const date = fc.integer({ min: 0, max: 400 }).map((days) => addDays(day('2026-01-01'), days));
const maybe = fc.option(date, { nil: null });
const kinds = ['agreement', 'assignment', 'notice', 'closing_statement', 'identification'];
const papers = fc.array(
  fc
    .tuple(fc.constantFrom(...kinds), fc.constantFrom('relinquished', 'replacement', 'parking'), maybe)
    .map(([kind, tag, on]) => ({ ...paper(kind, undefined, tag), signedOn: on })),
  { maxLength: 8 },
);
const facts: fc.Arbitrary<GateFacts> = fc
  .record({
    type: fc.constantFrom(...exchangeTypes),
    today: date,
    agreementSignedOn: maybe,
    transferDate: maybe,
    identificationDeadline: maybe,
    exchangeDeadline: maybe,
    parkingStartedOn: maybe,
    proceedsReceivedOn: maybe,
    documents: papers,
    worksheet: fc.boolean(),
  })
  .map(factsWith);

it('asks for each thing once, whatever the facts', () => {
  fc.assert(
    fc.property(facts, (given) => {
      for (const stage of stagesOf(given.type)) {
        const { met, missing, waived } = gateOf(given.type, stage, given);
        const codes = [...met, ...missing, ...waived].map(({ code }) => code);
        expect(new Set(codes).size).toBe(codes.length);
      }
    }),
  );
});

it('never lets a transfer before the agreement through', () => {
  fc.assert(
    fc.property(facts, fc.integer({ min: 1, max: 300 }), (given, days) => {
      const agreementSignedOn = given.agreementSignedOn ?? day('2026-06-01');
      const early = { ...given, agreementSignedOn, transferDate: addDays(agreementSignedOn, -days) };
      const stage = given.type === 'simultaneous' ? 'concurrent_closing' : 'relinquished_closed';
      expect(gateOf(given.type, stage, early).missing.map(({ code }) => code)).toContain(
        'agreement_before_transfer',
      );
    }),
  );
});

it('loses nothing of the signed documents when another is recorded', () => {
  fc.assert(
    fc.property(facts, papers, (given, more) => {
      const codes = (documents: GateFacts['documents']) =>
        gateOf(given.type, 'documents_signed', { ...given, documents }).met.map(({ code }) => code);
      expect(codes([...given.documents, ...more])).toEqual(expect.arrayContaining(codes(given.documents)));
    }),
  );
});
