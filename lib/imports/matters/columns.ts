import { wordOf } from './cells/choice';

/** A column of a matter list: its header, the few other spellings offices use, and whether a list can do without it. */
type Definition = { header: string; also?: readonly string[]; needed?: true };

const definitions = {
  number: {
    header: 'Matter Number',
    also: ['Matter #', 'Matter No', 'Matter No.', 'File Number'],
    needed: true,
  },
  name: { header: 'Matter Name', also: ['Matter'] },
  client: { header: 'Client', also: ['Client Name'], needed: true },
  clientEmail: { header: 'Client Email', also: ['Client E-mail'] },
  clientPhone: { header: 'Client Phone' },
  taxpayerType: { header: 'Taxpayer Type' },
  exchangeType: { header: 'Type of Exchange', also: ['Exchange Type'], needed: true },
  coordinatorEmail: { header: 'Coordinator Email', also: ['Coordinator E-mail', 'Coordinator'] },
  status: { header: 'Status', needed: true },
  openedOn: { header: 'Opened', also: ['Date Opened', 'Opened On'], needed: true },
  relinquishedAddress: {
    header: 'Rel Property Address',
    also: ['Relinquished Property Address'],
    needed: true,
  },
  relinquishedCity: { header: 'Rel City', also: ['Relinquished City'] },
  relinquishedState: { header: 'Rel State', also: ['Relinquished State'] },
  relinquishedZip: { header: 'Rel Zip', also: ['Relinquished Zip'] },
  relinquishedValue: { header: 'Rel Value', also: ['Relinquished Value'] },
  relinquishedDebt: { header: 'Rel Debt', also: ['Relinquished Debt'] },
  transferredOn: {
    header: 'Close of Escrow Date',
    also: ['Close of Escrow', 'COE Date', 'Closing Date'],
    needed: true,
  },
  day45: { header: 'Day 45', also: ['45 Day'] },
  day180: { header: 'Day 180', also: ['180 Day'] },
  proceeds: { header: 'Proceeds' },
  bank: { header: 'Bank' },
  replacementAddress: { header: 'Rep 1 Property Address', also: ['Replacement Property Address'] },
  replacementCity: { header: 'Rep 1 City', also: ['Replacement City'] },
  replacementState: { header: 'Rep 1 State', also: ['Replacement State'] },
  replacementZip: { header: 'Rep 1 Zip', also: ['Replacement Zip'] },
  replacementValue: { header: 'Rep 1 Value', also: ['Replacement Value'] },
  identified: { header: 'Identified?' },
  notes: { header: 'Notes' },
} as const satisfies Record<string, Definition>;

export type Column = keyof typeof definitions;

export const columns: Readonly<Record<Column, Definition>> = definitions;
export const columnNames = Object.keys(definitions) as Column[];
export const headerOf = (column: Column) => columns[column].header;

const bySpelling = new Map(
  columnNames.flatMap((column) =>
    [columns[column].header, ...(columns[column].also ?? [])].map((text) => [wordOf(text), column] as const),
  ),
);

/** The column that a header names; capitals, blanks and punctuation do not matter. */
export const columnOf = (header: string): Column | undefined => bySpelling.get(wordOf(header));
