import Link from 'next/link';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { StatusBadge } from '@/components/ui/status-badge';
import { exchangesHref } from '@/lib/exchanges/list-params';
import type { AdminDashboard } from '@/lib/dashboards/admin';

/** Overdue tasks by who answers for them, most first. */
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
              <Link
                href={exchangesHref({ view: 'all', coordinator: row.coordinatorId ?? 'none' })}
                className="min-w-0 flex-1 [overflow-wrap:anywhere] text-brand hover:underline"
              >
                <span className="sr-only">Exchanges of </span>
                {row.coordinator ?? (row.coordinatorId ? 'A former member' : 'No coordinator')}
              </Link>
              <span className="tabular-nums">{row.overdue.toLocaleString('en-US')}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
