/** What the gates look at: plain values, as prisma/sql/56_gates.sql gathers them for one exchange or for many. */
import type { CalendarDate } from '../../shared/calendar-date';
import type { ExchangeStage } from '../../exchanges/rules/stages';
import type { ExchangeStatus, ExchangeType, ParkedSide } from '../../exchanges/rules/values';
import type { Answers } from './eligibility';

export interface DocumentFact {
  kind: string;
  signedOn: CalendarDate | null;
  /** `replacement` or `relinquished`: to which closing it belongs; `parking`: the parking agreement. */
  tags: readonly string[];
}

export interface PropertyFact {
  id: string;
  side: ParkedSide;
  status: string;
  identifiedOn: CalendarDate | null;
  transferredOn: CalendarDate | null;
}

export interface GateFacts {
  type: ExchangeType;
  stage: ExchangeStage;
  status: ExchangeStatus;
  /** Where the exchange is. */
  today: CalendarDate;
  /** Where the day ends last, among the exchange and its parties: what locks waits until a day is over for all. */
  lastToday: CalendarDate;
  agreementSignedOn: CalendarDate | null;
  transferDate: CalendarDate | null;
  identificationDeadline: CalendarDate | null;
  exchangeDeadline: CalendarDate | null;
  parkedSide: ParkedSide | null;
  parkingStartedOn: CalendarDate | null;
  parkingAgreementDeadline: CalendarDate | null;
  parkingIdentificationDeadline: CalendarDate | null;
  parkingDeadline: CalendarDate | null;
  /** Null until somebody answers. */
  answers: Answers | null;
  /** Those that are not archived. */
  documents: readonly DocumentFact[];
  properties: readonly PropertyFact[];
  /** The amount that came in; null until it is recorded. */
  proceeds: string | null;
  /** The day on which it came in; null until it is recorded. */
  proceedsReceivedOn: CalendarDate | null;
  /** The properties whose closing statement is recorded, each by its side. */
  statements: readonly { propertyId: string; side: ParkedSide }[];
  /** Payments that left the account. */
  released: readonly { purpose: string; propertyId: string | null }[];
  /** The Form 8824 worksheet is complete. */
  worksheet: boolean;
  /** The cash of both statements comes to zero; null while it cannot be told. */
  reconciled: boolean | null;
}
