'use client';
import { getCoreRowModel, useReactTable } from '@tanstack/react-table';
import { useCallback, useMemo, useRef, useState, type FocusEvent } from 'react';
import { cx } from '../cx';
import { CardList, VirtualCardList } from './card-list';
import { HeaderCell } from './header-cell';
import { SelectBox } from './select-box';
import { PlainBody, VirtualBody } from './table-body';
import type { DataTableProps } from './types';
import { useColumnWidths } from './use-column-widths';
import { useNarrow } from './use-narrow';
import { useSelection } from './use-selection';
import { focusLinkOf, useTableKeys, type GoToRow } from './use-table-keys';
import { MOST_PLAIN_ROWS } from './use-virtual-rows';

/**
 * Sorted by the server (links in the headers). Rows are reached by j and k, selected by x, and past two hundred only those
 * around the window are in the page.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowId, empty, selection, total = rows.length } = props;
  const table = useReactTable({
    data: rows,
    columns,
    getRowId: rowId,
    getCoreRowModel: getCoreRowModel(),
    manualSorting: true,
  });
  const root = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLTableElement>(null);
  const go = useRef<GoToRow>(null);
  const virtual = rows.length > MOST_PLAIN_ROWS;
  const narrow = useNarrow() && virtual;
  const order = columns.map(({ id }) => id).join();
  const widths = useColumnWidths(grid, virtual, order);
  const ids = useMemo(() => rows.map((row) => rowId(row)), [rows, rowId]);
  const { chosen, all, toggle, toggleAll, clear } = useSelection(ids);
  const [peeked, setPeeked] = useState<string>();
  const peek = useCallback((id: string) => setPeeked((now) => (now === id ? undefined : id)), []);
  const unpeek = useCallback(() => {
    // First: the row that gets the focus would be peeked at.
    if (root.current && peeked !== undefined) focusLinkOf(root.current, peeked);
    setPeeked(undefined);
  }, [peeked]);
  useTableKeys({
    ...{ root, go },
    ...(selection && { toggle }),
    ...(props.peek && { peek }),
    ...(peeked !== undefined && { unpeek }),
  });
  if (rows.length === 0) return empty;

  const shared = { selection, section: props.section, chosen, onToggle: toggle, root, go };
  const peekedRow = peeked === undefined ? undefined : rows.find((row) => rowId(row) === peeked);
  const chosenRows = chosen.size === 0 ? [] : rows.filter((row) => chosen.has(rowId(row)));
  /** The panel follows the focus through the list. */
  const follow = (event: FocusEvent<HTMLElement>) => {
    const id = event.target.closest<HTMLElement>('[data-row]')?.dataset.row;
    if (id !== undefined && peeked !== undefined) setPeeked(id);
  };
  return (
    <div ref={root} onFocus={follow}>
      {!narrow && (
        <div
          className={cx(
            'hidden rounded-card border border-line bg-surface sm:block',
            virtual ? 'overflow-x-clip' : 'overflow-x-auto',
          )}
        >
          <table
            ref={grid}
            aria-rowcount={virtual || total > rows.length ? total + 1 : undefined}
            className={cx(
              'w-full border-collapse text-sm',
              widths && 'table-fixed',
              // The boxes take from the space between columns, not from the columns.
              selection && '[&_:is(td,th)]:px-1.5',
            )}
          >
            <caption className="sr-only">{caption}</caption>
            <thead>
              {table.getHeaderGroups().map((group) => (
                <tr key={group.id} className="border-b border-line" aria-rowindex={virtual ? 1 : undefined}>
                  {selection && (
                    <td className="w-8 pl-1">
                      <SelectBox
                        label={`Select all ${rows.length.toLocaleString('en-US')} shown`}
                        checked={all}
                        partly={chosen.size > 0}
                        onToggle={toggleAll}
                      />
                    </td>
                  )}
                  {group.headers.map((header) => (
                    <HeaderCell key={header.id} header={header} width={widths?.get(header.column.id)} />
                  ))}
                </tr>
              ))}
            </thead>
            {virtual ? (
              <VirtualBody rows={table.getRowModel().rows} columns={columns} {...shared} />
            ) : (
              <PlainBody rows={table.getRowModel().rows} columns={columns} {...shared} />
            )}
          </table>
        </div>
      )}
      {virtual ? narrow && <VirtualCardList {...props} {...shared} /> : <CardList {...props} {...shared} />}
      {selection && (
        <p role="status" className="sr-only">
          {chosen.size > 0 ? `${chosen.size} of ${ids.length} selected. Press b for what can be done.` : ''}
        </p>
      )}
      {chosenRows.length > 0 && selection?.bar(chosenRows, clear)}
      {peekedRow !== undefined && props.peek?.(peekedRow, unpeek)}
    </div>
  );
}
