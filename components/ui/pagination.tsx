import { ChevronLeft, ChevronRight } from 'lucide-react';
import { LinkButton } from './button';

export interface PaginationProps {
  /** "1 to 50 of 301", or "50 shown". */
  summary: string;
  previousHref?: string;
  nextHref?: string;
}

/** Cursor paging: only previous and next exist, and rows that arrive meanwhile never shift a page. */
export function Pagination({ summary, previousHref, nextHref }: PaginationProps) {
  return (
    <nav aria-label="Pages" className="flex flex-wrap items-center justify-between gap-2 py-3">
      <p className="text-sm text-muted tabular-nums">{summary}</p>
      <div className="flex gap-2">
        {previousHref && (
          <LinkButton href={previousHref} rel="prev" size="small">
            <ChevronLeft aria-hidden className="size-4" />
            Previous
          </LinkButton>
        )}
        {nextHref && (
          <LinkButton href={nextHref} rel="next" size="small">
            Next
            <ChevronRight aria-hidden className="size-4" />
          </LinkButton>
        )}
      </div>
    </nav>
  );
}
