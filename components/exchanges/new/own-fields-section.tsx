'use client';
import { useController } from 'react-hook-form';
import { FieldSection } from '@/components/custom-fields/field-section';
import { Card } from '@/components/ui/card';
import type { OpeningOptions } from '@/lib/exchanges/opening-options';
import type { OpeningValues } from './form-values';

interface OwnFieldsSectionProps {
  options: OpeningOptions;
  errors: Readonly<Record<string, string>>;
}

/** What the firm keeps of its own beside every file; nothing where it keeps nothing. */
export function OwnFieldsSection({ options: { customFields, today }, errors }: OwnFieldsSectionProps) {
  const { field } = useController<OpeningValues, 'customFields'>({ name: 'customFields' });
  if (customFields.length === 0) return null;
  return (
    <Card title="Custom fields">
      <FieldSection
        definitions={customFields}
        values={field.value}
        onChange={field.onChange}
        today={today}
        errors={errors}
      />
    </Card>
  );
}
