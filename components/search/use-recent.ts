'use client';
import { useEffect, useState } from 'react';
import type { Shown } from '@/lib/search/surroundings';

export interface Recent {
  items?: readonly Shown[];
  failed: boolean;
}

/** What the person opened last, asked for each time the menu opens. */
export function useRecent(): Recent {
  const [recent, setRecent] = useState<Recent>({ failed: false });
  useEffect(() => {
    const control = new AbortController();
    void read(control.signal).then((items) => {
      if (!control.signal.aborted) setRecent({ items, failed: !items });
    });
    return () => control.abort();
  }, []);
  return recent;
}

async function read(signal: AbortSignal): Promise<Shown[] | undefined> {
  try {
    const response = await fetch('/api/search/recent', { signal });
    return response.ok ? ((await response.json()) as Shown[]) : undefined;
  } catch {
    return undefined;
  }
}
