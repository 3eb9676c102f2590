import type { Metadata } from 'next';
import { CheckJobs } from '@/components/jobs/check-jobs';
import { GivenUp } from '@/components/jobs/given-up';
import { RecentRuns } from '@/components/jobs/recent-runs';
import { Schedule } from '@/components/jobs/schedule';
import { Waiting } from '@/components/jobs/waiting';
import { Workers } from '@/components/jobs/workers';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { PageHeader } from '@/components/ui/page-header';
import { read } from '@/lib/entry/page';
import { jobsOverview } from '@/lib/job-runs/queries';
import { registry } from '@/lib/jobs/registry';
import { writeInstant } from '@/lib/shared/time-of-day';

export const metadata: Metadata = { title: 'Jobs' };

interface JobsPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function JobsPage({ searchParams }: JobsPageProps) {
  const { task } = await searchParams;
  const jobs = await read((scope) =>
    jobsOverview(
      scope,
      registry.map(({ task: name, does, cron }) => ({ task: name, does, cron })),
      typeof task === 'string' ? task : undefined,
    ),
  );
  return (
    <>
      <Breadcrumbs crumbs={[{ label: 'Settings', href: '/settings' }, { label: 'Jobs' }]} />
      <PageHeader
        title="Jobs"
        lead={`What the product does on its own. As of ${writeInstant(jobs.asOf, jobs.timeZone)}.`}
        action={<CheckJobs />}
      />
      <div className="space-y-4">
        <Workers workers={jobs.workers} />
        <GivenUp {...jobs} />
        <Schedule schedule={jobs.schedule} timeZone={jobs.timeZone} />
        <Waiting {...jobs} />
        <RecentRuns {...jobs} />
      </div>
    </>
  );
}
