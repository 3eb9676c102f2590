/** Tables that a role may not read: no policy is written for it, and this is why. */
import type { Role } from '@/lib/platform/database/door';

const everybody = ['admin', 'coordinator', 'client', 'third_party', 'agency'] as const;
const outsiders = ['client', 'third_party', 'agency'] as const;

export const denials: Record<string, { roles: readonly Role[]; reason: string }> = {
  user_credentials: { roles: everybody, reason: 'secrets: only the sign-in functions reach them' },
  exchange_number_counters: {
    roles: everybody,
    reason: 'only the trigger that gives out numbers reaches it',
  },
  invoice_number_counters: {
    roles: everybody,
    reason: 'only the trigger that gives out numbers reaches it',
  },
  search_documents: { roles: everybody, reason: 'read through app.search, which applies firm and role' },
  search_words: { roles: everybody, reason: 'read through app.search, which applies firm and role' },
  message_keys: { roles: everybody, reason: 'only the trigger that orders messages reaches it' },
  outbox: { roles: everybody, reason: 'only triggers and the worker reach it' },
  message_templates: { roles: outsiders, reason: 'how the office writes' },
  documents: { roles: ['agency'], reason: 'an agency sees the timeline, not the papers' },
  document_versions: { roles: ['agency'], reason: 'an agency sees the timeline, not the papers' },
  notes: { roles: ['agency'], reason: 'an agency does no work on a file' },
  task_template_dependencies: { roles: outsiders, reason: 'how the office plans its work' },
  task_recurrences: { roles: outsiders, reason: 'how the office plans its work' },
  task_notices: { roles: outsiders, reason: 'whom the office reminds is its own' },
  task_dependencies: { roles: outsiders, reason: 'how the office plans its work' },
  external_records: {
    roles: ['coordinator', ...outsiders],
    reason: 'as the vendor sent it, with whatever else it holds',
  },
  invoices: { roles: ['third_party', 'agency'], reason: 'no money for third parties and agencies' },
  invoice_lines: { roles: ['third_party', 'agency'], reason: 'no money for third parties and agencies' },
  invoice_payments: { roles: ['third_party', 'agency'], reason: 'no money for third parties and agencies' },
  expenses: { roles: outsiders, reason: 'what the office spends is its own' },
  disbursement_requests: { roles: outsiders, reason: 'the release of funds is prepared in the office' },
  closing_statements: { roles: ['third_party', 'agency'], reason: 'no money for third parties and agencies' },
  tax_worksheets: { roles: ['third_party', 'agency'], reason: 'no money for third parties and agencies' },
  disbursement_approvals: { roles: outsiders, reason: 'the release of funds is prepared in the office' },
  audit_logs: { roles: outsiders, reason: 'who did what in the office is for the office' },
  audit_blocks: { roles: outsiders, reason: 'whether the log is whole concerns the firm' },
  exchange_eligibility: { roles: outsiders, reason: 'what the office asks itself before it takes a file on' },
  contact_finances: { roles: outsiders, reason: 'the means of a contact are for staff' },
  tax_identifiers: { roles: outsiders, reason: 'tax ids are for staff' },
  custom_field_definitions: { roles: outsiders, reason: 'what the office keeps beside the file' },
  task_templates: { roles: outsiders, reason: 'how the office plans its work' },
  domain_events: { roles: outsiders, reason: 'they write events and only staff reads them' },
  agency_assignments: {
    roles: ['client', 'third_party'],
    reason: 'who refers whom concerns firm and agency',
  },
  exchange_finances: { roles: ['third_party', 'agency'], reason: 'no money for third parties and agencies' },
  property_finances: { roles: ['third_party', 'agency'], reason: 'no money for third parties and agencies' },
  exchange_participants: {
    roles: ['client'],
    reason: 'a client sees the file, and its coordinator by membership',
  },
  exchange_properties: {
    roles: ['third_party', 'agency'],
    reason: 'both see the timeline, not the properties',
  },
  identification_notices: {
    roles: ['third_party', 'agency'],
    reason: 'both see the timeline, not the properties',
  },
  identification_notice_properties: {
    roles: ['third_party', 'agency'],
    reason: 'both see the timeline, not the properties',
  },
  tasks: { roles: ['agency'], reason: 'an agency does no work on a file' },
  analytics_snapshots: { roles: everybody, reason: 'handed out by functions, each role its part' },
  analytics_refreshes: { roles: everybody, reason: 'its number of rows is of all firms together' },
  job_runs: { roles: ['coordinator', ...outsiders], reason: 'how the machinery runs is for the admin' },
};
