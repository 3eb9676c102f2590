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
  audit_logs: { roles: outsiders, reason: 'who did what in the office is for the office' },
  audit_blocks: {
    roles: ['coordinator', ...outsiders],
    reason: 'whether the log is whole concerns the firm',
  },
  contact_finances: { roles: outsiders, reason: 'the means of a contact are for staff' },
  tax_identifiers: { roles: outsiders, reason: 'tax ids are for staff' },
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
  tasks: { roles: ['agency'], reason: 'an agency does no work on a file' },
  job_runs: { roles: ['coordinator', ...outsiders], reason: 'how the machinery runs is for the admin' },
};
