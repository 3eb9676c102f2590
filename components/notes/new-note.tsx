'use client';
import { useState } from 'react';
import { useActionForm } from '@/components/exchanges/use-action-form';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/input';
import { useToast } from '@/components/ui/toast';
import { writeNoteAction } from '@/lib/notes/actions';

export function NewNote({ exchangeId }: { exchangeId: string }) {
  const toast = useToast();
  const [body, setBody] = useState('');
  const [isPrivate, setPrivate] = useState(false);
  const [isPinned, setPinned] = useState(false);
  const form = useActionForm(writeNoteAction, () => {
    toast({ title: isPrivate ? 'Private note kept' : 'Note kept' });
    setBody('');
    setPrivate(false);
    setPinned(false);
  });
  return (
    <Card title="New note">
      <form
        className="max-w-form space-y-3"
        onSubmit={(event) => {
          event.preventDefault();
          form.submit({ exchangeId, body, isPrivate, isPinned });
        }}
      >
        <Field name="body" label="Note" required error={form.errors.body}>
          <Textarea
            data-command="write-note"
            rows={3}
            value={body}
            onChange={(event) => setBody(event.target.value)}
          />
        </Field>
        <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
          <Checkbox
            label="Private"
            hint="Nobody else reads it, no admin either"
            checked={isPrivate}
            onChange={setPrivate}
          />
          <Checkbox label="Pinned" hint="Stays on top" checked={isPinned} onChange={setPinned} />
          <Button type="submit" variant="primary" size="small" pending={form.pending}>
            Keep the note
          </Button>
        </div>
        {form.message && !form.errors.body && (
          <p role="alert" className="text-sm text-overdue">
            {form.message}
          </p>
        )}
      </form>
    </Card>
  );
}
