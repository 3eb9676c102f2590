'use client';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Combobox } from '@/components/ui/combobox';
import { Field } from '@/components/ui/field';
import { useContactSearch } from '@/lib/contacts/hooks';
import { choose, emptyContact, optionOf, type ChosenContact } from './chosen-contact';
import { NewContactFields } from './new-contact-fields';

export interface ContactFieldProps {
  /** The field's path in the form, e.g. `client` or `participants.0.contact`. */
  name: string;
  label: string;
  value: ChosenContact | null;
  onChange: (value: ChosenContact | null) => void;
  /** What is wrong with the choice itself. */
  error?: string;
  /** All errors of the form by path; those of a new contact stand at its own fields (`client.contact.email`). */
  errors?: Readonly<Record<string, string>>;
  hint?: string;
  required?: boolean;
}

/** Chooses a contact of the firm by typing, or takes a new one down in place. */
export function ContactField(props: ContactFieldProps) {
  const { name, label, value, onChange, errors = {}, hint, required = true } = props;
  if (value?.kind === 'new') {
    return (
      <NewContactFields
        name={name}
        legend={`${label}: new contact`}
        contact={value.contact}
        onChange={(contact) => onChange({ kind: 'new', contact })}
        onChoose={(contact) => onChange(choose(contact))}
        onCancel={() => onChange(null)}
        errors={errors}
      />
    );
  }
  return (
    <Field name={name} label={label} error={props.error ?? errors[name]} hint={hint} required={required}>
      <ContactSearch value={value} onChange={onChange} />
    </Field>
  );
}

function ContactSearch({ value, onChange }: Pick<ContactFieldProps, 'value' | 'onChange'>) {
  const [typed, setTyped] = useState('');
  const [touched, setTouched] = useState(false);
  const { contacts, searching, error } = useContactSearch(typed, touched);
  const chosen =
    value?.kind === 'existing' ? { value: value.id, label: value.label ?? 'The chosen contact' } : null;

  const addNew = () => onChange({ kind: 'new', contact: beginWith(typed) });

  return (
    <div onFocus={() => setTouched(true)}>
      <Combobox
        options={contacts.map(optionOf)}
        value={chosen}
        onChange={(option) => {
          setTyped('');
          onChange(option && choose({ id: option.value, displayName: option.label }));
        }}
        onSearch={setTyped}
        searching={searching}
        placeholder="Type a name, company or e-mail"
        empty={
          error ? (
            error.message
          ) : (
            <>
              Nobody matches.
              <Button variant="quiet" size="small" onClick={addNew}>
                Add a new contact
              </Button>
            </>
          )
        }
      />
      {!chosen && (
        <Button variant="quiet" size="small" className="mt-1" onClick={addNew}>
          <UserPlus aria-hidden className="size-4" />
          Add a new contact
        </Button>
      )}
    </div>
  );
}

/** What was searched for is the beginning of the new contact. */
function beginWith(typed: string) {
  const words = typed.trim().split(/\s+/).filter(Boolean);
  if (words.length === 0) return emptyContact;
  if (typed.includes('@')) return { ...emptyContact, email: typed.trim() };
  return { ...emptyContact, firstName: words.slice(0, -1).join(' '), lastName: words.at(-1) };
}
