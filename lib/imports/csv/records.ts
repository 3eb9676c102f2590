import { CsvError, parse } from 'csv-parse/sync';
import { countLines } from './decode';
import { unreadable } from './file-problem';

export const MOST_RECORDS = 50_000;
const LONGEST_RECORD = 1_000_000;

/** Cells as the file has them, and the line (from 1) on which they begin. */
export type RawRecord = { readonly line: number; readonly cells: readonly string[] };

type Parsed = { record: string[]; raw: string };

/** Splits text into records, RFC 4180: commas, double quotes, any line break. The header is the first of them. */
export function splitRecords(text: string): RawRecord[] {
  const records: RawRecord[] = [];
  let line = 1;
  const collect = ({ record, raw }: Parsed) => {
    if (record.some((cell) => cell.trim() !== '')) records.push({ line, cells: record });
    if (records.length > MOST_RECORDS + 1) tooMany();
    line += countLines(raw);
    return null;
  };
  try {
    parse(text, {
      raw: true,
      // With `raw` each record comes wrapped, which the declared types do not say.
      on_record: (wrapped: unknown) => collect(wrapped as Parsed),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      max_record_size: LONGEST_RECORD,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    explain(error, line);
  }
  return records;
}

function tooMany(): never {
  unreadable(
    'too_many_records',
    `The file has more than ${MOST_RECORDS.toLocaleString('en-US')} records. Split it, each part with the header, and import the parts.`,
  );
}

function explain(error: CsvError, line: number): never {
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    unreadable(
      'record_too_long',
      `The record that begins on line ${line} has more than a million characters. Look there for a quotation mark that is not closed.`,
      line,
    );
  }
  unreadable(
    'quotation_mark',
    `A quotation mark is out of place in the record that begins on line ${line}. A cell with a comma, a line break or a quotation mark stands in double quotes, and a quotation mark inside it is written twice.`,
    line,
  );
}
