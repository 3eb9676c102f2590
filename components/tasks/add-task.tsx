'use client';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useActionForm } from '@/components/exchanges/use-action-form';
import { Button } from '@/components/ui/button';
import { DateField } from '@/components/ui/date-field';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { FormSummary } from '@/components/ui/form-summary';
import { Input, Textarea } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { useToast } from '@/components/ui/toast';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { addTaskAction } from '@/lib/tasks/actions';
import type { Assignee } from '@/lib/tasks/assign';
import { priorities, taskTypes, type Priority, type TaskType } from '@/lib/tasks/rules/values';
import { priorityWord, taskTypeWord } from './task-words';

interface AddTaskProps {
  exchangeId: string;
  today: CalendarDate;
  people: readonly Assignee[];
}

const empty = {
  title: '',
  description: '',
  dueOn: '',
  taskType: 'general' as TaskType,
  priority: 'medium' as Priority,
  assignedTo: '',
};

/** A task by hand; what was typed stays until it is added, also when the dialog is closed in between. */
export function AddTask({ exchangeId, today, people }: AddTaskProps) {
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState(empty);
  const set = (changes: Partial<typeof empty>) => setDraft((before) => ({ ...before, ...changes }));
  const form = useActionForm(addTaskAction, () => {
    toast({ title: `Added: ${draft.title}` });
    setDraft(empty);
    setOpen(false);
  });
  const send = () => form.submit({ ...draft, exchangeId, assignedTo: draft.assignedTo || undefined });

  return (
    <Dialog
      title="New task"
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button size="small" data-command="add-task">
          <Plus aria-hidden className="size-4" />
          Add a task
        </Button>
      }
      actions={
        <>
          <DialogClose render={<Button>Cancel</Button>} />
          <Button variant="primary" pending={form.pending} onClick={send}>
            Add the task
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
        <Field name="title" label="What is to be done" required error={form.errors.title}>
          <Input value={draft.title} onChange={(event) => set({ title: event.target.value })} />
        </Field>
        <Field name="description" label="Details" error={form.errors.description}>
          <Textarea
            rows={3}
            value={draft.description}
            onChange={(event) => set({ description: event.target.value })}
          />
        </Field>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field name="dueOn" label="Due on" error={form.errors.dueOn}>
            <DateField value={draft.dueOn} onChange={(dueOn) => set({ dueOn })} today={today} />
          </Field>
          <Field name="priority" label="Priority" required error={form.errors.priority}>
            <Select
              options={priorities.map((value) => ({ value, label: priorityWord[value] }))}
              value={draft.priority}
              onChange={(priority) => set({ priority })}
            />
          </Field>
        </div>
        <Field name="taskType" label="Kind of task" required error={form.errors.taskType}>
          <Select
            options={taskTypes.map((value) => ({ value, label: taskTypeWord[value] }))}
            value={draft.taskType}
            onChange={(taskType) => set({ taskType })}
          />
        </Field>
        <Field name="assignedTo" label="Assigned to" error={form.errors.assignedTo}>
          <Select
            options={people.map(({ id, name }) => ({ value: id, label: name }))}
            value={draft.assignedTo || null}
            onChange={(assignedTo) => set({ assignedTo })}
            placeholder="Nobody yet"
          />
        </Field>
      </form>
    </Dialog>
  );
}
