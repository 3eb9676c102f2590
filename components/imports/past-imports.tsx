import Link from 'next/link';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { StatusBadge } from '@/components/ui/status-badge';
import { KIND, STATE, figure } from '@/lib/imports/words';
import type { pastRuns } from '@/lib/imports/queries';
import { writeInstant } from '@/lib/shared/time-of-day';

interface PastImportsProps {
  runs: Awaited<ReturnType<typeof pastRuns>>;
  timeZone: string;
}

/** Lists that were uploaded, the newest first: each leads to where it stands. */
export function PastImports({ runs, timeZone }: PastImportsProps) {
  return (
    <Card title="Imports" flush>
      {runs.length === 0 ? (
        <EmptyState kind="first" title="No list yet">
          Every list that you upload is listed here, with what became of each record.
        </EmptyState>
      ) : (
        <ul className="divide-y divide-line">
          {runs.map((run) => (
            <li key={run.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3">
              <div className="min-w-0 flex-1 basis-64">
                <Link
                  href={`/import/${run.id}`}
                  className="font-medium [overflow-wrap:anywhere] text-brand hover:underline"
                >
                  {run.fileName}
                </Link>
                <p className="text-sm text-muted">
                  {KIND[run.kind].title}, {figure(run.records)} {run.records === 1 ? 'record' : 'records'}.{' '}
                  {run.creator.user.displayName}, {writeInstant(run.createdAt, timeZone)}.
                </p>
              </div>
              <StatusBadge status={STATE[run.state].status} label={STATE[run.state].word} variant="soft" />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
