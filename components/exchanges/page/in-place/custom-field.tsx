'use client';
import { Pencil } from '@/components/ui/icons';
import { useState } from 'react';
import { FieldInput } from '@/components/custom-fields/field-input';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { IconButton } from '@/components/ui/icon-button';
import type { FieldValue } from '@/lib/custom-fields/rules/definition';
import { writeValue } from '@/lib/custom-fields/rules/write-value';
import { changeCustomFieldAction } from '@/lib/exchanges/in-place-actions';
import type { OwnField } from '@/lib/exchanges/in-place-facts';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { useInPlace } from '../use-in-place';

interface CustomFieldProps extends OwnField {
  id: string;
  today: CalendarDate;
  mayEdit: boolean;
}

/** A field of the firm's own, changed where it stands: it acts at once, with Undo. */
export function CustomField({ id, definition, value, today, mayEdit }: CustomFieldProps) {
  const { key, label, kind, help } = definition;
  const [typed, setTyped] = useState<FieldValue>();
  const { run, pending, problem, clear } = useInPlace();
  const words = value === null ? undefined : writeValue(kind, value);

  function leave() {
    setTyped(undefined);
    clear();
  }

  function save(to: FieldValue) {
    const next = to === '' ? null : to;
    if (next === value) return leave();
    // What is stored is not always what was typed: 1.5k is 1500.00.
    let stored: FieldValue | null = null;
    run(
      {
        said: next === null ? `${label} removed` : `${label} changed`,
        act: async () => {
          const outcome = await changeCustomFieldAction({ id, key, to: next, was: value });
          if (outcome.ok) stored = outcome.value.value;
          return outcome;
        },
        undo: () => changeCustomFieldAction({ id, key, to: value, was: stored }),
      },
      leave,
    );
  }

  if (typed === undefined) {
    return (
      <div className="sm:grid sm:grid-cols-[9rem_1fr] sm:items-center sm:gap-3">
        <dt className="[overflow-wrap:anywhere] text-muted">{label}</dt>
        <dd className="flex min-w-0 items-center gap-1">
          <span className="min-w-0 [overflow-wrap:anywhere] tabular-nums">
            {words ?? <span className="text-faint">Not entered</span>}
          </span>
          {mayEdit && (
            <IconButton label={`Edit ${label}`} icon={Pencil} onClick={() => setTyped(value ?? '')} />
          )}
        </dd>
      </div>
    );
  }
  return (
    <div>
      <dt className="sr-only">{label}</dt>
      <dd>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            save(typed);
          }}
          onKeyDown={(event) => event.key === 'Escape' && leave()}
        >
          <Field
            name={`own.${key}`}
            label={label}
            hint={help ?? undefined}
            error={problem}
            required={definition.isRequired}
          >
            <FieldInput definition={definition} value={typed} onChange={setTyped} today={today} />
          </Field>
          <span className="mt-2 flex gap-2">
            <Button type="submit" size="small" variant="primary" pending={pending}>
              Save
            </Button>
            <Button size="small" onClick={leave}>
              Cancel
            </Button>
          </span>
        </form>
      </dd>
    </div>
  );
}
