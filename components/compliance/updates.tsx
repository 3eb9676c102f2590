'use client';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { DateField } from '@/components/ui/date-field';
import { Field } from '@/components/ui/field';
import { Input, Textarea } from '@/components/ui/input';
import type { EntryOf } from '@/lib/compliance/input';
import { writeDate, type CalendarDate } from '@/lib/shared/calendar-date';
import type { SectionProps } from './compliance';
import { Problem } from './problem';
import { RemoveButton } from './remove-button';
import { ownId, useEntries } from './use-entries';

type Update = EntryOf<'updates'>;
interface UpdatesProps extends SectionProps {
  today: CalendarDate;
  updates: readonly Update[];
}

/** What was told to whom, and when: the latest first. */
export function Updates({ exchangeId, mayEdit, today, updates }: UpdatesProps) {
  const { put, pending, problem } = useEntries(exchangeId, 'updates');
  const blank = { on: today, to: '', what: '' };
  const [draft, setDraft] = useState<Omit<Update, 'id' | 'by'>>(blank);
  return (
    <Card title="Updates given">
      {updates.length === 0 && <p className="text-muted">No update recorded yet.</p>}
      <ul className="divide-y divide-line">
        {updates.map((update) => (
          <li key={update.id} className="flex items-start justify-between gap-2 py-2 first:pt-0">
            <p className="min-w-0 [overflow-wrap:anywhere]">
              <span className="font-medium">{writeDate(update.on)}</span> to {update.to}: {update.what}
              {update.by && <span className="block text-sm text-muted">Recorded by {update.by}</span>}
            </p>
            {mayEdit && (
              <RemoveButton
                what={`${writeDate(update.on)}, ${update.to}`}
                onClick={() => put(`Removed: update to ${update.to}`, null, update)}
              />
            )}
          </li>
        ))}
      </ul>
      <Problem>{problem}</Problem>
      {mayEdit && (
        <form
          className="mt-3 grid max-w-form gap-3 sm:grid-cols-2"
          onSubmit={(event) => {
            event.preventDefault();
            put(`Recorded: update to ${draft.to}`, { ...draft, id: ownId(), by: '' }, null, () =>
              setDraft(blank),
            );
          }}
        >
          <Field name="updates.on" label="On" required>
            <DateField
              today={today}
              value={draft.on}
              onChange={(on) => setDraft({ ...draft, on: on as CalendarDate })}
            />
          </Field>
          <Field name="updates.to" label="To whom" required>
            <Input
              maxLength={200}
              value={draft.to}
              onChange={(event) => setDraft({ ...draft, to: event.target.value })}
            />
          </Field>
          <Field name="updates.what" label="What was said" required className="sm:col-span-2">
            <Textarea
              rows={2}
              maxLength={1000}
              value={draft.what}
              onChange={(event) => setDraft({ ...draft, what: event.target.value })}
            />
          </Field>
          <Button type="submit" size="small" pending={pending} className="justify-self-start">
            Record the update
          </Button>
        </form>
      )}
    </Card>
  );
}
