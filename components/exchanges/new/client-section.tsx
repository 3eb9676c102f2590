'use client';
import { useController } from 'react-hook-form';
import { ContactField } from '@/components/contacts/contact-field';
import { Card } from '@/components/ui/card';
import type { OpeningValues } from './form-values';

export function ClientSection({ errors }: { errors: Readonly<Record<string, string>> }) {
  const { field } = useController<OpeningValues, 'client'>({ name: 'client' });
  return (
    <Card title="Client">
      <ContactField
        name="client"
        label="Client"
        value={field.value}
        onChange={field.onChange}
        errors={errors}
        hint="The taxpayer who gives up one property and receives another."
      />
    </Card>
  );
}
