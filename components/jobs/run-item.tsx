import type { ReactNode } from 'react';
import { StatusBadge } from '@/components/ui/status-badge';
import type { RunRow } from '@/lib/job-runs/queries';
import { writeInstant } from '@/lib/shared/time-of-day';
import { OUTCOME, tookWords } from './run-words';

interface RunItemProps {
  run: RunRow;
  does: string | undefined;
  timeZone: string;
  /** At the right: what can be done about it. */
  action?: ReactNode;
}

/** One attempt at a job: what, how it went, when, and when the next one comes. */
export function RunItem({ run, does, timeZone, action }: RunItemProps) {
  const { status, word } = OUTCOME[run.outcome];
  const took = tookWords(run);
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-4 py-3">
      <div className="min-w-0 flex-1 basis-72 space-y-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <StatusBadge status={status} label={word} variant="soft" />
          <span className="font-mono text-sm">{run.task}</span>
          <span className="text-sm text-muted">
            attempt {run.attempt} of {run.maxAttempts}
          </span>
        </p>
        {does && <p className="text-sm text-muted">{does}</p>}
        {run.error && <p className="[overflow-wrap:anywhere]">{run.error}</p>}
        {run.summary && <p className="[overflow-wrap:anywhere]">{run.summary}</p>}
        <p className="text-sm text-muted">
          {run.finishedAt ? 'Ended' : 'Began'} {writeInstant(run.finishedAt ?? run.startedAt, timeZone)}
          {took && `, took ${took}`}
          {run.askedBy ? `. Asked for by ${run.askedBy}.` : run.ofFirm ? '.' : '. For every firm.'}
          {run.nextRunAt && ` Next attempt at ${writeInstant(run.nextRunAt, timeZone)} or soon after.`}
        </p>
      </div>
      {action}
    </li>
  );
}
