'use client';
import { useState } from 'react';
import { useInPlace } from '@/components/exchanges/page/use-in-place';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { DateField } from '@/components/ui/date-field';
import { Field } from '@/components/ui/field';
import { changeFollowUpAction } from '@/lib/contacts/actions';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { FollowUp } from '../follow-up';

interface FollowUpCardProps {
  id: string;
  on: CalendarDate | null;
  today: CalendarDate;
}

/** The day to follow up: set, moved or taken off at once, with Undo. */
export function FollowUpCard({ id, on, today }: FollowUpCardProps) {
  const [typed, setTyped] = useState('');
  const { run, pending, problem } = useInPlace();

  function change(to: string | null, said: string) {
    const set = (next: string | null, was: string | null) => () =>
      changeFollowUpAction({ id, to: next, was });
    run({ said, act: set(to, on), undo: set(on, to) }, () => setTyped(''));
  }

  return (
    <Card title="Follow-up">
      <p className="mb-3">
        <FollowUp on={on} today={today} />
      </p>
      <form
        noValidate
        className="flex flex-wrap items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          if (typed) change(typed, 'Follow-up set');
        }}
      >
        <Field name="followUp" label="Follow up on" required error={problem} className="min-w-40 flex-1">
          <DateField value={typed} onChange={setTyped} today={today} />
        </Field>
        <div className="flex gap-2 pb-5">
          <Button type="submit" size="small" pending={pending}>
            Set
          </Button>
          {on !== null && (
            <Button size="small" variant="quiet" onClick={() => change(null, 'Follow-up done')}>
              Done
            </Button>
          )}
        </div>
      </form>
    </Card>
  );
}
