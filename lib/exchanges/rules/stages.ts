import type { ExchangeStatus, ExchangeType } from './values';

/**
 * Where the work stands. Entering a stage sets the status by which the office filters. What a stage needs before it is
 * entered (its gate) is a rule of its own.
 */
export const exchangeStages = [
  'intake',
  'eligibility',
  'documents_signed',
  'concurrent_closing',
  'parked',
  'relinquished_identified',
  'relinquished_closed',
  'identification_open',
  'titleholder_acquired',
  'improvements_drawn',
  'identification_locked',
  'replacement_contract',
  'replacement_closed',
  'parked_transferred',
  'transferred',
  'reconciled',
  'tax_package',
  'closed',
] as const;
export type ExchangeStage = (typeof exchangeStages)[number];

const opening = ['intake', 'eligibility', 'documents_signed'] as const;
const ending = ['reconciled', 'tax_package', 'closed'] as const;
const built: readonly ExchangeStage[] = [
  ...opening,
  'relinquished_closed',
  'identification_open',
  'titleholder_acquired',
  'improvements_drawn',
  'identification_locked',
  'transferred',
  ...ending,
];

const byType: Record<ExchangeType, readonly ExchangeStage[]> = {
  delayed: [
    ...opening,
    'relinquished_closed',
    'identification_open',
    'identification_locked',
    'replacement_contract',
    'replacement_closed',
    ...ending,
  ],
  simultaneous: [...opening, 'concurrent_closing', ...ending],
  reverse: [
    ...opening,
    'parked',
    'relinquished_identified',
    'relinquished_closed',
    'parked_transferred',
    ...ending,
  ],
  improvement: built,
  build_to_suit: built,
};

const words: Record<ExchangeStage, string> = {
  intake: 'Intake',
  eligibility: 'Eligibility',
  documents_signed: 'Documents signed',
  concurrent_closing: 'Concurrent closing',
  parked: 'Property parked',
  relinquished_identified: 'Relinquished identified',
  relinquished_closed: 'Relinquished closed and funded',
  identification_open: 'Identification open',
  titleholder_acquired: 'Titleholder took title',
  improvements_drawn: 'Improvements drawn',
  identification_locked: 'Identification locked',
  replacement_contract: 'Replacement under contract',
  replacement_closed: 'Replacement closed',
  parked_transferred: 'Parked property transferred',
  transferred: 'Improved property transferred',
  reconciled: 'Reconciled',
  tax_package: 'Tax package',
  closed: 'Closed',
};

/** The stages of an exchange of this type, in order. */
export const stagesOf = (type: ExchangeType): readonly ExchangeStage[] => byType[type];

export const stageName = (stage: ExchangeStage): string => words[stage];

/** The status that entering a stage sets. */
export function statusOf(stage: ExchangeStage): Extract<ExchangeStatus, 'draft' | 'active' | 'completed'> {
  if (stage === 'intake' || stage === 'eligibility') return 'draft';
  return stage === 'closed' ? 'completed' : 'active';
}

/**
 * The status of a file at a stage. What is sold or parked is active even where its gates still hold it at intake or
 * eligibility: its days run from the transfer, and a draft would hide them.
 */
export const statusAt = (stage: ExchangeStage, begun: boolean) =>
  begun && statusOf(stage) === 'draft' ? 'active' : statusOf(stage);

/** The stage after this one; undefined after the last, and for a stage that is not of this type. */
export function nextStage(type: ExchangeType, stage: ExchangeStage): ExchangeStage | undefined {
  const stages = byType[type];
  const at = stages.indexOf(stage);
  return at === -1 ? undefined : stages[at + 1];
}

/** From which status to which the office may move an exchange without a change of stage: each but `active` with a reason. */
export function statusMoves(status: ExchangeStatus): readonly ExchangeStatus[] {
  if (status === 'draft') return ['cancelled'];
  if (status === 'active') return ['on_hold', 'failed', 'cancelled'];
  return status === 'on_hold' ? ['active', 'failed', 'cancelled'] : [];
}
