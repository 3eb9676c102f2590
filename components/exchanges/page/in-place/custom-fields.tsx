'use client';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import type { InPlace } from '@/lib/exchanges/in-place-facts';
import { changeCustomFieldAction } from '@/lib/exchanges/in-place-actions';
import { useInPlace } from '../use-in-place';
import { CustomField } from './custom-field';
import { Refused } from './refused';

interface CustomFieldsProps {
  id: string;
  fields: InPlace['customFields'];
  mayEdit: boolean;
}

/** What the office keeps beside the fields that every file has. */
export function CustomFields({ id, fields, mayEdit }: CustomFieldsProps) {
  const [label, setLabel] = useState('');
  const [value, setValue] = useState('');
  const { run, pending, problem } = useInPlace();

  function add() {
    const [name, to] = [label.trim(), value.trim()];
    run(
      {
        said: `Field added: ${name}`,
        act: () => changeCustomFieldAction({ id, label: name, to, was: null }),
        undo: () => changeCustomFieldAction({ id, label: name, to: null, was: to }),
      },
      () => {
        setLabel('');
        setValue('');
      },
    );
  }

  return (
    <Card title="Custom fields">
      {fields.length === 0 && <p className="text-muted">None on this file.</p>}
      <dl className="space-y-2">
        {fields.map((field) => (
          <CustomField key={field.label} id={id} {...field} mayEdit={mayEdit} />
        ))}
      </dl>
      {mayEdit && (
        <form
          className="mt-3 grid gap-3 sm:grid-cols-2"
          onSubmit={(event) => {
            event.preventDefault();
            add();
          }}
        >
          <Field name="field.label" label="Field" required>
            <Input maxLength={60} value={label} onChange={(event) => setLabel(event.target.value)} />
          </Field>
          <Field name="field.value" label="Holds" required>
            <Input maxLength={500} value={value} onChange={(event) => setValue(event.target.value)} />
          </Field>
          <Button type="submit" size="small" pending={pending} className="justify-self-start">
            Add field
          </Button>
        </form>
      )}
      <Refused>{problem}</Refused>
    </Card>
  );
}
