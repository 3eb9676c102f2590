import type { Row } from './row';

const extension =
  'Day 180 falls after the due date of the return, so without a filed extension the return ends the exchange.';

/** Only scheduled where day 180 falls after the unextended due date. */
export const extensionTasks: readonly Row[] = [
  [
    'return_due',
    -45,
    'extension_45',
    'Ask the client and the accountant about an extension',
    { type: 'compliance', category: 'extension', priority: 'high', description: extension },
  ],
  [
    'return_due',
    -14,
    'extension_14',
    'Check that the extension is filed and record it',
    { type: 'compliance', category: 'extension', priority: 'urgent', description: extension },
  ],
  [
    'return_due',
    -14,
    'extension_filed',
    "File the extension of your return, or tell us that you won't",
    {
      type: 'compliance',
      category: 'extension',
      priority: 'urgent',
      assignee: 'client',
      description: extension,
    },
  ],
];
