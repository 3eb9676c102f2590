'use client';
import { DateField } from '@/components/ui/date-field';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import type { ReturnDraft } from '@/lib/exchanges/date-preview';
import { usualReturnDueOn } from '@/lib/exchanges/rules/return-due-date';
import { taxpayerTypes } from '@/lib/exchanges/rules/values';
import { taxpayerWord } from '@/lib/exchanges/words';
import { writeDate, type CalendarDate } from '@/lib/shared/calendar-date';

interface ReturnFieldsProps {
  draft: ReturnDraft;
  onChange: (changes: Partial<ReturnDraft>) => void;
  errors: Readonly<Record<string, string>>;
  transferredOn: CalendarDate | null;
  today: CalendarDate;
}

const types = taxpayerTypes.map((value) => ({ value, label: taxpayerWord[value] }));
const days = [
  { key: 'extensionFiledOn', label: 'Extension filed on' },
  { key: 'extendedDueOn', label: 'Extended due date' },
  { key: 'returnFiledOn', label: 'Return filed on' },
] as const;

export function ReturnFields({ draft, onChange, errors, transferredOn, today }: ReturnFieldsProps) {
  const usual = transferredOn && usualReturnDueOn(draft.type, transferredOn);
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field name="taxpayer.type" label="Type of taxpayer" error={errors['taxpayer.type']}>
        <Select options={types} value={draft.type ?? null} onChange={(type) => onChange({ type })} />
      </Field>
      <Field
        name="taxpayer.returnDueOn"
        label="Return due on"
        hint={usual ? `Empty counts as ${writeDate(usual)}.` : 'Empty counts as the usual date.'}
        error={errors['taxpayer.returnDueOn']}
      >
        <DateField
          value={draft.returnDueOn}
          onChange={(returnDueOn) => onChange({ returnDueOn })}
          today={today}
        />
      </Field>
      {days.map(({ key, label }) => (
        <Field key={key} name={`taxpayer.${key}`} label={label} error={errors[`taxpayer.${key}`]}>
          <DateField value={draft[key]} onChange={(date) => onChange({ [key]: date })} today={today} />
        </Field>
      ))}
    </div>
  );
}
