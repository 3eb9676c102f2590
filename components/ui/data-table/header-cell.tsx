import { flexRender, type Header } from '@tanstack/react-table';
import { ArrowDown, ArrowUp } from 'lucide-react';
import Link from 'next/link';
import { cx } from '../cx';
import { cellStyles } from './cell-styles';

export function HeaderCell<Row>({ header, width }: { header: Header<Row, unknown>; width?: number }) {
  const meta = header.column.columnDef.meta;
  const words = flexRender(header.column.columnDef.header, header.getContext());
  const Arrow = meta?.sorted === 'descending' ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      aria-sort={meta?.sorted}
      data-column={header.column.id}
      style={width === undefined ? undefined : { width }}
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
