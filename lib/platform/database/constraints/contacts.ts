/** What to say of contacts, their means and tax ids. */
import type { Refusal } from './refusal';

export const contactConstraints: Record<string, Refusal> = {
  contacts_named: { field: 'lastName', message: 'Give a name, a company or an e-mail address.' },
  contacts_email_address: { field: 'email', message: 'Write the e-mail address as name@example.com.' },
  contacts_organization_id_user_id_key: {
    kind: 'conflict',
    message: 'That person is already linked to another contact of your firm.',
  },
  contacts_relationship_strength_range: {
    field: 'relationshipStrength',
    message: 'Relationship strength is 1 to 5.',
  },
  contacts_importance_score_range: { field: 'importanceScore', message: 'Importance is 1 to 100.' },
  contacts_time_zone_known: { field: 'timezone', message: 'Choose a time zone from the list.' },
  contacts_coordinates_range: {
    field: 'latitude',
    message: 'Latitude lies between -90 and 90, longitude between -180 and 180.',
  },
  contacts_not_own_relation: {
    field: 'primaryContactFor',
    message: 'A contact is not its own assistant, nor the primary contact for itself. Choose another.',
  },
  contacts_organization_id_primary_contact_for_fkey: {
    field: 'primaryContactFor',
    message: 'Choose a contact of your firm.',
  },
  contacts_organization_id_assistant_contact_id_fkey: {
    field: 'assistantContactId',
    message: 'Choose a contact of your firm.',
  },
  contacts_importance_reason_given: {
    field: 'importanceReason',
    message: 'Say in at most 500 characters why you set the importance yourself.',
  },
  contact_finances_capacity_not_negative: {
    field: 'investmentCapacity',
    message: 'An investment capacity is not negative.',
  },
  contact_finances_credit_score_range: {
    field: 'creditScore',
    message: 'A credit score lies between 300 and 850.',
  },
  tax_identifiers_last_four: { field: 'taxId', message: 'Write all digits of the tax id.' },
  tax_identifiers_one_per_kind: {
    field: 'taxId',
    kind: 'conflict',
    message: 'This contact already has a tax id of that kind. Replace it instead.',
  },
};

/** Of rules over several contacts, raised by prisma/sql/42_contacts.sql and 43_merge.sql. */
export const contactRaised: Record<string, Refusal> = {
  contacts_hierarchy_no_cycle: {
    field: 'primaryContactFor',
    message:
      'That contact leads back to this one, directly or through others, so this would be a circle. Choose another.',
  },
  contacts_merged_stay: {
    kind: 'conflict',
    message: 'This contact was merged into another meanwhile. Reload the page to see the one that is kept.',
  },
  contacts_merged_unused: {
    kind: 'conflict',
    message: 'That contact was merged into another. Choose the one that is kept.',
  },
  contacts_merge_two: { message: 'A contact is not merged with itself. Choose another.' },
  contacts_merge_once: {
    kind: 'conflict',
    message: 'One of these contacts was merged already. Reload the page to see the one that is kept.',
  },
  contacts_merge_one_sign_in: {
    kind: 'conflict',
    message:
      'Both contacts sign in, each with an account of their own. Unlink one of the accounts first. Nothing was merged.',
  },
  contacts_merge_sign_in_by_admin: {
    kind: 'conflict',
    message:
      'One of these contacts signs in, and a sign-in opens files. Ask an admin to merge them. Nothing was merged.',
  },
  contacts_merge_one_tax_id: {
    kind: 'conflict',
    message:
      'These contacts have two different tax ids of one kind, so they may be two people. Correct the wrong one first. Nothing was merged.',
  },
  contacts_merge_own_files: {
    kind: 'conflict',
    message:
      'The contact to be merged is on files of your colleagues. Ask an admin to merge them. Nothing was merged.',
  },
};
