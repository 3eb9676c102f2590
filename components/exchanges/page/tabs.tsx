'use client';
import { parseAsString, useQueryState } from 'nuqs';
import { Tabs, type Tab } from '@/components/ui/tabs';
import { useFileTasks } from '@/components/tasks/file-tasks';

/** The parts of an exchange; the URL keeps which one is open. The count of tasks follows at once what is done. */
export function ExchangeTabs({ tabs }: { tabs: readonly Tab[] }) {
  const [open, setOpen] = useQueryState('tab', parseAsString.withOptions({ history: 'push' }));
  const { tasks } = useFileTasks();
  const counted = tasks.filter(({ status }) => status !== 'cancelled');
  const done = counted.filter(({ status }) => status === 'completed');
  const withCounts = tabs.map((tab) =>
    tab.value === 'tasks' && counted.length > 0 ? { ...tab, count: `${done.length}/${counted.length}` } : tab,
  );
  const value = tabs.some((tab) => tab.value === open) ? open : tabs[0]?.value;
  return (
    <Tabs
      label="Parts of the exchange"
      tabs={withCounts}
      value={value ?? 'overview'}
      onChange={(next) => void setOpen(next === tabs[0]?.value ? null : next)}
    />
  );
}
