import { describe, expect, it } from 'vitest';
import { toCalendarDate as day } from '@/lib/shared/calendar-date';
import type { PropertyFacts } from './facts';
import { identify } from './identification';
import { isIncidental } from './incidental';

/** Sold on March 2, 2026. */
const identificationDeadline = day('2026-04-16');
const exchangeDeadline = day('2026-08-29');
const names = ['4 Mill Rd', '9 Quarry Rd', '12 Elm St', '77 Lake Dr', '3 Pine Ct'];

type Given = Partial<PropertyFacts> & { worth: number };

const thousands = (amount: number) => (amount * 1000).toFixed(2);

function judge(given: readonly Given[], relinquished = 100) {
  const properties = given.map(({ worth, ...rest }, index): PropertyFacts => ({
    description: `${names[index]}, Austin`,
    value: thousands(worth),
    signed: true,
    sentOn: day('2026-04-10'),
    ...rest,
  }));
  return identify({
    relinquishedValue: thousands(relinquished),
    identificationDeadline,
    exchangeDeadline,
    properties,
  });
}

const worth = (...amounts: number[]): Given[] => amounts.map((amount) => ({ worth: amount }));
const received = (amount: number, receivedOn: string): Given => ({
  worth: amount,
  receivedOn: day(receivedOn),
});
const citations = ({ because }: ReturnType<typeof judge>) => because.map(({ citation }) => citation);

describe('every row of the reference', () => {
  it('75 + 100 + 125 is valid by the three-property rule', () => {
    const judged = judge(worth(75, 100, 125));
    expect(judged).toMatchObject({ valid: true, rule: 'three_property', counted: 3, total: '300000.00' });
    expect(judged.because).toEqual([
      {
        rule: 'Up to three properties of any value, or more within 200% of what you sold.',
        citation: 'Reg. 1.1031(k)-1(c)(4)(i)',
        inputs: { counted: 3, total: '300000.00', relinquishedValue: '100000.00', limit: '200000.00' },
      },
    ]);
  });

  it('30 + 40 + 50 + 60 = 180 is valid by 200%', () => {
    expect(judge(worth(30, 40, 50, 60))).toMatchObject({
      valid: true,
      rule: 'two_hundred_percent',
      counted: 4,
      total: '180000.00',
    });
  });

  it('60+60+60+60 = 240 of which 180 are received is invalid, and only receipts inside the period count', () => {
    const later = judge([
      ...['2026-06-01', '2026-06-02', '2026-06-03'].map((on) => received(60, on)),
      { worth: 60 },
    ]);
    expect(later).toMatchObject({ valid: false, rule: null, counted: 4, total: '240000.00' });
    expect(citations(later)).toContain('Reg. 1.1031(k)-1(c)(4)(ii)');
    const inside = judge([
      received(60, '2026-04-01'),
      ...['2026-06-02', '2026-06-03'].map((on) => received(60, on)),
      { worth: 60 },
    ]);
    expect(inside).toMatchObject({ valid: false, rule: 'received_in_period' });
    expect(inside.because).toContainEqual(
      expect.objectContaining({
        citation: 'Reg. 1.1031(k)-1(c)(4)(ii)(A)',
        inputs: { properties: ['4 Mill Rd, Austin'], identificationDeadline },
      }),
    );
  });

  it('57+57+57+57+12 = 240 of which the four of 57 are received is valid by 95%', () => {
    const judged = judge([...Array(4).fill(received(57, '2026-06-01')), { worth: 12 }]);
    expect(judged).toMatchObject({
      valid: true,
      rule: 'ninety_five_percent',
      counted: 5,
      total: '240000.00',
    });
    expect(judged.because[1]).toMatchObject({ inputs: { received: '228000.00', identified: '240000.00' } });
  });

  it('50 bought inside the period and 150 identified then is valid, 200 in total', () => {
    const bought = { ...received(50, '2026-03-20'), signed: false, sentOn: undefined };
    expect(judge([bought, { worth: 150 }])).toMatchObject({ valid: true, counted: 2, total: '200000.00' });
    // Beyond three, the purchase counts toward 200%.
    const more = judge([bought, ...worth(50, 50, 50)]);
    expect(more).toMatchObject({ rule: 'two_hundred_percent', total: '200000.00' });
    expect(more.headroom.amount).toBe('0.00');
    expect(judge([bought, ...worth(50, 50, 51)]).valid).toBe(false);
  });

  it('four identified = 240, one of 80 revoked in writing on day 44, leaves three', () => {
    const judged = judge([{ worth: 80, revokedOn: day('2026-04-15') }, ...worth(50, 50, 60)]);
    expect(judged).toMatchObject({ valid: true, rule: 'three_property', counted: 3, total: '160000.00' });
    expect(citations(judged)).toContain('Reg. 1.1031(k)-1(c)(6)');
  });

  it('"unimproved land in Hood County up to $100k" is invalid, ambiguous', () => {
    const judged = judge([{ worth: 100, description: 'unimproved land in Hood County up to $100k' }]);
    expect(judged).toMatchObject({ valid: false, rule: null, counted: 0 });
    expect(citations(judged)).toContain('Reg. 1.1031(k)-1(c)(3)');
  });

  it('sent on day 46 is invalid', () => {
    const judged = judge([{ worth: 100, sentOn: day('2026-04-17') }]);
    expect(judged).toMatchObject({ valid: false, rule: null, counted: 0, total: '0.00' });
    expect(judged.because).toContainEqual(
      expect.objectContaining({
        rule: 'Identify in signed writing, sent by midnight on day 45; weekends do not move it.',
        inputs: { property: '4 Mill Rd, Austin', sentOn: '2026-04-17', identificationDeadline },
      }),
    );
  });
});

