/** What decides whether exchange funds may go, as plain values. */
import type { CalendarDate } from '../../shared/calendar-date';
import type { Postponement } from '../../exchanges/rules/postponement';
import type { Money } from '../../shared/money';
import type { DocumentFact } from '../../workflow/rules/gate-facts';

export const purposes = ['replacement', 'expense', 'refund'] as const;
export type Purpose = (typeof purposes)[number];

/** The events of Reg. 1.1031(k)-1(g)(6) that let funds go back to the taxpayer. */
export const grounds = ['nothing_identified', 'all_received', 'contingency', 'period_over'] as const;
export type Ground = (typeof grounds)[number];

export type ReplacementStatus =
  'proposed' | 'identified' | 'revoked' | 'under_contract' | 'parked' | 'acquired' | 'transferred' | 'lost';

export interface Replacement {
  id: string;
  status: ReplacementStatus;
  identifiedOn: CalendarDate | null;
  /** The closing, planned or past. */
  closingOn: CalendarDate | null;
}

export interface GateFacts {
  /** Day 0: the earliest transfer of a relinquished property. */
  transferredOn: CalendarDate | null;
  /** The deadlines on file: null in a simultaneous exchange, and while nothing was transferred. */
  identificationDeadline: CalendarDate | null;
  exchangeDeadline: CalendarDate | null;
  parkingDeadline: CalendarDate | null;
  /** When the taxpayer signed that no extension of the return was filed. */
  noExtensionSignedOn: CalendarDate | null;
  /** Those for a disaster that were approved. */
  postponements?: readonly Postponement[];
  /** One for a disaster waits for its decision. */
  postponementProposed: boolean;
  replacements: readonly Replacement[];
  /** Assignments and notices that are not archived: of the sale and of the purchase, told apart as the stages do. */
  papers: readonly DocumentFact[];
  /** Null while nobody entered what was received. */
  proceeds: Money | null;
  released: Money;
  /** Today where it is still earliest, and where it is latest, among the exchange and its parties. */
  firstDay: CalendarDate;
  lastDay: CalendarDate;
}

export interface GateRequest {
  purpose: Purpose;
  /** Of a refund only. */
  ground: Ground | null;
  contingency: string | null;
  /** Of an expense: the item of the closing statement. */
  evidence: string | null;
  propertyId: string | null;
  amount: Money;
  /** The payee is the taxpayer, by record or by name. */
  toTaxpayer: boolean;
}
