/** Exchanges at their gates with all that they need, and what of a gate is missing. For tests. */
import type { ExchangeStage } from '../../../exchanges/rules/stages';
import type { ExchangeType } from '../../../exchanges/rules/values';
import { toCalendarDate as day } from '../../../shared/calendar-date';
import type { GateFacts } from '../gate-facts';
import { gateOf } from '../gates';
import { eligible, factsWith, paper, property } from './facts';

/** A delayed exchange at each gate with all that it needs, sold on June 5, 2026. */
export const sold: Partial<GateFacts> = {
  today: day('2026-08-01'),
  answers: eligible,
  agreementSignedOn: day('2026-06-01'),
  transferDate: day('2026-06-05'),
  identificationDeadline: day('2026-07-20'),
  exchangeDeadline: day('2026-12-02'),
  documents: [
    paper('agreement', '2026-06-01'),
    paper('assignment', '2026-06-02'),
    paper('notice', '2026-06-03'),
    paper('closing_statement', '2026-06-05', 'relinquished'),
    paper('assignment', '2026-08-01', 'replacement'),
    paper('notice', '2026-08-01', 'replacement'),
  ],
  proceeds: '500000.00',
  proceedsReceivedOn: day('2026-06-05'),
  properties: [property('replacement', 'identified', { identifiedOn: '2026-07-01' })],
};
export const bought: Partial<GateFacts> = {
  ...sold,
  properties: [
    property('replacement', 'acquired', { identifiedOn: '2026-07-01', transferredOn: '2026-08-01' }),
  ],
  released: [{ purpose: 'replacement', propertyId: 'p' }],
};
export const parking: Partial<GateFacts> = {
  type: 'reverse',
  today: day('2026-09-01'),
  parkedSide: 'replacement',
  parkingStartedOn: day('2026-08-20'),
  parkingAgreementDeadline: day('2026-08-27'),
  parkingIdentificationDeadline: day('2026-10-04'),
  parkingDeadline: day('2027-02-16'),
  documents: [paper('agreement', '2026-08-27', 'parking')],
};
export const without = (kind: string, all = sold) => all.documents!.filter((one) => one.kind !== kind);

export const missing = (
  stage: ExchangeStage,
  facts: Partial<GateFacts>,
  type: ExchangeType = facts.type ?? 'delayed',
) => gateOf(type, stage, factsWith(facts)).missing.map(({ words }) => words);

export type Row = [what: string, stage: ExchangeStage, facts: Partial<GateFacts>, missing: string[]];
