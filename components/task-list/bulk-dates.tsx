'use client';
import { useState, type SyntheticEvent } from 'react';
import { Button } from '@/components/ui/button';
import { DateField } from '@/components/ui/date-field';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { RadioGroup } from '@/components/ui/radio-group';
import { parseCalendarDate, type CalendarDate } from '@/lib/shared/calendar-date';
import type { BulkChange } from '@/lib/tasks/rules/bulk';

interface BulkDatesProps {
  today: CalendarDate;
  onChoose: (change: BulkChange) => void;
  onClose: () => void;
}

/** By so many days, each from its own date, or all to one day. */
export function BulkDates({ today, onChoose, onClose }: BulkDatesProps) {
  const [kind, setKind] = useState<'dueBy' | 'due'>('dueBy');
  const [days, setDays] = useState('7');
  const [date, setDate] = useState('');
  const [error, setError] = useState<string>();

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    if (kind === 'due') {
      const dueOn = parseCalendarDate(date);
      return dueOn ? onChoose({ kind, dueOn }) : setError('Give a date, such as 10/19/2026.');
    }
    const by = /^[+-]?\d{1,3}$/.test(days.trim()) ? Number(days) : 0;
    if (by === 0 || Math.abs(by) > 365) return setError('Write how many days, such as 7 or -3; at most 365.');
    onChoose({ kind, days: by });
  }

  return (
    <Dialog
      title="Move the date"
      open
      onOpenChange={(open) => !open && onClose()}
      actions={
        <>
          <DialogClose render={<Button />}>Cancel</DialogClose>
          <Button type="submit" form="bulk-dates" variant="primary">
            See what changes
          </Button>
        </>
      }
    >
      <form id="bulk-dates" onSubmit={submit} noValidate className="space-y-4">
        <Field name="bulk-dates-kind" label="How" group required>
          <RadioGroup
            value={kind}
            onChange={setKind}
            options={[
              { value: 'dueBy', label: 'By days, each from its own date' },
              { value: 'due', label: 'All to one day' },
            ]}
          />
        </Field>
        {kind === 'dueBy' ? (
          <Field
            name="bulk-days"
            label="Days"
            hint="7 is a week later, -3 three days earlier."
            required
            error={error}
          >
            <Input value={days} inputMode="text" onChange={(event) => setDays(event.target.value)} />
          </Field>
        ) : (
          <Field name="bulk-date" label="Due on" required error={error}>
            <DateField value={date} onChange={setDate} today={today} />
          </Field>
        )}
      </form>
    </Dialog>
  );
}
