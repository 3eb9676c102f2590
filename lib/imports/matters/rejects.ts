import { stringify } from 'csv-stringify/sync';
import { neutralizeCell } from '@/lib/shared/spreadsheet-cell';
import type { MatterFile } from './read';
import type { Reject } from './reject';

/**
 * The rejects as a CSV file: one line per reason, with the record's own cells behind it. Opens in a spreadsheet as it
 * is: UTF-8 with a byte-order mark, CRLF, and an apostrophe before every cell that could run as a formula.
 */
export function writeRejects(file: MatterFile, rejects: readonly Reject[]): string {
  const cellsOf = new Map(file.records.map(({ record, cells }) => [record, cells]));
  const lines = rejects.map(({ record, line, column, value, reason }) => [
    String(record),
    String(line),
    ...[column, value, reason, ...(cellsOf.get(record) ?? [])].map(neutralizeCell),
  ]);
  const header = ['Record', 'Line', 'Column', 'Value', 'Reason', ...file.headers.map(neutralizeCell)];
  return stringify([header, ...lines], { bom: true, record_delimiter: '\r\n' });
}
