import Link from 'next/link';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { KindName } from '@/lib/imports/kind';
import type { RunRow } from '@/lib/imports/queries';
import { ROW_STATE } from '@/lib/imports/words';

interface RowListProps {
  kind: KindName;
  rows: readonly RunRow[];
  nextHref: string | null;
}

/** Record by record: what it is, what became of it, and each reason with column and value. */
export function RowList({ kind, rows, nextHref }: RowListProps) {
  if (rows.length === 0) return <EmptyState kind="no-match" title="No such record in this list" />;
  return (
    <>
      <ul className="divide-y divide-line">
        {rows.map((row) => (
          <li key={row.record} className="grid gap-x-4 gap-y-1 px-4 py-2 text-sm sm:grid-cols-[9rem_1fr]">
            <p className="text-muted tabular-nums">
              Record {row.record}
              <span className="block">line {row.line}</span>
            </p>
            <div className="min-w-0 [overflow-wrap:anywhere]">
              <p>
                <Outcome kind={kind} row={row} />{' '}
                <span className="text-muted">{row.cells.filter(Boolean).join(' · ')}</span>
              </p>
              {row.findings.map((finding, index) => (
                <p key={index}>
                  {finding.column && <span className="font-medium">{finding.column}: </span>}
                  {finding.column && finding.value.trim() !== '' && (
                    <span className="text-muted">“{finding.value.slice(0, 80)}” </span>
                  )}
                  {finding.reason}
                </p>
              ))}
            </div>
          </li>
        ))}
      </ul>
      {nextHref && (
        <p className="border-t border-line px-4 py-3">
          <LinkButton href={nextHref}>Next records</LinkButton>
        </p>
      )}
    </>
  );
}

function Outcome({ kind, row }: { kind: KindName; row: RunRow }) {
  const word = ROW_STATE[row.state];
  if (!row.subjectId) return <span className="font-medium">{word}</span>;
  const [list, one] = kind === 'matters' ? ['exchanges', 'exchange'] : ['contacts', 'contact'];
  return (
    <Link href={`/${list}/${row.subjectId}`} className="font-medium text-brand hover:underline">
      {word}
      <span className="sr-only">
        : open the {one} of record {row.record}
      </span>
    </Link>
  );
}
