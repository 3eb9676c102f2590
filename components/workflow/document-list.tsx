import { Plus } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { writeDate, type CalendarDate } from '@/lib/shared/calendar-date';
import type { DocumentView } from '@/lib/workflow/documents';
import { papersFor } from '@/lib/workflow/rules/documents';
import { ArchiveDocument } from './archive-document';
import { DocumentForm } from './document-form';
import { forWord, kindWord } from './document-words';

interface DocumentListProps {
  documents: readonly DocumentView[];
  exchangeId: string;
  today: CalendarDate;
  mayRecord: boolean;
}

/** What is on record, the latest signed first. */
export function DocumentList({ documents, exchangeId, today, mayRecord }: DocumentListProps) {
  const add = mayRecord && (
    <DocumentForm
      exchangeId={exchangeId}
      today={today}
      draft={{ kind: null, title: '', signedOn: '', of: 'relinquished' }}
      trigger={
        <Button size="small">
          <Plus aria-hidden className="size-4" />
          Record a document
        </Button>
      }
    />
  );
  return (
    <Card title="On record" action={add}>
      {documents.length === 0 ? (
        <EmptyState kind="first" title="No document yet">
          Agreements, assignments, notices and statements stand here once they are recorded.
        </EmptyState>
      ) : (
        <ul className="divide-y divide-line">
          {documents.map((document) => (
            <li key={document.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
              <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">
                {document.title}
                <span className="block text-sm text-muted">{describe(document)}</span>
              </span>
              {mayRecord && (
                <span className="flex gap-2">
                  {!document.archived && (
                    <DocumentForm
                      key={String(document.updatedAt)}
                      exchangeId={exchangeId}
                      today={today}
                      draft={{
                        kind: document.kind,
                        title: document.title,
                        signedOn: document.signedOn ?? '',
                        of: papersFor.find((of) => document.tags?.includes(of)) ?? 'relinquished',
                      }}
                      corrects={{ id: document.id, was: document.updatedAt }}
                      trigger={
                        <Button size="small">
                          Correct<span className="sr-only"> {document.title}</span>
                        </Button>
                      }
                    />
                  )}
                  <ArchiveDocument exchangeId={exchangeId} document={document} />
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function describe({ kind, signedOn, tags, hasFile, archived }: DocumentView): string {
  const of = papersFor.find((one) => tags?.includes(one));
  return [
    kindWord[kind],
    signedOn ? `signed ${writeDate(signedOn)}` : 'not signed yet',
    ...(of && of !== 'relinquished' ? [forWord[of].toLowerCase()] : []),
    hasFile ? 'file attached' : 'no file yet',
    ...(archived ? ['archived'] : []),
  ].join(' · ');
}
