import { NoteList } from '@/components/notes/note-list';
import { writtenNote } from '@/components/notes/note-view';
import { can } from '@/lib/access/permissions';
import { exchangeNotes } from '@/lib/notes/queries';
import type { ExchangePart } from './part';

export const notes: ExchangePart = {
  value: 'notes',
  label: 'Notes',
  shownTo: (scope) => can(scope, 'note.see'),
  content: async (scope, { exchange }) => {
    const { rows, cut } = await exchangeNotes(scope, exchange.id);
    return (
      <NoteList
        exchangeId={exchange.id}
        notes={rows.map((note) => writtenNote(note, exchange.timeZone))}
        cut={cut}
      />
    );
  },
};
