'use client';
import { Archive, ArchiveRestore, EyeOff, Pencil, Pin, PinOff, Users } from 'lucide-react';
import { useState } from 'react';
import { useInPlace } from '@/components/exchanges/page/use-in-place';
import { IconButton } from '@/components/ui/icon-button';
import { PersonChip } from '@/components/ui/person-chip';
import { Badge } from '@/components/ui/status-badge';
import { changeNoteAction } from '@/lib/notes/actions';
import { EditNote } from './edit-note';
import type { WrittenNote } from './note-view';

type Mark = 'isPinned' | 'isPrivate' | 'archived';

/** One note: anybody on the file reads a shared one, only its author changes it. */
export function Note({ note }: { note: WrittenNote }) {
  const [editing, setEditing] = useState(false);
  const { run, pending, problem } = useInPlace();

  /** Flips one mark, and back on Undo. */
  function mark(which: Mark, said: string) {
    const set = (to: boolean) => () =>
      changeNoteAction({ id: note.id, change: { [which]: to }, was: { [which]: !to } });
    run({ said, act: set(!note[which]), undo: set(note[which]) });
  }

  return (
    <li className="space-y-2 px-4 py-3" aria-busy={pending || undefined}>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
          <PersonChip name={note.author} />
          <span>{note.written}</span>
          {note.changed && <span>changed {note.changed}</span>}
          {note.isPinned && <Badge>Pinned</Badge>}
          {note.isPrivate && <Badge>Private, yours alone</Badge>}
        </p>
        {note.isMine && !editing && (
          <div className="flex gap-1" data-print="hide">
            {!note.archived && (
              <>
                <IconButton label="Edit note" icon={Pencil} onClick={() => setEditing(true)} />
                <IconButton
                  label={note.isPinned ? 'Unpin note' : 'Pin note'}
                  icon={note.isPinned ? PinOff : Pin}
                  onClick={() => mark('isPinned', note.isPinned ? 'Note unpinned' : 'Note pinned')}
                />
                <IconButton
                  label={note.isPrivate ? 'Share note' : 'Make note private'}
                  icon={note.isPrivate ? Users : EyeOff}
                  onClick={() => mark('isPrivate', note.isPrivate ? 'Note shared' : 'Note made private')}
                />
              </>
            )}
            <IconButton
              label={note.archived ? 'Restore note' : 'Archive note'}
              icon={note.archived ? ArchiveRestore : Archive}
              onClick={() => mark('archived', note.archived ? 'Note restored' : 'Note archived')}
            />
          </div>
        )}
      </div>
      {editing ? (
        <EditNote note={note} onClose={() => setEditing(false)} />
      ) : (
        <p className="max-w-prose [overflow-wrap:anywhere] whitespace-pre-wrap">{note.body}</p>
      )}
      {problem && (
        <p role="alert" className="text-sm text-overdue">
          {problem}
        </p>
      )}
    </li>
  );
}
