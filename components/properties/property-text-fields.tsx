'use client';
import { Field } from '@/components/ui/field';
import { Input, Textarea } from '@/components/ui/input';
import { MoneyInput } from '@/components/ui/money-input';

/** What is known of a property apart from its dates, as it is typed. */
export const emptyText = {
  addressLine1: '',
  addressLine2: '',
  city: '',
  state: '',
  zipCode: '',
  propertyType: '',
  legalDescription: '',
  value: '',
  debt: '',
};
export type PropertyText = typeof emptyText;

interface PropertyTextFieldsProps {
  value: PropertyText;
  onChange: (changes: Partial<PropertyText>) => void;
  errors: Readonly<Record<string, string>>;
}

const texts = [
  { key: 'addressLine2', label: 'Unit or suite' },
  { key: 'city', label: 'City' },
  { key: 'state', label: 'State' },
  { key: 'zipCode', label: 'ZIP code' },
  { key: 'propertyType', label: 'Kind of property' },
] as const;

export function PropertyTextFields({ value, onChange, errors }: PropertyTextFieldsProps) {
  const error = (key: keyof PropertyText) => errors[`property.${key}`] ?? errors[key];
  return (
    <div className="space-y-4">
      <Field
        name="property.addressLine1"
        label="Street address, or a name that nothing else has"
        required
        error={error('addressLine1')}
      >
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
      <Field
        name="property.legalDescription"
        label="Legal description"
        hint="A share of a property states its percentage. Property to be built: describe the construction too."
        error={error('legalDescription')}
      >
        <Textarea
          rows={3}
          value={value.legalDescription}
          onChange={(event) => onChange({ legalDescription: event.target.value })}
        />
      </Field>
    </div>
  );
}
