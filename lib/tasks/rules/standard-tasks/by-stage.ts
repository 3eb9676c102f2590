/** What comes with a stage: tasks that no date calls for, and those of the dates that a stage brings if none has. */
import type { ExchangeStage } from '../../../exchanges/rules/stages';
import type { ExchangeType } from '../../../exchanges/rules/values';
import type { Kind, Row } from './row';

export interface StageRow {
  row: Row;
  stage: ExchangeStage;
}

/** Counted from the last transfer of the exchange, and made where a related party takes part. */
export const RELATED_PARTY = 'related party';
/** Counted back from the closing of the replacement, as far as its day is known. */
export const REPLACEMENT_CLOSING = 'replacement closing';

const relatedParty: Kind = { type: 'compliance', category: RELATED_PARTY, priority: 'high' };
const replacement = { category: REPLACEMENT_CLOSING } as const;

const contract: readonly Row[] = [
  [
    null,
    -7,
    'replacement_assignment',
    'Have the assignment of the replacement contract signed',
    { ...replacement, type: 'documentation', priority: 'urgent' },
  ],
  [
    null,
    -3,
    'replacement_notice',
    'Send every party to the replacement contract notice of the assignment',
    {
      ...replacement,
      type: 'documentation',
      priority: 'urgent',
      description: 'Written notice to all parties, on or before the closing (Reg. 1.1031(k)-1(g)(4)(v)).',
    },
  ],
  [
    null,
    -3,
    'replacement_authorisation',
    'Have the disbursement authorised by two people',
    { ...replacement, type: 'financial', priority: 'high' },
  ],
  [
    null,
    -1,
    'replacement_call_back',
    'Call back to confirm the wire instructions of the replacement closing',
    {
      ...replacement,
      type: 'financial',
      priority: 'urgent',
      description: 'Use a number that is already on file, never one from the message with the instructions.',
    },
  ],
];

const form8824: Row = [
  null,
  14,
  'form_8824',
  "Send the Form 8824 figures to the client's accountant",
  { type: 'documentation', category: 'tax' },
];

const held: readonly Row[] = [
  [
    null,
    365,
    'related_party_1',
    'Check that both related parties still hold what they received: one year',
    relatedParty,
  ],
  [
    null,
    730,
    'related_party_2',
    'Check that both related parties still hold what they received: two years',
    {
      ...relatedParty,
      description: 'A disposition within two years of the last transfer ends the deferral (IRC 1031(f)).',
    },
  ],
];

/** The standard tasks of a type that only a stage brings. */
export function stageTasks(type: ExchangeType): StageRow[] {
  const at = (stage: ExchangeStage, rows: readonly Row[]) => rows.map((row) => ({ row, stage }));
  return [
    ...(type === 'delayed' ? at('replacement_contract', contract) : []),
    ...at('tax_package', [form8824]),
    ...at('reconciled', held),
  ];
}

/** After it the accounts are reconciled. */
const lastClosing: Record<ExchangeType, ExchangeStage> = {
  delayed: 'replacement_closed',
  simultaneous: 'concurrent_closing',
  reverse: 'parked_transferred',
  improvement: 'transferred',
  build_to_suit: 'transferred',
};

/** The stage that brings a task of the dates, if its date has not. */
export function bringsIt(type: ExchangeType, code: string): ExchangeStage | null {
  if (code === 'funds_and_letter') return 'relinquished_closed';
  if (code === 'identification_locked') return 'identification_locked';
  if (code === 'form_1099_int' || code === 'tax_package') return 'tax_package';
  return code === 'reconcile' ? lastClosing[type] : null;
}
