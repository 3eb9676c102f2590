/** What the live box and a plan say, in the words of people. */
import { Decimal } from 'decimal.js';
import { writeDate, type CalendarDate } from '@/lib/shared/calendar-date';
import { writeMoney } from '@/lib/shared/money';
import type { Identification } from './identification';
import { MOST_PROPERTIES } from './limits';

type Judged = Pick<Identification, 'valid' | 'rule' | 'counted' | 'limits' | 'headroom'>;

export function headline({ rule, counted }: Judged, deadline: CalendarDate | null): string {
  switch (rule) {
    case 'three_property':
      return 'Valid now: three-property rule';
    case 'two_hundred_percent':
      return 'Valid now: 200% rule';
    case 'ninety_five_percent':
      return 'Valid now: 95% rule';
    case 'received_in_period':
      return `Not valid: only property received by ${deadline ? writeDate(deadline) : 'the deadline'} counts`;
    case null:
      return counted === 0 ? 'Nothing is identified yet' : 'Not valid now: over every limit';
  }
}

export interface LimitLine {
  name: string;
  state: 'met' | 'not_met' | 'not_needed';
  used: string;
  left: string;
}

/** The three lines of the box, in the order in which the rules are asked. */
export function limitLines({ counted, limits, headroom }: Judged): LimitLine[] {
  const neither = counted > 0 && !limits.three && !limits.twoHundred;
  const used = limits.limit
    ? `${writeMoney(limits.total)} of ${writeMoney(limits.limit)}`
    : `${writeMoney(limits.total)}, sale value not entered`;
  const unknown = limits.valueUnknown.length > 0 ? 'enter every value to know' : 'unknown';
  return [
    {
      name: 'Three-property',
      state: counted <= MOST_PROPERTIES ? 'met' : 'not_met',
      used: `${counted} of ${MOST_PROPERTIES}`,
      left:
        counted <= MOST_PROPERTIES ? `${headroom.properties} more` : `${counted - MOST_PROPERTIES} too many`,
    },
    {
      name: '200%',
      state: counted === 0 || limits.twoHundred ? 'met' : 'not_met',
      used,
      left: headroom.amount === null ? unknown : `${writeMoney(headroom.amount)} left`,
    },
    {
      name: '95%',
      state: neither ? (limits.ninetyFive ? 'met' : 'not_met') : 'not_needed',
      used: neither ? `${writeMoney(limits.received)} of ${writeMoney(limits.identified)} received` : '',
      left: neither
        ? headroom.toReceive === null
          ? unknown
          : `${writeMoney(headroom.toReceive)} to receive`
        : 'needed only if both above fail',
    },
  ];
}

const ordinal = [
  '',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];

/** What adding one does, before it is saved. */
export function effectOfAdding(before: Judged, after: Judged): string {
  const which = ordinal[after.counted] ?? `${after.counted}th`;
  const { amount } = after.headroom;
  const left = amount === null ? 'once every value is entered' : `with ${writeMoney(amount)} left`;
  const ends = before.limits.three && !after.limits.three;
  if (after.limits.three) {
    const { properties } = after.headroom;
    return properties > 0
      ? `Within the three-property rule: this is the ${which}, ${properties} more may follow.`
      : `Within the three-property rule: this is the ${which} and last of any value.`;
  }
  if (after.limits.twoHundred || amount === null) {
    return ends
      ? `A ${which} property ends the three-property rule. You would rely on 200%, ${left}.`
      : `You rely on 200%, ${left}.`;
  }
  const over = new Decimal(after.limits.total).minus(after.limits.limit!).toFixed(2);
  return `${ends ? `A ${which} property ends the three-property rule, and all` : 'All'} together would pass 200% by ${writeMoney(over)}. You would have to receive 95% of everything identified, by value.`;
}
