import { columnNames, type Column } from '../columns';
import { amount } from './amount';
import { optional, required, type CellReader, type Refusal } from './cell';
import { exchangeType, status, taxpayerType, yesNo } from './choices';
import { email, phone } from './contact';
import { date } from './date';
import { state } from './state';
import { line, paragraph } from './text';
import { zip } from './zip';

/** How each column is read. Lengths are those of the forms and of the database's columns. */
const readers = {
  number: required(line(50), 'Give the matter its number.'),
  name: optional(line(255)),
  client: required(line(200), 'Name the client.'),
  clientEmail: optional(email),
  clientPhone: optional(phone),
  taxpayerType: optional(taxpayerType),
  exchangeType: required(exchangeType, 'Name the type of exchange, such as Delayed.'),
  coordinatorEmail: optional(email),
  status: required(status, 'Write Pending, Open or Closed.'),
  openedOn: required(date, 'Give the day on which the matter was opened.'),
  relinquishedAddress: optional(line(255)),
  relinquishedCity: optional(line(100)),
  relinquishedState: optional(state),
  relinquishedZip: optional(zip),
  relinquishedValue: optional(amount),
  relinquishedDebt: optional(amount),
  transferredOn: optional(date),
  day45: optional(date),
  day180: optional(date),
  proceeds: optional(amount),
  bank: optional(line(100)),
  replacementAddress: optional(line(255)),
  replacementCity: optional(line(100)),
  replacementState: optional(state),
  replacementZip: optional(zip),
  replacementValue: optional(amount),
  identified: optional(yesNo),
  notes: optional(paragraph(10_000)),
} satisfies Record<Column, CellReader<unknown>>;

/** The values of a record; null is a blank cell or a column that the file does not have. */
export type Cells = { [C in Column]: (typeof readers)[C] extends CellReader<infer T> ? T : never };

export type CellsRead = {
  /** Without the cells that were refused. */
  readonly cells: Partial<Cells>;
  readonly refusals: readonly { readonly column: Column; readonly refusal: Refusal }[];
};

export function readCells(textOf: (column: Column) => string): CellsRead {
  const cells: Partial<Record<Column, unknown>> = {};
  const refusals: { column: Column; refusal: Refusal }[] = [];
  for (const column of columnNames) {
    const cell = readers[column](textOf(column));
    if ('value' in cell) cells[column] = cell.value;
    else refusals.push({ column, refusal: cell });
  }
  return { cells: cells as Partial<Cells>, refusals }; // Each value came from its own column's reader.
}
