import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import type { JobsOverview } from '@/lib/job-runs/queries';
import { RunItem } from './run-item';

/** The newest attempts; of one job where it was chosen in the schedule. */
export function RecentRuns({ recent, chosen, does, timeZone }: JobsOverview) {
  const all = <LinkButton href="/settings/jobs">Show all jobs</LinkButton>;
  return (
    <div id="runs" className="scroll-mt-16">
      <Card title={chosen ? `Runs of ${chosen.task}` : 'Recent runs'} action={chosen && all} flush>
        {!chosen && (
          <p className="px-4 pb-2 text-sm text-muted">
            What members asked for, and whatever failed. Of what runs by schedule and went well, the schedule
            shows the last; open a job there to see all of its runs, which are kept for 30 days.
          </p>
        )}
        {recent.length === 0 ? (
          chosen ? (
            <EmptyState kind="no-match" title={`No run of ${chosen.task} yet`} />
          ) : (
            <EmptyState kind="first" title="Nothing yet">
              Send a test job to see one come back.
            </EmptyState>
          )
        ) : (
          <ul className="divide-y divide-line border-t border-line">
            {recent.map((run) => (
              <RunItem
                key={run.id}
                run={run}
                does={chosen ? undefined : does[run.task]}
                timeZone={timeZone}
              />
            ))}
          </ul>
        )}
      </Card>
    </div>
  );
}
