'use client';
import { Suspense, useEffect, useState, type ReactNode } from 'react';

let hydrated = false;

/**
 * The outline of a page while a link leads to it. A page that the browser opens by its address comes whole instead: an outline
 * in its HTML would only put the content after it, to be moved into place by a script.
 */
export function Arrival({ outline, children }: { outline: ReactNode; children: ReactNode }) {
  const [byLink] = useState(() => hydrated);
  useEffect(() => {
    hydrated = true;
  }, []);
  return byLink ? <Suspense fallback={outline}>{children}</Suspense> : children;
}
