/** The list as CSV, in the order and with the filters of the page; cells that a spreadsheet would run are neutralized. */
import { allow } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import { recordExport } from '@/lib/audit/events';
import { fieldDefinitions } from '@/lib/custom-fields/queries';
import { valuesOf } from '@/lib/custom-fields/rules/definition';
import { exportValue } from '@/lib/custom-fields/rules/write-value';
import { writeCsv } from '@/lib/shared/csv';
import { firstPage, type ContactListState } from './list-params';
import { exportContacts, type ExportedContact } from './sql/export-contacts';
import { listContacts } from './sql/list-contacts';
import { languageWord, methodWord, typeWord } from './words';

/** As many as one file holds; the list says so beside the button when there are more. */
export const MOST_EXPORTED = 50_000;

const columns: [header: string, cell: (contact: ExportedContact) => string | number | null][] = [
  ['First name', ({ firstName }) => firstName],
  ['Last name', ({ lastName }) => lastName],
  ['Company', ({ company }) => company],
  ['Title', ({ title }) => title],
  ['Types', ({ contactType }) => contactType.map((type) => typeWord[type]).join('; ')],
  ['E-mail', ({ email }) => email],
  ['Phone', ({ phonePrimary }) => phonePrimary],
  ['Mobile', ({ phoneMobile }) => phoneMobile],
  ['Work phone', ({ phoneWork }) => phoneWork],
  ['Home phone', ({ phoneHome }) => phoneHome],
  ['Fax', ({ phoneFax }) => phoneFax],
  ['Address', ({ addressLine1 }) => addressLine1],
  ['Address 2', ({ addressLine2 }) => addressLine2],
  ['City', ({ city }) => city],
  ['State', ({ state }) => state],
  ['ZIP code', ({ zipCode }) => zipCode],
  ['Country', ({ country }) => country],
  ['Preferred contact', ({ preferredContactMethod }) => methodWord[preferredContactMethod]],
  ['Time zone', ({ timezone }) => timezone],
  ['Language', ({ language }) => languageWord(language)],
  ['Referral source', ({ referralSource }) => referralSource],
  ['Tags', ({ tags }) => tags.join('; ')],
  ['Next follow-up', ({ nextFollowupDate }) => nextFollowupDate],
];

/** Financial details and notes stay in the product: nothing in the file is for staff's eyes alone but addresses. */
export async function exportedContacts(scope: Scope, state: ContactListState): Promise<string> {
  allow(scope, 'contact.export');
  const listed = await listContacts(scope, { state: { ...state, ...firstPage }, limit: MOST_EXPORTED });
  const rows = await exportContacts(
    scope,
    listed.map(({ id }) => id),
  );
  await recordExport(scope, 'contacts', rows.length);
  const own = await fieldDefinitions(scope, 'contact');
  return writeCsv(
    [...columns.map(([header]) => header), ...own.map(({ label }) => label)],
    rows.map((row) => {
      const values = valuesOf(row.customFieldValues);
      return [...columns.map(([, cell]) => cell(row)), ...own.map(({ key }) => exportValue(values[key]))];
    }),
  );
}
