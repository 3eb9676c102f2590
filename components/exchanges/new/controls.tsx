'use client';
/** The fields of the form: each binds one control to its path, with label, hint and error in one place. */
import type { ReactNode } from 'react';
import { useController, type FieldPath, type FieldPathByValue } from 'react-hook-form';
import { DateField } from '@/components/ui/date-field';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { MoneyInput } from '@/components/ui/money-input';
import { Select, type Option } from '@/components/ui/select';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import type { OpeningValues } from './form-values';

interface ControlProps<Name extends FieldPath<OpeningValues>> {
  name: Name;
  label: string;
  hint?: ReactNode;
  required?: boolean;
  className?: string;
}

type TextName = FieldPathByValue<OpeningValues, string>;

export function TextControl({
  name,
  placeholder,
  autoComplete = 'off',
  ...rest
}: ControlProps<TextName> & { placeholder?: string; autoComplete?: string }) {
  const { field, fieldState } = useController<OpeningValues, TextName>({ name });
  return (
    <Field name={name} error={fieldState.error?.message} {...rest}>
      <Input
        value={field.value}
        onChange={field.onChange}
        onBlur={field.onBlur}
        placeholder={placeholder}
        autoComplete={autoComplete}
      />
    </Field>
  );
}

export function DateControl({
  name,
  today,
  countFrom,
  ...rest
}: ControlProps<TextName> & { today: CalendarDate; countFrom?: CalendarDate }) {
  const { field, fieldState } = useController<OpeningValues, TextName>({ name });
  return (
    <Field name={name} error={fieldState.error?.message} {...rest}>
      <DateField
        value={field.value}
        onChange={field.onChange}
        onBlur={field.onBlur}
        today={today}
        countFrom={countFrom}
      />
    </Field>
  );
}

export function MoneyControl({ name, ...rest }: ControlProps<TextName>) {
  const { field, fieldState } = useController<OpeningValues, TextName>({ name });
  return (
    <Field name={name} error={fieldState.error?.message} {...rest}>
      <MoneyInput value={field.value} onChange={field.onChange} onBlur={field.onBlur} />
    </Field>
  );
}

type ChoiceName = 'taxpayer.type' | 'coordinatorId' | `participants.${number}.role` | 'parking.parked';

export function SelectControl<Name extends ChoiceName>({
  name,
  options,
  ...rest
}: ControlProps<Name> & { options: readonly Option[] }) {
  const { field, fieldState } = useController<OpeningValues, Name>({ name });
  return (
    <Field name={name} error={fieldState.error?.message} {...rest}>
      <Select options={options} value={field.value ?? null} onChange={field.onChange} />
    </Field>
  );
}
