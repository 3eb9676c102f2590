'use client';
import { useLayoutEffect, useState, type RefObject } from 'react';

/**
 * The widths that the columns took with the first rows, kept while other rows scroll through: columns that move with every
 * row are unreadable, and cost a layout each. Measured again when the window or the columns change.
 */
export function useColumnWidths(table: RefObject<HTMLTableElement | null>, keep: boolean, columns: unknown) {
  const [kept, setKept] = useState<{ columns: unknown; widths: ReadonlyMap<string, number> }>();

  useLayoutEffect(() => {
    if (!keep) return;
    const measure = () => {
      // Virtual rows come a moment after their table: without any, the widths would be those of the headers.
      if (!table.current?.querySelector('tbody [data-row]')) return;
      const heads = [...(table.current?.querySelectorAll<HTMLElement>('th[data-column]') ?? [])];
      const widths = heads.filter(({ offsetWidth }) => offsetWidth > 0);
      setKept({
        columns,
        widths: new Map(widths.map((head) => [head.dataset.column ?? '', head.offsetWidth])),
      });
    };
    const again = () => setKept(undefined);
    const grown = new ResizeObserver(measure);
    if (!kept || kept.columns !== columns) {
      measure();
      if (table.current) grown.observe(table.current);
    }
    window.addEventListener('resize', again);
    return () => {
      grown.disconnect();
      window.removeEventListener('resize', again);
    };
  }, [table, keep, columns, kept]);

  return keep && kept && kept.columns === columns ? kept.widths : undefined;
}
