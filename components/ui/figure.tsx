import Link from 'next/link';
import type { ReactNode } from 'react';
import { cx } from './cx';

export interface FigureProps {
  label: string;
  value: string;
  /** What is counted, or the change: "3 more than last month". */
  hint?: ReactNode;
  /** The list behind the figure: as many rows as it says. */
  href?: string;
}

export function Figure({ label, value, hint, href }: FigureProps) {
  return (
    <div className="min-w-0 rounded-card border border-line bg-surface p-4">
      <p className="text-sm text-muted">{label}</p>
      <p className={cx('mt-1 font-semibold tabular-nums', value.length > 12 ? 'text-2xl' : 'text-3xl')}>
        {href ? (
          <Link
            href={href}
            className="text-ink decoration-line-strong underline-offset-4 hover:text-brand hover:underline"
          >
            <span className="sr-only">{label}: </span>
            {value}
          </Link>
        ) : (
          value
        )}
      </p>
      {hint && <p className="mt-1 text-sm text-muted">{hint}</p>}
    </div>
  );
}
