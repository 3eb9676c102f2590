import { Card } from '@/components/ui/card';
import { CutNote } from '@/components/ui/cut-note';
import { EmptyState } from '@/components/ui/empty-state';
import type { Cut } from '@/lib/shared/cut';
import { NewNote } from './new-note';
import { Note } from './note';
import type { WrittenNote } from './note-view';

interface NoteListProps {
  notes: readonly WrittenNote[];
  cut?: Cut;
  exchangeId: string;
}

/** Notes on the file for who works on it: pinned ones first, then the latest; archived ones below. */
export function NoteList({ notes, cut, exchangeId }: NoteListProps) {
  const archived = notes.filter((note) => note.archived);
  const kept = notes.filter((note) => !note.archived);
  return (
    <div className="space-y-4">
      <NewNote exchangeId={exchangeId} />
      <Card title={`Notes (${kept.length})`} flush>
        {kept.length === 0 ? (
          <EmptyState kind="first" title="No notes yet">
            What the office should remember about this file stands here. Clients and others never see it.
          </EmptyState>
        ) : (
          <ul className="divide-y divide-line border-t border-line">
            {kept.map((note) => (
              <Note key={note.id} note={note} />
            ))}
          </ul>
        )}
        <CutNote cut={cut} what="notes" />
      </Card>
      {archived.length > 0 && (
        <details className="rounded-card border border-line bg-surface">
          <summary className="min-h-control cursor-pointer px-4 py-2 font-medium">
            Archived notes ({archived.length})
          </summary>
          <ul className="divide-y divide-line border-t border-line">
            {archived.map((note) => (
              <Note key={note.id} note={note} />
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
