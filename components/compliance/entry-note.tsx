'use client';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';

interface EntryNoteProps {
  /** What the note is about, for readers. */
  about: string;
  note: string | undefined;
  mayEdit: boolean;
  onSave: (note: string, onDone: () => void) => void;
}

/** A line of explanation at an entry, written in place. */
export function EntryNote({ about, note, mayEdit, onSave }: EntryNoteProps) {
  const [typed, setTyped] = useState<string>();
  if (typed === undefined) {
    return (
      <p className="flex flex-wrap items-center gap-x-2 text-sm">
        {note && <span className="[overflow-wrap:anywhere]">{note}</span>}
        {mayEdit && (
          <Button variant="quiet" size="small" onClick={() => setTyped(note ?? '')}>
            {note ? 'Edit note' : 'Add a note'}
            <span className="sr-only">: {about}</span>
          </Button>
        )}
      </p>
    );
  }
  return (
    <form
      className="flex flex-wrap gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(typed, () => setTyped(undefined));
      }}
    >
      <Input
        aria-label={`Note: ${about}`}
        className="max-w-96 grow basis-40"
        autoFocus
        maxLength={1000}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button type="submit" size="small" variant="primary">
        Save
      </Button>
      <Button size="small" onClick={() => setTyped(undefined)}>
        Cancel
      </Button>
    </form>
  );
}
