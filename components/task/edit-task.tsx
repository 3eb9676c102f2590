'use client';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useActionForm } from '@/components/exchanges/use-action-form';
import { priorityWord, taskTypeWord } from '@/components/tasks/task-words';
import { Button } from '@/components/ui/button';
import { DateField } from '@/components/ui/date-field';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { FormSummary } from '@/components/ui/form-summary';
import { Input, Textarea } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { useToast } from '@/components/ui/toast';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { changeTaskAction } from '@/lib/tasks/actions';
import type { TaskPage } from '@/lib/tasks/detail';
import { priorities, taskTypes } from '@/lib/tasks/rules/values';

type Task = TaskPage['task'];

const shownOf = ({ title, description, priority, taskType, dueOn }: Task) => ({
  ...{ title, description, priority, taskType, dueOn },
});
const draftOf = ({ description, dueOn, ...shown }: ReturnType<typeof shownOf>) => ({
  ...shown,
  description: description ?? '',
  dueOn: dueOn ?? '',
});

/** What the task says and when it is due; what was typed stays when it could not be kept. */
export function EditTask({ task, today }: { task: Task; today: CalendarDate }) {
  const toast = useToast();
  const [open, setOpen] = useState(false);
  // Taken together when the form opens: what was typed is compared with what it was typed over, however the page changes below.
  const [was, setWas] = useState(() => shownOf(task));
  const [draft, setDraft] = useState(() => draftOf(was));
  const set = (change: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...change }));
  const form = useActionForm(changeTaskAction, () => {
    toast({ title: `Changed: ${draft.title}` });
    setOpen(false);
  });
  function show(opens: boolean) {
    if (opens) {
      const shown = shownOf(task);
      setWas(shown);
      setDraft(draftOf(shown));
      form.reset();
    }
    setOpen(opens);
  }
  function send() {
    const { dueOn, ...rest } = draft;
    // The date goes along only when it is another: one that follows the dates of the file keeps following them.
    const moved = dueOn !== (was.dueOn ?? '');
    const { dueOn: wasDueOn, ...wasRest } = was;
    form.submit({
      id: task.id,
      change: { ...rest, ...(moved && { dueOn: dueOn === '' ? null : dueOn }) },
      was: { ...wasRest, ...(moved && { dueOn: wasDueOn }) },
    });
  }
  const error = (field: string) => form.errors[`change.${field}`] ?? form.errors[field];
  return (
    <Dialog
      title="Change the task"
      open={open}
      onOpenChange={show}
      trigger={
        <Button>
          <Pencil aria-hidden className="size-4" />
          Change
        </Button>
      }
      actions={
        <>
          <DialogClose render={<Button>Cancel</Button>} />
          <Button variant="primary" pending={form.pending} onClick={send}>
            Save
          </Button>
        </>
      }
    >
      <form
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <FormSummary message={form.message} errors={form.errors} attempt={form.attempt} />
        <Field name="change.title" label="What is to be done" required error={error('title')}>
          <Input value={draft.title} onChange={(event) => set({ title: event.target.value })} />
        </Field>
        <Field name="change.description" label="Details" error={error('description')}>
          <Textarea
            rows={3}
            value={draft.description}
            onChange={(event) => set({ description: event.target.value })}
          />
        </Field>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field
            name="change.dueOn"
            label="Due on"
            hint={task.anchor ? 'A date of your own no longer follows the dates of the exchange.' : undefined}
            error={error('dueOn')}
          >
            <DateField value={draft.dueOn} onChange={(dueOn) => set({ dueOn })} today={today} />
          </Field>
          <Field name="change.priority" label="Priority" required>
            <Select
              options={priorities.map((value) => ({ value, label: priorityWord[value] }))}
              value={draft.priority}
              onChange={(priority) => set({ priority })}
            />
          </Field>
        </div>
        <Field name="change.taskType" label="Kind of task" required>
          <Select
            options={taskTypes.map((value) => ({ value, label: taskTypeWord[value] }))}
            value={draft.taskType}
            onChange={(taskType) => set({ taskType })}
          />
        </Field>
      </form>
    </Dialog>
  );
}
