import type { ColumnDef, RowData } from '@tanstack/react-table';
import type { ReactNode } from 'react';

declare module '@tanstack/react-table' {
  // eslint-disable-next-line @typescript-eslint/no-unused-vars -- merging needs the parameters of the library's declaration
  interface ColumnMeta<TData extends RowData, TValue> {
    /** Figures stand right. */
    align?: 'right';
    /** This cell names its row for readers. */
    rowHeader?: boolean;
    /** Where the header's link goes to sort by this column; absent where it cannot. */
    sortHref?: string;
    sorted?: 'ascending' | 'descending';
    /** Never broken over lines: numbers, dates. */
    nowrap?: boolean;
    /** Left out below 1024 px. */
    wide?: boolean;
    /** Left out below 1440 px; the row says it elsewhere. */
    widest?: boolean;
  }
}

export interface TableSelection<Row> {
  /** What a row is called, for readers: its number, its title. */
  rowName: (row: Row) => string;
  /** What can be done with the rows chosen; usually a BulkBar. Not asked for while nothing is. */
  bar: (rows: Row[], clear: () => void) => ReactNode;
}

export interface TableSection {
  key: string;
  heading: ReactNode;
}

export interface DataTableProps<Row> {
  /** What the table lists, for readers. */
  caption: string;
  columns: ColumnDef<Row>[];
  rows: Row[];
  rowId: (row: Row) => string;
  /** A row below 640 px, where tables become cards. */
  card: (row: Row) => ReactNode;
  /** Instead of the table when there are no rows. */
  empty: ReactNode;
  /** Makes rows selectable: a checkbox each, `x`, and a range with Shift. */
  selection?: TableSelection<Row>;
  /** Rows of one section follow each other; each begins with its heading. */
  section?: (row: Row) => TableSection;
  /** All that match, where only some are loaded yet. */
  total?: number;
  /** Space shows this of the row that has the focus, beside the list; Escape takes it away. */
  peek?: (row: Row, close: () => void) => ReactNode;
}

/** What each part of the table needs to know of the selection. */
export interface Selected {
  has: (id: string) => boolean;
  /** With `range` also all between the row before and this one. */
  toggle: (id: string, range?: boolean) => void;
}
