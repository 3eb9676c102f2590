'use client';
import { useState } from 'react';
import { Combobox } from '@/components/ui/combobox';
import { Field } from '@/components/ui/field';
import { useContactSearch } from '@/lib/contacts/hooks';
import { optionOf } from '../chosen-contact';
import type { Related } from './values';

interface RelatedFieldProps {
  name: string;
  label: string;
  hint: string;
  value: Related | null;
  onChange: (value: Related | null) => void;
  error?: string;
  /** The contact itself is never offered. */
  except?: string;
}

/** Another contact of the firm: a company, an assistant. */
export function RelatedField({ name, label, hint, value, onChange, error, except }: RelatedFieldProps) {
  const [typed, setTyped] = useState('');
  const [touched, setTouched] = useState(false);
  const { contacts, searching } = useContactSearch(typed, touched);
  return (
    <Field name={name} label={label} hint={hint} error={error}>
      <div onFocus={() => setTouched(true)}>
        <Combobox
          options={contacts.filter(({ id }) => id !== except).map(optionOf)}
          value={value && { value: value.id, label: value.name }}
          onChange={(option) => {
            setTyped('');
            onChange(option && { id: option.value, name: option.label });
          }}
          onSearch={setTyped}
          searching={searching}
          placeholder="Type a name, company or e-mail"
        />
      </div>
    </Field>
  );
}
