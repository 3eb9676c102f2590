'use client';
import { Suspense, useState, useSyncExternalStore, type ReactNode } from 'react';

const never = () => () => undefined;

/**
 * The outline of a page while a link leads to it. A page that the browser opens by its address comes whole instead: an outline
 * in its HTML would only put the content after it, to be moved into place by a script.
 */
export function Arrival({ outline, children }: { outline: ReactNode; children: ReactNode }) {
  // On the server, and while its HTML is taken over, the third is asked; later, the second.
  const here = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const [byLink] = useState(here);
  return byLink ? <Suspense fallback={outline}>{children}</Suspense> : children;
}
