import { Card } from '@/components/ui/card';
import { CutNote } from '@/components/ui/cut-note';
import { EmptyState } from '@/components/ui/empty-state';
import { StatusBadge } from '@/components/ui/status-badge';
import type { JobsOverview, QueuedJob } from '@/lib/job-runs/queries';
import { writeInstant } from '@/lib/shared/time-of-day';

/** What is in the queue: what runs now, what waits for a worker, and what waits for its time. */
export function Waiting({ queued, queuedCut, does, timeZone, asOf }: JobsOverview) {
  return (
    <Card title="In the queue" flush>
      {queued.length === 0 ? (
        <EmptyState kind="done" title="Nothing waits" />
      ) : (
        <ul className="divide-y divide-line">
          {queued.map((job) => (
            <li key={String(job.jobId)} className="space-y-1 px-4 py-3">
              <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
                <Place job={job} asOf={asOf} />
                <span className="font-mono text-sm">{job.task}</span>
                <span className="text-sm text-muted">{attemptWords(job)}</span>
              </p>
              {does[job.task] && <p className="text-sm text-muted">{does[job.task]}</p>}
              {!job.running && (
                <p className="text-sm text-muted">
                  {job.runAt > asOf ? 'Not before' : 'Since'} {writeInstant(job.runAt, timeZone)}
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      <CutNote cut={queuedCut} what="jobs" />
    </Card>
  );
}

function Place({ job, asOf }: { job: QueuedJob; asOf: Date }) {
  if (job.running) return <StatusBadge status="on_track" label="Running" />;
  if (job.attempts > 0) return <StatusBadge status="attention" label="Tried again" />;
  return <StatusBadge status="unknown" label={job.runAt > asOf ? 'Scheduled' : 'Waiting'} />;
}

const attemptWords = ({ running, attempts, maxAttempts }: QueuedJob) =>
  `attempt ${running ? attempts : attempts + 1} of ${maxAttempts}`;
