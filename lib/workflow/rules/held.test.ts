import { describe, expect, it } from 'vitest';
import { toCalendarDate as day } from '../../shared/calendar-date';
import type { GateFacts } from './gate-facts';
import { heldBy } from './held';
import { eligible, factsWith, paper } from './testing/facts';

const sold: Partial<GateFacts> = { status: 'active', stage: 'eligibility', transferDate: day('2026-05-20') };
const held = (changes: Partial<GateFacts>) => heldBy(factsWith({ ...sold, ...changes }));
const signed = {
  answers: eligible,
  agreementSignedOn: day('2026-05-18'),
  documents: [paper('agreement', '2026-05-18'), paper('assignment', '2026-05-18')],
};
const parked: Partial<GateFacts> = {
  transferDate: null,
  parkedSide: 'replacement',
  parkingStartedOn: day('2026-05-20'),
};

describe('what holds a file back whose days run', () => {
  it.each(['intake', 'eligibility'] as const)(
    'at %s is the first gate on the way that is not met',
    (stage) => {
      expect(held({ stage })).toMatchObject({ at: 'documents_signed', since: '2026-05-20' });
      expect(held({ stage })?.missing.map(({ code }) => code)).toEqual([
        'eligibility',
        'agreement_signed',
        'assignment_signed',
      ]);
    },
  );

  it('is the closing once the papers are there', () => {
    expect(held(signed)?.at).toBe('relinquished_closed');
    expect(held({ ...signed, stage: 'documents_signed' })?.missing.map(({ code }) => code)).toEqual([
      'notice_to_buyer',
      'funds_received',
      'statement_relinquished',
    ]);
  });

  it('is nothing where nothing is sold yet, nothing is at work, or the stage has come as far as the dates', () => {
    expect(held({ transferDate: null })).toBeUndefined();
    expect(held({ transferDate: day('2026-06-02') })).toBeUndefined();
    expect(held({ status: 'on_hold' })).toBeUndefined();
    expect(held({ stage: 'identification_open' })).toBeUndefined();
    // Whether day 46 is locked is asked by that stage's own gate.
    expect(held({ stage: 'identification_open', today: day('2026-12-01') })).toBeUndefined();
  });

  it('of a reverse exchange is what its parking lacks', () => {
    const file = { ...parked, type: 'reverse', stage: 'documents_signed' } as const;
    expect(held(file)).toMatchObject({ at: 'parked', since: '2026-05-20' });
    expect(held({ ...file, stage: 'parked' })).toBeUndefined();
  });

  it('of an improvement that is parked and not sold are its papers, and not the sale that is to come', () => {
    expect(held({ ...parked, type: 'improvement' })?.at).toBe('documents_signed');
    expect(held({ ...parked, ...signed, type: 'improvement', stage: 'documents_signed' })).toBeUndefined();
  });

  it('of a simultaneous exchange is what both closings lack', () => {
    expect(held({ ...signed, type: 'simultaneous' })?.at).toBe('concurrent_closing');
  });
});
