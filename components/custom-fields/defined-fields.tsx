'use client';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import type { FieldDefinition, FieldEntity } from '@/lib/custom-fields/rules/definition';
import { DefinedField } from './defined-field';
import { FieldDialog } from './field-dialog';

interface DefinedFieldsProps {
  entity: FieldEntity;
  title: string;
  fields: readonly FieldDefinition[];
}

/** The fields of exchanges, or of contacts: those in use in their order, then those that are retired. */
export function DefinedFields({ entity, title, fields }: DefinedFieldsProps) {
  const [adding, setAdding] = useState(false);
  const active = fields.filter(({ isActive }) => isActive);
  const retired = fields.filter(({ isActive }) => !isActive);
  return (
    <Card
      title={title}
      action={
        <Button size="small" onClick={() => setAdding(true)}>
          Add a field<span className="sr-only"> {title.toLowerCase()}</span>
        </Button>
      }
    >
      {fields.length === 0 && (
        <EmptyState kind="first" title="No field yet">
          Such as a source of business, a file location, or a referral fee.
        </EmptyState>
      )}
      <ul className="divide-y divide-line" aria-label={`Fields ${title.toLowerCase()}`}>
        {active.map((field, index) => (
          <DefinedField key={field.id} field={field} first={index === 0} last={index === active.length - 1} />
        ))}
      </ul>
      {retired.length > 0 && (
        <details className="mt-3">
          <summary className="min-h-6 text-sm text-muted">Retired ({retired.length})</summary>
          <ul className="divide-y divide-line" aria-label={`Retired fields ${title.toLowerCase()}`}>
            {retired.map((field) => (
              <DefinedField key={field.id} field={field} first last />
            ))}
          </ul>
        </details>
      )}
      {adding && <FieldDialog entity={entity} onClose={() => setAdding(false)} />}
    </Card>
  );
}
