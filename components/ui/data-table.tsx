'use client';
import {
  flexRender,
  getCoreRowModel,
  useReactTable,
  type ColumnDef,
  type Header,
  type RowData,
} from '@tanstack/react-table';
import { ArrowDown, ArrowUp } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { cx } from './cx';
import { useRowKeys } from './use-row-keys';

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
}

/** Sorted by the server (links in the headers); j and k move between the rows' first links. */
export function DataTable<Row>({ caption, columns, rows, rowId, card, empty }: DataTableProps<Row>) {
  const table = useReactTable({
    data: rows,
    columns,
    getRowId: rowId,
    getCoreRowModel: getCoreRowModel(),
    manualSorting: true,
  });
  const list = useRowKeys<HTMLDivElement>();
  if (rows.length === 0) return empty;

  return (
    <div ref={list}>
      <div className="hidden overflow-x-auto rounded-card border border-line bg-surface sm:block">
        <table className="w-full border-collapse text-sm">
          <caption className="sr-only">{caption}</caption>
          <thead>
            {table.getHeaderGroups().map((group) => (
              <tr key={group.id} className="border-b border-line">
                {group.headers.map((header) => (
                  <HeaderCell key={header.id} header={header} />
                ))}
              </tr>
            ))}
          </thead>
          <tbody>
            {table.getRowModel().rows.map((row) => (
              <tr key={row.id} data-row className="h-row border-b border-line last:border-0 hover:bg-sunken">
                {row.getVisibleCells().map((cell) => {
                  const meta = cell.column.columnDef.meta;
                  const Cell = meta?.rowHeader ? 'th' : 'td';
                  return (
                    <Cell
                      key={cell.id}
                      scope={meta?.rowHeader ? 'row' : undefined}
                      className={cx(
                        'px-2 py-1.5 text-left font-normal first:pl-3 last:pr-3',
                        cellStyles(meta),
                      )}
                    >
                      {flexRender(cell.column.columnDef.cell, cell.getContext())}
                    </Cell>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul aria-label={caption} className="space-y-2 sm:hidden">
        {rows.map((row) => (
          <li key={rowId(row)} data-row className="rounded-card border border-line bg-surface p-4">
            {card(row)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function HeaderCell<Row>({ header }: { header: Header<Row, unknown> }) {
  const meta = header.column.columnDef.meta;
  const words = flexRender(header.column.columnDef.header, header.getContext());
  const Arrow = meta?.sorted === 'descending' ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      aria-sort={meta?.sorted}
      className={cx(
        'h-row px-2 text-left font-medium whitespace-nowrap text-muted first:pl-3 last:pr-3',
        cellStyles(meta),
      )}
    >
      {meta?.sortHref ? (
        <Link
          href={meta.sortHref}
          scroll={false}
          className="inline-flex min-h-6 items-center gap-1 hover:text-ink"
        >
          {words}
          {meta.sorted && <Arrow aria-hidden className="size-3.5" />}
        </Link>
      ) : (
        words
      )}
    </th>
  );
}

function cellStyles(
  meta: { align?: 'right'; nowrap?: boolean; wide?: boolean; widest?: boolean } | undefined,
): string {
  return cx(
    meta?.align === 'right' && 'text-right tabular-nums',
    meta?.nowrap && 'whitespace-nowrap',
    meta?.wide && 'hidden lg:table-cell',
    meta?.widest && 'hidden xl:table-cell',
  );
}
