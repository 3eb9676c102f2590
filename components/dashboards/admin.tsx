import type { AdminDashboard } from '@/lib/dashboards/admin';
import { atRiskHref } from '@/lib/dashboards/queue-params';
import { exchangesHref } from '@/lib/exchanges/list-params';
import { AtRiskList } from './at-risk-list';
import { DatesList } from './dates-list';
import { Figures } from './figures';
import { OverdueCard } from './overdue-card';
import { Workload } from './workload';

export function Admin({ data, freshness }: { data: AdminDashboard; freshness: string }) {
  const { atRisk, dates, dateCount, overdue, totals, workload } = data;
  return (
    <div className="space-y-6">
      <div className="grid items-start gap-6 lg:grid-cols-[3fr_2fr]">
        <AtRiskList files={atRisk} total={totals.atRisk} href={atRiskHref()} />
        <div className="space-y-6">
          <DatesList dates={dates} total={dateCount} href={exchangesHref({ view: 'week' })} />
          <OverdueCard overdue={overdue} />
        </div>
      </div>
      <Figures totals={totals} />
      <Workload desks={workload} freshness={freshness} />
    </div>
  );
}
