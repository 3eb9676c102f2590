/**
 * What each role may write: the columns of an INSERT and of an UPDATE (`all`, `all but` some, or a list), and the rows an UPDATE
 * reaches. Written from spec/product.md and the fixture, not from the policies. Tables not named here are written by nobody:
 * their rows come from triggers, sign-in functions, or the owner.
 */
import { byEach, propertyWrites, seenBy, staffWrites, type Writes } from './writes/kinds';
import { messageWrites } from './writes/messages';
import { taskWrites } from './writes/tasks';
import { workWrites } from './writes/work';

/** Whose sign-in a contact is opens files to that person, so only an admin says it. */
const contactColumns = `first_name last_name company email phone_primary phone_mobile phone_work phone_home phone_fax address_line1
  address_line2 city state zip_code country latitude longitude contact_type industry title primary_contact_for
  assistant_contact_id referral_source relationship_strength preferred_contact_method communication_preferences timezone
  language pp_id account_ref_id account_ref_name is_primary_contact custom_field_values pp_synced_at tags notes
  importance_score importance_reason last_interaction_date next_followup_date created_by updated_by`;

/** How far the work is, how much is at risk and when it ended follow from tasks, dates and status. */
const followingColumns =
  'completion_percentage risk_level risk_reasons risk_assessed_on gate_unmet_since closed_at updated_by';

/** What a row is does not change, nor whose it is. */
const keys = 'organization_id id';

/** The values are sums over properties, which nobody writes by hand. */
const moneyColumns =
  'cash_boot mortgage_boot financing_amount proceeds proceeds_bank proceeds_received_on estimated_fees actual_fees pp_billing_info';

/** What a client says of a draft of a replacement property. */
const draftColumns = 'address_line1 address_line2 city state zip_code property_type legal_description';

/** Times and hash are the database's; only of a paper do staff say when it was signed and sent. */
const noticeColumns = `${keys} exchange_id kind method text signed_name sent_to`;

/** When an event was recorded is not for its writer to say. */
const eventColumns = 'organization_id kind exchange_id subject_id actor_id data';

const waiting = ['x1 of carol', 'no file, of carol', 'no file, of dan'];
const withoutWaiting = (rows: ReturnType<typeof seenBy>) =>
  Object.fromEntries(
    Object.entries(rows).map(([role, labels]) => [role, labels.filter((label) => !waiting.includes(label))]),
  );

export const expectedWrites: Record<string, Writes> = {
  ...messageWrites,
  ...workWrites,
  ...taskWrites,
  contacts: {
    insert: {
      admin: 'all but merged_into_id merged_at',
      coordinator: `organization_id id created_at updated_at ${contactColumns}`,
    },
    update: {
      admin: 'all but organization_id id created_at created_by merged_into_id merged_at',
      coordinator: contactColumns.replace('created_by ', ''),
    },
    reaches: seenBy('contacts', 'admin', 'coordinator'),
    change: ['notes', 'changed'],
  },
  contact_finances: staffWrites(
    'contact_finances',
    ['credit_score', '701'],
    'all',
    'all but organization_id contact_id',
  ),
  tax_identifiers: staffWrites(
    'tax_identifiers',
    ['last_four', '4321'],
    'all',
    `all but ${keys} contact_id created_at`,
  ),
  exchanges: {
    ...staffWrites('exchanges', ['substatus', 'changed']),
    // A number comes with an import, which an admin runs.
    insert: {
      admin: `all but ${followingColumns}`,
      coordinator: `all but exchange_number ${followingColumns}`,
    },
    update: {
      admin: `all but exchange_number created_by ${keys} ${followingColumns}`,
      coordinator: `all but exchange_number created_by coordinator_id ${keys} ${followingColumns}`,
    },
  },
  exchange_participants: staffWrites(
    'exchange_participants',
    ['satisfaction_score', '5'],
    'all',
    `all but ${keys} exchange_id participant_id created_at`,
  ),
  exchange_properties: propertyWrites(
    'exchange_properties',
    ['city', 'changed'],
    `all but ${keys} exchange_id side created_at created_by`,
    {
      insert: `${keys} exchange_id side status country ${draftColumns}`,
      update: draftColumns,
      reaches: ['bare of x1', 'x1 replacement'],
    },
  ),
  property_finances: propertyWrites(
    'property_finances',
    ['debt', '1.00'],
    'all but organization_id property_id exchange_id',
    {
      insert: 'organization_id property_id exchange_id value debt',
      update: 'value debt',
      reaches: ['x1 replacement'],
    },
  ),
  identification_notices: {
    insert: {
      ...byEach(`${noticeColumns} signed_at sent_at`, 'admin', 'coordinator'),
      client: noticeColumns,
    },
    update: {},
    reaches: {},
  },
  identification_notice_properties: {
    insert: byEach('organization_id notice_id property_id description', 'admin', 'coordinator', 'client'),
    update: {},
    reaches: {},
  },
  exchange_finances: {
    ...staffWrites('exchange_finances', ['cash_boot', '1.00']),
    insert: {},
    update: { admin: moneyColumns, coordinator: moneyColumns },
  },
  exchange_eligibility: staffWrites(
    'exchange_eligibility',
    ['answers', '{"heldFor": "business"}'],
    'organization_id exchange_id answers',
    'answers',
  ),
  task_templates: {
    insert: { admin: 'all' },
    update: { admin: `all but ${keys} created_at` },
    reaches: seenBy('task_templates', 'admin'),
    change: ['position', '7'],
  },
  agency_assignments: {
    insert: { admin: 'all' },
    update: { admin: `all but ${keys} created_at created_by` },
    reaches: seenBy('agency_assignments', 'admin'),
    change: ['ended_at', '2093-01-01'],
  },
  tasks: {
    insert: byEach('all but urgency_score completed_at next_notice_on', 'admin', 'coordinator'),
    update: {
      ...byEach(
        `all but urgency_score completed_at next_notice_on ${keys} created_at created_by`,
        ...(['admin', 'coordinator'] as const),
      ),
      ...{ client: 'status', third_party: 'status' },
    },
    // Nobody takes up what waits for another.
    among: `title NOT IN ('x1 of carol', 'no file, of carol', 'no file, of dan')`,
    reaches: {
      ...withoutWaiting(seenBy('tasks', 'admin', 'coordinator', 'third_party')),
      // What the firm has blocked, the client sees and does not move.
      client: ['x1 of clara', 'x4 of clara'],
    },
    change: ['status', 'in_progress'],
  },
  domain_events: {
    insert: byEach(eventColumns, 'admin', 'coordinator', 'client', 'third_party'),
    update: {},
    reaches: {},
  },
};
