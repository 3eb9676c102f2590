import { BarList } from '@/components/charts/bar-list';
import { ChartFrame } from '@/components/charts/chart-frame';
import type { Workload as Desk } from '@/lib/dashboards/figures';
import { exchangesHref } from '@/lib/exchanges/list-params';

const nameOf = (desk: Pick<Desk, 'coordinatorId' | 'coordinator'>) =>
  desk.coordinator ?? (desk.coordinatorId ? 'A former member' : 'No coordinator');

const plural = (count: number, one: string, more: string) =>
  `${count.toLocaleString('en-US')} ${count === 1 ? one : more}`;

/** Active files per coordinator, with the overdue tasks on them. */
export function Workload({ desks, freshness }: { desks: readonly Desk[]; freshness: string }) {
  const bars = desks.map((desk) => ({
    label: nameOf(desk),
    value: desk.active,
    display: `${plural(desk.active, 'file', 'files')} · ${plural(desk.overdueTasks, 'task', 'tasks')} overdue`,
    href: exchangesHref({ status: ['active'], coordinator: desk.coordinatorId ?? 'none' }),
  }));
  const [first, second] = desks;
  const leads = first && first.active > (second?.active ?? 0);
  return (
    <ChartFrame
      title={leads ? `${nameOf(first)} has the most active files` : 'Active files by coordinator'}
      definition="Active files by their coordinator; overdue are open tasks due before today, on that coordinator's files or assigned to them without one."
      freshness={freshness}
      table={{
        columns: ['Coordinator', 'Active files', 'Overdue tasks'],
        rows: desks.map((desk) => [nameOf(desk), desk.active, desk.overdueTasks]),
      }}
    >
      {desks.length > 0 ? (
        <BarList label="Active files per coordinator" bars={bars} />
      ) : (
        <p className="text-muted">No active files and no overdue tasks yet.</p>
      )}
    </ChartFrame>
  );
}
