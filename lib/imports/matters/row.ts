import type { CalendarDate } from '@/lib/shared/calendar-date';
import { refuse } from './cells/cell';
import { readCells, type Cells } from './cells/read-cells';
import { matterRow, type MatterRow } from './matter-row';
import { refuseOpened } from './opened';
import { propertyOf } from './property';
import type { MatterFile, MatterRecord } from './read';
import { rejectCell, rejectRecord, type Reject } from './reject';

export type RowResult =
  | { readonly ok: true; readonly row: MatterRow }
  /** `number` when that cell could be read: it counts as used even so. */
  | { readonly ok: false; readonly rejects: readonly Reject[]; readonly number: string | undefined };

/** Reads one record: the matter, or every reason why it cannot be right. `today` bounds the day of opening. */
export function readRow(file: MatterFile, record: MatterRecord, today: CalendarDate): RowResult {
  const [expected, given] = [file.headers.length, record.cells.length];
  if (given !== expected) {
    const reason = `This record has ${given} cells and the header ${expected}. Put a cell that has a comma in double quotes, or add the missing commas.`;
    return { ok: false, rejects: [rejectRecord(record, refuse('cells', reason))], number: undefined };
  }
  const { cells, refusals } = readCells((column) => record.cells[file.columns.indexOf(column)] ?? '');
  const rejects = refusals.map(({ column, refusal }) => rejectCell(file, record, column, refusal));
  rejects.push(...refuseDates(file, record, cells, today));
  if (refusals.length > 0) return { ok: false, rejects, number: cells.number };
  return matter(file, record, cells as Cells, rejects); // No cell was refused, so none is absent.
}

function refuseDates(
  file: MatterFile,
  record: MatterRecord,
  cells: Partial<Cells>,
  today: CalendarDate,
): Reject[] {
  const rejects: Reject[] = [];
  const opened = cells.openedOn && refuseOpened(cells.openedOn, today);
  if (opened) rejects.push(rejectCell(file, record, 'openedOn', opened));
  if (cells.status === 'completed' && cells.transferredOn === null) {
    rejects.push(rejectCell(file, record, 'transferredOn', NEVER_CLOSED));
  }
  return rejects;
}

const NEVER_CLOSED = refuse(
  'blank',
  'A closed matter has a closing date. Give it, or write Cancelled as the status if nothing was transferred.',
);

function matter(file: MatterFile, record: MatterRecord, cells: Cells, rejects: Reject[]): RowResult {
  const relinquished = propertyOf(cells, 'relinquished');
  const replacement = propertyOf(cells, 'replacement');
  for (const side of [relinquished, replacement]) {
    if ('refusal' in side) rejects.push(rejectCell(file, record, side.column, side.refusal));
  }
  if (rejects.length > 0 || 'refusal' in relinquished || 'refusal' in replacement) {
    return { ok: false, rejects, number: cells.number };
  }
  const properties = { relinquished: relinquished.value, replacement: replacement.value };
  return { ok: true, row: matterRow(record, cells, properties) };
}
