import { Trash2 } from 'lucide-react';
import { Checkbox } from '@/components/ui/checkbox';
import { DateField } from '@/components/ui/date-field';
import { Field } from '@/components/ui/field';
import { IconButton } from '@/components/ui/icon-button';
import { Input } from '@/components/ui/input';
import { MoneyInput } from '@/components/ui/money-input';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import type { Row } from './identification-rows';

interface IdentificationRowProps {
  index: number;
  row: Row;
  onChange: (changes: Partial<Row>) => void;
  onRemove?: () => void;
  errors: Readonly<Record<string, string>>;
  today: CalendarDate;
}

/** One property as it was identified. */
export function IdentificationRow({ index, row, onChange, onRemove, errors, today }: IdentificationRowProps) {
  const name = (key: keyof Row) => `rows.${index}.${key}`;
  const date = (key: 'sentOn' | 'revokedOn' | 'receivedOn', label: string) => (
    <Field name={name(key)} label={label} error={errors[name(key)]}>
      <DateField value={row[key]} onChange={(value) => onChange({ [key]: value })} today={today} />
    </Field>
  );
  return (
    <fieldset className="space-y-3 border-t border-line pt-3">
      <legend className="float-left mb-2 font-medium">Property {index + 1}</legend>
      {onRemove && (
        <IconButton
          label={`Remove property ${index + 1}`}
          icon={Trash2}
          onClick={onRemove}
          className="float-right"
        />
      )}
      <div className="clear-both grid gap-3 sm:grid-cols-2">
        <Field
          name={name('description')}
          label="Description"
          required
          className="sm:col-span-2"
          hint="As the writing names it."
          error={errors[name('description')]}
        >
          <Input
            value={row.description}
            onChange={(event) => onChange({ description: event.target.value })}
          />
        </Field>
        <Field name={name('value')} label="Value" required error={errors[name('value')]}>
          <MoneyInput value={row.value} onChange={(value) => onChange({ value })} />
        </Field>
        {date('sentOn', 'Sent on')}
        <div className="sm:col-span-2">
          <Checkbox
            label={`The taxpayer signed it (property ${index + 1})`}
            checked={row.signed}
            onChange={(signed) => onChange({ signed })}
          />
        </div>
        {date('revokedOn', 'Revoked on')}
        {date('receivedOn', 'Received on')}
        {row.receivedOn && (
          <Field name={name('receivedValue')} label="Value on receipt" error={errors[name('receivedValue')]}>
            <MoneyInput value={row.receivedValue} onChange={(receivedValue) => onChange({ receivedValue })} />
          </Field>
        )}
      </div>
    </fieldset>
  );
}
