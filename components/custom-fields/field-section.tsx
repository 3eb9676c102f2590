'use client';
import { Field } from '@/components/ui/field';
import type { FieldDefinition, FieldValues } from '@/lib/custom-fields/rules/definition';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { FieldInput } from './field-input';

interface FieldSectionProps {
  definitions: readonly FieldDefinition[];
  values: FieldValues;
  onChange: (values: FieldValues) => void;
  today: CalendarDate;
  /** All errors of the form by path; ours are at `customFields.<key>`. */
  errors?: Readonly<Record<string, string>>;
}

/** The firm's own fields as a part of a form. Nothing where the firm has none. */
export function FieldSection({ definitions, values, onChange, today, errors = {} }: FieldSectionProps) {
  if (definitions.length === 0) return null;
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {definitions.map((definition) => {
        const name = `customFields.${definition.key}`;
        return (
          <Field
            key={definition.key}
            name={name}
            label={definition.label}
            hint={definition.help ?? undefined}
            required={definition.isRequired}
            error={errors[name]}
          >
            <FieldInput
              definition={definition}
              value={values[definition.key]}
              onChange={(value) => onChange({ ...values, [definition.key]: value })}
              today={today}
            />
          </Field>
        );
      })}
    </div>
  );
}
