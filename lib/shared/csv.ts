/**
 * CSV as a spreadsheet opens it: UTF-8 with a byte-order mark, CRLF, and an apostrophe before every cell that could run as a
 * formula. An amount below zero is one too, to a spreadsheet and to whoever adds the column up, so plain numbers stay.
 */
import { stringify } from 'csv-stringify/sync';
import { neutralizeCell } from './spreadsheet-cell';

export type CsvCell = string | number | boolean | null | undefined;
export type CsvRow = readonly CsvCell[];

const PLAIN_NUMBER = /^-\d+(\.\d+)?$/;
const BOM = '\uFEFF';
/** Rows that are written in one piece. */
const BATCH = 500;

/** The cell as text: yes and no in words, nothing for null, formulas neutralized. */
export function csvCell(value: CsvCell): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  const text = String(value);
  return PLAIN_NUMBER.test(text) ? text : neutralizeCell(text);
}

const lines = (rows: readonly CsvRow[]): string =>
  stringify(
    rows.map((row) => row.map(csvCell)),
    // Either half of a line's end inside a cell would end the line for some readers.
    { record_delimiter: '\r\n', quoted_match: /[\r\n]/ },
  );

/** A whole small file. */
export const writeCsv = (header: readonly string[], rows: readonly CsvRow[]): string =>
  `${BOM}${lines([header, ...rows])}`;

/** A large file, written while its rows are read. It ends with an error when reading does, so that no part passes for all. */
export function csvStream(
  header: readonly string[],
  rows: AsyncIterable<CsvRow> | Iterable<CsvRow>,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  const pieces = textOf(header, rows);
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}

async function* textOf(
  header: readonly string[],
  rows: AsyncIterable<CsvRow> | Iterable<CsvRow>,
): AsyncGenerator<string, void> {
  yield `${BOM}${lines([header])}`;
  let batch: CsvRow[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length < BATCH) continue;
    yield lines(batch);
    batch = [];
  }
  if (batch.length > 0) yield lines(batch);
}
