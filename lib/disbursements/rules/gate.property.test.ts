import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../shared/calendar-date';
import { identificationEnds, refundAfter } from './ends';
import { releaseGate } from './gate';
import { stands } from './identified';
import { anyCase } from './testing/any-file';

describe('over any file and request', () => {
  it('says what is missing exactly when it blocks, with rule and citation', () => {
    fc.assert(
      fc.property(anyCase, ({ facts, request }) => {
        const { allowed, blocked, conditions } = releaseGate(facts, request);
        expect(allowed).toBe(conditions.every(({ met }) => met));
        expect(blocked).toEqual(conditions.find(({ met }) => !met));
        for (const { because, missing } of conditions) {
          expect(because.length).toBeGreaterThan(0);
          expect(missing).not.toBe('');
          for (const reason of because) expect(reason.citation).not.toBe('');
        }
      }),
    );
  });

  it('gives nothing back while the identification period is open anywhere', () => {
    fc.assert(
      fc.property(anyCase, ({ facts, request }) => {
        const ends = identificationEnds(facts);
        fc.pre(request.purpose === 'refund' && (!ends || facts.firstDay <= ends));
        expect(releaseGate(facts, request).allowed).toBe(false);
      }),
    );
  });

  it('gives nothing back without a contingency while something identified is outstanding and the exchange may run', () => {
    fc.assert(
      fc.property(anyCase, ({ facts, request }) => {
        const outstanding = facts.replacements.some(
          (one) => stands(one, identificationEnds(facts)) && !/acquired|transferred/.test(one.status),
        );
        const after = refundAfter(facts);
        fc.pre(request.purpose === 'refund' && request.ground !== 'contingency');
        fc.pre(outstanding && (!after || facts.firstDay <= after));
        expect(releaseGate(facts, request).allowed).toBe(false);
      }),
    );
  });

  it('never unlocks a refund earlier because a day later is asked about', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(400), ({ facts, request }, days) => {
        fc.pre(request.purpose === 'refund' && releaseGate(facts, request).allowed);
        const later = {
          ...facts,
          firstDay: addDays(facts.firstDay, days),
          lastDay: addDays(facts.lastDay, days),
        };
        expect(releaseGate(later, request).allowed).toBe(true);
      }),
    );
  });
});
