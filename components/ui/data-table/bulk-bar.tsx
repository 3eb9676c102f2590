import type { ReactNode } from 'react';
import { Button } from '../button';

interface BulkBarProps {
  count: number;
  /** "exchange", "task". */
  noun: string;
  plural?: string;
  onClear: () => void;
  /** Rows that may change at once: past it the bar says so, and opens nothing. */
  most: number;
  /** Buttons and menus, each opening a preview. */
  children: ReactNode;
}

/** What can be done with the rows chosen, at the lower edge of the window. `b` goes to it. */
export function BulkBar({ count, noun, plural = `${noun}s`, onClear, most, children }: BulkBarProps) {
  return (
    <div
      role="region"
      aria-label={`Selected ${plural}`}
      data-bulk-bar
      data-print="hide"
      className="sticky bottom-20 z-20 mt-3 flex flex-wrap items-center gap-2 rounded-card border border-line-strong bg-raised px-3 py-2 shadow-floating sm:bottom-4"
    >
      <p className="mr-2 font-medium tabular-nums">
        {count.toLocaleString('en-US')} {count === 1 ? noun : plural} selected
      </p>
      {count > most ? (
        <p className="text-muted">
          At most {most.toLocaleString('en-US')} {plural} change at once. Select fewer.
        </p>
      ) : (
        children
      )}
      <Button size="small" variant="quiet" onClick={onClear}>
        Clear selection
      </Button>
    </div>
  );
}
