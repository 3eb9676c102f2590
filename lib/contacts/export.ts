/** The list of contacts as a file: its filters, its order and its chosen columns; everything that is kept where nobody chose. */
import { allow } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import { recordExport } from '@/lib/audit/events';
import { fieldDefinitions } from '@/lib/custom-fields/queries';
import { valuesOf, type FieldDefinition } from '@/lib/custom-fields/rules/definition';
import { fieldColumn } from '@/lib/custom-fields/rules/filter';
import type { CsvPlan } from '@/lib/entry/member-csv';
import { chooseColumns } from '@/lib/shared/columns-param';
import type { CsvCell } from '@/lib/shared/csv';
import { contactList } from './list';
import { columnChoices } from './list-columns';
import { firstPage, readContactState } from './list-params';
import { exportContacts, type ExportedContact } from './sql/export-contacts';
import type { ListedContact } from './sql/list-contacts';
import { languageWord, methodWord, typeWord } from './words';

/** Rows of one piece; each is read in a transaction of its own. */
const PIECE = 500;

type Row = ExportedContact & Pick<ListedContact, 'asClient' | 'asParticipant' | 'openFiles'>;
type Column = [header: string, cell: (contact: Row) => CsvCell];

/** Financial details and notes stay in the product. Taking the list out is recorded with how many rows left. */
export async function contactExport(
  scope: Scope,
  params: URLSearchParams,
  piece: number = PIECE,
): Promise<CsvPlan> {
  allow(scope, 'contact.export');
  const state = { ...readContactState(params), ...firstPage };
  const definitions = await fieldDefinitions(scope, 'contact');
  const choices = columnChoices(definitions);
  const { shown, chosen } = chooseColumns(state.columns, choices);
  const columns = chosen
    ? shown.flatMap((id) => cellsOf(id, definitions))
    : [...choices.flatMap(({ id }) => cellsOf(id, definitions)), ...others];
  const { total } = await contactList(scope, state, 1);
  await recordExport(scope, 'contacts', total, {
    detail: { format: 'csv', columns: chosen ? shown.join(',') : 'all' },
  });
  return {
    name: 'contacts.csv',
    header: columns.map(([header]) => header),
    page: async (within, after) => {
      const list = await contactList(within, { ...state, after: after ?? null }, piece, { onward: true });
      const rows = await rowsOf(within, list.rows);
      return { rows: rows.map((row) => columns.map(([, cell]) => cell(row))), next: list.after };
    },
  };
}

async function rowsOf(scope: Scope, listed: readonly ListedContact[]): Promise<Row[]> {
  const found = await exportContacts(
    scope,
    listed.map(({ id }) => id),
  );
  const byId = new Map(found.map((contact) => [contact.id, contact]));
  return listed.flatMap(({ id, asClient, asParticipant, openFiles }) => {
    const contact = byId.get(id);
    return contact ? [{ ...contact, asClient, asParticipant, openFiles }] : [];
  });
}

/** One column of the list is one of the file, or several where it shows several things. */
function cellsOf(id: string, definitions: readonly FieldDefinition[]): Column[] {
  const own = definitions.find(({ key }) => fieldColumn(key) === id);
  if (own) return [[own.label, ({ customFieldValues }) => valuesOf(customFieldValues)[own.key]]];
  return fixed[id] ?? [];
}

const fixed: Record<string, Column[]> = {
  name: [
    ['First name', ({ firstName }) => firstName],
    ['Last name', ({ lastName }) => lastName],
    ['Company', ({ company }) => company],
    ['Title', ({ title }) => title],
  ],
  types: [['Types', ({ contactType }) => contactType.map((type) => typeWord[type]).join('; ')]],
  reach: [
    ['E-mail', ({ email }) => email],
    ['Phone', ({ phonePrimary }) => phonePrimary],
    ['Mobile', ({ phoneMobile }) => phoneMobile],
    ['Work phone', ({ phoneWork }) => phoneWork],
    ['Home phone', ({ phoneHome }) => phoneHome],
    ['Fax', ({ phoneFax }) => phoneFax],
  ],
  state: [
    ['Address', ({ addressLine1 }) => addressLine1],
    ['Address 2', ({ addressLine2 }) => addressLine2],
    ['City', ({ city }) => city],
    ['State', ({ state }) => state],
    ['ZIP code', ({ zipCode }) => zipCode],
    ['Country', ({ country }) => country],
  ],
  files: [
    ['Exchanges as client', ({ asClient }) => asClient],
    ['Exchanges as participant', ({ asParticipant }) => asParticipant],
    ['Open exchanges', ({ openFiles }) => openFiles],
  ],
  followup: [['Next follow-up', ({ nextFollowupDate }) => nextFollowupDate]],
  tags: [['Tags', ({ tags }) => tags.join('; ')]],
};

/** What no column of the list shows. */
const others: Column[] = [
  ['Preferred contact', ({ preferredContactMethod }) => methodWord[preferredContactMethod]],
  ['Time zone', ({ timezone }) => timezone],
  ['Language', ({ language }) => languageWord(language)],
  ['Referral source', ({ referralSource }) => referralSource],
];
