import { headerOf, columnNames, columnOf, columns, type Column } from './columns';
import { decode } from '../csv/decode';
import { UnreadableFile, unreadable, type FileProblem } from '../csv/file-problem';
import { printable } from '../csv/printable';
import { splitRecords, type RawRecord } from '../csv/records';

/** `record` counts records from 1, the header and blank lines left out; `line` is where it begins in the file. */
export type MatterRecord = RawRecord & { readonly record: number };

/** `columns[i]` is what the i-th cell of a record means, null for one that is left out; `headers[i]` how the file calls it. */
export type MatterFile = {
  readonly headers: readonly string[];
  readonly columns: readonly (Column | null)[];
  readonly records: readonly MatterRecord[];
};

export type ReadResult = { ok: true; file: MatterFile } | { ok: false; problem: FileProblem };

/** Reads a CSV file into records. Any bytes give a file or a problem; nothing is thrown. */
export function readMatterFile(bytes: Uint8Array): ReadResult {
  try {
    return { ok: true, file: read(bytes) };
  } catch (error) {
    if (error instanceof UnreadableFile) return { ok: false, problem: error.problem };
    throw error;
  }
}

function read(bytes: Uint8Array): MatterFile {
  const text = decode(bytes);
  if (text.trim() === '') unreadable('empty', 'The file is empty. Export the matter list again.');
  const [header, ...records] = splitRecords(text);
  if (!header) return unreadable('empty', 'The file has no records. Export the matter list again.');
  const found = headerColumns(header);
  if (records.length === 0)
    unreadable('no_records', 'The file has a header and no records below it.', header.line);
  return {
    headers: header.cells.map((cell) => cell.trim()),
    columns: found,
    records: records.map((record, index) => ({ ...record, record: index + 1 })),
  };
}

function headerColumns({ cells, line }: RawRecord): Column[] {
  const found = cells.map(columnOf);
  if (found.every((column) => column === undefined)) noHeader(cells, line);
  const unknown = cells.filter((_, index) => found[index] === undefined);
  if (unknown.length > 0) {
    const names = unknown
      .map((cell) => (cell.trim() === '' ? '(blank)' : printable(cell.trim(), 40)))
      .join(', ');
    const known = columnNames.map(headerOf).join(', ');
    unreadable(
      'unknown_columns',
      `Columns not known: ${names}. Rename or remove them. Known are: ${known}.`,
      line,
    );
  }
  const known = found as Column[]; // No undefined is left.
  const twice = known.filter((column, index) => known.indexOf(column) !== index);
  if (twice.length > 0) {
    unreadable(
      'duplicate_columns',
      `Columns given twice: ${list(twice)}. Remove or rename one of each.`,
      line,
    );
  }
  const missing = columnNames.filter((column) => columns[column].needed && !known.includes(column));
  if (missing.length > 0) {
    unreadable('missing_columns', `Columns missing: ${list(missing)}. Add them to the header.`, line);
  }
  return known;
}

function noHeader(cells: readonly string[], line: number): never {
  const separator = cells.length === 1 && /[;\t|]/.exec(cells[0] ?? '')?.[0];
  if (separator && cells[0]!.split(separator).some((cell) => columnOf(cell) !== undefined)) {
    unreadable(
      'delimiter',
      'The cells are not separated by commas. Save the list as a comma-delimited CSV file.',
      line,
    );
  }
  const needed = list(columnNames.filter((column) => columns[column].needed));
  unreadable(
    'no_header',
    `The first record is not a header: it names none of our columns. Needed are: ${needed}.`,
    line,
  );
}

const list = (names: readonly Column[]) => [...new Set(names)].map(headerOf).join(', ');
