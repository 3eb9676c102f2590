'use client';
import { useEffect } from 'react';
import { rememberAction } from '@/lib/search/actions';
import type { Opened } from '@/lib/search/input';

/** Keeps that this page was opened, for the command menu to offer it again. */
export function Remember({ kind, id }: Opened) {
  useEffect(() => {
    void rememberAction({ kind, id }).catch(() => undefined);
  }, [kind, id]);
  return null;
}
