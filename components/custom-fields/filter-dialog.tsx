'use client';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { DateField } from '@/components/ui/date-field';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { MoneyInput } from '@/components/ui/money-input';
import type { FieldDefinition } from '@/lib/custom-fields/rules/definition';
import { fieldFilters, NOT_ENTERED } from '@/lib/custom-fields/rules/filter';
import type { CalendarDate } from '@/lib/shared/calendar-date';

interface FilterDialogProps {
  definition: FieldDefinition;
  /** What the URL says of it now. */
  values: readonly string[];
  today: CalendarDate;
  onApply: (values: string[]) => void;
  onClose: () => void;
}

/** One filter by a field of the firm's own; what it takes depends on the kind. */
export function FilterDialog({ definition, values, today, onApply, onClose }: FilterDialogProps) {
  const { key, label, kind } = definition;
  const empty = values[0] === NOT_ENTERED;
  const [missing, setMissing] = useState(empty);
  const [chosen, setChosen] = useState<string[]>(empty ? [] : [...values]);
  const [attempted, setAttempted] = useState(false);
  const asked = missing ? [NOT_ENTERED] : chosen.filter((value) => value !== '' && value !== '..');
  const valid = asked.length > 0 && fieldFilters([definition], { [key]: asked }).filters.length > 0;

  return (
    <Dialog
      title={`Filter by ${label}`}
      open
      onOpenChange={(open) => !open && onClose()}
      actions={
        <>
          <DialogClose render={<Button>Cancel</Button>} />
          <Button type="submit" form="field-filter" variant="primary">
            Filter
          </Button>
        </>
      }
    >
      <form
        id="field-filter"
        className="space-y-3"
        onSubmit={(event) => {
          event.preventDefault();
          setAttempted(true);
          if (valid) onApply(asked);
        }}
      >
        {!missing &&
          (kind === 'choice' || kind === 'checkbox' ? (
            <Choices definition={definition} chosen={chosen} onChange={setChosen} />
          ) : kind === 'text' ? (
            <Words chosen={chosen} onChange={setChosen} />
          ) : (
            <Range kind={kind} chosen={chosen} onChange={setChosen} today={today} />
          ))}
        <Checkbox label="Not entered" checked={missing} onChange={setMissing} />
        {attempted && !valid && (
          <p role="alert" className="text-overdue">
            Enter what to look for: this finds nothing of {label}.
          </p>
        )}
      </form>
    </Dialog>
  );
}

interface PartProps {
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

function Choices({ definition, chosen, onChange }: PartProps & { definition: FieldDefinition }) {
  const one = definition.kind === 'checkbox';
  const offered = one
    ? [
        { value: 'yes', label: 'Yes' },
        { value: 'no', label: 'No' },
      ]
    : definition.choices.map(({ name, active }) => ({
        value: name,
        label: active ? name : `${name} (no longer offered)`,
      }));
  return (
    <ul aria-label={definition.label} className="space-y-1">
      {offered.map(({ value, label }) => (
        <li key={value}>
          <Checkbox
            label={label}
            checked={chosen.includes(value)}
            onChange={(on) =>
              onChange([...(one ? [] : chosen.filter((other) => other !== value)), ...(on ? [value] : [])])
            }
          />
        </li>
      ))}
    </ul>
  );
}

function Words({ chosen, onChange }: PartProps) {
  const [first = ''] = chosen;
  const exactly = first.startsWith('=');
  const text = first.replace(/^=/, '');
  return (
    <>
      <Field name="filter.text" label="Contains" required>
        <Input
          maxLength={200}
          value={text}
          onChange={(event) => onChange([`${exactly ? '=' : ''}${event.target.value}`])}
        />
      </Field>
      <Checkbox
        label="Exactly this"
        checked={exactly}
        onChange={(on) => onChange([`${on ? '=' : ''}${text}`])}
      />
    </>
  );
}

interface RangeProps extends PartProps {
  kind: 'number' | 'money' | 'date';
  today: CalendarDate;
}

function Range({ kind, chosen, onChange, today }: RangeProps) {
  const [first = ''] = chosen;
  const [from = '', to = first] = first.split('..');
  const control = (value: string, set: (value: string) => void) =>
    kind === 'money' ? (
      <MoneyInput value={value} onChange={set} />
    ) : kind === 'date' ? (
      <DateField value={value} onChange={set} today={today} />
    ) : (
      <Input inputMode="decimal" value={value} onChange={(event) => set(event.target.value)} />
    );
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <Field name="filter.from" label="From">
        {control(from, (value) => onChange([`${value}..${to}`]))}
      </Field>
      <Field name="filter.to" label="To">
        {control(to, (value) => onChange([`${from}..${value}`]))}
      </Field>
    </div>
  );
}
