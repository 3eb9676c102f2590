import { BarList } from '@/components/charts/bar-list';
import { ChartFrame } from '@/components/charts/chart-frame';
import { ColumnChart } from '@/components/charts/column-chart';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { FileStatus } from '@/components/exchanges/file-status';
import type { AgencyDashboard } from '@/lib/dashboards/agency';
import { exchangesHref } from '@/lib/exchanges/list-params';
import { stageName } from '@/lib/exchanges/rules/stages';
import { AgencyPeople } from './agency-people';
import { ClockLine } from './clock-line';
import { ExchangeLink } from './exchange-link';

interface AgencyProps {
  data: AgencyDashboard;
  freshness: string;
}

export function Agency({ data: { stages, next, referrals, people }, freshness }: AgencyProps) {
  return (
    <div className="grid items-start gap-6 lg:grid-cols-2">
      <div className="space-y-6">
        <Stages stages={stages} freshness={freshness} />
        <AgencyPeople people={people} />
      </div>
      <NextDates files={next} />
      <div className="min-w-0 lg:col-span-2">
        <Referrals months={referrals} freshness={freshness} />
      </div>
    </div>
  );
}

/** Bars rather than columns: the names of the stages are long. */
function Stages({ stages, freshness }: Pick<AgencyDashboard, 'stages'> & { freshness: string }) {
  const total = stages.reduce((sum, { files }) => sum + files, 0);
  const bars = stages.map(({ stage, files }) => ({
    label: stageName(stage),
    value: files,
    href: exchangesHref({ stage: [stage] }),
  }));
  return (
    <ChartFrame
      title={total === 1 ? '1 open file by stage' : `${total.toLocaleString('en-US')} open files by stage`}
      definition="Draft, active and on-hold exchanges in which your people take part."
      freshness={freshness}
      table={{ columns: ['Stage', 'Files'], rows: bars.map(({ label, value }) => [label, value]) }}
    >
      {total > 0 ? (
        <BarList label="Open files by stage" bars={bars} />
      ) : (
        <p className="text-muted">No open file. Exchanges appear here once your people take part in them.</p>
      )}
    </ChartFrame>
  );
}

function NextDates({ files }: { files: AgencyDashboard['next'] }) {
  return (
    <Card title="Next dates" flush>
      {files.length === 0 ? (
        <EmptyState kind="done" title="No date is running" />
      ) : (
        <ul>
          {files.map((file) => (
            <li key={file.exchangeId} className="border-t border-line px-4 py-3">
              <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <FileStatus row={file} />
                <ExchangeLink file={file} />
              </div>
              {file.next && <ClockLine clock={file.next} file={file} />}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Referrals({ months, freshness }: { months: AgencyDashboard['referrals']; freshness: string }) {
  const total = months.reduce((sum, { files }) => sum + files, 0);
  const title = `${total.toLocaleString('en-US')} ${total === 1 ? 'file' : 'files'} opened in twelve months`;
  return (
    <ChartFrame
      title={title}
      definition="Exchanges in which your people take part, by the month of opening; the last month is not over."
      freshness={freshness}
      table={{
        columns: ['Month', 'Files opened'],
        rows: months.map(({ name, firstDay, files }) => [`${name} ${firstDay.slice(0, 4)}`, files]),
      }}
    >
      <ColumnChart
        description={`${title}, month by month.`}
        columns={months.map(({ name, files }) => ({ label: name.slice(0, 3), value: files }))}
      />
    </ChartFrame>
  );
}
