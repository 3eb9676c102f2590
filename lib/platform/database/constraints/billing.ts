/** What to say of invoices, their lines and payments, expenses, and the release of funds. */
import type { Refusal } from './refusal';

export const billingConstraints: Record<string, Refusal> = {
  invoices_amounts_not_negative: { field: 'taxAmount', message: 'Amounts of an invoice are not negative.' },
  invoices_not_overpaid: {
    field: 'amount',
    message: 'This is more than the invoice is open for. Check the amount.',
  },
  invoices_due_after_issue: {
    field: 'dueOn',
    message: 'An invoice is due on or after the day it is issued.',
  },
  invoices_void_has_reason: { field: 'voidReason', message: 'Say why the invoice is void.' },
  invoices_organization_id_contact_id_fkey: {
    field: 'contactId',
    message: 'Choose a contact of your firm to bill.',
  },
  invoice_lines_described: { field: 'description', message: 'Say what the line is for.' },
  invoice_lines_quantity_positive: { field: 'quantity', message: 'The quantity is more than zero.' },
  invoice_lines_price_not_negative: { field: 'unitPrice', message: 'The price is not negative.' },
  invoice_lines_organization_id_expense_id_fkey: {
    field: 'expenseId',
    message: 'Choose an expense of your firm.',
  },
  invoice_payments_amount_positive: { field: 'amount', message: 'A payment is more than zero.' },
  expenses_described: { field: 'description', message: 'Say what the expense was for.' },
  expenses_amount_positive: { field: 'amount', message: 'An expense is more than zero.' },
  expenses_invoiced_are_billable: {
    field: 'isBillable',
    kind: 'conflict',
    message: 'This expense is on an invoice, so it stays billable.',
  },
  expenses_organization_id_vendor_id_fkey: { field: 'vendorId', message: 'Choose a contact of your firm.' },
  expenses_organization_id_document_id_fkey: {
    field: 'documentId',
    message: 'Choose a document of your firm.',
  },
  disbursement_requests_amount_positive: { field: 'amount', message: 'Ask for more than zero.' },
  disbursement_requests_payee_given: { field: 'payeeName', message: 'Say who is to be paid.' },
  disbursement_requests_ground_given: { field: 'ground', message: 'Say which event releases the refund.' },
  disbursement_requests_contingency_written: {
    field: 'contingency',
    message: 'Write down the contingency: what happened, and where the agreement provides for it.',
  },
  disbursement_requests_evidence_given: {
    field: 'evidence',
    message: 'Say what shows it: the item and its closing statement, or the papers of the contingency.',
  },
  disbursement_requests_reason_given: {
    field: 'reason',
    message: 'Say why the request is blocked or withdrawn.',
  },
  disbursement_requests_organization_id_property_id_fkey: {
    field: 'propertyId',
    message: 'Choose a property of the exchange.',
  },
  disbursement_requests_organization_id_payee_id_fkey: {
    field: 'payeeId',
    message: 'Choose a contact of your firm.',
  },
  disbursement_approvals_pkey: {
    kind: 'conflict',
    message: 'You have approved this request already. Another person has to approve it as well.',
  },
};
