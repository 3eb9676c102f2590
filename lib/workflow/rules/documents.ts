/** The papers of an exchange: which are asked for, by kind, closing and signed date, and which are there. */
import type { CalendarDate } from '../../shared/calendar-date';
import type { ExchangeStage } from '../../exchanges/rules/stages';
import { stagesOf } from '../../exchanges/rules/stages';
import type { ExchangeType } from '../../exchanges/rules/values';
import type { DocumentFact, GateFacts } from './gate-facts';

/** The values of a document's kind, as the database's enum names them. */
export const documentKinds = [
  'agreement',
  'assignment',
  'notice',
  'identification',
  'closing_statement',
  'tax_form',
  'certificate',
  'identity',
  'correspondence',
  'invoice',
  'other',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** To what a paper belongs; its tag. */
export const papersFor = ['relinquished', 'replacement', 'parking'] as const;
export type PaperFor = (typeof papersFor)[number];

export interface Paper {
  code: string;
  kind: 'agreement' | 'assignment' | 'notice' | 'closing_statement' | 'identity' | 'identification';
  of: PaperFor;
  title: string;
  /** Without it the stage is not entered; the others are good practice. */
  needed: boolean;
  stage: ExchangeStage;
}

const paper = (
  stage: ExchangeStage,
  kind: Paper['kind'],
  of: PaperFor,
  title: string,
  needed = true,
): Paper => ({ code: `${kind}_${of}`, stage, kind, of, title, needed });

const all: readonly Paper[] = [
  paper('eligibility', 'identity', 'relinquished', 'W-9 and proof of identity', false),
  paper('documents_signed', 'agreement', 'relinquished', 'Exchange agreement'),
  paper('documents_signed', 'assignment', 'relinquished', 'Assignment of the sale contract'),
  paper('concurrent_closing', 'notice', 'relinquished', 'Notice of the assignment to the buyer'),
  paper('concurrent_closing', 'closing_statement', 'relinquished', 'Closing statement of the sale'),
  paper('concurrent_closing', 'closing_statement', 'replacement', 'Closing statement of the purchase'),
  paper('parked', 'agreement', 'parking', 'Qualified exchange accommodation agreement'),
  paper('relinquished_closed', 'notice', 'relinquished', 'Notice of the assignment to the buyer'),
  paper('relinquished_closed', 'closing_statement', 'relinquished', 'Closing statement of the sale'),
  paper('titleholder_acquired', 'agreement', 'parking', 'Qualified exchange accommodation agreement'),
  paper('identification_locked', 'identification', 'replacement', 'Signed identification', false),
  paper('replacement_contract', 'assignment', 'replacement', 'Assignment of the purchase contract'),
  paper('replacement_contract', 'notice', 'replacement', 'Notice of the assignment to the seller'),
  paper('replacement_closed', 'closing_statement', 'replacement', 'Closing statement of the purchase', false),
];

/** The papers of a type, in the order in which its stages ask for them. */
export function papersOf(type: ExchangeType): Paper[] {
  const stages = stagesOf(type);
  return all
    .filter(({ stage }) => stages.includes(stage))
    .toSorted((one, other) => stages.indexOf(one.stage) - stages.indexOf(other.stage));
}

/**
 * To what a document belongs: its tag says so. An assignment, notice or statement without one that is signed after the transfer
 * of the relinquished property can only be of the replacement, since the others are signed before.
 */
export function belongsTo(
  { kind, signedOn, tags }: DocumentFact,
  transferDate: CalendarDate | null,
): PaperFor {
  const told = papersFor.find((of) => tags.includes(of));
  if (told) return told;
  const late = transferDate !== null && signedOn !== null && signedOn > transferDate;
  return late && (kind === 'assignment' || kind === 'notice') ? 'replacement' : 'relinquished';
}

/** The first signing of such a paper; undefined while there is none. One without a signed date does not count. */
export function signedOn(
  { documents, transferDate }: Pick<GateFacts, 'documents' | 'transferDate'>,
  kind: Paper['kind'],
  of: PaperFor,
): CalendarDate | undefined {
  return documents
    .filter((one) => one.kind === kind && belongsTo(one, transferDate) === of)
    .flatMap((one) => one.signedOn ?? [])
    .toSorted()[0];
}
