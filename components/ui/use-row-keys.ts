'use client';
import { useEffect, useRef } from 'react';
import { shortcutOf } from './shortcuts';

/** `j` and `k` focus the first link of the next and previous `[data-row]`. */
export function useRowKeys<Element extends HTMLElement>() {
  const list = useRef<Element>(null);

  useEffect(() => {
    function move(event: KeyboardEvent) {
      const key = shortcutOf(event);
      if (key !== 'j' && key !== 'k') return;
      const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
      const visible = rows.filter((row) => row.offsetParent !== null);
      const now = visible.findIndex((row) => row.contains(document.activeElement));
      const next = key === 'j' ? now + 1 : Math.max(now - 1, 0);
      visible[next]?.querySelector<HTMLElement>('a[href], button')?.focus();
    }
    document.addEventListener('keydown', move);
    return () => document.removeEventListener('keydown', move);
  }, []);

  return list;
}
