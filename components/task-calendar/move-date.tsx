'use client';
import { CalendarClock } from 'lucide-react';
import { useState, type SyntheticEvent } from 'react';
import { Button } from '@/components/ui/button';
import { DateField } from '@/components/ui/date-field';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { parseCalendarDate, type CalendarDate } from '@/lib/shared/calendar-date';
import type { DatedTask } from './use-due-moves';

interface MoveDateProps {
  task: DatedTask;
  today: CalendarDate;
  /** Moves, or asks first. */
  onMove: (task: DatedTask, to: CalendarDate) => void;
}

/** What dragging a task to another day does, for who does not drag. */
export function MoveDate({ task, today, onMove }: MoveDateProps) {
  const [open, setOpen] = useState(false);
  const [value, setValue] = useState('');
  const [error, setError] = useState<string>();
  const formId = `move-${task.id}`;

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    const to = parseCalendarDate(value);
    if (!to) return setError('Give a date, such as 10/19/2026.');
    setOpen(false);
    onMove(task, to);
  }

  return (
    <Dialog
      title={`Move the date of “${task.title}”`}
      open={open}
      onOpenChange={(next) => {
        setValue(task.dueOn ?? '');
        setError(undefined);
        setOpen(next);
      }}
      trigger={
        <Button size="small" variant="quiet">
          <CalendarClock aria-hidden className="size-4" />
          Move to date<span className="sr-only">: {task.title}</span>
        </Button>
      }
      actions={
        <>
          <DialogClose render={<Button />}>Cancel</DialogClose>
          <Button type="submit" form={formId} variant="primary">
            Move
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate>
        <Field name={`due-${task.id}`} label="Due on" required error={error}>
          <DateField value={value} onChange={setValue} today={today} countFrom={task.dueOn ?? today} />
        </Field>
      </form>
    </Dialog>
  );
}
