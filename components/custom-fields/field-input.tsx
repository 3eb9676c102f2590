'use client';
import { DateField } from '@/components/ui/date-field';
import { Input } from '@/components/ui/input';
import { MoneyInput } from '@/components/ui/money-input';
import { Select } from '@/components/ui/select';
import type { FieldDefinition, FieldValue } from '@/lib/custom-fields/rules/definition';
import type { CalendarDate } from '@/lib/shared/calendar-date';

export interface FieldInputProps {
  definition: FieldDefinition;
  /** What is stored, or what was typed; empty is undefined or an empty text. */
  value: FieldValue | undefined;
  onChange: (value: FieldValue) => void;
  today: CalendarDate;
  /** Needed outside of a Field. */
  'aria-label'?: string;
}

/** Base UI's Select has no empty value; a field that is not required can be emptied again. */
const NONE = '\u2014none';
const yesNo = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];

/** The control that fits the kind of a field. A checkbox can be unanswered, so it is a choice of yes and no. */
export function FieldInput({ definition, value, onChange, today, ...rest }: FieldInputProps) {
  const { kind, choices, isRequired } = definition;
  const text = value === undefined ? '' : String(value);
  switch (kind) {
    case 'money':
      return <MoneyInput value={text} onChange={onChange} />;
    case 'date':
      return <DateField value={text} onChange={onChange} today={today} />;
    case 'number':
      return (
        <Input
          inputMode="decimal"
          value={text}
          onChange={(event) => onChange(event.target.value)}
          {...rest}
        />
      );
    case 'text':
      return (
        <Input maxLength={500} value={text} onChange={(event) => onChange(event.target.value)} {...rest} />
      );
    case 'checkbox':
    case 'choice': {
      const chosen = typeof value === 'boolean' ? (value ? 'yes' : 'no') : text;
      const offered =
        kind === 'checkbox'
          ? yesNo
          : choices
              .filter(({ name, active }) => active || name === chosen)
              .map(({ name, active }) => ({
                value: name,
                label: name,
                ...(!active && { hint: 'No longer offered' }),
              }));
      const none = isRequired ? [] : [{ value: NONE, label: 'Not entered' }];
      return (
        <Select
          options={[...none, ...offered]}
          value={chosen || null}
          onChange={(next) => onChange(next === NONE ? '' : kind === 'checkbox' ? next === 'yes' : next)}
          {...rest}
        />
      );
    }
  }
}
