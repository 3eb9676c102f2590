/** The three limits of Reg. 1.1031(k)-1(c)(4), and what is left under them. */
import { Decimal } from 'decimal.js';
import type { Money } from '@/lib/shared/money';
import { writeMoney } from '@/lib/shared/money';
import type { Standing } from './standing';

export const MOST_PROPERTIES = 3;
const MOST_OF_RELINQUISHED = 2;
const LEAST_RECEIVED = new Decimal('0.95');

export interface Limits {
  counted: number;
  /** Sum of the values that are known. */
  total: Money;
  /** Twice the value of what was relinquished; null while that is unknown. */
  limit: Money | null;
  /** What the 95% rule compares. */
  received: Money;
  identified: Money;
  /** Properties whose value nobody has entered: without it, neither 200% nor 95% can be met. */
  valueUnknown: string[];
  three: boolean;
  twoHundred: boolean;
  ninetyFive: boolean;
}

export interface Headroom {
  /** Properties of any value that may still be added under the three-property rule. */
  properties: number;
  /** Value that may still be added under 200%; null while a value is unknown. */
  amount: Money | null;
  /** Value still to be received for 95%; null while a value is unknown. */
  toReceive: Money | null;
  says: string;
}

export function limitsOf(relinquished: Money | undefined, standings: readonly Standing[]): Limits {
  const identified = standings.filter(({ counts }) => counts);
  const valueUnknown = identified
    .filter(({ property }) => property.value === undefined)
    .map(({ property }) => property.description);
  const total = sum(identified.map(({ property }) => property.value));
  const limit = relinquished === undefined ? null : new Decimal(relinquished).times(MOST_OF_RELINQUISHED);
  // Received property at its value on receipt, the rest at its value at the end of the exchange period.
  const atEnd = ({ property, receivedInTime }: Standing) =>
    (receivedInTime ? property.receivedValue : undefined) ?? property.value;
  const denominator = sum(identified.map(atEnd));
  const numerator = sum(identified.filter(({ receivedInTime }) => receivedInTime).map(atEnd));
  const known = identified.every((standing) => atEnd(standing) !== undefined);
  return {
    counted: identified.length,
    total: total.toFixed(2),
    limit: limit && limit.toFixed(2),
    received: numerator.toFixed(2),
    identified: denominator.toFixed(2),
    valueUnknown,
    three: identified.length > 0 && identified.length <= MOST_PROPERTIES,
    twoHundred: identified.length > 0 && valueUnknown.length === 0 && limit !== null && total.lte(limit),
    ninetyFive: known && numerator.gt(0) && numerator.gte(denominator.times(LEAST_RECEIVED)),
  };
}

export function headroomOf({ counted, total, limit, received, identified, valueUnknown }: Limits): Headroom {
  const known = valueUnknown.length === 0;
  const properties = Math.max(0, MOST_PROPERTIES - counted);
  const amount = known && limit !== null ? left(limit, total) : null;
  const toReceive = known
    ? left(new Decimal(identified).times(LEAST_RECEIVED).toFixed(2, Decimal.ROUND_UP), received)
    : null;
  return { properties, amount, toReceive, says: sayHeadroom(properties, amount) };
}

function sayHeadroom(properties: number, amount: Money | null): string {
  const count = properties === 1 ? '1 more property' : `${properties || 'no'} more properties`;
  const under =
    amount === null ? 'an unknown amount left under 200%' : `${writeMoney(amount)} left under 200%`;
  return properties > 0 ? `${count} of any value, or ${under}` : `${count} of any value, ${under}`;
}

const left = (limit: Money, used: Money): Money => Decimal.max(0, new Decimal(limit).minus(used)).toFixed(2);

const sum = (amounts: readonly (Money | undefined)[]) =>
  amounts.reduce((total, amount) => total.plus(amount ?? 0), new Decimal(0));
