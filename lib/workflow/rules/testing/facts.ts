/** Facts of gates for tests: a delayed exchange of which nothing is recorded, and what changes it. */
import { toCalendarDate as day } from '../../../shared/calendar-date';
import type { DocumentFact, GateFacts, PropertyFact } from '../gate-facts';

const bare: Omit<GateFacts, 'lastToday'> = {
  type: 'delayed',
  stage: 'intake',
  status: 'draft',
  today: day('2026-06-01'),
  agreementSignedOn: null,
  transferDate: null,
  identificationDeadline: null,
  exchangeDeadline: null,
  parkedSide: null,
  parkingStartedOn: null,
  parkingAgreementDeadline: null,
  parkingIdentificationDeadline: null,
  parkingDeadline: null,
  answers: null,
  documents: [],
  properties: [],
  proceeds: null,
  proceedsReceivedOn: null,
  statements: [],
  released: [],
  worksheet: false,
  reconciled: null,
};

/** All parties are where the exchange is, unless said otherwise. */
export const factsWith = (changes: Partial<GateFacts>): GateFacts => ({
  ...bare,
  lastToday: changes.today ?? bare.today,
  ...changes,
});

/** Answers without a block, of every question. */
export const eligible = {
  relationship: 'none',
  relatedToIntermediary: 'no',
  firmAdvised: 'no',
  relatedParty: 'no',
  sameTaxpayer: 'yes',
  usRealProperty: 'yes',
  heldFor: 'business',
  parkedOwned: 'no',
  taxpayerChange: 'no',
} as const;

export const paper = (kind: string, signedOn?: string, ...tags: string[]): DocumentFact => ({
  kind,
  signedOn: signedOn ? day(signedOn) : null,
  tags,
});

export const property = (
  side: PropertyFact['side'],
  status: string,
  dates: { identifiedOn?: string; transferredOn?: string } = {},
): PropertyFact => ({
  id: 'p',
  side,
  status,
  identifiedOn: dates.identifiedOn ? day(dates.identifiedOn) : null,
  transferredOn: dates.transferredOn ? day(dates.transferredOn) : null,
});
