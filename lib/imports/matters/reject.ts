import type { Refusal } from './cells/cell';
import { headerOf, type Column } from './columns';
import type { MatterFile, MatterRecord } from './read';

/** One reason why a record is not imported. `column` as the file calls it, blank when the whole record is meant. */
export type Reject = Refusal & {
  readonly record: number;
  readonly line: number;
  readonly column: string;
  readonly value: string;
};

export function rejectCell(
  file: MatterFile,
  { record, line, cells }: MatterRecord,
  column: Column,
  refusal: Refusal,
): Reject {
  const index = file.columns.indexOf(column);
  return {
    ...refusal,
    record,
    line,
    column: file.headers[index] ?? headerOf(column),
    value: cells[index] ?? '',
  };
}

export function rejectRecord(
  { record, line }: Pick<MatterRecord, 'record' | 'line'>,
  refusal: Refusal,
): Reject {
  return { ...refusal, record, line, column: '', value: '' };
}
