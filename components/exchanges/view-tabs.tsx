import Link from 'next/link';
import { cx } from '@/components/ui/cx';
import { exchangesHref, firstPage, type ListState } from '@/lib/exchanges/list-params';
import { VIEW, viewsFor } from '@/lib/exchanges/list-views';

/** The saved views. A change of view keeps the other filters; closed files have no clock, so they come newest first. */
export function ViewTabs({ state, isStaff }: { state: ListState; isStaff: boolean }) {
  return (
    <nav aria-label="Views" data-print="hide" className="mb-4 border-b border-line">
      <ul className="flex flex-wrap gap-x-1">
        {viewsFor(isStaff).map((view) => {
          const current = view === state.view;
          const order = view === 'closed' ? { sort: 'opened', dir: 'desc' } : { sort: 'next', dir: 'asc' };
          return (
            <li key={view}>
              <Link
                href={exchangesHref({ ...state, ...firstPage, ...(order as Partial<ListState>), view })}
                aria-current={current ? 'page' : undefined}
                scroll={false}
                className={cx(
                  '-mb-px inline-flex min-h-control items-center border-b-2 px-3 font-medium whitespace-nowrap',
                  current ? 'border-brand text-ink' : 'border-transparent text-muted hover:text-ink',
                )}
              >
                {VIEW[view].label}
              </Link>
            </li>
          );
        })}
      </ul>
      <p className="sr-only">{VIEW[state.view].holds}</p>
    </nav>
  );
}
