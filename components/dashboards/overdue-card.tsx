import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { StatusBadge } from '@/components/ui/status-badge';
import type { AdminDashboard } from '@/lib/dashboards/admin';

/** Overdue tasks by who answers for them, most first. No list shows just these yet, so no count is a link. */
export function OverdueCard({ overdue }: Pick<AdminDashboard, 'overdue'>) {
  const total = overdue.reduce((sum, row) => sum + row.overdue, 0);
  return (
    <Card
      title="Overdue tasks by coordinator"
      flush
      action={
        total > 0 && <span className="text-muted tabular-nums">{total.toLocaleString('en-US')} in all</span>
      }
    >
      {total === 0 ? (
        <EmptyState kind="done" title="No task is overdue" />
      ) : (
        <ul>
          {overdue.map((row) => (
            <li
              key={row.coordinatorId ?? 'none'}
              className="flex min-h-row items-center gap-3 border-t border-line px-4 py-1.5"
            >
              <StatusBadge status="overdue" variant="dot" />
              <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">
                {row.coordinator ?? (row.coordinatorId ? 'A former member' : 'No coordinator')}
              </span>
              <span className="tabular-nums">{row.overdue.toLocaleString('en-US')}</span>
            </li>
          ))}
        </ul>
      )}
      <p className="border-t border-line px-4 py-2 text-sm text-muted">
        Open tasks due before today, counted for the coordinator of their exchange; a task without an exchange
        for whom it is assigned to.
      </p>
    </Card>
  );
}
