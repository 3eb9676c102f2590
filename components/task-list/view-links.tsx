import { CalendarDays, Columns3, List, type LucideIcon } from 'lucide-react';
import Link from 'next/link';
import { cx } from '@/components/ui/cx';
import { taskViews, tasksHref, type TaskListState, type TaskListView } from '@/lib/tasks/list-params';

const VIEW: Record<TaskListView, { label: string; icon: LucideIcon }> = {
  list: { label: 'List', icon: List },
  board: { label: 'Board', icon: Columns3 },
  calendar: { label: 'Calendar', icon: CalendarDays },
};

/** The three ways to look at the same tasks: every filter goes along. */
export function ViewLinks({ state }: { state: TaskListState }) {
  return (
    <nav aria-label="Ways to look" data-print="hide" className="mb-4 border-b border-line">
      <Links
        links={taskViews.map((view) => ({
          ...VIEW[view],
          href: tasksHref({ ...state, view }),
          current: view === state.view,
        }))}
      />
    </nav>
  );
}

interface OneLink {
  label: string;
  href: string;
  icon?: LucideIcon;
  current: boolean;
}

function Links({ links }: { links: readonly OneLink[] }) {
  return (
    <ul className="flex flex-wrap gap-x-1">
      {links.map(({ label, href, icon: Icon, current }) => (
        <li key={label}>
          <Link
            href={href}
            scroll={false}
            aria-current={current ? 'page' : undefined}
            className={cx(
              '-mb-px inline-flex min-h-control items-center gap-2 border-b-2 px-3 font-medium whitespace-nowrap',
              current ? 'border-brand text-ink' : 'border-transparent text-muted hover:text-ink',
            )}
          >
            {Icon && <Icon aria-hidden className="size-4" />}
            {label}
          </Link>
        </li>
      ))}
    </ul>
  );
}
