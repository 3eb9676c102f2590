/** Money: staff on their own files, and what carol wrote on no file; the client what was sent to her. */
import { type Expected, staffOnly, unreachable } from './kinds';

export const moneyRows: Record<string, Expected> = {
  invoices: {
    key: ['id'],
    ...staffOnly(
      [
        ...['bill of no file, carol', 'bill of no file, dan', 'bill of x1, draft', 'bill of x1, sent'],
        ...['bill of x1, void', 'bill of x2, draft', 'bill of x2, sent', 'bill of x4, sent'],
        'bill of x4, sent and void',
      ],
      ['bill of y1, draft', 'bill of y1, sent'],
      ['bill of no file, carol', 'bill of x1, draft', 'bill of x1, sent', 'bill of x1, void'],
    ),
    client: ['bill of x1, sent', 'bill of x4, sent', 'bill of x4, sent and void'],
  },
  invoice_lines: {
    key: ['id'],
    ...staffOnly(
      [
        ...['line of bill of no file, carol', 'line of bill of no file, dan', 'line of bill of x1, draft'],
        ...['line of bill of x1, sent', 'line of bill of x1, void', 'line of bill of x2, draft'],
        ...['line of bill of x2, sent', 'line of bill of x4, sent', 'line of bill of x4, sent and void'],
        'removed line of x1',
      ],
      ['line of bill of y1, draft', 'line of bill of y1, sent'],
      [
        ...['line of bill of no file, carol', 'line of bill of x1, draft', 'line of bill of x1, sent'],
        ...['line of bill of x1, void', 'removed line of x1'],
      ],
    ),
    client: ['line of bill of x1, sent', 'line of bill of x4, sent', 'line of bill of x4, sent and void'],
  },
  invoice_payments: {
    key: ['id'],
    ...staffOnly(
      ['payment of x1', 'payment of x2', 'payment of x4', 'voided payment of x1'],
      ['payment of y1'],
      ['payment of x1', 'voided payment of x1'],
    ),
    client: ['payment of x1', 'payment of x4'],
  },
  invoice_number_counters: { key: ['organization_id'], ...unreachable, hiddenFromAll: ['bay', 'lake'] },
  expenses: {
    key: ['id'],
    ...staffOnly(
      [
        ...['cost of no file, carol', 'cost of no file, dan', 'cost of x1', 'cost of x1, to be billed'],
        ...['cost of x2', 'cost of x2 by carol'],
      ],
      ['cost of y1'],
      ['cost of no file, carol', 'cost of x1', 'cost of x1, to be billed'],
    ),
  },
  closing_statements: {
    key: ['property_id'],
    ...staffOnly(
      ['x1 relinquished', 'x2 relinquished', 'x3 relinquished', 'x4 relinquished'],
      ['y1 relinquished'],
      ['x1 relinquished', 'x3 relinquished'],
    ),
    client: ['x1 relinquished', 'x4 relinquished'],
  },
  tax_worksheets: { key: ['exchange_id'], ...staffOnly(['x3', 'x4'], ['y1'], ['x3']), client: ['x4'] },
  // Those that were approved explain the dates to everybody who sees the file.
  deadline_postponements: {
    key: ['id'],
    admin: ['approved for x1', 'approved for x2', 'approved for x5', 'proposed for x1', 'proposed for x2'],
    coordinator: ['approved for x1', 'proposed for x1'],
    client: ['approved for x1'],
    third_party: ['approved for x1', 'approved for x5'],
    agency: ['approved for x1', 'approved for x5'],
    hiddenFromAll: ['approved for y1', 'proposed for y1'],
  },
  disbursement_requests: {
    key: ['id'],
    ...staffOnly(['release of x1', 'release of x2'], ['release of y1'], ['release of x1']),
  },
  disbursement_approvals: {
    key: ['request_id', 'approver_id'],
    ...staffOnly(
      ['release of x1/ivan', 'release of x2/ivan'],
      ['release of y1/tara'],
      ['release of x1/ivan'],
    ),
  },
};
