'use client';
import { flexRender, type Row as TableRow } from '@tanstack/react-table';
import { memo, type Ref } from 'react';
import { cx } from '../cx';
import { cellStyles } from './cell-styles';
import { SelectBox } from './select-box';

export interface BodyRowProps<Row> {
  row: TableRow<Row>;
  /** Where it stands in the list, from 0. */
  index: number;
  /** Said to readers where not every row is in the page. */
  counted: boolean;
  /** Present where rows can be selected. */
  name?: string;
  selected?: boolean;
  onToggle?: (id: string, range: boolean) => void;
  /** Changes with the columns, so that a row that stays is not drawn again otherwise. */
  columns: unknown;
  measure?: Ref<HTMLTableRowElement>;
}

function Row<Row>({ row, index, counted, name, selected = false, onToggle, measure }: BodyRowProps<Row>) {
  return (
    <tr
      ref={measure}
      data-row={row.id}
      data-index={index}
      aria-rowindex={counted ? index + 2 : undefined}
      className={cx(
        'h-row border-b border-line last:border-0',
        selected ? 'bg-brand-soft' : 'hover:bg-sunken',
      )}
    >
      {onToggle && (
        <td className="w-8 pl-1">
          <SelectBox
            label={`Select ${name ?? ''}`}
            checked={selected}
            onToggle={(range) => onToggle(row.id, range)}
          />
        </td>
      )}
      {row.getVisibleCells().map((cell) => {
        const meta = cell.column.columnDef.meta;
        const Cell = meta?.rowHeader ? 'th' : 'td';
        return (
          <Cell
            key={cell.id}
            scope={meta?.rowHeader ? 'row' : undefined}
            className={cx('px-2 py-1.5 text-left font-normal first:pl-3 last:pr-3', cellStyles(meta))}
          >
            {flexRender(cell.column.columnDef.cell, cell.getContext())}
          </Cell>
        );
      })}
    </tr>
  );
}

/** Drawn again only when what it shows has changed: scrolling through thousands must not draw the rest anew. */
export const BodyRow = memo(
  Row,
  (before, after) =>
    before.row.original === after.row.original &&
    before.index === after.index &&
    before.selected === after.selected &&
    before.columns === after.columns &&
    before.onToggle === after.onToggle,
) as typeof Row;
