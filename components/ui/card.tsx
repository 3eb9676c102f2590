import { useId, type ReactNode } from 'react';
import { cx } from './cx';

export interface CardProps {
  title?: ReactNode;
  /** Heading level, to keep the page's outline true. */
  level?: 2 | 3;
  /** Beside the title: a link or a small button. */
  action?: ReactNode;
  /** Content runs to the card's edge (tables, lists with their own rows). */
  flush?: boolean;
  className?: string;
  children: ReactNode;
}

export function Card({ title, level = 2, action, flush = false, className, children }: CardProps) {
  const headingId = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section
      aria-labelledby={title ? headingId : undefined}
      className={cx('min-w-0 rounded-card border border-line bg-surface', className)}
    >
      {(title || action) && (
        <div className="flex flex-wrap items-center justify-between gap-2 px-4 pt-3 pb-2">
          {title && (
            <Heading id={headingId} className="text-lg font-semibold">
              {title}
            </Heading>
          )}
          {action}
        </div>
      )}
      <div className={cx(!flush && 'px-4 pb-4', !flush && !title && !action && 'pt-4')}>{children}</div>
    </section>
  );
}
