'use client';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { writeDate } from '@/lib/shared/calendar-date';
import { previewTemplateAction } from '@/lib/task-templates/actions';

type Change = Parameters<typeof previewTemplateAction>[0];
type Preview = Extract<Awaited<ReturnType<typeof previewTemplateAction>>, { ok: true }>['value'];

interface ApplyToOpenProps {
  change: Change;
  /** Open tasks made from the template. */
  count: number;
  onApply: () => void;
}

/** First what would happen to the open tasks, then doing it. */
export function ApplyToOpen({ change, count, onApply }: ApplyToOpenProps) {
  const [open, setOpen] = useState(false);
  const [preview, setPreview] = useState<Preview>();
  const [problem, setProblem] = useState<string>();

  async function show(next: boolean) {
    setOpen(next);
    if (!next) return;
    setPreview(undefined);
    setProblem(undefined);
    const outcome = await previewTemplateAction(change).catch(() => undefined);
    if (outcome?.ok) setPreview(outcome.value);
    else {
      const fields = Object.values(outcome?.error.fields ?? {}).join(' ');
      setProblem(
        outcome
          ? fields || outcome.error.message
          : 'This did not reach us. Check your connection and try again.',
      );
    }
  }

  return (
    <Dialog
      title="Apply to open tasks"
      description="Title, details, priority, reminders, estimate and due date of the open tasks become those of the template. Whose they are stays."
      open={open}
      onOpenChange={(next) => void show(next)}
      trigger={
        <Button>
          Apply to {count} open {count === 1 ? 'task' : 'tasks'}
        </Button>
      }
      actions={
        <>
          <DialogClose render={<Button>Cancel</Button>} />
          {preview && !preview.tooMany && preview.open > 0 && (
            <Button
              variant="primary"
              onClick={() => {
                setOpen(false);
                onApply();
              }}
            >
              Save and change {preview.open} {preview.open === 1 ? 'task' : 'tasks'}
            </Button>
          )}
        </>
      }
    >
      <div aria-live="polite">
        {problem && <p className="text-overdue">{problem}</p>}
        {!preview && !problem && <p className="text-muted">Counting the dates…</p>}
        {preview && <Consequences preview={preview} />}
      </div>
    </Dialog>
  );
}

function Consequences({ preview: { open, moves, moving, tooMany } }: { preview: Preview }) {
  if (tooMany) return <p>Too many open tasks to change at once. Save the change for new tasks only.</p>;
  return (
    <>
      <p>
        {open} open {open === 1 ? 'task changes' : 'tasks change'}; the due date of {moves} of them moves.
      </p>
      {moving.length > 0 && (
        <ul className="mt-2 max-h-72 divide-y divide-line overflow-y-auto">
          {moving.map(({ id, title, exchange, from, to }) => (
            <li key={id} className="py-1.5 text-sm">
              <span className="font-mono">{exchange}</span> {title}
              <span className="block text-muted">
                from {from ? writeDate(from) : 'no date'} to {to ? writeDate(to) : 'no date'}
              </span>
            </li>
          ))}
        </ul>
      )}
      {moves > moving.length && <p className="text-sm text-muted">And {moves - moving.length} more.</p>}
    </>
  );
}
