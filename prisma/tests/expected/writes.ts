/**
 * What each role may write: the columns of an INSERT and of an UPDATE (`all`, `all but` some, or a list), and the rows an UPDATE
 * reaches. Written from spec/product.md and the fixture, not from the policies. Tables not named here are written by nobody:
 * their rows come from triggers, sign-in functions, or the owner.
 */
import type { Role } from '@/lib/platform/database/door';
import type { Columns } from './columns';
import { expectedRows } from './rows';

interface Writes {
  insert: Partial<Record<Role, Columns>>;
  update: Partial<Record<Role, Columns>>;
  /** Rows that an UPDATE without a condition changes. */
  reaches: Partial<Record<Role, string[]>>;
  /** A column to set, and a value that any row may take. */
  change?: [column: string, value: string];
}

/** Whose sign-in a contact is opens files to that person, so only an admin says it. */
const contactColumns = `first_name last_name company email phone_primary phone_mobile phone_work phone_home phone_fax address_line1
  address_line2 city state zip_code country latitude longitude contact_type industry title primary_contact_for
  assistant_contact_id referral_source relationship_strength preferred_contact_method communication_preferences timezone
  language pp_id account_ref_id account_ref_name is_primary_contact custom_field_values pp_synced_at tags notes
  importance_score last_interaction_date next_followup_date created_by updated_by`;

/** The values are sums over properties, which nobody writes by hand. */
const moneyColumns =
  'cash_boot mortgage_boot financing_amount proceeds proceeds_bank estimated_fees actual_fees pp_billing_info';

const seenBy = (table: string, ...roles: Role[]) =>
  Object.fromEntries(
    roles.map((role) => {
      const rows = expectedRows[table]![role];
      return [role, rows === 'denied' ? [] : rows];
    }),
  );

/** Staff writes what staff sees. */
const staffWrites = (table: string, column: string, value: string): Writes => ({
  insert: { admin: 'all', coordinator: 'all' },
  update: { admin: 'all', coordinator: 'all' },
  reaches: seenBy(table, 'admin', 'coordinator'),
  change: [column, value],
});

export const expectedWrites: Record<string, Writes> = {
  contacts: {
    insert: { admin: 'all', coordinator: `organization_id id created_at updated_at ${contactColumns}` },
    update: { admin: 'all', coordinator: contactColumns },
    reaches: seenBy('contacts', 'admin', 'coordinator'),
    change: ['notes', 'changed'],
  },
  contact_finances: staffWrites('contact_finances', 'credit_score', '701'),
  tax_identifiers: staffWrites('tax_identifiers', 'last_four', '4321'),
  exchanges: {
    ...staffWrites('exchanges', 'substatus', 'changed'),
    update: {
      admin: 'all but organization_id id completion_percentage',
      coordinator: 'all but organization_id id completion_percentage coordinator_id',
    },
  },
  exchange_participants: staffWrites('exchange_participants', 'satisfaction_score', '5'),
  exchange_properties: staffWrites('exchange_properties', 'city', 'changed'),
  property_finances: staffWrites('property_finances', 'debt', '1.00'),
  exchange_finances: {
    ...staffWrites('exchange_finances', 'cash_boot', '1.00'),
    insert: {},
    update: { admin: moneyColumns, coordinator: moneyColumns },
  },
  task_templates: {
    insert: { admin: 'all' },
    update: { admin: 'all' },
    reaches: seenBy('task_templates', 'admin'),
    change: ['position', '7'],
  },
  agency_assignments: {
    insert: { admin: 'all' },
    update: { admin: 'all' },
    reaches: seenBy('agency_assignments', 'admin'),
    change: ['ended_at', '2093-01-01'],
  },
  tasks: {
    insert: { admin: 'all', coordinator: 'all' },
    update: { admin: 'all', coordinator: 'all', client: 'status', third_party: 'status' },
    reaches: {
      ...seenBy('tasks', 'admin', 'coordinator', 'third_party'),
      // What the firm has blocked, the client sees and does not move.
      client: ['x1 of clara', 'x4 of clara'],
    },
    change: ['status', 'in_progress'],
  },
  domain_events: {
    insert: { admin: 'all', coordinator: 'all', client: 'all', third_party: 'all' },
    update: {},
    reaches: {},
  },
};
