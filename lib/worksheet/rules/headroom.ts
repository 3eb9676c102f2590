/** How much value may still be identified under the 200% rule. */
import type { Money } from '@/lib/shared/money';
import { less, times } from './amounts';
import { because, type Because } from './reasons';

export interface ValueHeadroom {
  /** Negative: identified beyond the limit. */
  left: Money;
  limit: Money;
  because: Because[];
}

/** Fair market values: liens are ignored. */
export function valueHeadroom(relinquished: Money, identified: Money): ValueHeadroom {
  const limit = times(relinquished, 2);
  return {
    left: less(limit, identified),
    limit,
    because: [because('twoHundredPercent', { valueSold: relinquished, limit, valueIdentified: identified })],
  };
}
