'use client';
import { Repeat } from 'lucide-react';
import { useState } from 'react';
import { useActionForm } from '@/components/exchanges/use-action-form';
import { useInPlace } from '@/components/exchanges/page/use-in-place';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Checkbox } from '@/components/ui/checkbox';
import { DateField } from '@/components/ui/date-field';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { FormSummary } from '@/components/ui/form-summary';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { useToast } from '@/components/ui/toast';
import { writeDate, type CalendarDate } from '@/lib/shared/calendar-date';
import { repeatTaskAction, stopRepeatingAction } from '@/lib/tasks/actions';
import type { Plan } from '@/lib/tasks/plan';
import { writeRecurrence, type RecurrenceUnit } from '@/lib/tasks/rules/recurrence';

interface RecurrenceProps {
  id: string;
  recurrence: Plan['recurrence'];
  dueOn: CalendarDate | null;
  today: CalendarDate;
  onFile: boolean;
  /** Open, and staff. */
  mayEdit: boolean;
}

/** By which rule the task comes again. */
export function RecurrenceCard({ id, recurrence, dueOn, today, onFile, mayEdit }: RecurrenceProps) {
  const { run, pending, problem } = useInPlace();
  if (!recurrence) {
    return (
      <Card
        title="Repeats"
        action={mayEdit && <RepeatDialog id={id} dueOn={dueOn} today={today} onFile={onFile} />}
      >
        <p className="text-muted">No. It is done once.</p>
      </Card>
    );
  }
  return (
    <Card
      title="Repeats"
      action={
        mayEdit &&
        !recurrence.stopped && (
          <Button
            size="small"
            pending={pending}
            onClick={() => run({ said: 'Repeats no more', act: () => stopRepeatingAction({ id }) })}
          >
            Stop repeating
          </Button>
        )
      }
    >
      <p>
        {writeRecurrence(recurrence)}
        {recurrence.untilOn
          ? `, until ${writeDate(recurrence.untilOn)}`
          : onFile && ', until the exchange closes'}
        .{recurrence.stopped && ' Stopped: no further one is made.'}
      </p>
      <p className="text-sm text-muted">
        {recurrence.shifts ? 'Off weekends and federal holidays, to the next business day. ' : ''}
        The next one is made when this one is done, or when its day comes.
      </p>
      {problem && (
        <p role="alert" className="text-sm text-overdue">
          {problem}
        </p>
      )}
    </Card>
  );
}

const units = [
  { value: 'day', label: 'Days' },
  { value: 'week', label: 'Weeks' },
  { value: 'month', label: 'Months' },
] as const;
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'].map(
  (label, index) => ({ value: String(index + 1), label }),
);
const SAME = 'same';

function RepeatDialog({ id, dueOn, today, onFile }: Omit<RecurrenceProps, 'recurrence' | 'mayEdit'>) {
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const [every, setEvery] = useState('1');
  const [unit, setUnit] = useState<RecurrenceUnit>('week');
  const [weekday, setWeekday] = useState(SAME);
  const [startsOn, setStartsOn] = useState<string>(dueOn ?? today);
  const [untilOn, setUntilOn] = useState('');
  const [shifts, setShifts] = useState(true);
  const form = useActionForm(repeatTaskAction, () => {
    toast({ title: 'The task repeats' });
    setOpen(false);
  });
  const send = () =>
    form.submit({
      ...{ id, unit, startsOn, untilOn, shifts },
      every: Number(every),
      weekday: unit === 'week' && weekday !== SAME ? Number(weekday) : undefined,
    });
  return (
    <Dialog
      title="Repeat this task"
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button size="small">
          <Repeat aria-hidden className="size-4" />
          Repeat
        </Button>
      }
      actions={
        <>
          <DialogClose render={<Button>Cancel</Button>} />
          <Button variant="primary" pending={form.pending} onClick={send}>
            Repeat the task
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
        <div className="grid gap-4 sm:grid-cols-2">
          <Field name="every" label="Every" required error={form.errors.every}>
            <Input inputMode="numeric" value={every} onChange={(event) => setEvery(event.target.value)} />
          </Field>
          <Field name="unit" label="Unit" required>
            <Select options={units} value={unit} onChange={setUnit} />
          </Field>
        </div>
        {unit === 'week' && (
          <Field name="weekday" label="On" required>
            <Select
              options={[{ value: SAME, label: 'The weekday of the first day' }, ...weekdays]}
              value={weekday}
              onChange={setWeekday}
            />
          </Field>
        )}
        <div className="grid gap-4 sm:grid-cols-2">
          <Field name="startsOn" label="First day" required error={form.errors.startsOn}>
            <DateField value={startsOn} onChange={setStartsOn} today={today} />
          </Field>
          <Field
            name="untilOn"
            label="Last day"
            required={!onFile}
            hint={onFile ? 'Left empty, it repeats until the exchange closes.' : undefined}
            error={form.errors.untilOn}
          >
            <DateField value={untilOn} onChange={setUntilOn} today={today} />
          </Field>
        </div>
        <Checkbox
          label="Off weekends and federal holidays"
          hint="Due on the next business day instead"
          checked={shifts}
          onChange={setShifts}
        />
      </form>
    </Dialog>
  );
}
