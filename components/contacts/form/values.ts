/** What the form of a contact holds: text as it is typed; the schema reads it. */
import type { ContactPage } from '@/lib/contacts/page';
import { valuesOf as ownValues, type FieldValues } from '@/lib/custom-fields/rules/definition';
import type { ContactMethod, ContactType } from '@/lib/contacts/words';

export interface Related {
  id: string;
  name: string;
}

export interface ContactValues {
  kind: 'person' | 'company';
  firstName: string;
  lastName: string;
  company: string;
  title: string;
  industry: string;
  types: ContactType[];
  email: string;
  phonePrimary: string;
  phoneMobile: string;
  phoneWork: string;
  phoneHome: string;
  phoneFax: string;
  addressLine1: string;
  addressLine2: string;
  city: string;
  state: string;
  zipCode: string;
  country: string;
  latitude: string;
  longitude: string;
  primaryContactFor: Related | null;
  assistantContactId: Related | null;
  referralSource: string;
  preferredContactMethod: ContactMethod;
  noEmail: boolean;
  noPhone: boolean;
  bestTime: string;
  timezone: string;
  language: string;
  tags: string;
  notes: string;
  nextFollowupDate: string;
  relationshipStrength: string;
  customFields: FieldValues;
}

export const emptyValues: ContactValues = {
  kind: 'person',
  ...{ firstName: '', lastName: '', company: '', title: '', industry: '', types: [], email: '' },
  ...{ phonePrimary: '', phoneMobile: '', phoneWork: '', phoneHome: '', phoneFax: '' },
  ...{ addressLine1: '', addressLine2: '', city: '', state: '', zipCode: '', country: 'USA' },
  ...{ latitude: '', longitude: '', primaryContactFor: null, assistantContactId: null },
  ...{ referralSource: '', preferredContactMethod: 'email', noEmail: false, noPhone: false, bestTime: '' },
  ...{ timezone: '', language: 'en', tags: '', notes: '', nextFollowupDate: '', relationshipStrength: '' },
  customFields: {},
};

export function valuesOf(contact: ContactPage['contact']): ContactValues {
  const text = (value: string | number | null) => (value === null ? '' : String(value));
  const { preferences, firstName, lastName, company } = contact;
  return {
    kind: !firstName && !lastName && company ? 'company' : 'person',
    ...{ firstName: text(firstName), lastName: text(lastName), company: text(company) },
    ...{ title: text(contact.title), industry: text(contact.industry), types: contact.types },
    ...{ email: text(contact.email), phonePrimary: text(contact.phonePrimary) },
    ...{ phoneMobile: text(contact.phoneMobile), phoneWork: text(contact.phoneWork) },
    ...{ phoneHome: text(contact.phoneHome), phoneFax: text(contact.phoneFax) },
    ...{ addressLine1: text(contact.addressLine1), addressLine2: text(contact.addressLine2) },
    ...{ city: text(contact.city), state: text(contact.state), zipCode: text(contact.zipCode) },
    ...{ country: contact.country, latitude: text(contact.latitude), longitude: text(contact.longitude) },
    ...{ primaryContactFor: contact.primaryFor, assistantContactId: contact.assistant },
    ...{ referralSource: text(contact.referralSource) },
    preferredContactMethod: contact.preferredContactMethod,
    ...{ noEmail: preferences.noEmail, noPhone: preferences.noPhone, bestTime: preferences.bestTime ?? '' },
    ...{ timezone: text(contact.timezone), language: contact.language, tags: contact.tags.join(', ') },
    ...{ notes: text(contact.notes), nextFollowupDate: text(contact.nextFollowupDate) },
    relationshipStrength: text(contact.relationshipStrength),
    customFields: ownValues(contact.customFieldValues),
  };
}

/** As the action takes it. A company has no name of a person: what was typed there is left out. */
export function detailsOf(values: ContactValues) {
  const { kind, tags, noEmail, noPhone, bestTime, primaryContactFor, assistantContactId, ...rest } = values;
  return {
    ...rest,
    ...(kind === 'company' && { firstName: '', lastName: '', title: '' }),
    primaryContactFor: primaryContactFor?.id ?? '',
    assistantContactId: assistantContactId?.id ?? '',
    preferences: { noEmail, noPhone, bestTime },
    tags: tags
      .split(',')
      .map((tag) => tag.trim())
      .filter(Boolean),
  };
}

export const typedName = ({ kind, firstName, lastName, company }: ContactValues): string =>
  (kind === 'person' && [firstName.trim(), lastName.trim()].filter(Boolean).join(' ')) || company.trim();
