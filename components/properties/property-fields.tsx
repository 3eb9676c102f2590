'use client';
import { DateField } from '@/components/ui/date-field';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { MoneyInput } from '@/components/ui/money-input';
import type { Side } from '@/lib/properties/input';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { closingWord } from './property-words';

export const emptyProperty = {
  addressLine1: '',
  city: '',
  state: '',
  zipCode: '',
  propertyType: '',
  value: '',
  debt: '',
  transferredOn: '',
};
type Draft = typeof emptyProperty;

interface PropertyFieldsProps {
  side: Side;
  value: Draft;
  onChange: (changes: Partial<Draft>) => void;
  errors: Readonly<Record<string, string>>;
  today: CalendarDate;
}

const texts = [
  { key: 'city', label: 'City' },
  { key: 'state', label: 'State' },
  { key: 'zipCode', label: 'ZIP code' },
  { key: 'propertyType', label: 'Kind of property' },
] as const;

export function PropertyFields({ side, value, onChange, errors, today }: PropertyFieldsProps) {
  const error = (key: keyof Draft) => errors[`property.${key}`] ?? errors[key];
  return (
    <div className="mt-4 space-y-4">
      <Field name="property.addressLine1" label="Street address" required error={error('addressLine1')}>
        <Input
          value={value.addressLine1}
          onChange={(event) => onChange({ addressLine1: event.target.value })}
        />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        {texts.map(({ key, label }) => (
          <Field key={key} name={`property.${key}`} label={label} error={error(key)}>
            <Input value={value[key]} onChange={(event) => onChange({ [key]: event.target.value })} />
          </Field>
        ))}
        <Field name="property.value" label="Value" error={error('value')}>
          <MoneyInput value={value.value} onChange={(amount) => onChange({ value: amount })} />
        </Field>
        <Field name="property.debt" label="Debt" error={error('debt')}>
          <MoneyInput value={value.debt} onChange={(amount) => onChange({ debt: amount })} />
        </Field>
      </div>
      <Field name="property.transferredOn" label={closingWord[side]} error={error('transferredOn')}>
        <DateField
          value={value.transferredOn}
          onChange={(transferredOn) => onChange({ transferredOn })}
          today={today}
        />
      </Field>
    </div>
  );
}
