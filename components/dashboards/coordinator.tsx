import { Figure } from '@/components/ui/figure';
import { atRiskHref } from '@/lib/dashboards/queue-params';
import type { CoordinatorDashboard } from '@/lib/dashboards/coordinator';
import { AtRiskList } from './at-risk-list';
import { Figures } from './figures';
import { TodayQueue } from './today-queue';

export function Coordinator({ data, userId }: { data: CoordinatorDashboard; userId: string }) {
  const { atRisk, totals, overdueOnFiles } = data;
  return (
    <div className="space-y-6">
      <div className="grid items-start gap-6 lg:grid-cols-[3fr_2fr]">
        <TodayQueue {...data} />
        <AtRiskList
          files={atRisk}
          total={totals.atRisk}
          href={atRiskHref({ mine: true })}
          showCoordinator={false}
        />
      </div>
      <Figures totals={totals} coordinator={userId}>
        <Figure
          label="Overdue tasks"
          value={overdueOnFiles.toLocaleString('en-US')}
          hint="Everyone's open tasks on these exchanges, due before today."
        />
      </Figures>
    </div>
  );
}
