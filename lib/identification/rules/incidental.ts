/** Incidental property needs no identification of its own (Reg. 1.1031(k)-1(c)(5)). */
import { Decimal } from 'decimal.js';
import type { Money } from '@/lib/shared/money';

const MOST_OF_LARGER = new Decimal('0.15');

/** Whether what usually goes with the larger property is worth at most 15% of it, all together. */
export const isIncidental = (incidental: readonly Money[], larger: Money): boolean =>
  incidental
    .reduce((sum, amount) => sum.plus(amount), new Decimal(0))
    .lte(new Decimal(larger).times(MOST_OF_LARGER));
