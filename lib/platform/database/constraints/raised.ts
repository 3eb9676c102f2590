/**
 * What to say of rules over several rows, which triggers raise under a name of their own (prisma/sql, app.refuse). They are no
 * constraints of the catalogue; a test finds each name in prisma/sql.
 */
import type { Refusal } from './refusal';

export const raisedByTriggers: Record<string, Refusal> = {
  exchanges_status_step: {
    field: 'status',
    kind: 'conflict',
    message:
      'The exchange cannot go from its present status to that one. Reload the page to see where it stands.',
  },
  exchanges_stage_step: {
    field: 'stage',
    kind: 'conflict',
    message: 'An exchange goes forward one stage at a time. Reload the page to see where it stands.',
  },
  task_dependencies_no_cycle: {
    field: 'dependsOnId',
    message: 'That task waits for this one, directly or through others. Choose another.',
  },
  message_recipients_addressed_only: {
    field: 'recipients',
    message: 'This message reaches the whole conversation. Write to single people in a message of its own.',
  },
  invoices_status_step: {
    field: 'status',
    kind: 'conflict',
    message:
      'The invoice cannot go from its present status to that one. Reload the page to see where it stands.',
  },
  invoice_lines_draft_only: {
    kind: 'conflict',
    message: 'The invoice has been sent, so its lines stay as they are. Void it and write another.',
  },
  expenses_invoiced_once: {
    field: 'expenseId',
    kind: 'conflict',
    message: 'This expense is on another invoice already.',
  },
  disbursement_requests_status_step: {
    field: 'status',
    kind: 'conflict',
    message:
      'The request cannot go from its present status to that one. Reload the page to see where it stands.',
  },
  disbursement_approvals_not_requester: {
    kind: 'conflict',
    message: 'You asked for these funds, so somebody else has to approve them.',
  },
};
