/** Any CSV file as a table: its headers and records, whatever they mean. What they mean is decided afterwards. */
import { decode } from './decode';
import { UnreadableFile, unreadable, type FileProblem } from './file-problem';
import { splitRecords, type RawRecord } from './records';

export interface Table {
  headers: string[];
  /** `record` counts from 1, the header and blank lines left out; `line` is where it begins in the file. */
  records: (RawRecord & { record: number })[];
}

const MOST_COLUMNS = 200;
const LONGEST_HEADER = 200;

/** Any bytes give a table or a problem; nothing is thrown. */
export function readTable(
  bytes: Uint8Array,
): { ok: true; table: Table } | { ok: false; problem: FileProblem } {
  try {
    return { ok: true, table: read(bytes) };
  } catch (error) {
    if (error instanceof UnreadableFile) return { ok: false, problem: error.problem };
    throw error;
  }
}

function read(bytes: Uint8Array): Table {
  const text = decode(bytes);
  if (text.trim() === '') unreadable('empty', 'The file is empty. Export the list again.');
  const [header, ...records] = splitRecords(text);
  if (!header) return unreadable('empty', 'The file has no records. Export the list again.');
  const headers = header.cells.map((cell) => cell.trim().slice(0, LONGEST_HEADER));
  if (headers.length === 1 && /[;\t|]/.test(headers[0]!)) {
    unreadable(
      'delimiter',
      'The cells are not separated by commas. Save the list as a comma-delimited CSV file.',
      header.line,
    );
  }
  if (headers.length > MOST_COLUMNS) {
    unreadable(
      'no_header',
      `The file has more than ${MOST_COLUMNS} columns. Leave out those that are not needed.`,
    );
  }
  if (records.length === 0) {
    unreadable('no_records', 'The file has a header and no records below it.', header.line);
  }
  return { headers, records: records.map((record, index) => ({ ...record, record: index + 1 })) };
}
