/**
 * What to say of rules over several rows, which triggers raise under a name of their own (prisma/sql, app.refuse). They are no
 * constraints of the catalogue; a test holds this list and prisma/sql together.
 */
import type { Refusal } from './refusal';
import { releaseRefusals } from './release';

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
  exchanges_eligibility_blocked: {
    field: 'stage',
    kind: 'conflict',
    message:
      'An answer about eligibility blocks this exchange, so it does not go on. Look at the answers first.',
  },
  exchanges_transfer_after_agreement: {
    field: 'transferDate',
    message:
      'This would be a transfer before the signed agreement. Enter a transfer date on or after the day on which the agreement was signed.',
  },
  exchanges_no_extension_not_ahead: {
    field: 'signedOn',
    message: 'The taxpayer signs first: enter the day of the signature, today or earlier.',
  },
  exchange_stage_changes_append_only: { message: 'What happened to an exchange stays as it was written.' },
  exchanges_type_stays: {
    field: 'exchangeType',
    kind: 'conflict',
    message: 'The type of an exchange is chosen while it is a draft. Open another exchange for another type.',
  },
  exchanges_postponed_by_approval: {
    kind: 'conflict',
    message:
      'Only an approved disaster postponement moves a deadline so far. Reload the page, then try again.',
  },
  deadline_postponements_begin_proposed: {
    field: 'status',
    message: 'A postponement is proposed first; then a person decides.',
  },
  deadline_postponements_decided_stay: {
    kind: 'conflict',
    message: 'This postponement was decided, so it stays as it is. Reload the page to see the decision.',
  },
  deadline_postponements_not_proposer: {
    kind: 'conflict',
    message:
      'You proposed this postponement, so somebody else approves it: another coordinator, or an admin.',
  },
  task_dependencies_one_exchange: {
    field: 'dependsOnId',
    message: 'Choose a task of the same exchange.',
  },
  tasks_wait_for_open: {
    field: 'status',
    kind: 'conflict',
    message: 'This task waits for another that is open. Complete that first, or take the dependency away.',
  },
  task_template_dependencies_no_cycle: {
    field: 'dependsOn',
    message: 'These templates would wait for each other in a circle. Remove one of the dependencies first.',
  },
  task_template_dependencies_one_type: {
    field: 'dependsOn',
    message: 'Choose templates of the same type of exchange.',
  },
  task_dependencies_no_cycle: {
    field: 'dependsOnId',
    message: 'That task waits for this one, directly or through others. Choose another.',
  },
  message_recipients_addressed_only: {
    field: 'recipients',
    message: 'This message reaches the whole conversation. Write to single people in a message of its own.',
  },
  message_recipients_stay: { message: 'Whom a message went to does not change any more.' },
  messages_stay: {
    message: 'A message that was sent keeps its conversation and its readers. Write another instead.',
  },
  messages_withdrawn_stay: {
    kind: 'conflict',
    message: 'This message was withdrawn and stays so. Write another instead.',
  },
  messages_in_time: { message: 'The clock of your device is wrong by minutes. Set it, then send again.' },
  messages_thread_in_conversation: {
    field: 'threadId',
    message: 'Answer a message in the conversation that it belongs to.',
  },
  document_versions_append_only: {
    message: 'A version of a document stays as it was uploaded. Upload another instead.',
  },
  invoices_status_step: {
    field: 'status',
    kind: 'conflict',
    message:
      'The invoice cannot go from its present status to that one. Reload the page to see where it stands.',
  },
  invoices_issued_stay: {
    kind: 'conflict',
    message: 'The invoice has been sent, so it stays as it is. Void it and write another.',
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
  invoice_lines_expense_fits: {
    field: 'expenseId',
    message: 'Choose a billable expense of the same exchange that is not void.',
  },
  expenses_on_invoice_stay: {
    kind: 'conflict',
    message: 'This expense is on an invoice, so it stays billable and with its exchange. Take it off first.',
  },
  expenses_invoiced_stay: {
    kind: 'conflict',
    message:
      'The invoice with this expense has been sent, so amount and vendor stay. Void the invoice first.',
  },
  invoice_payments_void_stays: {
    kind: 'conflict',
    message: 'This payment is void and stays so. Record it again as another payment.',
  },
  closing_statements_on_closing: {
    field: 'closedOn',
    kind: 'conflict',
    message: 'A closing statement bears the day of the closing on file. Reload to see it, then try again.',
  },
  closing_statements_keep_closing: {
    field: 'closedOn',
    kind: 'conflict',
    message: 'This closing has a closing statement, so it cannot be taken back. Correct its day instead.',
  },
  tax_worksheets_reconciles: {
    kind: 'conflict',
    message:
      'The closing statements do not reconcile, or a closing has none. Look at the checks of the worksheet.',
  },
  disbursement_requests_status_step: {
    field: 'status',
    kind: 'conflict',
    message:
      'The request cannot go from its present status to that one. Reload the page to see where it stands.',
  },
  disbursement_requests_approved_stay: {
    kind: 'conflict',
    message: 'Somebody approved this request as it is. Block it and ask again to change it.',
  },
  disbursement_requests_ended_stay: {
    kind: 'conflict',
    message: 'This request was released or withdrawn, so it stays as it is. Make another.',
  },
  disbursement_requests_property_of_exchange: {
    field: 'propertyId',
    message: 'Choose a property of this exchange.',
  },
  ...releaseRefusals,
  disbursement_approvals_not_requester: {
    kind: 'conflict',
    message: 'You asked for these funds, so somebody else has to approve them.',
  },
  disbursement_approvals_while_open: {
    kind: 'conflict',
    message: 'This request waits for no approval. Reload the page to see where it stands.',
  },
};
