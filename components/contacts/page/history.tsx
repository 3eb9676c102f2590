import { CheckSquare, FileText, Milestone, MessageSquare, StickyNote, type LucideIcon } from 'lucide-react';
import Link from 'next/link';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { historyHref, type HistoryState, type InteractionKind } from '@/lib/contacts/history-params';
import type { ContactFile, Interaction } from '@/lib/contacts/page';
import { stageName, type ExchangeStage } from '@/lib/exchanges/rules/stages';
import type { ExchangeStatus } from '@/lib/exchanges/rules/values';
import { statusWord } from '@/lib/exchanges/status-words';
import { writeInstant } from '@/lib/shared/time-of-day';
import { HistoryFilters } from './history-filters';

const icon: Record<InteractionKind, LucideIcon> = {
  message: MessageSquare,
  note: StickyNote,
  document: FileText,
  task: CheckSquare,
  stage: Milestone,
};

interface HistoryProps {
  id: string;
  rows: readonly Interaction[];
  older?: Date;
  files: readonly ContactFile[];
  asked: HistoryState;
  timeZone: string;
}

/** What happened with a contact over all exchanges that the reader may see, newest first. */
export function ContactHistory({ id, rows, older, files, asked, timeZone }: HistoryProps) {
  const filtered = asked.kind.length > 0 || asked.exchange !== null || asked.until !== null;
  return (
    <Card title="Interactions" flush>
      <div className="px-4 pb-3">
        <HistoryFilters files={files.map(({ id: file, number, name }) => ({ id: file, number, name }))} />
      </div>
      {rows.length === 0 ? (
        <EmptyState
          kind={filtered ? 'no-match' : 'first'}
          title={filtered ? 'Nothing of this kind' : 'Nothing yet'}
          action={filtered && <LinkButton href={historyHref(id, {})}>Show everything</LinkButton>}
        >
          {filtered
            ? 'No interaction that you may see matches.'
            : 'Messages, notes, documents, tasks and stages of shared exchanges appear here.'}
        </EmptyState>
      ) : (
        <ul className="divide-y divide-line border-t border-line">
          {rows.map((row) => (
            <Told key={`${row.kind} ${row.id}`} row={row} timeZone={timeZone} />
          ))}
        </ul>
      )}
      {(older ?? asked.until) && (
        <p className="flex flex-wrap gap-2 border-t border-line px-4 py-3">
          {asked.until && (
            <LinkButton size="small" href={historyHref(id, { ...asked, until: null })}>
              Newest
            </LinkButton>
          )}
          {older && (
            <LinkButton size="small" href={historyHref(id, { ...asked, until: older })}>
              Older
            </LinkButton>
          )}
        </p>
      )}
    </Card>
  );
}

function Told({ row, timeZone }: { row: Interaction; timeZone: string }) {
  const Icon = icon[row.kind];
  return (
    <li className="flex gap-3 px-4 py-3">
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-muted" />
      <div className="min-w-0">
        <p className="line-clamp-3 [overflow-wrap:anywhere]">
          <span className="font-medium">{headOf(row)}</span> {textOf(row)}
        </p>
        <p className="text-sm text-muted">
          <time dateTime={row.at.toISOString()}>{writeInstant(row.at, timeZone)}</time>
          {row.by && ` · ${row.by}`}
          {row.exchangeId && row.exchangeNumber && (
            <>
              {' · '}
              <Link href={`/exchanges/${row.exchangeId}`} className="font-mono text-brand hover:underline">
                {row.exchangeNumber}
              </Link>
            </>
          )}
        </p>
      </div>
    </li>
  );
}

function headOf({ kind, detail }: Interaction): string {
  if (kind === 'task') return detail === 'completed' ? 'Task completed:' : 'Task added:';
  if (kind === 'stage') return detail === 'stage' ? 'Stage:' : 'Status:';
  return { message: 'Message:', note: 'Note:', document: 'Document:' }[kind];
}

function textOf({ kind, text, detail }: Interaction): string {
  if (kind !== 'stage') return text;
  const [from = '', to = ''] = text.split('|');
  return detail === 'stage'
    ? `from ${stageName(from as ExchangeStage)} to ${stageName(to as ExchangeStage)}`
    : `from ${statusWord[from as ExchangeStatus]} to ${statusWord[to as ExchangeStatus]}`;
}
