'use client';
import { Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { removeViewAction, saveViewAction } from '@/lib/views/actions';
import type { ViewList } from '@/lib/views/input';
import { viewHref } from '@/lib/views/view-query';
import { useViewChange } from './use-view-change';

interface SaveViewProps {
  list: ViewList;
  query: string;
  basePath: string;
  mayShare: boolean;
}

/** Keeps filters, order and columns as they are now under a name. */
export function SaveView({ list, query, basePath, mayShare }: SaveViewProps) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [isShared, setShared] = useState(false);
  const { run, pending, problem, clear } = useViewChange();

  function change(next: boolean) {
    setOpen(next);
    if (next) return;
    clear();
    setName('');
    setShared(false);
  }

  function save() {
    let saved: string | undefined;
    run({
      said: `View saved: ${name.trim()}`,
      act: async () => {
        const outcome = await saveViewAction({ list, name, query, isShared });
        if (outcome.ok) saved = outcome.value.id;
        return outcome;
      },
      undo: () => removeViewAction({ id: saved ?? '', removed: true }),
      onDone: ({ id }) => {
        change(false);
        router.push(viewHref(basePath, { id, query }), { scroll: false });
      },
    });
  }

  return (
    <Dialog
      title="Save this view"
      description="Filters, order and columns as they are now."
      open={open}
      onOpenChange={change}
      trigger={
        <Button variant="quiet" size="small">
          <Plus aria-hidden className="size-4" />
          Save view
        </Button>
      }
      actions={
        <>
          <DialogClose render={<Button>Cancel</Button>} />
          <Button type="submit" form="save-view" variant="primary" pending={pending}>
            Save view
          </Button>
        </>
      }
    >
      <form
        id="save-view"
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Field name="view.name" label="Name" required error={problem}>
          <Input maxLength={60} value={name} onChange={(event) => setName(event.target.value)} />
        </Field>
        {mayShare && (
          <Checkbox
            label="Share with the firm"
            hint="Staff find it among their views. Each sees in it what they may see."
            checked={isShared}
            onChange={setShared}
          />
        )}
      </form>
    </Dialog>
  );
}
