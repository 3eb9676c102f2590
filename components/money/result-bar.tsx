'use client';
import { amountOr } from './words';
import { lineAmount, type Column } from './columns';

/** Where the results scroll away, their sum stays in sight above the bottom bar. */
export function ResultBar({ column, bootLabel }: { column: Column; bootLabel: string }) {
  const figures = [
    [bootLabel, lineAmount(column.sheet, '15')],
    ['Recognized', lineAmount(column.sheet, '23')],
    ['Deferred', lineAmount(column.sheet, '24')],
  ] as const;
  return (
    <div
      aria-hidden
      className="sticky bottom-20 z-10 flex justify-between gap-3 rounded-card border border-line bg-raised px-3 py-2 text-xs shadow-floating sm:bottom-4 lg:hidden"
    >
      {figures.map(([label, money]) => (
        <span key={label} className="min-w-0">
          <span className="block text-muted">{label}</span>
          <span className="font-semibold tabular-nums">{amountOr(money, '–')}</span>
        </span>
      ))}
    </div>
  );
}
