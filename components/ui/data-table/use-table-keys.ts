'use client';
import { useEffect, type RefObject } from 'react';
import { shortcutOf } from '../shortcuts';

/** How the rows are reached, where not all of them are in the page: from this row, or from where the focus was last. */
export type GoToRow = (by: 1 | -1, from: number | undefined) => void;

interface TableKeys {
  root: RefObject<HTMLElement | null>;
  /** Set by virtual rows; otherwise every row is in the page. */
  go: RefObject<GoToRow | null>;
  toggle?: (id: string, range: boolean) => void;
  peek?: (id: string) => void;
  /** Takes the panel away, while there is one. */
  unpeek?: () => void;
}

/** `j` and `k` move, `x` selects, Shift-`x` selects all between, Space peeks, `b` goes to what can be done with the selection. */
export function useTableKeys({ root, go, toggle, peek, unpeek }: TableKeys) {
  useEffect(() => {
    function press(event: KeyboardEvent) {
      const key = shortcutOf(event);
      if (!key) return;
      const list = root.current;
      const row = document.activeElement?.closest<HTMLElement>('[data-row]');
      const here = row && list?.contains(row) ? row : undefined;
      if (key === 'j' || key === 'k') {
        const now = here && Number(here.dataset.index);
        const by = key === 'j' ? 1 : -1;
        if (go.current) go.current(by, now);
        else if (list) focusRow(list, Math.max((now ?? -1) + by, 0));
      } else if (key.toLowerCase() === 'x' && here && toggle) {
        toggle(here.dataset.row ?? '', key === 'X');
      } else if (key === ' ' && here && peek && document.activeElement?.matches('a[href]')) {
        event.preventDefault();
        peek(here.dataset.row ?? '');
      } else if (key === 'Escape') {
        unpeek?.();
      } else if (key === 'b') {
        list?.querySelector<HTMLElement>('[data-bulk-bar] button')?.focus();
      }
    }
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [root, go, toggle, peek, unpeek]);
}

/** Gives the focus to the first link of a row: table row or card, whichever is to be seen. */
export function focusRow(list: HTMLElement, index: number, options?: FocusOptions): void {
  const rows = list.querySelectorAll<HTMLElement>(`[data-row][data-index="${index}"]`);
  const shown = [...rows].find((row) => row.offsetParent !== null);
  shown?.querySelector<HTMLElement>('a[href], button')?.focus(options);
}

/** Back to the row that a panel was about, where the focus is not in a row already. */
export function focusLinkOf(list: HTMLElement, id: string): void {
  const now = document.activeElement?.closest('[data-row]');
  if (now && list.contains(now)) return;
  const rows = list.querySelectorAll<HTMLElement>(`[data-row="${CSS.escape(id)}"]`);
  const shown = [...rows].find((row) => row.offsetParent !== null);
  shown?.querySelector<HTMLElement>('a[href]')?.focus({ preventScroll: true });
}
