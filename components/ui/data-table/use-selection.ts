'use client';
import { useCallback, useMemo, useRef, useState } from 'react';

const none: ReadonlySet<string> = new Set();

/** Which rows are chosen, of those that are loaded: a row that left the list is no longer. */
export function useSelection(ids: readonly string[]) {
  const [chosen, setChosen] = useState(none);
  const anchor = useRef<string>(undefined);

  const present = useMemo(() => {
    if (chosen.size === 0) return none;
    const loaded = new Set(ids);
    return new Set([...chosen].filter((id) => loaded.has(id)));
  }, [chosen, ids]);

  const toggle = useCallback(
    (id: string, range = false) => {
      const before = range ? ids.indexOf(anchor.current ?? '') : -1;
      anchor.current = id;
      setChosen((now) => {
        const next = new Set(now);
        if (before < 0) {
          if (!next.delete(id)) next.add(id);
          return next;
        }
        const [first, last] = [before, ids.indexOf(id)].toSorted((one, other) => one - other);
        for (const between of ids.slice(first, (last ?? 0) + 1)) next.add(between);
        return next;
      });
    },
    [ids],
  );

  const all = present.size > 0 && present.size === ids.length;
  return {
    chosen: present,
    all,
    toggle,
    toggleAll: () => setChosen(all ? none : new Set(ids)),
    clear: useCallback(() => setChosen(none), []),
  };
}
