'use client';
import { useEffect, useRef } from 'react';

const FIELD =
  'input, textarea, select, [contenteditable="true"], [role="combobox"], [role="listbox"], [role="menu"]';

/** `j` and `k` focus the first link of the next and previous `[data-row]`; single letters never act inside a field. */
export function useRowKeys<Element extends HTMLElement>() {
  const list = useRef<Element>(null);

  useEffect(() => {
    function move(event: KeyboardEvent) {
      if (event.key !== 'j' && event.key !== 'k') return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof HTMLElement && event.target.closest(FIELD)) return;
      const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
      const visible = rows.filter((row) => row.offsetParent !== null);
      const now = visible.findIndex((row) => row.contains(document.activeElement));
      const next = event.key === 'j' ? now + 1 : Math.max(now - 1, 0);
      visible[next]?.querySelector<HTMLElement>('a[href], button')?.focus();
    }
    document.addEventListener('keydown', move);
    return () => document.removeEventListener('keydown', move);
  }, []);

  return list;
}
