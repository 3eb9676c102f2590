import type { Metadata } from 'next';
import { QueueFilters } from '@/components/at-risk/queue-filters';
import { QueueTable } from '@/components/at-risk/queue-table';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { atRiskHref, readQueueState } from '@/lib/dashboards/queue-params';
import { atRiskQueue } from '@/lib/dashboards/queue';
import { read } from '@/lib/entry/page';

export const metadata: Metadata = { title: 'At risk' };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function AtRiskPage({ searchParams }: Props) {
  const state = readQueueState(await searchParams);
  const { queue, isAdmin } = await read(async (scope) => ({
    queue: await atRiskQueue(scope, state),
    isAdmin: scope.member.role === 'admin',
  }));
  const { files, total, after, before } = queue;
  const around = { medium: state.medium, mine: state.mine };
  return (
    <>
      <Breadcrumbs crumbs={[{ label: 'Exchanges', href: '/exchanges' }, { label: 'At risk' }]} />
      <PageHeader
        title="At risk"
        lead="Active exchanges of high or critical risk, worst first, with every reason and the next thing to do."
      />
      <QueueFilters state={state} />
      <QueueTable files={files} showCoordinator={isAdmin} />
      {total > 0 && (
        <Pagination
          summary={`${files.length} of ${total.toLocaleString('en-US')} exchanges at risk`}
          previousHref={before && atRiskHref({ ...around, before })}
          nextHref={after && atRiskHref({ ...around, after })}
        />
      )}
    </>
  );
}
