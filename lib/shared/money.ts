/** Money is US dollars, exact to the cent, carried as a decimal string such as `1250000.00`; never a float. */
import { Decimal } from 'decimal.js';

export type Money = string;

const AMOUNT = /^\$?\s*(\d{1,3}(?:,\d{3})+|\d+)?(\.\d+)?\s*([kmb])?$/i;
const FACTOR: Record<string, number> = { k: 1e3, m: 1e6, b: 1e9 };
/** numeric(15,2) holds thirteen digits before the point. */
const LARGEST = new Decimal('9999999999999.99');

/**
 * Reads an amount as people write it: `1,250,000`, `$1.25M`, `1.25m`, `(500)`, `-500.5`.
 * Returns it with two decimals, or undefined when it is not an amount, has a part of a cent, or is too large to store.
 */
export function parseMoney(text: string): Money | undefined {
  const trimmed = text.trim();
  const negative = /^(?:[-−]|\(.*\)$)/.test(trimmed);
  const bare = trimmed.replace(/^[-−]|^\((.*)\)$/, '$1').trim();
  const parts = AMOUNT.exec(bare);
  if (!parts || (!parts[1] && !parts[2])) return undefined;
  const digits = `${(parts[1] ?? '0').replaceAll(',', '')}${parts[2] ?? ''}`;
  const amount = new Decimal(digits).times(FACTOR[(parts[3] ?? '').toLowerCase()] ?? 1);
  if (amount.decimalPlaces() > 2 || amount.gt(LARGEST)) return undefined;
  return (negative ? amount.negated() : amount).toFixed(2);
}

const grouped = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });

/** `$1,250,000.00`, negative `−$500.00`. Exact: the digits are never turned into a float. */
export function writeMoney(money: Money): string {
  // The declared type of format() predates exact decimal strings, which every supported engine accepts.
  return grouped.format(money as unknown as number).replace('-', '−');
}

export function addMoney(amounts: readonly Money[]): Money {
  return amounts.reduce((sum, amount) => sum.plus(amount), new Decimal(0)).toFixed(2);
}
