/** The columns of a list of contacts, and how each is read; lengths are those of the forms. */
import { longest } from '@/lib/contacts/limits';
import { contactMethod, contactTypes, parseTimeZone, strength, tags } from './cells';
import type { Field } from '../kind';
import { optional, type CellReader } from '../matters/cells/cell';
import { email, phone } from '../matters/cells/contact';
import { date } from '../matters/cells/date';
import { state } from '../matters/cells/state';
import { line, paragraph } from '../matters/cells/text';
import { zip } from '../matters/cells/zip';

const column = <T>(label: string, read: CellReader<T>, ...also: string[]) => ({
  label,
  also,
  read: optional(read),
});

export const contactColumns = {
  firstName: column('First Name', line(longest.name), 'First', 'Given Name'),
  lastName: column('Last Name', line(longest.name), 'Last', 'Surname', 'Family Name'),
  company: column('Company', line(longest.company), 'Company Name', 'Organization', 'Firm', 'Account'),
  email: column('Email', email, 'E-mail', 'Email Address', 'E-mail Address'),
  phonePrimary: column('Phone', phone, 'Phone Number', 'Primary Phone', 'Telephone', 'Main Phone'),
  phoneMobile: column('Mobile', phone, 'Mobile Phone', 'Cell', 'Cell Phone'),
  phoneWork: column('Work Phone', phone, 'Business Phone', 'Office Phone'),
  phoneHome: column('Home Phone', phone),
  phoneFax: column('Fax', phone, 'Fax Number', 'Business Fax'),
  contactType: column('Types', contactTypes, 'Type', 'Contact Type', 'Role'),
  tags: column('Tags', tags, 'Tag', 'Labels', 'Categories'),
  title: column('Job Title', line(longest.name), 'Title', 'Position'),
  industry: column('Industry', line(longest.name)),
  addressLine1: column(
    'Address',
    line(longest.address),
    'Street',
    'Address 1',
    'Street Address',
    'Address Line 1',
  ),
  addressLine2: column('Address 2', line(longest.address), 'Address Line 2', 'Suite', 'Unit'),
  city: column('City', line(longest.city)),
  state: column('State', state),
  zipCode: column('Zip', zip, 'Zip Code', 'Postal Code'),
  referralSource: column('Referral Source', line(longest.source), 'Referred By', 'Source'),
  relationshipStrength: column('Relationship Strength', strength, 'Strength'),
  preferredContactMethod: column(
    'Preferred Contact',
    contactMethod,
    'Preferred Contact Method',
    'Contact By',
  ),
  timezone: column('Time Zone', parseTimeZone, 'Timezone'),
  nextFollowupDate: column('Next Follow-up', date, 'Follow Up', 'Next Follow Up Date'),
  notes: column('Notes', paragraph(longest.notes), 'Note', 'Comments'),
} as const;

export type ContactColumn = keyof typeof contactColumns;
export const contactColumnNames = Object.keys(contactColumns) as ContactColumn[];

export const contactFields: Field[] = contactColumnNames.map((key) => ({
  key,
  label: contactColumns[key].label,
  also: contactColumns[key].also,
}));
