'use client';
import { X } from 'lucide-react';
import Link from 'next/link';
import { IconButton } from '@/components/ui/icon-button';
import { PeekPanel } from '@/components/ui/peek-panel';
import { RiskBadge } from '@/components/ui/risk-badge';
import type { ExchangeRow } from '@/lib/exchanges/queries';
import { stageName } from '@/lib/exchanges/rules/stages';
import { FileStatus } from '../file-status';
import { NextAction } from '../next-action';
import { RowClock } from '../row-clock';
import { usePeek } from './use-peek';

interface ExchangePeekProps {
  row: ExchangeRow;
  onClose: () => void;
}

/** A file beside the list: its clocks, why it is at risk, what is open. Enter on the row opens it. */
export function ExchangePeek({ row, onClose }: ExchangePeekProps) {
  const { peek, failed } = usePeek(row.id);
  return (
    <PeekPanel label={`Peek at ${row.number}`}>
      <div className="flex items-start justify-between gap-2">
        <div className="min-w-0">
          <h2 className="text-lg font-semibold [overflow-wrap:anywhere]">{row.client ?? row.name}</h2>
          <p className="text-sm text-muted">
            <Link href={`/exchanges/${row.id}`} className="font-mono text-brand hover:underline">
              {row.number}
            </Link>{' '}
            · {stageName(row.stage)}
          </p>
        </div>
        <IconButton label="Close the panel" icon={X} onClick={onClose} />
      </div>
      <p className="mt-2">
        <FileStatus row={row} />
      </p>
      <div className="mt-3 space-y-2">
        <RowClock row={row} kinds={['identification', 'parking_identification']} labelled />
        <RowClock row={row} kinds={['exchange', 'parking']} labelled />
      </div>
      {row.risk && (
        <section className="mt-4">
          <h3 className="flex items-center gap-2 font-semibold">
            Risk <RiskBadge risk={row.risk.level} />
          </h3>
          <ul className="mt-1 list-disc space-y-1 pl-5 text-sm">
            {row.risk.reasons.map(({ code, message }) => (
              <li key={code}>{message}</li>
            ))}
            {row.risk.reasons.length === 0 && <li>Nothing speaks for a risk.</li>}
          </ul>
        </section>
      )}
      <section className="mt-4">
        <h3 className="font-semibold">Open tasks</h3>
        {peek ? (
          <ul className="mt-1 space-y-2 text-sm">
            {peek.tasks.map((task) => (
              <li key={task.id}>
                <NextAction task={task} today={row.today} timeZone={row.timeZone} />
              </li>
            ))}
            {peek.tasks.length === 0 && <li className="text-muted">None.</li>}
            {peek.more > 0 && <li className="text-muted">and {peek.more} more</li>}
          </ul>
        ) : (
          <p className="mt-1 text-sm text-muted">
            {failed ? 'The tasks did not load. Press Space twice to try again.' : 'Loading the tasks.'}
          </p>
        )}
      </section>
    </PeekPanel>
  );
}
