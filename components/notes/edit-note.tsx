'use client';
import { useState } from 'react';
import { useInPlace } from '@/components/exchanges/page/use-in-place';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/input';
import { changeNoteAction } from '@/lib/notes/actions';
import type { WrittenNote } from './note-view';

interface EditNoteProps {
  note: WrittenNote;
  onClose: () => void;
}

/** The text of a note; what was typed stays when it could not be kept. */
export function EditNote({ note, onClose }: EditNoteProps) {
  const [body, setBody] = useState(note.body);
  const { run, pending, problem } = useInPlace();
  const put = (to: string, was: string) => () =>
    changeNoteAction({ id: note.id, change: { body: to }, was: { body: was } });
  return (
    <form
      className="max-w-form space-y-2"
      onSubmit={(event) => {
        event.preventDefault();
        run({ said: 'Note changed', act: put(body, note.body), undo: put(note.body, body) }, onClose);
      }}
    >
      <Field name={`note.${note.id}`} label="Note" required error={problem}>
        <Textarea rows={4} autoFocus value={body} onChange={(event) => setBody(event.target.value)} />
      </Field>
      <div className="flex gap-2">
        <Button type="submit" variant="primary" size="small" pending={pending}>
          Save
        </Button>
        <Button size="small" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
