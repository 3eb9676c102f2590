/**
 * Which columns of each table a role may read; docs/permissions.md says why. A column that is not listed is refused. A new
 * column is `all` for staff and hidden from everybody else until it is listed here and granted in prisma/sql/7x_grants.
 */
import type { Role } from '@/lib/platform/database/door';

import { type Columns, everybody, nobody, parties, staffOnly } from './columns/kinds';
import { workColumns } from './columns/work';

const person = 'id email first_name last_name display_name phone_primary';
const contact =
  'organization_id id user_id first_name last_name company display_name title contact_type email phone_primary phone_mobile phone_work';
const timeline = `organization_id id created_at exchange_number exchange_type client_id coordinator_id primary_attorney_id
  time_zone transfer_date identification_deadline exchange_deadline parked_side parking_started_on parking_agreement_deadline
  parking_identification_deadline parking_deadline status stage closed_at taxpayer_type tax_return_due_on extension_filed_on
  extended_due_on return_filed_on`;
const card = `organization_id exchange_id exchange_number exchange_type status stage client_id coordinator_id time_zone
  transfer_date identification_deadline exchange_deadline parking_identification_deadline parking_deadline next_deadline
  closed_at updated_at shared_message_count`;
const property = `organization_id id exchange_id side status address_line1 address_line2 city state zip_code country latitude
  longitude coordinates property_type legal_description identified_on transferred_on created_at`;
const task = `organization_id id title description task_type category exchange_id contact_id assigned_to due_on due_at anchor
  offset_days start_on completed_at status is_open priority created_at updated_at`;
const values = `organization_id exchange_id relinquished_property_value replacement_property_value exchange_value cash_boot
  mortgage_boot financing_amount proceeds proceeds_received_on invoiced_total paid_total outstanding_total`;
const part =
  'organization_id id exchange_id participant_id user_id role sub_roles is_primary joined_at left_at is_active';

export const expectedColumns: Record<string, Record<Role, Columns>> = {
  organizations: parties('id name slug time_zone phone email website'),
  users: parties(person, { agency: 'id first_name last_name display_name' }),
  user_credentials: nobody,
  sessions: everybody,
  memberships: parties('organization_id user_id role is_active'),
  contacts: parties(contact, {
    agency: 'organization_id id user_id first_name last_name company display_name contact_type',
  }),
  contact_finances: staffOnly,
  tax_identifiers: staffOnly,
  exchanges: parties(timeline, {
    client: `${timeline} name agreement_signed_on status_reason completion_percentage`,
  }),
  exchange_cards: parties(card, {
    client: `${card} name completion_percentage properties_relinquished properties_replacement`,
  }),
  exchange_finances: { ...staffOnly, client: values },
  exchange_numbers: parties('organization_id number exchange_id'),
  exchange_number_counters: nobody,
  exchange_access: everybody,
  exchange_participants: parties(part, { client: 'none' }),
  agency_assignments: { ...staffOnly, agency: 'all' },
  exchange_properties: { ...staffOnly, client: property },
  property_finances: { ...staffOnly, client: 'all' },
  identification_notices: { ...staffOnly, client: 'all' },
  identification_notice_properties: { ...staffOnly, client: 'all' },
  task_templates: staffOnly,
  tasks: parties(task, { agency: 'none' }),
  domain_events: staffOnly,
  ...workColumns,
  search_documents: nobody,
  search_words: nobody,
  job_runs: { ...nobody, admin: 'all' },
  analytics_snapshots: nobody,
  analytics_refreshes: nobody,
  audit_logs: staffOnly,
  audit_blocks: { ...nobody, admin: 'all', coordinator: 'organization_id number to_txid' },
};
