/** Tables and columns in words. What stands nowhere here is read from its own name, so that a new table reads well at once. */
import { exchangeStages, stageName } from '@/lib/exchanges/rules/stages';

/** What a row of the table is called. */
export const things: Record<string, string> = {
  exchanges: 'exchange',
  exchange_finances: 'money of the exchange',
  exchange_participants: 'person',
  exchange_properties: 'property',
  property_finances: 'money of a property',
  tasks: 'task',
  documents: 'document',
  document_versions: 'version of a document',
  invoices: 'invoice',
  invoice_lines: 'invoice line',
  invoice_payments: 'payment of an invoice',
  expenses: 'expense',
  disbursement_requests: 'request to release funds',
  disbursement_approvals: 'approval of a release',
  identification_notices: 'identification notice',
  identification_notice_properties: 'property in an identification notice',
  closing_statements: 'closing statement',
  tax_worksheets: 'tax worksheet',
  deadline_postponements: 'disaster postponement',
  exchange_eligibility: 'eligibility answers',
};

/** Of these there is one per file or property, so they are not counted: "the tax worksheet", never "2 tax worksheets". */
export const single = new Set([
  'exchanges',
  'exchange_finances',
  'property_finances',
  'tax_worksheets',
  'exchange_eligibility',
]);

/** Columns whose own name is not how people speak of them. */
export const columns: Record<string, string> = {
  agreement_signed_on: 'day the agreement was signed',
  adjusted_basis: 'adjusted basis',
  assigned_to: 'assignee',
  blocked: 'block',
  call_back: 'call-back log',
  client_id: 'client',
  closed_at: 'day of closing the file',
  closed_on: 'closing date',
  contact_id: 'contact',
  coordinator_id: 'coordinator',
  decided_by: 'person who decided',
  document_access_level: 'access to documents',
  due_on: 'due date',
  exchange_deadline: 'end of the exchange',
  extended_due_on: 'extended due date of the return',
  extension_filed_on: 'day the extension was filed',
  identification_deadline: 'identification deadline',
  identified_on: 'day of identification',
  intermediary_id: 'intermediary',
  is_primary: 'first contact mark',
  joined_at: 'first day on the file',
  left_at: 'last day on the file',
  no_extension_signed_on: 'day the client signed that no extension is filed',
  notes: 'internal notes',
  parking_started_on: 'day the titleholder took title',
  primary_attorney_id: 'attorney',
  proceeds_received_on: 'day the proceeds arrived',
  section_1031_compliance_checklist: 'compliance checklist',
  tax_return_due_on: 'due date of the return',
  transferred_on: 'closing date',
};

/** Bookkeeping of the database, and what the sentence says already. */
export const silent =
  /^(organization_id|id|exchange_id|exchange_number|created_(at|by)|updated_(at|by)|pp_.*|risk_(reasons|assessed_on)|gate_unmet_since|extension_timely|completion_percentage|urgency_score|next_notice_on|recurrence_id|occurrence_on|user_id|time_zone|is_open|last_four|completed_at|recorded_at|latitude|longitude)$/;

export const moneyColumns =
  /(^|_)(amount|value|debt|price|proceeds|fees|boot|basis|recapture|cash|expenses|total|other_property|subtotal|financing_amount|profit)$/;

/** Values whose word is not their name with spaces. */
export const valueWords: Record<string, Record<string, string>> = {
  stage: Object.fromEntries(exchangeStages.map((stage) => [stage, stageName(stage)])),
  authority_level: { view_only: 'view only', full_access: 'full' },
  exchange_type: { build_to_suit: 'build-to-suit' },
};

/** Kinds of change as the filter offers them: the tables, or the columns of the exchange itself. */
export const historyKinds = {
  dates: {
    label: 'Dates',
    tables: ['deadline_postponements'],
    columns:
      'transfer_date identification_deadline exchange_deadline parking_deadline parking_started_on tax_return_due_on extension_filed_on extended_due_on return_filed_on agreement_signed_on no_extension_signed_on',
  },
  stage: {
    label: 'Stage and status',
    tables: ['exchange_eligibility'],
    columns: 'stage status status_reason substatus priority coordinator_id',
  },
  properties: {
    label: 'Properties and identification',
    tables: [
      'exchange_properties',
      'property_finances',
      'identification_notices',
      'identification_notice_properties',
    ],
  },
  money: {
    label: 'Money',
    tables: [
      'exchange_finances',
      'closing_statements',
      'tax_worksheets',
      'invoices',
      'expenses',
      'disbursement_requests',
      'disbursement_approvals',
    ],
  },
  tasks: { label: 'Tasks', tables: ['tasks'] },
  people: { label: 'People', tables: ['exchange_participants'] },
  documents: { label: 'Documents', tables: ['documents', 'document_versions'] },
  compliance: {
    label: 'Compliance',
    tables: [],
    columns:
      'section_1031_compliance_checklist regulatory_requirements compliance_status communication_plan milestone_notifications stakeholder_updates',
  },
} satisfies Record<string, { label: string; tables: string[]; columns?: string }>;

export type HistoryKind = keyof typeof historyKinds;
