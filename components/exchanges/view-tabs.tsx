'use client';
import { SavedViews } from '@/components/views/saved-views';
import { exchangesHref, firstPage, type ListState } from '@/lib/exchanges/list-params';
import { VIEW, viewsFor } from '@/lib/exchanges/list-views';
import type { SavedView } from '@/lib/views/queries';

interface ViewTabsProps {
  state: ListState;
  isStaff: boolean;
  saved: readonly SavedView[];
  rights: { share: boolean; keepShared: boolean };
}

/** The views of the list. A change of view keeps the other filters; closed files have no clock, so they come newest first. */
export function ViewTabs({ state, isStaff, saved, rights }: ViewTabsProps) {
  const builtIn = viewsFor(isStaff).map((view) => {
    const order = view === 'closed' ? { sort: 'opened', dir: 'desc' } : { sort: 'next', dir: 'asc' };
    return {
      label: VIEW[view].label,
      href: exchangesHref({
        ...state,
        ...firstPage,
        ...(order as Partial<ListState>),
        view,
        view_id: null,
      }),
      current: view === state.view,
    };
  });
  return (
    <>
      <SavedViews list="exchanges" basePath="/exchanges" builtIn={builtIn} views={saved} rights={rights} />
      <p className="sr-only">{VIEW[state.view].holds}</p>
    </>
  );
}
