'use client';
import { useState } from 'react';
import { useActionForm } from '@/components/exchanges/use-action-form';
import { Note } from '@/components/notes/note';
import type { WrittenNote } from '@/components/notes/note-view';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/input';
import { useToast } from '@/components/ui/toast';
import { writeContactNoteAction } from '@/lib/contacts/actions';

interface ContactNotesProps {
  id: string;
  /** What the form says of the contact as a whole. */
  about: string | null;
  notes: readonly WrittenNote[];
}

/** Notes about the contact alone; those on an exchange stand there, and among the interactions. */
export function ContactNotes({ id, about, notes }: ContactNotesProps) {
  return (
    <Card title="Notes" flush>
      {about && (
        <p className="max-w-prose border-t border-line px-4 py-3 [overflow-wrap:anywhere] whitespace-pre-wrap">
          {about}
        </p>
      )}
      {notes.length > 0 && (
        <ul className="divide-y divide-line border-t border-line">
          {notes.map((note) => (
            <Note key={note.id} note={note} />
          ))}
        </ul>
      )}
      <NewNote id={id} />
    </Card>
  );
}

function NewNote({ id }: { id: string }) {
  const toast = useToast();
  const [body, setBody] = useState('');
  const [isPrivate, setPrivate] = useState(false);
  const form = useActionForm(writeContactNoteAction, () => {
    toast({ title: isPrivate ? 'Private note kept' : 'Note kept' });
    setBody('');
    setPrivate(false);
  });
  return (
    <form
      noValidate
      className="space-y-3 border-t border-line px-4 py-3"
      onSubmit={(event) => {
        event.preventDefault();
        form.submit({ contactId: id, body, isPrivate });
      }}
    >
      <Field name="body" label="New note" required error={form.errors.body}>
        <Textarea rows={2} value={body} onChange={(event) => setBody(event.target.value)} />
      </Field>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <Checkbox
          label="Private"
          hint="Nobody else reads it, no admin either"
          checked={isPrivate}
          onChange={setPrivate}
        />
        <Button type="submit" size="small" pending={form.pending}>
          Keep the note
        </Button>
      </div>
      {form.message && !form.errors.body && (
        <p role="alert" className="text-sm text-overdue">
          {form.message}
        </p>
      )}
    </form>
  );
}
