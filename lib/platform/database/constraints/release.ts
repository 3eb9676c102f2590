/** What to say when exchange funds may not go where they are asked for (prisma/sql/57_release_gate.sql). */
import type { Refusal } from './refusal';

const gate = (message: string, field?: string): Refusal => ({
  message: `${message} Nothing changed.`,
  ...(field && { field }),
});

export const releaseRefusals: Record<string, Refusal> = {
  disbursement_requests_no_transfer: gate('Nothing was transferred yet, so there are no exchange funds.'),
  disbursement_requests_period_open: gate('No refund while the identification period is open.', 'ground'),
  disbursement_requests_postponement_proposed: gate(
    'No refund while a disaster postponement is proposed; decide it first.',
    'ground',
  ),
  disbursement_requests_identified: gate(
    'No refund: something was identified or received, so the funds stay locked.',
    'ground',
  ),
  disbursement_requests_none_identified: gate(
    'Nothing was identified, so there is nothing to have received. Choose the other ground.',
    'ground',
  ),
  disbursement_requests_not_received: gate(
    'No refund yet: not all identified property was received.',
    'ground',
  ),
  disbursement_requests_exchange_running: gate('No refund while the exchange may still run.', 'ground'),
  disbursement_requests_to_taxpayer: gate(
    'This would be paid to the taxpayer: ask for a refund instead, which has its own gate.',
    'payeeName',
  ),
  disbursement_requests_property_missing: gate(
    'Choose the replacement property that is paid for.',
    'propertyId',
  ),
  disbursement_requests_not_identified: gate(
    'This property was not identified in time, nor does it close in the identification period.',
    'propertyId',
  ),
  disbursement_requests_exchange_over: gate('The exchange period has ended.'),
  disbursement_requests_assignment_missing: gate(
    'The signed assignment of the purchase contract is missing.',
  ),
  disbursement_requests_notice_missing: gate('The notice of the assignment to the seller is missing.'),
  disbursement_requests_beyond_funds: gate('This is more than is held for the exchange.', 'amount'),
  disbursement_requests_funds_unknown: gate(
    'Nobody entered what was received. Record the funds received under Money.',
  ),
  disbursement_requests_call_back_missing: gate(
    'Call a person on file at a number on file, and log that the payment was confirmed.',
  ),
  disbursement_requests_calls_stay: {
    kind: 'conflict',
    message: 'A call that was logged stays in the log. Reload the page, then log yours.',
  },
  disbursement_requests_number_on_file: {
    field: 'number',
    message:
      'Choose a number that is on file for a person of this exchange, not one that came with the request.',
  },
};
