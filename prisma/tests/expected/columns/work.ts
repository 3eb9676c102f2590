/** Columns of conversations, messages, documents, notes and money. What only staff may know of a message is listed apart. */
import type { Role } from '@/lib/platform/database/door';
import { byEveryRole, type Columns, everybody, nobody, parties, staffOnly } from './kinds';

const message = `organization_id id created_at conversation_id exchange_id seq client_id sender_id message_type content thread_id
  is_addressed urgent_reason sent_at delivered_at edited_at withdrawn_at attachments has_attachments auto_generated updated_at`;
const messageOfStaff = `${message} template_id sentiment_score urgency_indicators`;
const document = `organization_id id exchange_id title kind folder access_level signed_on current_version created_at updated_at
  created_by`;
const version = `organization_id id document_id version file_name media_type byte_size sha256 note created_at uploaded_by`;
const invoice = `organization_id id exchange_id contact_id number status issued_on due_on subtotal tax_amount total total_paid
  total_outstanding created_at updated_at`;
const statement = `organization_id property_id exchange_id closed_on price debt exchange_expenses other_expenses other_property
  cash recorded_at updated_at`;
const worksheet = 'organization_id exchange_id adjusted_basis recapture other_basis completed_at updated_at';
const stageChange = 'organization_id id exchange_id from_stage to_stage from_status to_status changed_at';

export const workColumns: Record<string, Record<Role, Columns>> = {
  // How many messages there are, addressed ones counted, is for staff.
  conversations: parties('organization_id id kind exchange_id title created_at created_by'),
  conversation_members: everybody,
  conversation_reads: everybody,
  messages: { ...parties(message), admin: messageOfStaff, coordinator: messageOfStaff },
  message_recipients: everybody,
  message_keys: nobody,
  message_templates: staffOnly,
  outbox: nobody,
  search_documents: nobody,
  search_words: nobody,
  notifications: everybody,
  documents: parties(document, { agency: 'none' }),
  document_versions: parties(version, { agency: 'none' }),
  // Of a comment written for its assignee too; at which level it stands is for staff.
  notes: parties('organization_id id task_id body created_at updated_at author_id', { agency: 'none' }),
  task_dependencies: staffOnly,
  task_template_dependencies: staffOnly,
  task_recurrences: staffOnly,
  task_notices: staffOnly,
  // The secret's hash is nobody's to read.
  calendar_feeds: byEveryRole('organization_id id user_id created_at revoked_at last_read_at'),
  external_records: { ...nobody, admin: 'all' },
  invoices: { ...staffOnly, client: invoice },
  invoice_lines: {
    ...staffOnly,
    client: 'organization_id id invoice_id position description quantity unit_price amount',
  },
  invoice_payments: { ...staffOnly, client: 'organization_id id invoice_id paid_on amount method reference' },
  invoice_number_counters: nobody,
  expenses: staffOnly,
  closing_statements: { ...staffOnly, client: statement },
  tax_worksheets: { ...staffOnly, client: worksheet },
  disbursement_requests: staffOnly,
  disbursement_approvals: staffOnly,
  exchange_eligibility: staffOnly,
  saved_views: everybody,
  custom_field_definitions: staffOnly,
  // Why is for who paid for it: staff, and the taxpayer.
  exchange_stage_changes: parties(stageChange, { client: `${stageChange} reason` }),
  // Who proposed it, whether the taxpayer had a hardship, and why one was declined are the firm's own.
  deadline_postponements: parties(
    `organization_id id exchange_id rule notice notice_link disaster_on window_from postponed_to dates status decided_at`,
  ),
};
