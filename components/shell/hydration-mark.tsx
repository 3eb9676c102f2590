'use client';
import { useEffect } from 'react';

/** Sets `data-hydrated="true"` on the root once the page has streamed in and reacts; tests wait for it before clicking. */
export function HydrationMark() {
  useEffect(() => {
    let frame = 0;
    const mark = () => {
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(() => {
          document.documentElement.dataset.hydrated = 'true';
        });
      });
    };
    if (document.readyState === 'complete') mark();
    else window.addEventListener('load', mark, { once: true });
    return () => {
      window.removeEventListener('load', mark);
      cancelAnimationFrame(frame);
    };
  }, []);
  return null;
}
