import { extensionTasks } from './extension';
import { yearEndTasks } from './ends';
import { chase, reminder, type Row } from './row';

const parked = { ...chase, category: 'parking' } as const;

/** While a titleholder holds property (Rev. Proc. 2000-37 sec. 4.02). Left out until title is parked. */
export const parkingTasks: readonly Row[] = [
  [
    'parking',
    0,
    'title_parked',
    'Confirm the date on which the titleholder took title',
    {
      type: 'deadline',
      category: 'parking',
      priority: 'urgent',
      description: 'The limits of parking are counted from this date.',
    },
  ],
  [
    'parking',
    5,
    'parking_agreement',
    'Have the written parking agreement signed',
    {
      type: 'legal',
      category: 'parking',
      priority: 'urgent',
      description:
        'Due within five business days after title is taken; five calendar days leave the weekend in hand.',
    },
  ],
  ['parking', 90, 'parking_90', 'Ask for progress: 90 days of parking left', parked],
  [
    'parking',
    150,
    'parking_150',
    'Chase the transfer of the parked property: 30 days left',
    { ...parked, priority: 'high' },
  ],
  [
    'parking',
    170,
    'parking_170',
    'Chase the transfer of the parked property: 10 days left',
    { ...parked, priority: 'high' },
  ],
  [
    'parking',
    175,
    'parking_175',
    'Chase the transfer of the parked property: 5 days left',
    { ...parked, priority: 'urgent' },
  ],
  [
    'parking',
    179,
    'parking_179',
    'Confirm that the parked property is transferred by tomorrow',
    { ...parked, priority: 'urgent' },
  ],
];

/** Reverse: the property to be sold is identified while the replacement is parked. */
export const parkedIdentificationTasks: readonly Row[] = [
  [
    'parking',
    15,
    'relinquished_15',
    'Remind the client: 15 days into the period to identify what will be sold',
    reminder,
  ],
  [
    'parking',
    30,
    'relinquished_30',
    'Remind the client: 15 days left to identify what will be sold',
    { ...reminder, priority: 'high' },
  ],
  [
    'parking',
    38,
    'relinquished_38',
    'Remind the client: 7 days left to identify what will be sold',
    { ...reminder, priority: 'high' },
  ],
  [
    'parking',
    42,
    'relinquished_42',
    'Call the client: 3 days left to identify what will be sold',
    { ...reminder, priority: 'urgent' },
  ],
  [
    'parking',
    44,
    'relinquished_44',
    'Call the client: what will be sold is to be identified by tomorrow',
    { ...reminder, priority: 'urgent' },
  ],
  [
    'parking',
    45,
    'relinquished_sent',
    'Send the signed identification of the property to be sold: the period ends at midnight',
    { type: 'deadline', category: 'identification', priority: 'urgent', assignee: 'client' },
  ],
];

/** Reverse: after the relinquished property is sold. Its own clock runs as well, and the earlier end governs. */
export const reverseEndTasks: readonly Row[] = [
  [
    'transfer',
    1,
    'funds_and_letter',
    'Confirm the receipt of funds and send the deadline letter',
    { type: 'financial', category: 'relinquished closing', priority: 'urgent' },
  ],
  ...extensionTasks,
  [
    'exchange_end',
    -10,
    'exchange_10',
    'Check that the parked property is transferred before the exchange ends',
    { ...chase, priority: 'high' },
  ],
  [
    'exchange_end',
    1,
    'reconcile',
    'Reconcile the account and refund what may be released',
    { type: 'financial', category: 'reconciliation', priority: 'high' },
  ],
  ...yearEndTasks,
];
