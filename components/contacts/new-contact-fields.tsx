'use client';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import type { NewContact } from '@/lib/contacts/input';
import { nameOf } from './chosen-contact';
import { Duplicates } from './duplicates-notice';

export interface NewContactFieldsProps {
  /** Path of the choice; the fields are `<name>.contact.lastName` and so on. */
  name: string;
  legend: string;
  contact: NewContact;
  onChange: (contact: NewContact) => void;
  /** An existing contact was taken instead. */
  onChoose: (contact: { id: string; displayName: string }) => void;
  onCancel?: () => void;
  errors: Readonly<Record<string, string>>;
}

const inputs = [
  { key: 'firstName', label: 'First name', type: 'text' },
  { key: 'lastName', label: 'Last name', type: 'text' },
  { key: 'company', label: 'Company', type: 'text' },
  { key: 'email', label: 'E-mail', type: 'email' },
  { key: 'phone', label: 'Phone', type: 'tel' },
] as const;

/** A new person or company: a name or a company is enough. */
export function NewContactFields(props: NewContactFieldsProps) {
  const { name, legend, contact, onChange, onChoose, onCancel, errors } = props;
  return (
    <fieldset className="rounded-card border border-line p-4">
      <legend className="px-1 text-sm font-medium">{legend}</legend>
      <p className="mb-3 text-sm text-muted">Give a person’s name, a company, or both.</p>
      <div className="grid gap-3 sm:grid-cols-2">
        {inputs.map((input) => {
          const path = `${name}.contact.${input.key}`;
          return (
            <Field key={input.key} name={path} label={input.label} error={errors[path]}>
              <Input
                type={input.type}
                autoComplete="off"
                value={contact[input.key] ?? ''}
                onChange={(event) => onChange({ ...contact, [input.key]: event.target.value })}
              />
            </Field>
          );
        })}
      </div>
      <Duplicates
        contact={{ name: nameOf(contact), email: contact.email, phones: [contact.phone] }}
        onChoose={onChoose}
      />
      {onCancel && (
        <Button variant="quiet" size="small" className="mt-3" onClick={onCancel}>
          Choose an existing contact instead
        </Button>
      )}
    </fieldset>
  );
}
