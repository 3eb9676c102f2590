/** What holds for every exchange, whatever its amounts. Counted in whole cents beside the decimals. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeWorksheet, type Side } from './worksheet';
import { lineNumbers } from './form-lines';

const cents = fc.integer({ min: 0, max: 2_000_000_00 });
const small = fc.integer({ min: 0, max: 5_000_00 });
const dollars = (amount: number) => (amount / 100).toFixed(2);
const back = (money: string) => Math.round(Number(money) * 100);

const sideOf = (other: fc.Arbitrary<number>) =>
  fc.record({ price: cents, debt: cents, expenses: small, otherProperty: other });
const money = (side: Record<keyof Side, number>): Side => ({
  price: dollars(side.price),
  debt: dollars(side.debt),
  expenses: dollars(side.expenses),
  otherProperty: dollars(side.otherProperty),
});
const exchanges = fc.record({
  basis: cents,
  sale: sideOf(fc.oneof(fc.constant(0), small)),
  purchase: sideOf(fc.oneof(fc.constant(0), small)),
});
type Exchange = { basis: number; sale: Record<keyof Side, number>; purchase: Record<keyof Side, number> };

const linesOf = ({ basis, sale, purchase }: Exchange) => {
  const result = computeWorksheet({ basis: dollars(basis), sale: money(sale), purchase: money(purchase) });
  const lines = Object.fromEntries(lineNumbers.map((line) => [line, back(result.lines[line])]));
  return { ...result, cents: lines as Record<(typeof lineNumbers)[number], number> };
};
const holds = (property: (exchange: Exchange) => void) =>
  fc.assert(fc.property(exchanges, property), { numRuns: 2_000 });

describe('in every exchange', () => {
  it('line 19 is price less expenses less basis', () => {
    holds((exchange) => {
      const { basis, sale, purchase } = exchange;
      expect(linesOf(exchange).cents[19]).toBe(sale.price - sale.expenses - purchase.expenses - basis);
    });
  });

  it('recognized and deferred make up what was realized', () => {
    holds((exchange) => {
      const { cents } = linesOf(exchange);
      expect(cents[23] + cents[24]).toBe(cents[19]);
    });
  });

  it('the new basis is the value received less the gain deferred', () => {
    holds((exchange) => {
      const { cents } = linesOf(exchange);
      expect(cents[25]).toBe(cents[16] - cents[24]);
      expect(cents[25] + cents[15]).toBe(cents[18] + cents[23]);
    });
  });

  it('never more is recognized than realized, nor than boot; a loss never', () => {
    holds((exchange) => {
      const { cents } = linesOf(exchange);
      expect(cents[23]).toBe(Math.max(0, Math.min(cents[15], cents[19])));
    });
  });

  it('the kinds of boot are never negative and add up to line 15', () => {
    holds((exchange) => {
      const { boot, cents } = linesOf(exchange);
      const parts = [boot.cash, boot.mortgage, boot.other].map(back);
      expect(Math.min(...parts)).toBeGreaterThanOrEqual(0);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(cents[15]);
    });
  });

  it('every amount has exactly two decimals, and no negative zero', () => {
    holds((exchange) => {
      for (const amount of Object.values(linesOf(exchange).lines)) {
        expect(amount).toMatch(/^-?\d+\.\d\d$/);
        expect(amount).not.toBe('-0.00');
      }
    });
  });
});

describe('trading up', () => {
  it('in value and in what is left after debt is never boot', () => {
    holds((exchange) => {
      const { sale, purchase } = exchange;
      const up = { ...sale, otherProperty: 0 };
      const debt = Math.min(purchase.debt, sale.debt + purchase.price);
      const bought = { ...purchase, otherProperty: 0, debt, price: sale.price + purchase.price };
      // At least as much equity goes in as came out.
      if (bought.price - bought.debt < up.price - up.debt) return;
      expect(linesOf({ ...exchange, sale: up, purchase: bought }).cents[15]).toBe(0);
    });
  });
});

describe('debt', () => {
  it('taken on never lowers cash that was received', () => {
    holds((exchange) => {
      const { sale, purchase } = exchange;
      const bare = { ...exchange, sale: { ...sale, expenses: 0 }, purchase: { ...purchase, expenses: 0 } };
      const left = back(linesOf(bare).cashLeft);
      expect(linesOf(bare).cents[15]).toBeGreaterThanOrEqual(Math.max(0, left));
    });
  });

  it('that grows by what is taken out in cash makes exactly that much more boot', () => {
    fc.assert(
      fc.property(exchanges, small, (exchange, more) => {
        const { sale, purchase } = exchange;
        const base = {
          ...exchange,
          sale: { ...sale, debt: 0, expenses: 0 },
          purchase: { ...purchase, expenses: 0 },
        };
        const before = linesOf(base);
        fc.pre(back(before.cashLeft) >= 0);
        const after = linesOf({ ...base, purchase: { ...base.purchase, debt: base.purchase.debt + more } });
        expect(after.cents[15] - before.cents[15]).toBe(more);
      }),
      { numRuns: 2_000 },
    );
  });

  it('paid off with added cash instead of a new loan makes the same lines', () => {
    holds((exchange) => {
      const { sale, purchase } = exchange;
      const swap = Math.min(purchase.debt, 1_000_00);
      const before = linesOf(exchange);
      const after = linesOf({ ...exchange, purchase: { ...purchase, debt: purchase.debt - swap } });
      // Only where cash was being added already: cash received is another matter.
      if (back(before.cashLeft) <= 0 && sale.price > 0) expect(after.lines).toEqual(before.lines);
    });
  });
});
