'use client';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import Link from 'next/link';
import { useSyncExternalStore } from 'react';
import { placeOf, readOrder } from './list-order';

const never = () => () => undefined;
const ARROW =
  'inline-flex size-8 items-center justify-center rounded-control hover:bg-sunken hover:text-ink pointer-coarse:size-11';

/** "‹ 3 of 17 ›": the exchanges before and after this one in the list one came from. `[` and `]` follow the links. */
export function ListPlace({ id }: { id: string }) {
  const kept = useSyncExternalStore(
    never,
    () => readOrder(),
    () => null,
  );
  const found = placeOf(kept, id);
  if (!found || found.of < 2) return null;
  const { place, of, previous, next, listHref } = found;
  return (
    <nav
      aria-label="The list you came from"
      data-print="hide"
      className="flex items-center text-sm text-muted tabular-nums"
    >
      <Step to={previous} label="Previous exchange" shortcut="[" />
      <Link href={listHref} className="px-1 hover:text-ink hover:underline">
        {place} of {of}
        <span className="sr-only"> in the list</span>
      </Link>
      <Step to={next} label="Next exchange" shortcut="]" />
    </nav>
  );
}

function Step({ to, label, shortcut }: { to?: string; label: string; shortcut: '[' | ']' }) {
  const Icon = shortcut === '[' ? ChevronLeft : ChevronRight;
  const icon = <Icon aria-hidden className="size-4" />;
  if (!to) return <span className={`${ARROW} opacity-40 hover:bg-transparent`}>{icon}</span>;
  return (
    <Link
      href={`/exchanges/${to}`}
      aria-label={label}
      aria-keyshortcuts={shortcut}
      title={`${label} (${shortcut})`}
      data-shortcut={shortcut}
      className={ARROW}
    >
      {icon}
    </Link>
  );
}
