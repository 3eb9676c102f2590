'use client';
import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { shortcutOf } from '@/components/ui/shortcuts';
import { isStaff, navigationFor, type Role } from './navigation';

const KeySheet = dynamic(() => import('@/components/help/key-sheet').then((module) => module.KeySheet), {
  ssr: false,
});

/** `g` waits this long for its second letter. */
const PATIENCE = 1_500;

/** The keys that act on every page; shortcut-list.ts tells them all. What a page offers says so by `data-shortcut`. */
export function Shortcuts({ role }: { role: Role }) {
  const router = useRouter();
  const goAt = useRef(Number.NEGATIVE_INFINITY);
  const [sheet, setSheet] = useState(false);

  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return send(event);
      if (event.key === 'Enter' && intoList(event)) return;
      const key = shortcutOf(event);
      if (key === undefined) return;
      const second = event.timeStamp - goAt.current < PATIENCE;
      goAt.current = key === 'g' ? event.timeStamp : Number.NEGATIVE_INFINITY;
      const target = second ? navigationFor(role).find(({ letter }) => letter === key) : undefined;
      if (target) return router.push(target.href);
      if (key === 'n' && isStaff(role)) return router.push('/exchanges/new');
      if (key === '?') return setSheet(true);
      if (/^[1-9]$/.test(key)) return openTab(Number(key));
      const control = /^[/[\]]$/.test(key)
        ? document.querySelector<HTMLElement>(`[data-shortcut="${key}"]`)
        : null;
      if (!control) return;
      event.preventDefault();
      if (key === '/') control.focus();
      else control.click();
    }
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [role, router]);

  return sheet ? <KeySheet role={role} onClose={() => setSheet(false)} /> : null;
}

/** Sends the form around the field, unless the form has done so itself. */
function send(event: KeyboardEvent) {
  const form = event.target instanceof HTMLElement ? event.target.closest('form') : null;
  if (!form || event.defaultPrevented || event.repeat) return;
  event.preventDefault();
  form.requestSubmit();
}

/** Enter in the search of a list, which answers while one types, goes to the first row; in one that is sent, it sends. */
function intoList(event: KeyboardEvent): boolean {
  const { target } = event;
  if (!(target instanceof HTMLElement) || !target.matches('[data-shortcut="/"]') || target.closest('form'))
    return false;
  const links = document.querySelectorAll<HTMLElement>('[data-row] a[href]');
  const first = [...links].find((link) => link.offsetParent !== null);
  first?.focus();
  return first !== undefined;
}

/** The tab of that place, counted from 1; the focus goes with it. */
function openTab(place: number) {
  const tab = document.querySelectorAll<HTMLElement>('[role="tablist"] [role="tab"]')[place - 1];
  tab?.focus();
  tab?.click();
}
