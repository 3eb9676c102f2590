import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCalendarDate } from '@/lib/shared/calendar-date';
import type { ContactFacts } from './facts';
import { importance } from './importance';
import { relationshipStrength, strengthWord } from './strength';

const today = toCalendarDate('2026-11-25');
const facts = (more: Partial<ContactFacts> = {}): ContactFacts => ({
  ...{ openExchanges: 0, completedExchanges: 0, valueAtStake: '0.00', lastInteractionOn: null },
  ...{ interactionsIn90Days: 0, referred: 0 },
  ...more,
});
const on = (day: string) => ({ lastInteractionOn: toCalendarDate(day) });

describe('importance', () => {
  it.each<[string, Partial<ContactFacts>, number]>([
    ['nothing known is 1', {}, 1],
    ['one open exchange is 12', { openExchanges: 1 }, 12],
    ['three are 36', { openExchanges: 3 }, 36],
    ['ten are 40, the most', { openExchanges: 10 }, 40],
    ['a cent at stake is 8', { valueAtStake: '0.01' }, 8],
    ['below half a million is 8', { valueAtStake: '499999.99' }, 8],
    ['half a million is 15', { valueAtStake: '500000.00' }, 15],
    ['a million is 22', { valueAtStake: '1000000.00' }, 22],
    ['five million are 30', { valueAtStake: '5000000.00' }, 30],
    ['heard today is 15', on('2026-11-25'), 15],
    ['30 days ago is 15', on('2026-10-26'), 15],
    ['31 days ago is 10', on('2026-10-25'), 10],
    ['91 days ago is 5', on('2026-08-26'), 5],
    ['366 days ago is nothing', on('2025-11-24'), 1],
    ['an interaction of tomorrow, in another zone, counts as today', on('2026-11-26'), 15],
    ['two referrals are 10', { referred: 2 }, 10],
    ['nine referrals are 15, the most', { referred: 9 }, 15],
    [
      'all of it is 100',
      { openExchanges: 9, valueAtStake: '9000000.00', referred: 9, ...on('2026-11-25') },
      100,
    ],
  ])('%s', (_, given, value) => {
    expect(importance(facts(given), today).value).toBe(value);
  });

  it('names every reason with its points, which add up', () => {
    fc.assert(
      fc.property(
        fc.record({
          openExchanges: fc.nat(50),
          completedExchanges: fc.nat(50),
          valueAtStake: fc.nat(9_999_999).map((dollars) => `${dollars}.00`),
          lastInteractionOn: fc.constantFrom(
            null,
            toCalendarDate('2026-11-20'),
            toCalendarDate('2020-01-01'),
          ),
          interactionsIn90Days: fc.nat(31),
          referred: fc.nat(20),
        }),
        (given) => {
          const { value, because } = importance(given, today);
          const points = because.map(({ inputs }) => Number(inputs.points));
          expect(because).toHaveLength(4);
          expect(value).toBe(
            Math.max(
              1,
              points.reduce((sum, one) => sum + one, 0),
            ),
          );
          expect(value).toBeLessThanOrEqual(100);
        },
      ),
    );
  });

  it('gives way to a person, and still tells what the rule says', () => {
    const { value, stated, because } = importance(facts({ openExchanges: 2 }), today, {
      value: 90,
      reason: 'Brings us half of Austin',
    });
    expect({ value, stated }).toEqual({ value: 90, stated: true });
    expect(because[0]).toMatchObject({
      rule: 'Set by a person of the firm: Brings us half of Austin',
      inputs: { setTo: 90, byTheRule: 24 },
    });
  });
});

describe('relationship strength', () => {
  it.each<[string, Partial<ContactFacts>, number]>([
    ['begins at 1', {}, 1],
    ['an exchange at work adds 1', { openExchanges: 4 }, 2],
    ['a completed one adds 1', { completedExchanges: 4 }, 2],
    ['heard within 90 days adds 1', { ...on('2026-08-27'), interactionsIn90Days: 1 }, 2],
    ['heard 91 days ago adds nothing', on('2026-08-26'), 1],
    [
      'all of it is 5',
      { openExchanges: 1, completedExchanges: 1, ...on('2026-11-24'), interactionsIn90Days: 10 },
      5,
    ],
  ])('%s', (_, given, value) => {
    expect(relationshipStrength(facts(given), today).value).toBe(value);
  });

  it('is what a person entered, beside the rule', () => {
    expect(relationshipStrength(facts(), today, 4)).toMatchObject({
      value: 4,
      stated: true,
      because: [{ inputs: { enteredAs: 4, byTheRule: 1 } }, {}, {}, {}, {}],
    });
  });

  it('has a word for every step', () => {
    expect([1, 2, 3, 4, 5].map(strengthWord)).toEqual(['Distant', 'Slight', 'Fair', 'Good', 'Close']);
  });
});
