'use client';
import { useState } from 'react';

/**
 * What is being typed over what is on file. It begins anew when that changes, in the same controls: new ones would take the focus
 * away from whoever just saved.
 */
export function useDraft<Draft>(onFile: Draft) {
  const key = JSON.stringify(onFile);
  const [held, hold] = useState({ key, draft: onFile });
  const draft = held.key === key ? held.draft : onFile;
  const set = (next: Draft) => hold({ key, draft: next });
  return [draft, set] as const;
}
