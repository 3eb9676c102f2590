import { reminder, type Row } from './row';

/** From the receipt of the funds to the lock, for exchanges that identify a replacement. */
export const identificationTasks: readonly Row[] = [
  [
    'transfer',
    1,
    'funds_and_letter',
    'Confirm the receipt of funds and send the deadline letter',
    { type: 'financial', category: 'relinquished closing', priority: 'urgent' },
  ],
  [
    'transfer',
    15,
    'identification_15',
    'Remind the client: 15 days into the identification period',
    reminder,
  ],
  [
    'transfer',
    30,
    'identification_30',
    'Remind the client: 15 days left to identify',
    { ...reminder, priority: 'high' },
  ],
  [
    'transfer',
    38,
    'identification_38',
    'Remind the client: 7 days left to identify',
    { ...reminder, priority: 'high' },
  ],
  [
    'transfer',
    42,
    'identification_42',
    'Call the client: 3 days left to identify',
    { ...reminder, priority: 'urgent' },
  ],
  [
    'transfer',
    44,
    'identification_44',
    'Call the client: identification is due tomorrow',
    { ...reminder, priority: 'urgent' },
  ],
  [
    'transfer',
    45,
    'identification_sent',
    'Send the signed identification: the period ends at midnight',
    {
      type: 'deadline',
      category: 'identification',
      priority: 'urgent',
      assignee: 'client',
      description:
        'In writing, signed, with the address or legal description of each property. Weekends do not move this day (IRC 1031(a)(3)(A)).',
    },
  ],
  [
    'transfer',
    45,
    'identification_45',
    'Check that a signed identification was sent',
    { type: 'deadline', category: 'identification', priority: 'urgent' },
  ],
  [
    'identification_end',
    1,
    'identification_locked',
    'Lock the identification and test whether funds may be released',
    {
      type: 'compliance',
      category: 'identification',
      priority: 'high',
      description: 'A refund is lawful only on a listed event (Reg. 1.1031(k)-1(g)(6)).',
    },
  ],
];
