'use client';
import { useSyncExternalStore } from 'react';

const QUERY = '(max-width: 639.98px)';

function onChange(listener: () => void): () => void {
  const media = window.matchMedia(QUERY);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}

/** Whether tables are cards. Asked for only where drawing both would be dear; the server draws the table. */
export const useNarrow = () =>
  useSyncExternalStore(
    onChange,
    () => window.matchMedia(QUERY).matches,
    () => false,
  );
