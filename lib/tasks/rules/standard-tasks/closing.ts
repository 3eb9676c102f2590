import type { Row } from './row';

const beforeTransfer =
  'The exchange agreement and the assignment are signed at or before the instant of transfer, and every party has notice by then (Reg. 1.1031(k)-1(g)).';

/** Before the first event of the exchange: its closing, or the day title is parked. */
export const intakeTasks = (anchor: 'transfer' | 'parking'): readonly Row[] => [
  [
    anchor,
    -14,
    'intake_form',
    'Complete the intake form and send proof of identity',
    { type: 'documentation', category: 'intake', assignee: 'client' },
  ],
  [
    anchor,
    -14,
    'eligibility_checks',
    'Run the intake and eligibility checks',
    {
      type: 'compliance',
      category: 'intake',
      priority: 'high',
      description:
        'Disqualified persons, related parties, the same taxpayer, and for parking: nothing the taxpayer owned within 180 days before (Rev. Proc. 2004-51).',
    },
  ],
];

/** Around the closing of the first relinquished property, the same for every type. */
export const closingTasks: readonly Row[] = [
  [
    'transfer',
    -7,
    'contract_and_title',
    'Review the sale contract and the title report',
    { type: 'legal', category: 'relinquished closing' },
  ],
  [
    'transfer',
    -3,
    'documents_prepared',
    'Have the agreement, the assignment and the notice signed',
    {
      type: 'documentation',
      category: 'relinquished closing',
      priority: 'urgent',
      description: beforeTransfer,
    },
  ],
  [
    'transfer',
    -3,
    'documents_signed',
    'Sign the exchange agreement and the assignment',
    {
      type: 'documentation',
      category: 'relinquished closing',
      priority: 'urgent',
      assignee: 'client',
      description: beforeTransfer,
    },
  ],
  [
    'transfer',
    -1,
    'settlement_review',
    'Review the settlement statement',
    { type: 'financial', category: 'relinquished closing', priority: 'high' },
  ],
  [
    'transfer',
    -1,
    'wire_call_back',
    'Call back to confirm the wire instructions',
    {
      type: 'financial',
      category: 'relinquished closing',
      priority: 'urgent',
      description: 'Use a number that is already on file, never one from the message with the instructions.',
    },
  ],
  [
    'transfer',
    0,
    'closing_confirmed',
    'Confirm the date of the transfer',
    {
      type: 'deadline',
      category: 'relinquished closing',
      priority: 'urgent',
      description: 'Every deadline is counted from this date.',
    },
  ],
];
