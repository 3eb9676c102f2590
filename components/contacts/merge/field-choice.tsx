'use client';
import { Field } from '@/components/ui/field';
import { RadioGroup } from '@/components/ui/radio-group';
import type { MergeView } from '@/lib/contacts/merge-page';
import { fieldWord, type ChosenField, type From } from '@/lib/contacts/rules/merge-fields';

interface FieldChoiceProps extends Pick<MergeView, 'kept' | 'merged'> {
  field: ChosenField;
  value: From;
  onChange: (from: From) => void;
}

/** One field that both contacts fill, differently. */
export function FieldChoice({ field, kept, merged, value, onChange }: FieldChoiceProps) {
  const option = (from: From, { name, fields }: MergeView['kept']) => ({
    value: from,
    label: fields[field] ?? 'Not entered',
    hint: `of ${name}${from === 'kept' ? ', kept' : ''}`,
  });
  return (
    <Field name={`choice.${field}`} label={fieldWord[field]} group required>
      <RadioGroup<From>
        options={[option('kept', kept), option('merged', merged)]}
        value={value}
        onChange={onChange}
      />
    </Field>
  );
}
