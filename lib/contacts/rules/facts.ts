/** What the scores of a contact follow from, as far as the reader may see it. */
import type { CalendarDate } from '@/lib/shared/calendar-date';
import type { Money } from '@/lib/shared/money';

export interface ContactFacts {
  /** Exchanges in draft, active or on hold, in which the contact is the client or takes part. */
  openExchanges: number;
  completedExchanges: number;
  /** Sum of the exchange values of active exchanges of which the contact is the client. */
  valueAtStake: Money;
  /** The day of the latest interaction; null without any. */
  lastInteractionOn: CalendarDate | null;
  interactionsIn90Days: number;
  /** Contacts whose referral source names this one. */
  referred: number;
}

/** Set by a person; `reason` is what they wrote. */
export interface Stated {
  value: number;
  reason?: string;
}
