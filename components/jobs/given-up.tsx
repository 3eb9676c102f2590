import { Card } from '@/components/ui/card';
import { CutNote } from '@/components/ui/cut-note';
import { EmptyState } from '@/components/ui/empty-state';
import type { JobsOverview } from '@/lib/job-runs/queries';
import { RunAgain } from './run-again';
import { RunItem } from './run-item';

/** Jobs that failed as often as they may: nothing happens to them until somebody acts. */
export function GivenUp({ givenUp, givenUpCut, does, timeZone }: JobsOverview) {
  return (
    <Card title="Given up" flush>
      {givenUp.length === 0 ? (
        <EmptyState kind="done" title="No job was given up">
          A job that fails is tried again after a while. One that fails every time is listed here.
        </EmptyState>
      ) : (
        <ul className="divide-y divide-line">
          {givenUp.map((run) => (
            <RunItem
              key={run.id}
              run={run}
              does={does[run.task]}
              timeZone={timeZone}
              action={<RunAgain id={run.id} task={run.task} attempts={run.maxAttempts} />}
            />
          ))}
        </ul>
      )}
      <CutNote cut={givenUpCut} what="jobs" />
    </Card>
  );
}
