import {
  assert,
  constantFrom,
  property,
  record,
  array,
  boolean,
  integer,
  option,
  shuffledSubarray,
} from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, toCalendarDate } from '@/lib/shared/calendar-date';
import type { PropertyFacts } from './facts';
import { identify } from './identification';

const identificationDeadline = toCalendarDate('2026-04-16');
const exchangeDeadline = toCalendarDate('2026-08-29');
const around = integer({ min: -40, max: 200 }).map((days) => addDays(identificationDeadline, days));
const money = integer({ min: 1, max: 50_000_000 }).map((cents) => (cents / 100).toFixed(2));

const facts = record({
  description: constantFrom('4 Mill Rd', '9 Quarry Rd', 'Mayfair Plaza', 'land in Hood County'),
  value: money,
  signed: boolean(),
  sentOn: option(around, { nil: undefined }),
  revokedOn: option(around, { nil: undefined }),
  receivedOn: option(around, { nil: undefined }),
  receivedValue: option(money, { nil: undefined }),
});
const counting = record({ value: money }).map(({ value }): PropertyFacts => ({
  description: '4 Mill Rd',
  value,
  signed: true,
  sentOn: identificationDeadline,
}));
const judge = (relinquishedValue: string, properties: readonly PropertyFacts[]) =>
  identify({ relinquishedValue, identificationDeadline, exchangeDeadline, properties });

describe('whatever is identified', () => {
  it('one to three that count are always valid', () => {
    assert(
      property(money, array(facts, { maxLength: 8 }), (sold, properties) => {
        const { valid, counted } = judge(sold, properties);
        if (counted > 0 && counted <= 3) expect(valid).toBe(true);
        if (counted === 0) expect(valid).toBe(false);
      }),
    );
  });

  it('the order does not matter', () => {
    assert(
      property(
        money,
        array(facts, { maxLength: 8 }).chain((list) =>
          shuffledSubarray(list, { minLength: list.length }).map((other) => [list, other] as const),
        ),
        (sold, [list, other]) => {
          const [one, two] = [judge(sold, list), judge(sold, other)];
          expect([two.valid, two.rule, two.total, two.headroom]).toEqual([
            one.valid,
            one.rule,
            one.total,
            one.headroom,
          ]);
        },
      ),
    );
  });

  it('adding one never increases the headroom', () => {
    assert(
      property(money, array(facts, { maxLength: 8 }), counting, (sold, properties, added) => {
        const before = judge(sold, properties).headroom;
        const after = judge(sold, [...properties, added]).headroom;
        expect(after.properties).toBeLessThanOrEqual(before.properties);
        expect(Number(after.amount)).toBeLessThanOrEqual(Number(before.amount));
        expect(Number(after.toReceive)).toBeGreaterThanOrEqual(Number(before.toReceive));
      }),
    );
  });

  it('within the headroom of 200% one more stays valid, whatever its number', () => {
    assert(
      property(
        money,
        array(counting, { minLength: 3, maxLength: 8 }),
        counting,
        (sold, properties, added) => {
          const { headroom, rule } = judge(sold, properties);
          if (rule === null || Number(added.value) > Number(headroom.amount)) return;
          expect(judge(sold, [...properties, added]).valid).toBe(true);
        },
      ),
    );
  });

  it('what does not count makes no difference to validity', () => {
    assert(
      property(money, array(counting, { maxLength: 6 }), money, (sold, properties, value) => {
        const oral: PropertyFacts = { description: '9 Quarry Rd', value, signed: false };
        expect(judge(sold, [...properties, oral])).toMatchObject({
          valid: judge(sold, properties).valid,
          headroom: judge(sold, properties).headroom,
        });
      }),
    );
  });

  it('all of it received in time is always valid', () => {
    assert(
      property(money, array(counting, { minLength: 1, maxLength: 8 }), (sold, properties) => {
        const all = properties.map((one) => ({ ...one, receivedOn: exchangeDeadline }));
        expect(judge(sold, all).valid).toBe(true);
      }),
    );
  });
});
