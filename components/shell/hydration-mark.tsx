'use client';
import { useEffect } from 'react';

const EVERY = 50;
const PATIENCE = 10_000;

/**
 * Sets `data-hydrated="true"` on the root once the page has streamed in and everything in it reacts; tests wait for it
 * before clicking. A section behind a skeleton hydrates after the rest, hence the look at the controls themselves.
 */
export function HydrationMark() {
  useEffect(() => {
    const until = performance.now() + PATIENCE;
    const timer = setInterval(() => {
      if (!everythingReacts() && performance.now() < until) return;
      clearInterval(timer);
      document.documentElement.dataset.hydrated = 'true';
    }, EVERY);
    return () => clearInterval(timer);
  }, []);
  return null;
}

function everythingReacts(): boolean {
  if (document.readyState !== 'complete') return false;
  return [...document.body.querySelectorAll('a[href], button, input, textarea')].every(isReacts);
}

/** React leaves a property of this name on each element it has taken over. */
const isReacts = (element: Element) => Object.keys(element).some((key) => key.startsWith('__reactFiber$'));
