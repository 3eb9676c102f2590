'use client';
import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import { cx } from '@/components/ui/cx';
import type { ViewList } from '@/lib/views/input';
import type { SavedView } from '@/lib/views/queries';
import { VIEW_PARAM, viewHref, viewQuery } from '@/lib/views/view-query';
import { SaveView } from './save-view';
import { ViewActions } from './view-actions';

export interface BuiltInView {
  label: string;
  href: string;
  current: boolean;
}

interface SavedViewsProps {
  list: ViewList;
  /** Where the list is: `/exchanges`. */
  basePath: string;
  /** The product's own views, first. */
  builtIn?: readonly BuiltInView[];
  views: readonly SavedView[];
  rights: { share: boolean; keepShared: boolean };
}

/** The views of a list as tabs: the product's, one's own, those that others share. The filters in use can be saved as another. */
export function SavedViews({ list, basePath, builtIn = [], views, rights }: SavedViewsProps) {
  const params = useSearchParams();
  const query = viewQuery(params.toString());
  const open = views.find(({ id }) => id === params.get(VIEW_PARAM));
  return (
    <nav aria-label="Views" data-print="hide" className="mb-4 border-b border-line">
      <ul className="flex flex-wrap items-center gap-x-1">
        {builtIn.map(({ label, href, current }) => (
          <li key={label}>
            <Tab href={href} current={current && !open}>
              {label}
            </Tab>
          </li>
        ))}
        {views.map((view) => (
          <li key={view.id} className="flex items-center">
            <Tab href={viewHref(basePath, view)} current={view === open}>
              {view.name}
              {view.isShared && (
                <span className="ml-1 text-xs font-normal text-muted">
                  {view.isMine ? '(shared)' : '(firm)'}
                </span>
              )}
            </Tab>
            {view === open && <ViewActions view={view} query={query} basePath={basePath} rights={rights} />}
          </li>
        ))}
        <li>
          <SaveView list={list} query={query} basePath={basePath} mayShare={rights.share} />
        </li>
      </ul>
    </nav>
  );
}

function Tab({ href, current, children }: { href: string; current: boolean; children: React.ReactNode }) {
  return (
    <Link
      href={href}
      aria-current={current ? 'page' : undefined}
      scroll={false}
      className={cx(
        '-mb-px inline-flex min-h-control max-w-64 items-center border-b-2 px-3 font-medium [overflow-wrap:anywhere]',
        current ? 'border-brand text-ink' : 'border-transparent text-muted hover:text-ink',
      )}
    >
      {children}
    </Link>
  );
}
