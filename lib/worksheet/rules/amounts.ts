/** Sums and limits of money, exact to the cent. */
import { Decimal } from 'decimal.js';
import type { Money } from '@/lib/shared/money';

export const ZERO: Money = '0.00';

const write = (amount: Decimal): Money => {
  const text = amount.toFixed(2);
  return text === '-0.00' ? ZERO : text;
};

export const plus = (...amounts: Money[]): Money =>
  write(amounts.reduce((sum, amount) => sum.plus(amount), new Decimal(0)));

/** The first less all others. */
export const less = (from: Money, ...amounts: Money[]): Money =>
  write(amounts.reduce((rest, amount) => rest.minus(amount), new Decimal(from)));

export const smaller = (a: Money, b: Money): Money => write(Decimal.min(a, b));

/** Never below zero. */
export const floored = (amount: Money): Money => write(Decimal.max(0, amount));

export const isMore = (a: Money, than: Money): boolean => new Decimal(a).gt(than);

export const isZero = (amount: Money): boolean => new Decimal(amount).isZero();

export const times = (amount: Money, factor: number): Money => write(new Decimal(amount).times(factor));
