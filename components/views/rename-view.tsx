'use client';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { changeViewAction } from '@/lib/views/actions';
import type { SavedView } from '@/lib/views/queries';
import { useViewChange } from './use-view-change';

interface RenameViewProps {
  view: SavedView;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

export function RenameView({ view: { id, name }, open, onOpenChange }: RenameViewProps) {
  const [typed, setTyped] = useState<string>();
  const { run, pending, problem, clear } = useViewChange();
  const to = (typed ?? name).trim();

  function change(next: boolean) {
    if (!next) {
      clear();
      setTyped(undefined);
    }
    onOpenChange(next);
  }

  return (
    <Dialog
      title="Rename the view"
      open={open}
      onOpenChange={change}
      actions={
        <>
          <DialogClose render={<Button>Cancel</Button>} />
          <Button type="submit" form={`rename-${id}`} variant="primary" pending={pending}>
            Rename
          </Button>
        </>
      }
    >
      <form
        id={`rename-${id}`}
        onSubmit={(event) => {
          event.preventDefault();
          if (to === name) return change(false);
          run({
            said: `View renamed: ${to}`,
            act: () => changeViewAction({ id, field: 'name', to, was: name }),
            undo: () => changeViewAction({ id, field: 'name', to: name, was: to }),
            onDone: () => change(false),
          });
        }}
      >
        <Field name="view.rename" label="Name" required error={problem}>
          <Input maxLength={60} value={typed ?? name} onChange={(event) => setTyped(event.target.value)} />
        </Field>
      </form>
    </Dialog>
  );
}
