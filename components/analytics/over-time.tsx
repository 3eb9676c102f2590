import { ChartFrame } from '@/components/charts/chart-frame';
import { ChartTable } from '@/components/charts/chart-table';
import { LineChart } from '@/components/charts/line-chart';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import type { AnalyticsPage } from '@/lib/analytics/queries';
import { writeDate, type CalendarDate } from '@/lib/shared/calendar-date';
import { writeMoney } from '@/lib/shared/money';

/** Fewer points make no line. */
const POINTS = 5;

/** What stood at the end of each day; the present one goes on. A day on which nothing was recorded stays open. */
export function OverTime({ days, own }: Pick<AnalyticsPage, 'days' | 'own'>) {
  const recorded = days.flatMap(({ row }) => (row ? [row] : []));
  const [first, last] = [recorded[0], recorded.at(-1)];
  if (!first || !last) {
    return (
      <Card title="Day by day">
        <EmptyState kind="first" title="No day has been recorded yet">
          Every day leaves one line here, from the first hour in which jobs run.
        </EmptyState>
      </Card>
    );
  }
  const table = {
    columns: ['Day', 'Active exchanges', 'Value at stake', 'Overdue tasks'],
    rows: recorded.map((row) => [
      writeDate(row.day),
      row.active,
      writeMoney(row.valueAtStake),
      row.overdueTasks,
    ]),
  };
  const title = changeWords(first, last);
  const definition = `${own ? 'The exchanges you coordinate' : 'All exchanges of the firm'}, as they stood on each day. ${gapWords(days.length - recorded.length)}`;
  if (recorded.length < POINTS) {
    return (
      <Card title={title}>
        <ChartTable caption={title} {...table} />
        <p className="mt-3 text-sm text-muted">
          {definition} A line is drawn from {POINTS} days on.
        </p>
      </Card>
    );
  }
  return (
    <ChartFrame title={title} definition={definition} table={table}>
      <LineChart
        description={`${title}. Overdue tasks: ${first.overdueTasks} then, ${last.overdueTasks} now.`}
        series={['Active exchanges', 'Overdue tasks']}
        points={days.map(({ day, row }) => ({
          label: shortDay(day),
          values: [row?.active ?? null, row?.overdueTasks ?? null],
        }))}
      />
    </ChartFrame>
  );
}

interface Standing {
  day: CalendarDate;
  active: number;
}

/** The finding: `52 active exchanges, 3 more than on Mon, Oct 19, 2026`. */
function changeWords(first: Standing, last: Standing): string {
  const now = `${last.active.toLocaleString('en-US')} active ${last.active === 1 ? 'exchange' : 'exchanges'}`;
  if (first === last) return `${now} on ${writeDate(last.day)}`;
  const change = last.active - first.active;
  if (change === 0) return `${now}, as on ${writeDate(first.day)}`;
  return `${now}, ${Math.abs(change).toLocaleString('en-US')} ${change > 0 ? 'more' : 'fewer'} than on ${writeDate(first.day)}`;
}

function gapWords(missing: number): string {
  if (missing === 0) return 'Every day was recorded.';
  return missing === 1
    ? 'On one day nothing was recorded, and what stood then cannot be counted afterwards.'
    : `On ${missing} days nothing was recorded, and what stood then cannot be counted afterwards.`;
}

/** `Oct 19` */
const shortDay = (day: CalendarDate) => writeDate(day).split(', ')[1] ?? day;
