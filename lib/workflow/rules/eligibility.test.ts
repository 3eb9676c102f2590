import { describe, expect, it } from 'vitest';
import { toCalendarDate as day } from '../../shared/calendar-date';
import { agreementOutcome, eligibilityOf, hasRelatedParty } from './eligibility';
import { questions, questionsOf } from './questions';
import { eligible } from './testing/facts';

const verdictOf = (changes: object, type: 'delayed' | 'reverse' = 'delayed') =>
  eligibilityOf(type, { ...eligible, ...changes }).verdict;

describe('eligibility', () => {
  it('is open until every question is answered, and answered without a block is met', () => {
    expect(eligibilityOf('delayed', {})).toMatchObject({ verdict: 'open', outcomes: [] });
    expect(eligibilityOf('delayed', {}).open).toHaveLength(8);
    expect(eligibilityOf('reverse', {}).open).toHaveLength(9);
    expect(verdictOf({})).toBe('pass');
    expect(verdictOf({ heldFor: undefined })).toBe('open');
    expect(verdictOf({ heldFor: 'nonsense' })).toBe('open');
  });

  it.each([
    ['an agent', { relationship: 'agent' }, 'block'],
    ['an employee', { relationship: 'employee' }, 'block'],
    ['an attorney', { relationship: 'attorney' }, 'block'],
    ['an accountant', { relationship: 'accountant' }, 'block'],
    ['an investment banker or broker', { relationship: 'investment_banker' }, 'block'],
    ['a real-estate agent or broker', { relationship: 'real_estate_agent' }, 'block'],
    ['routine services only', { relationship: 'exempt_services' }, 'pass'],
    ['a person related to a disqualified one', { relatedToIntermediary: 'yes' }, 'block'],
    ['a firm that advised the client', { firmAdvised: 'yes' }, 'block'],
    ['a related party', { relatedParty: 'yes' }, 'warn'],
    ['another taxpayer', { sameTaxpayer: 'no' }, 'block'],
    ['a disregarded entity', { sameTaxpayer: 'disregarded' }, 'warn'],
    ['property abroad or not real', { usRealProperty: 'no' }, 'block'],
    ['property of personal use', { heldFor: 'personal' }, 'block'],
    ['property held for sale', { heldFor: 'sale' }, 'block'],
    ['property of mixed use', { heldFor: 'mixed' }, 'warn'],
    ['a taxpayer who died', { taxpayerChange: 'death' }, 'warn'],
    ['an entity in dissolution', { taxpayerChange: 'dissolution' }, 'warn'],
  ] as const)('of %s', (_, changes, verdict) => {
    expect(verdictOf(changes)).toBe(verdict);
  });

  it('blocks parked property that the taxpayer owned, and asks for it only where property is parked', () => {
    expect(verdictOf({ parkedOwned: 'yes' }, 'reverse')).toBe('block');
    expect(verdictOf({ parkedOwned: 'yes' })).toBe('pass');
    expect(questionsOf('delayed').map(({ key }) => key)).not.toContain('parkedOwned');
  });

  it('blocks while other questions are open, and names why with its source', () => {
    const { verdict, outcomes } = eligibilityOf('delayed', { relationship: 'attorney' });
    expect(verdict).toBe('block');
    expect(outcomes[0]!.because[0]).toMatchObject({
      citation: 'Reg. 1.1031(k)-1(k)(2)',
      confirmWithCounsel: true,
      inputs: { answer: 'Attorney' },
    });
  });

  it('has counsel confirm everything but the ruling on parked property', () => {
    for (const { key, confirmWithCounsel } of questions) {
      expect(confirmWithCounsel ?? false, key).toBe(key !== 'parkedOwned');
    }
  });

  it('opens the follow-ups of a related party', () => {
    expect(hasRelatedParty({ ...eligible, relatedParty: 'yes' })).toBe(true);
    expect(hasRelatedParty(null)).toBe(false);
  });
});

describe('the agreement', () => {
  const today = day('2026-06-10');
  it.each([
    ['signed before the transfer', '2026-06-01', '2026-06-05', 'pass'],
    ['signed on the day of the transfer', '2026-06-05', '2026-06-05', 'pass'],
    ['signed after the transfer', '2026-06-06', '2026-06-05', 'block'],
    ['not signed when the property is transferred', null, '2026-06-05', 'block'],
    ['not signed before a transfer to come', null, '2026-06-20', 'warn'],
    ['not signed, with no transfer in sight', null, null, 'warn'],
  ] as const)('%s', (_, signed, sold, verdict) => {
    const outcome = agreementOutcome(signed && day(signed), sold && day(sold), today);
    expect(outcome.verdict).toBe(verdict);
  });
});
