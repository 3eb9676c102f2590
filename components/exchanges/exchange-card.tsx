import Link from 'next/link';
import type { ExchangeRow } from '@/lib/exchanges/queries';
import { stageName } from '@/lib/exchanges/rules/stages';
import { FileStatus } from './file-status';
import { NextAction } from './next-action';
import { Risk } from './risk';
import { NextClock } from './row-clock';

/** A row on a phone: client, the clock that ends first, the next action. */
export function ExchangeCard({ row }: { row: ExchangeRow }) {
  return (
    <div className="space-y-2">
      <div className="flex items-start justify-between gap-2">
        <Link
          href={`/exchanges/${row.id}`}
          className="min-w-0 text-lg font-semibold text-brand hover:underline"
        >
          {row.client ?? row.name}
        </Link>
        <FileStatus row={row} />
      </div>
      <p className="text-sm text-muted">
        <span className="font-mono">{row.number}</span> · {stageName(row.stage)}
      </p>
      <NextClock row={row} />
      {row.risk && (
        <p className="text-sm">
          <Risk risk={row.risk} labelled />
        </p>
      )}
      {row.nextTask && (
        <p className="text-sm">
          <span className="text-muted">Next: </span>
          <NextAction task={row.nextTask} today={row.today} timeZone={row.timeZone} />
        </p>
      )}
    </div>
  );
}
