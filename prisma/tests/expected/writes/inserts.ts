/** The tables that each role may insert into on a file of its own, and on somebody else's (support/inserts.ts). */
import type { Role } from '@/lib/platform/database/door';

/** One's own, wherever. */
const ofTheirOwn = ['saved_views', 'calendar_feeds'];
/** What belongs to the firm and to no file. */
const ofTheFirm = [
  ...['contact_finances', 'contacts', 'conversations', 'exchanges', 'tax_identifiers', 'saved_views'],
  'calendar_feeds',
];
const talk = ['conversation_reads', 'message_recipients', 'messages'];
const onFile = [
  'task_recurrences',
  ...['document_versions', 'documents', 'domain_events', 'exchange_participants', 'exchange_properties'],
  ...['exchange_eligibility', 'notes', 'property_finances', 'task_dependencies', 'tasks', ...talk],
  'identification_notices',
  ...[
    'closing_statements',
    'deadline_postponements',
    'disbursement_approvals',
    'disbursement_requests',
    'expenses',
    'invoice_lines',
    'invoice_payments',
    'invoices',
    'tax_worksheets',
  ],
];
const byAdmin = [
  ...ofTheFirm,
  ...onFile,
  'agency_assignments',
  'message_templates',
  'task_templates',
  'custom_field_definitions',
  'task_template_dependencies',
];

export const insertsInto: Record<Role, { own: string[]; others: string[] }> = {
  // Into a direct conversation only its members bring others in, the admin no exception.
  admin: { own: [...byAdmin, 'conversation_members'], others: byAdmin },
  coordinator: { own: [...ofTheFirm, ...onFile, 'conversation_members'], others: ofTheFirm },
  client: {
    own: [
      ...['domain_events', 'exchange_properties', 'property_finances', ...talk, 'identification_notices'],
      ...ofTheirOwn,
    ],
    others: ofTheirOwn,
  },
  third_party: { own: ['domain_events', ...talk, ...ofTheirOwn], others: ofTheirOwn },
  agency: { own: ofTheirOwn, others: ofTheirOwn },
};
