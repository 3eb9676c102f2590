/** A sale on April 1, 2026, asked about on any day: day 45 is May 16, day 180 September 28. */
import { addDays, toCalendarDate, type CalendarDate } from '../../../shared/calendar-date';
import type { PaperFor } from '../../../workflow/rules/documents';
import type { DocumentFact } from '../../../workflow/rules/gate-facts';
import type { GateFacts, GateRequest, Ground, Replacement } from '../facts';
import { releaseGate } from '../gate';

export const sale = toCalendarDate('2026-04-01');
export const onDay = (day: number): CalendarDate => addDays(sale, day);
export const property = (changes: Partial<Replacement> = {}): Replacement => ({
  id: 'elm',
  status: 'identified',
  identifiedOn: onDay(20),
  closingOn: null,
  ...changes,
});
/** A signed paper, tagged with what it belongs to; without a tag its day tells. */
export const paper = (
  kind: 'assignment' | 'notice',
  signedOn: CalendarDate | null,
  ...tags: (PaperFor | 'reviewed')[]
): DocumentFact => ({ kind, signedOn, tags });
export const at = (today: CalendarDate, changes: Partial<GateFacts> = {}): GateFacts => ({
  transferredOn: sale,
  identificationDeadline: onDay(45),
  exchangeDeadline: onDay(180),
  parkingDeadline: null,
  noExtensionSignedOn: null,
  postponementProposed: false,
  replacements: [],
  papers: [
    paper('assignment', onDay(-3), 'relinquished'),
    paper('notice', onDay(-3), 'relinquished'),
    paper('assignment', onDay(25), 'replacement'),
    paper('notice', onDay(26), 'replacement'),
  ],
  proceeds: '500000.00',
  released: '0.00',
  firstDay: today,
  lastDay: today,
  ...changes,
});
export const refund = (ground: Ground, contingency: string | null = null): GateRequest => ({
  purpose: 'refund',
  ground,
  contingency,
  evidence: null,
  propertyId: null,
  amount: '100000.00',
  toTaxpayer: true,
});
export const payment = (changes: Partial<GateRequest> = {}): GateRequest => ({
  purpose: 'replacement',
  ground: null,
  contingency: null,
  evidence: null,
  propertyId: 'elm',
  amount: '100000.00',
  toTaxpayer: false,
  ...changes,
});
export const decided = (facts: GateFacts, request: GateRequest) =>
  releaseGate(facts, request).blocked?.code ?? 'allowed';
export const all: Ground[] = ['nothing_identified', 'all_received', 'contingency', 'period_over'];
