import { describe, expect, it } from 'vitest';
import { toCalendarDate } from '@/lib/shared/calendar-date';
import { doubtsOf } from './doubts';
import type { PropertyFacts } from './facts';
import { identify } from './identification';

const day = toCalendarDate;
const periods = { identificationDeadline: day('2026-10-16'), exchangeDeadline: day('2027-02-28') };
const named = (number: number, more: Partial<PropertyFacts> = {}): PropertyFacts => ({
  description: `${number} Mill Rd, Austin, TX`,
  value: '600000.00',
  signed: true,
  sentOn: day('2026-10-01'),
  ...more,
});
const doubts = (...properties: PropertyFacts[]) =>
  doubtsOf(identify({ ...periods, relinquishedValue: '1000000.00', properties }), periods);
const received = (on: string, more: Partial<PropertyFacts> = {}) => ({ receivedOn: day(on), ...more });

describe('doubts about an identification', () => {
  it('are none while it holds, and none where nothing is identified or received', () => {
    expect(doubts(named(1), named(2, received('2027-02-28')))).toEqual([]);
    expect(doubts()).toEqual([]);
  });

  it('are said of four properties beyond 200%, with what still counts', () => {
    expect(doubts(named(1), named(2), named(3), named(4))).toEqual([
      'The identification does not hold now: 4 properties, worth $2,400,000.00 together, are over every limit; only property received in the period counts.',
    ]);
    expect(doubts(named(1), named(2), named(3), named(4, { value: undefined }))[0]).toContain(
      'not all with a value entered',
    );
  });

  it('are none once 95% of it was received, at its value on receipt', () => {
    const all = [1, 2, 3].map((number) => named(number, received('2026-12-01')));
    const last = named(4, { value: '210000.00' });
    expect(doubts(...all, last)).not.toEqual([]);
    const dearer = all.map((property) => ({ ...property, receivedValue: '1400000.00' }));
    expect(doubts(...dearer, last)).toEqual([]);
  });

  it('are said of what was received after the exchange ended', () => {
    expect(doubts(named(1, received('2027-03-01')))).toEqual([
      '1 Mill Rd, Austin, TX was received Mon, Mar 1, 2027, after the exchange ended Sun, Feb 28, 2027.',
    ]);
  });

  it('are said of what was received after the period and that no notice names in time', () => {
    const unnamed = { signed: false, sentOn: undefined };
    expect(doubts(named(1, { ...unnamed, ...received('2026-10-16') }))).toEqual([]);
    expect(doubts(named(1, { ...unnamed, ...received('2026-10-17') }))[0]).toMatch(
      /after Fri, Oct 16, 2026, and no identification sent by then names it/,
    );
  });
});
