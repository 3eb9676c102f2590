'use client';
import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { shortcutOf } from '@/components/ui/shortcuts';
import { isStaff, navigationFor, type Role } from './navigation';

/** `g` waits this long for its second letter. */
const PATIENCE = 1_500;

/** `g` then the letter of a page; `/` to the filter; `n` for a new exchange; `?` for help. Listed on the help page. */
export function Shortcuts({ role }: { role: Role }) {
  const router = useRouter();
  const goAt = useRef(Number.NEGATIVE_INFINITY);

  useEffect(() => {
    function press(event: KeyboardEvent) {
      const key = shortcutOf(event);
      if (key === undefined) return;
      const second = event.timeStamp - goAt.current < PATIENCE;
      goAt.current = key === 'g' ? event.timeStamp : Number.NEGATIVE_INFINITY;
      const target = second ? navigationFor(role).find(({ letter }) => letter === key) : undefined;
      if (target) return router.push(target.href);
      if (key === 'n' && isStaff(role)) return router.push('/exchanges/new');
      if (key === '?') return router.push('/help');
      const filter = key === '/' ? document.querySelector<HTMLElement>('[data-shortcut="/"]') : null;
      if (filter) {
        event.preventDefault();
        filter.focus();
      }
    }
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [role, router]);

  return null;
}
