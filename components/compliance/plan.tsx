'use client';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import type { EntryOf } from '@/lib/compliance/input';
import type { SectionProps } from './compliance';
import { Problem } from './problem';
import { RemoveButton } from './remove-button';
import { ownId, useEntries } from './use-entries';
import { rhythms, ways, wordIn } from './words';

type Line = EntryOf<'plan'>;
const blank = { who: '', what: '', how: 'email', every: 'week' } as const;

/** Who hears what, how often, by which way. */
export function Plan({ exchangeId, mayEdit, lines }: SectionProps & { lines: readonly Line[] }) {
  const { put, pending, problem } = useEntries(exchangeId, 'plan');
  const [draft, setDraft] = useState<Omit<Line, 'id'>>(blank);
  return (
    <Card title="Communication plan">
      {lines.length === 0 && (
        <p className="text-muted">Nothing agreed yet. Say who hears what, and how often.</p>
      )}
      <ul className="divide-y divide-line">
        {lines.map((line) => (
          <li key={line.id} className="flex items-start justify-between gap-2 py-2 first:pt-0">
            <p className="min-w-0 [overflow-wrap:anywhere]">
              <span className="font-medium">{line.who}</span>: {line.what}
              <span className="block text-sm text-muted">
                {wordIn(rhythms, line.every)}, {wordIn(ways, line.how).toLowerCase()}
              </span>
            </p>
            {mayEdit && (
              <RemoveButton
                what={`${line.who}, ${line.what}`}
                onClick={() => put(`Removed: ${line.who}`, null, line)}
              />
            )}
          </li>
        ))}
      </ul>
      <Problem>{problem}</Problem>
      {mayEdit && (
        <form
          className="mt-3 grid gap-3 sm:grid-cols-2"
          onSubmit={(event) => {
            event.preventDefault();
            put(`Planned: ${draft.who}`, { ...draft, id: ownId() }, null, () => setDraft(blank));
          }}
        >
          <Field name="plan.who" label="Who" required>
            <Input
              maxLength={200}
              value={draft.who}
              onChange={(event) => setDraft({ ...draft, who: event.target.value })}
            />
          </Field>
          <Field name="plan.what" label="Hears what" required>
            <Input
              maxLength={300}
              value={draft.what}
              onChange={(event) => setDraft({ ...draft, what: event.target.value })}
            />
          </Field>
          <Field name="plan.every" label="How often" required>
            <Select
              options={rhythms}
              value={draft.every}
              onChange={(every) => setDraft({ ...draft, every })}
            />
          </Field>
          <Field name="plan.how" label="By which way" required>
            <Select options={ways} value={draft.how} onChange={(how) => setDraft({ ...draft, how })} />
          </Field>
          <Button type="submit" size="small" pending={pending} className="justify-self-start">
            Add to the plan
          </Button>
        </form>
      )}
    </Card>
  );
}
