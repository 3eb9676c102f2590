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
