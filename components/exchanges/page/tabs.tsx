'use client';
import { parseAsString, useQueryState } from 'nuqs';
import { useOptimistic, useTransition, type ReactNode } from 'react';
import { useFileTasks } from '@/components/tasks/file-tasks';
import { Loading, Skeleton } from '@/components/ui/skeleton';
import { Tabs, type Tab } from '@/components/ui/tabs';

interface ExchangeTabsProps {
  tabs: readonly Tab[];
  /** The part that was read. */
  open: string;
  children: ReactNode;
}

/** The parts of an exchange; the URL keeps which one is open. The count of tasks follows at once what is done. */
export function ExchangeTabs({ tabs, open, children }: ExchangeTabsProps) {
  const [pending, startTransition] = useTransition();
  const [, setTab] = useQueryState(
    'tab',
    parseAsString.withOptions({ history: 'push', shallow: false, startTransition }),
  );
  const [chosen, choose] = useOptimistic(open);
  const tasks = useTaskCount();
  const first = tabs[0]?.value;
  return (
    <Tabs
      label="Parts of the exchange"
      tabs={tabs.map((tab) => (tab.value === 'tasks' && tasks ? { ...tab, count: tasks } : tab))}
      value={chosen}
      onChange={(next) =>
        startTransition(() => {
          choose(next);
          void setTab(next === first ? null : next);
        })
      }
    >
      {pending && chosen !== open ? <Opening label={labelOf(tabs, chosen)} /> : children}
    </Tabs>
  );
}

/** Done of all that count, while the tasks are open. */
function useTaskCount(): string | undefined {
  const { tasks } = useFileTasks();
  const counted = tasks.filter(({ status }) => status !== 'cancelled');
  if (counted.length === 0) return undefined;
  return `${counted.filter(({ status }) => status === 'completed').length}/${counted.length}`;
}

const labelOf = (tabs: readonly Tab[], value: string) => tabs.find((tab) => tab.value === value)?.label ?? '';

function Opening({ label }: { label: string }) {
  return (
    <Loading label={`Loading ${label}`}>
      <div className="grid gap-4 lg:grid-cols-2">
        <Skeleton className="h-52" />
        <Skeleton className="h-52" />
      </div>
    </Loading>
  );
}
