import Link from 'next/link';
import { Card } from '@/components/ui/card';
import { StatusBadge } from '@/components/ui/status-badge';
import type { RunRow, Turn } from '@/lib/job-runs/queries';
import { writeInstant } from '@/lib/shared/time-of-day';
import { OUTCOME } from './run-words';

/** What runs by itself: each with how often, how the last run went, and when the next one comes. */
export function Schedule({ schedule, timeZone }: { schedule: readonly Turn[]; timeZone: string }) {
  return (
    <Card title="Schedule" flush>
      <ul className="divide-y divide-line">
        {schedule.map((turn) => (
          <li
            key={turn.task}
            className="grid gap-x-4 gap-y-1 px-4 py-3 sm:grid-cols-[1fr_8rem] lg:grid-cols-[1fr_8rem_17rem_15rem]"
          >
            <div className="min-w-0 sm:max-lg:col-span-2">
              <h3 className="font-mono text-sm">
                <Link href={`/settings/jobs?task=${turn.task}#runs`} className="text-brand hover:underline">
                  {turn.task}
                </Link>
              </h3>
              <p className="text-sm text-muted">{turn.does}</p>
            </div>
            <p className="text-sm">{turn.cadence}</p>
            <LastRun last={turn.last} timeZone={timeZone} />
            <p className="text-sm">
              <span className="text-muted">Next: </span>
              {turn.next ? writeInstant(turn.next, timeZone) : 'Not within a year'}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function LastRun({ last, timeZone }: { last: RunRow | undefined; timeZone: string }) {
  if (!last) return <p className="text-sm text-muted">Has not run yet</p>;
  const { status, word } = OUTCOME[last.outcome];
  return (
    <div className="space-y-1 text-sm">
      <p>
        <span className="text-muted">Last: </span>
        <StatusBadge status={status} label={word} variant="soft" /> {writeInstant(last.startedAt, timeZone)}
      </p>
      {(last.summary ?? last.error) && (
        <p className="[overflow-wrap:anywhere] text-muted">{last.summary ?? last.error}</p>
      )}
    </div>
  );
}
