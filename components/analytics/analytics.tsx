import { PageHeader } from '@/components/ui/page-header';
import type { AnalyticsPage } from '@/lib/analytics/queries';
import { AnalyticsFigures } from './figures';
import { freshnessWords } from './freshness-words';
import { OverTime } from './over-time';
import { StaffTable } from './staff-table';

/** Figures that are counted every quarter of an hour: they link to no list, since a list is of this moment. */
export function Analytics({ page }: { page: AnalyticsPage }) {
  const { own, figures, people, days, freshness, timeZone } = page;
  return (
    <>
      <PageHeader title="Analytics" lead={freshnessWords(freshness, timeZone)} />
      <div className="space-y-6">
        <AnalyticsFigures figures={figures} own={own} counted={freshness.countedAt !== null} />
        <section aria-labelledby="staff">
          <h2 id="staff" className="mb-2 text-lg font-semibold">
            {own ? 'Your work' : 'Coordinators and admins'}
          </h2>
          <StaffTable people={people} timeZone={timeZone} />
        </section>
        <OverTime days={days} own={own} />
      </div>
    </>
  );
}
