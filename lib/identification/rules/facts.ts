/** What the rules of identification ask about; amounts are dollars as decimal strings, dates are calendar dates. */
import type { CalendarDate } from '@/lib/shared/calendar-date';
import type { Money } from '@/lib/shared/money';

export interface PropertyFacts {
  /** How the writing names it, as the taxpayer signed it. */
  description: string;
  /** Fair market value at the end of the identification period, liens ignored; absent while nobody knows it. */
  value?: Money;
  signed: boolean;
  /** Absent while it was not sent. */
  sentOn?: CalendarDate;
  /** A signed writing to the same recipient took it back. */
  revokedOn?: CalendarDate;
  receivedOn?: CalendarDate;
  /** Its value on receipt; `value` when it is not given. */
  receivedValue?: Money;
  /** Real property that is still to be built: the writing also describes the construction (Reg. 1.1031(k)-1(e)). */
  toBeBuilt?: boolean;
}

export interface IdentificationFacts {
  /** Fair market value of all relinquished property of this exchange, each at its own transfer; absent while unknown. */
  relinquishedValue?: Money;
  identificationDeadline: CalendarDate;
  exchangeDeadline: CalendarDate;
  properties: readonly PropertyFacts[];
}
