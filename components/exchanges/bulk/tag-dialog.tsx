'use client';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';

interface TagDialogProps {
  onChoose: (tag: string, on: boolean) => void;
  onClose: () => void;
}

export function TagDialog({ onChoose, onClose }: TagDialogProps) {
  const [typed, setTyped] = useState('');
  const [attempted, setAttempted] = useState(false);
  const tag = typed.trim();
  const choose = (on: boolean) => (tag ? onChoose(tag, on) : setAttempted(true));
  return (
    <Dialog
      title="Tag the selected exchanges"
      open
      onOpenChange={(open) => !open && onClose()}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button onClick={() => choose(false)}>Remove tag</Button>
          <Button type="submit" form="bulk-tag" variant="primary">
            Add tag
          </Button>
        </>
      }
    >
      <form
        id="bulk-tag"
        onSubmit={(event) => {
          event.preventDefault();
          choose(true);
        }}
      >
        <Field name="bulk.tag" label="Tag" required error={attempted && !tag ? 'Write the tag.' : undefined}>
          <Input maxLength={40} value={typed} onChange={(event) => setTyped(event.target.value)} />
        </Field>
      </form>
    </Dialog>
  );
}
