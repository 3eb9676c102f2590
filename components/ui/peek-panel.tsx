import type { ReactNode } from 'react';

interface PeekPanelProps {
  label: string;
  children: ReactNode;
}

/** Beside a list, over its edge; at the bottom of a small window. Not modal: the focus stays in the list. */
export function PeekPanel({ label, children }: PeekPanelProps) {
  return (
    <aside
      aria-label={label}
      aria-live="polite"
      data-print="hide"
      className="fixed inset-x-0 bottom-0 z-30 max-h-[60dvh] overflow-y-auto border-t border-line-strong bg-raised p-4 shadow-floating sm:inset-x-auto sm:top-18 sm:right-4 sm:bottom-4 sm:max-h-none sm:w-96 sm:rounded-card sm:border"
    >
      {children}
    </aside>
  );
}