describe('every sentence of the reference', () => {
  it('an identification sent on day 45 is in time', () => {
    expect(judge([{ worth: 100, sentOn: identificationDeadline }]).valid).toBe(true);
  });

  it('exactly 200% holds, a cent more does not', () => {
    expect(judge(worth(50, 50, 50, 50)).rule).toBe('two_hundred_percent');
    expect(judge(worth(50, 50, 50, 50.00001)).valid).toBe(false);
  });

  it('95% counts what is received at its value on receipt, and the rest at its own', () => {
    const grown = { ...received(90, '2026-06-01'), receivedValue: '190000.00' };
    expect(judge([grown, ...worth(50, 50, 50)]).valid).toBe(false);
    const much = { ...received(90, '2026-06-01'), receivedValue: '2850000.00' };
    const judged = judge([much, ...worth(50, 50, 50)]);
    expect(judged.rule).toBe('ninety_five_percent');
    expect(judged.because[1]).toMatchObject({ inputs: { received: '2850000.00', identified: '3000000.00' } });
  });

  it('what is received after the end of the exchange period is not received', () => {
    const judged = judge([...Array(4).fill(received(57, '2026-08-30')), { worth: 12 }]);
    expect(judged).toMatchObject({ valid: false, rule: null });
    expect(citations(judged)).toContain('IRC 1031(a)(3)(B)');
    expect(judge([...Array(4).fill(received(57, '2026-08-29')), { worth: 12 }]).valid).toBe(true);
  });

  it('property that nobody identified does not count when it is received later', () => {
    const judged = judge([{ ...received(100, '2026-06-01'), signed: false, sentOn: undefined }]);
    expect(judged).toMatchObject({ valid: false, counted: 0 });
  });

  it('property received on the last day of the period is identified, without any writing', () => {
    const judged = judge([
      { ...received(100, '2026-04-16'), signed: false, sentOn: undefined, description: 'a house' },
    ]);
    expect(judged).toMatchObject({ valid: true, rule: 'three_property', counted: 1 });
    expect(citations(judged)).toContain('Reg. 1.1031(k)-1(c)(1)');
  });

  it('unsigned never counts, unsent not yet', () => {
    expect(citations(judge([{ worth: 1, signed: false }]))).toContain('Reg. 1.1031(k)-1(c)(2)');
    expect(judge([{ worth: 1, sentOn: undefined }])).toMatchObject({ valid: false, counted: 0 });
  });

  it('a revocation after the period changes nothing', () => {
    const judged = judge([{ worth: 80, revokedOn: day('2026-04-17') }, ...worth(50, 50, 60)]);
    expect(judged).toMatchObject({ valid: false, counted: 4 });
    expect(judged.because).toContainEqual(
      expect.objectContaining({ rule: expect.stringContaining('changes nothing') }),
    );
  });

  it('a fractional interest without its percentage is asked of counsel', () => {
    expect(judge([{ worth: 1, description: 'undivided interest in 4 Mill Rd' }]).because).toContainEqual(
      expect.objectContaining({
        rule: 'A fractional interest states its percentage.',
        confirmWithCounsel: true,
      }),
    );
  });

  it('nothing identified is not valid', () => {
    expect(judge([])).toMatchObject({ valid: false, rule: null, counted: 0, total: '0.00' });
  });

  it('incidental property up to 15% of the larger item needs no identification of its own', () => {
    expect(isIncidental(['15000.00'], '100000.00')).toBe(true);
    expect(isIncidental(['10000.00', '5000.01'], '100000.00')).toBe(false);
  });

  it('a value that nobody entered cannot prove 200% or 95%', () => {
    const judged = judge([{ worth: 1, value: undefined }, ...worth(1, 1, 1)]);
    expect(judged).toMatchObject({ valid: false, headroom: { amount: null, toReceive: null } });
    expect(judge([{ worth: 1, value: undefined }]).rule).toBe('three_property');
  });
});

describe('the headroom', () => {
  it('says what may be added', () => {
    expect(judge(worth(657, 700), 750).headroom).toEqual({
      properties: 1,
      amount: '143000.00',
      toReceive: '1289150.00',
      says: '1 more property of any value, or $143,000.00 left under 200%',
    });
  });

  it('says so when nothing may', () => {
    expect(judge(worth(100, 100, 100)).headroom).toMatchObject({
      properties: 0,
      amount: '0.00',
      says: 'no more properties of any value, $0.00 left under 200%',
    });
  });
});
