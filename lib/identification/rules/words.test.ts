import { describe, expect, it } from 'vitest';
import { toCalendarDate as day } from '@/lib/shared/calendar-date';
import { identify } from './identification';
import { effectOfAdding, headline, limitLines } from './words';

const deadline = day('2026-10-19');
const judge = (...values: number[]) =>
  identify({
    relinquishedValue: '750000.00',
    identificationDeadline: deadline,
    exchangeDeadline: day('2027-03-03'),
    properties: values.map((value) => ({
      description: '4 Mill Rd',
      value: value.toFixed(2),
      signed: true,
      sentOn: deadline,
    })),
  });

describe('the live box', () => {
  it('says the rule and what is left', () => {
    const judged = judge(657_000, 700_000);
    expect(headline(judged, deadline)).toBe('Valid now: three-property rule');
    expect(limitLines(judged).map(({ name, state, used, left }) => [name, state, used, left])).toEqual([
      ['Three-property', 'met', '2 of 3', '1 more'],
      ['200%', 'met', '$1,357,000.00 of $1,500,000.00', '$143,000.00 left'],
      ['95%', 'not_needed', '', 'needed only if both above fail'],
    ]);
  });

  it('says what is missing when nothing holds', () => {
    const judged = judge(500_000, 500_000, 500_000, 500_000);
    expect(headline(judged, deadline)).toBe('Not valid now: over every limit');
    expect(limitLines(judged)[2]).toMatchObject({ state: 'not_met', left: '$1,900,000.00 to receive' });
    expect(headline(judge(), deadline)).toBe('Nothing is identified yet');
  });
});

describe('adding one', () => {
  it.each([
    [[100_000], [100_000, 100_000], 'Within the three-property rule: this is the second, 1 more may follow.'],
    [[1, 2], [1, 2, 3], 'Within the three-property rule: this is the third and last of any value.'],
    [
      [400_000, 400_000, 400_000],
      [400_000, 400_000, 400_000, 157_000],
      'A fourth property ends the three-property rule. You would rely on 200%, with $143,000.00 left.',
    ],
    [[1, 1, 1, 1], [1, 1, 1, 1, 1], 'You rely on 200%, with $1,499,995.00 left.'],
    [
      [500_000, 500_000, 500_000],
      [500_000, 500_000, 500_000, 500_000],
      'A fourth property ends the three-property rule, and all together would pass 200% by $500,000.00. You would have to receive 95% of everything identified, by value.',
    ],
  ])('says its effect first', (before, after, words) => {
    expect(effectOfAdding(judge(...before), judge(...after))).toBe(words);
  });
});
