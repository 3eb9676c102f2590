/** Documents, notes, dependencies and money: written by staff, without what follows from other rows or says who did it. */
import { byEach, seenBy, staffWrites, type Writes } from './kinds';

const view = 'organization_id id list name query position';

export const workWrites: Record<string, Writes> = {
  documents: staffWrites(
    'documents',
    ['folder', 'changed'],
    'organization_id id exchange_id contact_id title kind folder access_level signed_on tags',
    'title kind folder access_level signed_on tags archived_at',
  ),
  document_versions: {
    insert: byEach(
      'organization_id id document_id file_name media_type byte_size sha256 storage_key note',
      ...(['admin', 'coordinator'] as const),
    ),
    update: {},
    reaches: {},
  },
  notes: {
    ...staffWrites(
      'notes',
      ['is_pinned', 'true'],
      'organization_id id exchange_id contact_id task_id body is_private is_pinned for_assignee',
      'body is_private is_pinned for_assignee archived_at',
    ),
    // Their own, where they still may look.
    reaches: {
      admin: ['note on task of carol by ada', 'note on x1 by ada', 'private on x1 by ada'],
      coordinator: ['note on x1 by carol', 'private on x1 by carol'],
    },
  },
  task_dependencies: staffWrites(
    'task_dependencies',
    ['removed_at', '2093-01-01'],
    'organization_id task_id depends_on_id',
    'removed_at',
  ),
  invoices: staffWrites(
    'invoices',
    ['notes', 'changed'],
    'organization_id id exchange_id contact_id issued_on due_on tax_amount notes',
    'contact_id status issued_on due_on tax_amount notes void_reason',
  ),
  invoice_lines: {
    ...staffWrites(
      'invoice_lines',
      ['description', 'changed'],
      'organization_id id invoice_id position description quantity unit_price expense_id',
      'position description quantity unit_price expense_id removed_at',
    ),
    // Only lines of drafts move.
    among: `invoice_id IN (SELECT id FROM invoices WHERE status = 'draft')`,
    reaches: {
      admin: [
        ...['line of bill of no file, carol', 'line of bill of no file, dan', 'line of bill of x1, draft'],
        'line of bill of x2, draft',
      ],
      coordinator: ['line of bill of no file, carol', 'line of bill of x1, draft'],
    },
  },
  invoice_payments: staffWrites(
    'invoice_payments',
    ['reference', 'changed'],
    'organization_id id invoice_id paid_on amount method reference',
    'reference voided_at',
  ),
  expenses: staffWrites(
    'expenses',
    ['description', 'changed'],
    `organization_id id exchange_id vendor_id category description amount incurred_on is_billable document_id`,
    'vendor_id category description amount incurred_on is_billable document_id voided_at',
  ),
  closing_statements: staffWrites(
    'closing_statements',
    ['debt', '1.00'],
    `organization_id property_id exchange_id closed_on price debt exchange_expenses other_expenses other_property cash`,
    'closed_on price debt exchange_expenses other_expenses other_property cash',
  ),
  tax_worksheets: staffWrites(
    'tax_worksheets',
    ['recapture', '1.00'],
    'organization_id exchange_id adjusted_basis recapture other_basis',
    'adjusted_basis recapture other_basis completed_at',
  ),
  disbursement_requests: staffWrites(
    'disbursement_requests',
    ['reason', 'changed'],
    'organization_id id exchange_id purpose property_id payee_id payee_name amount ground contingency evidence call_back',
    'status call_back reason',
  ),
  deadline_postponements: {
    ...staffWrites(
      'deadline_postponements',
      ['reason', 'changed'],
      'organization_id id exchange_id rule standing notice notice_link disaster_on window_from postponed_to dates',
      'status reason',
    ),
    // What was decided stays.
    among: `status = 'proposed'`,
    reaches: { admin: ['proposed for x1', 'proposed for x2'], coordinator: ['proposed for x1'] },
  },
  custom_field_definitions: {
    insert: { admin: 'organization_id id entity key label kind choices is_required help position' },
    update: { admin: 'label kind choices is_required help position is_active' },
    reaches: seenBy('custom_field_definitions', 'admin'),
    change: ['position', '7'],
  },
  saved_views: {
    insert: {
      ...byEach(`${view} is_shared`, 'admin', 'coordinator'),
      ...byEach(view, 'client', 'third_party', 'agency'),
    },
    update: {
      ...byEach('name query position removed_at is_shared', 'admin', 'coordinator'),
      ...byEach('name query position removed_at', 'client', 'third_party', 'agency'),
    },
    reaches: {
      ...seenBy('saved_views', 'admin', 'client', 'third_party', 'agency'),
      // What a colleague shares is read, not changed.
      coordinator: ['view of carol', 'view of carol, shared'],
    },
    change: ['position', '7'],
  },
  import_runs: staffWrites(
    'import_runs',
    ['problem', 'changed'],
    'organization_id id kind state file_name file_size headers records',
    'state mapping duplicates counts problem finished_at',
  ),
  import_rows: staffWrites(
    'import_rows',
    ['lane', '1'],
    'organization_id run_id record line cells',
    'lane state findings subject_id',
  ),
  import_mappings: staffWrites(
    'import_mappings',
    ['mapping', '["email"]'],
    'organization_id kind fingerprint mapping',
    'mapping',
  ),
  disbursement_approvals: {
    insert: byEach('organization_id request_id note', 'admin', 'coordinator'),
    update: {},
    reaches: {},
  },
};
