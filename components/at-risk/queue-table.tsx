'use client';
import type { ColumnDef } from '@tanstack/react-table';
import Link from 'next/link';
import { ClockLine } from '@/components/dashboards/clock-line';
import { Risk } from '@/components/exchanges/risk';
import { LinkButton } from '@/components/ui/button';
import { DataTable } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import type { QueueFile } from '@/lib/dashboards/queue';
import { stageName } from '@/lib/exchanges/rules/stages';

interface QueueTableProps {
  files: QueueFile[];
  /** For admins: a coordinator knows whose files these are. */
  showCoordinator: boolean;
}

/** Each file with its reasons, the clock that ends first, and the one thing to do. j and k move, Enter opens. */
export function QueueTable({ files, showCoordinator }: QueueTableProps) {
  return (
    <DataTable
      caption="Exchanges at risk, worst first"
      columns={columnsOf(showCoordinator)}
      rows={files}
      rowId={({ exchangeId }) => exchangeId}
      card={(file) => <QueueCard file={file} showCoordinator={showCoordinator} />}
      empty={
        <EmptyState kind="done" title="Nothing is at risk">
          No active exchange that you see is of this risk.
        </EmptyState>
      }
    />
  );
}

function columnsOf(showCoordinator: boolean): ColumnDef<QueueFile>[] {
  const columns: (ColumnDef<QueueFile> | false)[] = [
    {
      id: 'number',
      header: 'Exchange',
      meta: { rowHeader: true },
      cell: ({ row: { original } }) => (
        <span className="block min-w-32">
          <NumberLink file={original} />
          <span className="block">{original.client ?? original.name}</span>
          <span className="block text-xs text-muted">{stageName(original.stage)}</span>
        </span>
      ),
    },
    {
      id: 'why',
      header: 'Why it is here',
      cell: ({ row: { original } }) => <Reasons file={original} />,
    },
    {
      id: 'clock',
      header: 'Ends first',
      cell: ({ row: { original } }) => <NextClock file={original} />,
    },
    showCoordinator && {
      id: 'coordinator',
      header: 'Coordinator',
      meta: { wide: true },
      cell: ({ row: { original } }) => original.coordinator ?? <span className="text-faint">Nobody</span>,
    },
    {
      id: 'next',
      header: 'Next action',
      cell: ({ row: { original } }) => <Act file={original} />,
    },
  ];
  return columns.filter((column) => column !== false);
}

function QueueCard({ file, showCoordinator }: { file: QueueFile; showCoordinator: boolean }) {
  return (
    <div className="space-y-2">
      <p className="text-lg font-semibold">{file.client ?? file.name}</p>
      <p className="text-sm text-muted">
        <NumberLink file={file} /> · {stageName(file.stage)}
        {showCoordinator && ` · ${file.coordinator ?? 'No coordinator'}`}
      </p>
      <Reasons file={file} />
      <NextClock file={file} />
      <Act file={file} />
    </div>
  );
}

const NumberLink = ({ file }: { file: QueueFile }) => (
  <Link
    href={`/exchanges/${file.exchangeId}`}
    className="inline-flex min-h-6 items-center font-mono whitespace-nowrap text-brand hover:underline"
  >
    {file.exchangeNumber}
  </Link>
);

function Reasons({ file }: { file: QueueFile }) {
  return (
    <div className="min-w-48 space-y-1">
      <Risk risk={file.risk} />
      <ul className="list-disc space-y-0.5 pl-4">
        {file.held && <li className="font-medium">{file.held}</li>}
        {file.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </div>
  );
}

const NextClock = ({ file }: { file: QueueFile }) =>
  file.next ? <ClockLine clock={file.next} file={file} /> : <span className="text-faint">No clock runs</span>;

/** What it is done to stands in the name for readers, who hear one button after the other. */
function Act({ file }: { file: QueueFile }) {
  const { label, tab } = file.action;
  const query = tab === 'overview' ? '' : `?tab=${tab}`;
  return (
    <LinkButton href={`/exchanges/${file.exchangeId}${query}`} size="small">
      {label}
      <span className="sr-only"> of {file.exchangeNumber}</span>
    </LinkButton>
  );
}
