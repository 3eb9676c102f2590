/** A record of a list of contacts: the contact, or every reason why it cannot be right. */
import type { Cell } from '../matters/cells/cell';
import { causeTitles, refuse, type Refusal } from '../matters/cells/cell';
import { zipIn } from '../matters/cells/zip';
import type { Finding, List, ListRecord } from '../kind';
import { contactColumnNames, contactColumns, type ContactColumn } from './columns';

type Columns = typeof contactColumns;
/** Null is not known. */
export type ContactCells = {
  [C in ContactColumn]: Columns[C]['read'] extends (text: string) => Cell<infer T> ? T : never;
};

export interface ContactRow {
  record: number;
  line: number;
  cells: ContactCells;
}

export type ContactRead = { ok: true; row: ContactRow } | { ok: false; findings: Finding[] };

export function readContact(list: List, { record, line, cells }: ListRecord): ContactRead {
  if (cells.length !== list.headers.length) {
    const reason = `This record has ${cells.length} cells and the header ${list.headers.length}. Put a cell that has a comma in double quotes, or add the missing commas.`;
    return { ok: false, findings: [finding('', '', refuse('cells', reason))] };
  }
  const findings: Finding[] = [];
  const values: Partial<Record<ContactColumn, unknown>> = {};
  for (const key of contactColumnNames) {
    const index = list.columns.indexOf(key);
    const text = cells[index] ?? '';
    const cell: Cell<unknown> = contactColumns[key].read(text);
    if ('value' in cell) values[key] = cell.value;
    else findings.push(finding(list.headers[index] ?? '', text, cell));
  }
  if (findings.length > 0) return { ok: false, findings };
  const read = values as ContactCells; // Each value came from its own column's reader.
  if (!read.firstName && !read.lastName && !read.company) {
    return { ok: false, findings: [finding('', '', NAMELESS)] };
  }
  if (read.zipCode) {
    const whole = zipIn(read.zipCode, read.state);
    if ('cause' in whole) {
      const index = list.columns.indexOf('zipCode');
      return { ok: false, findings: [finding(list.headers[index] ?? '', cells[index] ?? '', whole)] };
    }
    read.zipCode = whole.value;
  }
  return { ok: true, row: { record, line, cells: read } };
}

const NAMELESS = refuse('blank', 'The record names nobody. Give a first or last name, or a company.');

const finding = (column: string, value: string, { cause, reason }: Refusal): Finding => ({
  level: 'reject',
  ...{ cause, title: causeTitles[cause], column, value, reason },
});

/** How the database's display_name reads it. */
export const nameOf = ({ firstName, lastName, company }: ContactCells): string =>
  [firstName, lastName].filter(Boolean).join(' ') || company || '';
