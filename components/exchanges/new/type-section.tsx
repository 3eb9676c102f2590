'use client';
import { useController } from 'react-hook-form';
import { Card } from '@/components/ui/card';
import { Field } from '@/components/ui/field';
import { RadioGroup } from '@/components/ui/radio-group';
import { exchangeTypes } from '@/lib/exchanges/rules/values';
import { typeSentence, typeWord } from '@/lib/exchanges/words';
import type { OpeningValues } from './form-values';

const options = exchangeTypes.map((type) => ({
  value: type,
  label: typeWord[type],
  hint: typeSentence[type],
}));

export function TypeSection() {
  const { field, fieldState } = useController<OpeningValues, 'exchangeType'>({ name: 'exchangeType' });
  return (
    <Card title="Type">
      <Field name="exchangeType" label="Type of exchange" error={fieldState.error?.message} group required>
        <RadioGroup options={options} value={field.value} onChange={field.onChange} />
      </Field>
    </Card>
  );
}
