import Link from 'next/link';
import { Risk } from '@/components/exchanges/risk';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { StatusBadge } from '@/components/ui/status-badge';
import type { AtRiskFile } from '@/lib/dashboards/files';
import { ClockLine } from './clock-line';
import { ExchangeLink } from './exchange-link';

interface AtRiskListProps {
  files: readonly AtRiskFile[];
  total: number;
  /** The list of all of them. */
  href: string;
  /** Off where all are of one coordinator. */
  showCoordinator?: boolean;
}

/** Active exchanges of high or critical risk, worst first, each with its reasons in words. */
export function AtRiskList({ files, total, href, showCoordinator = true }: AtRiskListProps) {
  return (
    <Card
      title="At risk"
      flush
      action={
        total > 0 && (
          <Link href={href} className="inline-flex min-h-6 items-center text-brand hover:underline">
            {total === 1
              ? 'The one exchange at risk'
              : `All ${total.toLocaleString('en-US')} exchanges at risk`}
          </Link>
        )
      }
    >
      {files.length === 0 ? (
        <EmptyState kind="done" title="Nothing is at risk">
          No active exchange is of high or critical risk.
        </EmptyState>
      ) : (
        <ul>
          {files.map((file) => (
            <AtRiskRow key={file.exchangeId} file={file} showCoordinator={showCoordinator} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function AtRiskRow({ file, showCoordinator }: { file: AtRiskFile; showCoordinator: boolean }) {
  return (
    <li className="border-t border-line px-4 py-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <StatusBadge status={file.timeline} />
        <ExchangeLink file={file} />
        {file.risk.level !== 'low' && (
          <span className="ml-auto text-sm">
            <Risk risk={file.risk} />
          </span>
        )}
      </div>
      <ul className="mt-1 space-y-0.5">
        {file.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <p className="mt-1 flex flex-wrap items-baseline gap-x-4 text-sm text-muted">
        {file.next && <ClockLine clock={file.next} file={file} />}
        <span className="tabular-nums">{file.completionPercentage}% of tasks done</span>
        {showCoordinator && (
          <span>{file.coordinator ? `${file.coordinator}, coordinator` : 'No coordinator'}</span>
        )}
      </p>
    </li>
  );
}
