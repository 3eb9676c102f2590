'use client';
import { CalendarRange } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { DateField } from '@/components/ui/date-field';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { parseCalendarDate, type CalendarDate } from '@/lib/shared/calendar-date';

interface DueRangeProps {
  from: CalendarDate | null;
  to: CalendarDate | null;
  today: CalendarDate;
  onChange: (range: { from: CalendarDate | null; to: CalendarDate | null }) => void;
}

/** Narrows to what is due on certain days. */
export function DueRange({ from, to, today, onChange }: DueRangeProps) {
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState({ from: '', to: '' });
  const [problem, setProblem] = useState<string>();

  function start(next: boolean) {
    setTyped({ from: from ?? '', to: to ?? '' });
    setProblem(undefined);
    setOpen(next);
  }

  function apply() {
    const [first, last] = [dateOf(typed.from), dateOf(typed.to)];
    if (first === undefined || last === undefined) return setProblem('Write dates such as 10/19/2026.');
    if (first && last && first > last) return setProblem('The first day comes after the last one.');
    setOpen(false);
    onChange({ from: first, to: last });
  }

  return (
    <Dialog
      title="Due on these days"
      open={open}
      onOpenChange={start}
      trigger={
        <Button>
          <CalendarRange aria-hidden className="size-4 text-muted" />
          Due dates
        </Button>
      }
      actions={
        <>
          <DialogClose render={<Button />}>Cancel</DialogClose>
          <Button variant="primary" onClick={apply}>
            Show these
          </Button>
        </>
      }
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <Field name="due-from" label="From">
          <DateField
            value={typed.from}
            today={today}
            onChange={(first) => setTyped({ ...typed, from: first })}
          />
        </Field>
        <Field name="due-to" label="Until">
          <DateField value={typed.to} today={today} onChange={(last) => setTyped({ ...typed, to: last })} />
        </Field>
      </div>
      {problem && (
        <p role="alert" className="mt-2 text-sm text-overdue">
          {problem}
        </p>
      )}
    </Dialog>
  );
}

/** Null where nothing was typed, undefined where it is no date. */
const dateOf = (text: string): CalendarDate | null | undefined =>
  text === '' ? null : parseCalendarDate(text);
