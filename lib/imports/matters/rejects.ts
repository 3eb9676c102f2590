import { writeCsv } from '@/lib/shared/csv';
import type { MatterFile } from './read';
import type { Reject } from './reject';

/** The rejects as a CSV file that a spreadsheet opens: one line per reason, with the record's own cells behind it. */
export function writeRejects(file: MatterFile, rejects: readonly Reject[]): string {
  const cellsOf = new Map(file.records.map(({ record, cells }) => [record, cells]));
  const lines = rejects.map(({ record, line, column, value, reason }) => [
    ...[record, line, column, value, reason],
    ...(cellsOf.get(record) ?? []),
  ]);
  return writeCsv(['Record', 'Line', 'Column', 'Value', 'Reason', ...file.headers], lines);
}
