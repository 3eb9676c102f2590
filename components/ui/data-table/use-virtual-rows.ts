'use client';
import { defaultRangeExtractor, useWindowVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { useEffect, useImperativeHandle, useState, type RefObject } from 'react';
import { focusRow, type GoToRow } from './use-table-keys';

/** More rows than this are not all in the page at once. */
export const MOST_PLAIN_ROWS = 200;

interface VirtualRowsOptions {
  /** Around all of the list, for finding a row in it. */
  root: RefObject<HTMLElement | null>;
  /** What holds the rows. */
  body: RefObject<HTMLElement | null>;
  count: number;
  /** The usual height of a row; each is measured when it appears. */
  height: number;
  go: RefObject<GoToRow | null>;
}

/** The rows around what is to be seen, and the one that has the focus, which so keeps it. */
export function useVirtualRows({ root, body, count, height, go }: VirtualRowsOptions) {
  const [above, setAbove] = useState(0);
  const [active, setActive] = useState(-1);
  // A new object each time, so that going to the same row again gives it the focus again.
  const [target, setTarget] = useState<{ row: number }>();
  const virtualizer = useWindowVirtualizer({
    count,
    estimateSize: () => height,
    overscan: 6,
    measureElement: heightOf,
    scrollMargin: above,
    // The bars at the top and, with a selection, at the bottom of the window.
    scrollPaddingStart: 64,
    scrollPaddingEnd: 96,
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      if (active < 0 || active >= range.count || shown.includes(active)) return shown;
      return active < (shown[0] ?? 0) ? [active, ...shown] : [...shown, active];
    },
  });
  const items = virtualizer.getVirtualItems();

  // What stands above can grow and shrink: filters, notes.
  useEffect(() => {
    const place = () =>
      setAbove(Math.round((body.current?.getBoundingClientRect().top ?? 0) + window.scrollY));
    const observer = new ResizeObserver(place);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [body]);

  useImperativeHandle(
    go,
    () => (by: number, from: number | undefined) => {
      const row = Math.min(Math.max((from ?? active) + by, 0), count - 1);
      setActive(row);
      setTarget({ row });
      virtualizer.scrollToIndex(row, { align: 'auto' });
    },
    [count, virtualizer, active],
  );

  useEffect(() => {
    if (target && root.current) focusRow(root.current, target.row, { preventScroll: true });
  }, [root, target]);

  return {
    /** Each row with the empty space before it, in pixels. */
    shown: items.map((item, place) => ({ item, gap: gapBefore(items, place, above) })),
    rest: virtualizer.getTotalSize() + above - (items.at(-1)?.end ?? above),
    measure: virtualizer.measureElement,
    keepActive: setActive,
  };
}

const gapBefore = (items: VirtualItem[], place: number, above: number): number =>
  (items[place]?.start ?? above) - (items[place - 1]?.end ?? above);

/** A row with the heading of its section, where it is the first of one. */
function heightOf(element: Element): number {
  const before = element.previousElementSibling;
  const heading =
    before instanceof HTMLElement && 'section' in before.dataset ? before.getBoundingClientRect().height : 0;
  return element.getBoundingClientRect().height + heading;
}
