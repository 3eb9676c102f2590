'use client';
import { useState } from 'react';
import { useActionForm } from '@/components/exchanges/use-action-form';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { useToast } from '@/components/ui/toast';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { followDependenciesAction } from '@/lib/tasks/actions';

interface AfterOthersProps {
  id: string;
  /** Null for one that counts from something else, or has a date of its own. */
  offsetDays: number | null;
  dueOn: CalendarDate | null;
}

/** For a task that waits: due so many days after the last that it waits for is done. */
export function AfterOthers({ id, offsetDays, dueOn }: AfterOthersProps) {
  const toast = useToast();
  const unset = offsetDays === null ? 'Its date stays as it is' : 'Due on a date of its own';
  const [typed, setTyped] = useState(offsetDays === null ? '' : String(offsetDays));
  const form = useActionForm(followDependenciesAction, () =>
    toast({ title: typed.trim() !== '' ? `Due ${typed} days after` : unset }),
  );
  return (
    <form
      className="mt-3 flex flex-wrap items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        form.submit({
          id,
          offsetDays: typed.trim() === '' ? null : Number(typed),
          was: { offsetDays, dueOn },
        });
      }}
    >
      <Field
        name="offsetDays"
        label="Due so many days after the last of these"
        hint="Left empty, it does not count from these."
        error={form.errors.offsetDays ?? form.message}
        className="w-72"
      >
        <Input inputMode="numeric" value={typed} onChange={(event) => setTyped(event.target.value)} />
      </Field>
      <Button type="submit" pending={form.pending}>
        Set the days
      </Button>
    </form>
  );
}
