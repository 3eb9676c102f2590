import { extensionTasks } from './extension';
import { chase, type Row } from './row';

const taxPackage: Row = [
  'year_end',
  31,
  'tax_package',
  'Send the year-end tax package',
  {
    type: 'documentation',
    category: 'tax',
    description: 'Statement of account, closing statements and the Form 8824 worksheet.',
  },
];

/** By January 31: the intermediary's form for interest, and with it what the accountant needs. */
export const yearEndTasks: readonly Row[] = [
  [
    'year_end',
    31,
    'form_1099_int',
    'Send the 1099-INT for the interest paid',
    { type: 'financial', category: 'tax', priority: 'high' },
  ],
  taxPackage,
];

/** Counted back from the end, so that a shortened exchange is chased in time: 90, 30, 10, 5 and 1 days before. */
export const endTasks: readonly Row[] = [
  ['exchange_end', -90, 'exchange_90', 'Ask for progress on the replacement: 90 days left', chase],
  [
    'exchange_end',
    -30,
    'exchange_30',
    'Chase the replacement closing: 30 days left',
    { ...chase, priority: 'high' },
  ],
  [
    'exchange_end',
    -10,
    'exchange_10',
    'Chase the replacement closing: 10 days left',
    { ...chase, priority: 'high' },
  ],
  [
    'exchange_end',
    -5,
    'exchange_5',
    'Chase the replacement closing: 5 days left',
    { ...chase, priority: 'urgent' },
  ],
  [
    'exchange_end',
    -1,
    'exchange_1',
    'Confirm that the replacement closes by tomorrow',
    { ...chase, priority: 'urgent' },
  ],
  ...extensionTasks,
  [
    'exchange_end',
    1,
    'reconcile',
    'Reconcile the account and refund what may be released',
    { type: 'financial', category: 'reconciliation', priority: 'high' },
  ],
  ...yearEndTasks,
];

/** Simultaneous: both closings on one day, then the accounts. No funds are held, so no interest. */
export const simultaneousTasks: readonly Row[] = [
  [
    'transfer',
    1,
    'reconcile',
    'Reconcile both closing statements',
    { type: 'financial', category: 'reconciliation', priority: 'high' },
  ],
  taxPackage,
];
