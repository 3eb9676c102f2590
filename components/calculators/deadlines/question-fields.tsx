'use client';
import { DateField } from '@/components/ui/date-field';
import { Field } from '@/components/ui/field';
import { RadioGroup } from '@/components/ui/radio-group';
import { Select } from '@/components/ui/select';
import type { DeadlineQuestion } from '@/lib/calculators/deadline-params';
import { PARKING_TYPES } from '@/lib/exchanges/rules/facts';
import { usualReturnDueOn } from '@/lib/exchanges/rules/return-due-date';
import { exchangeTypes, parkedSides, taxpayerTypes } from '@/lib/exchanges/rules/values';
import { sideWord, taxpayerWord, typeSentence, typeWord } from '@/lib/exchanges/words';
import { writeDate, type CalendarDate } from '@/lib/shared/calendar-date';
import { SaleFields } from './sale-fields';

interface QuestionFieldsProps {
  question: DeadlineQuestion;
  onChange: (change: Partial<DeadlineQuestion>) => void;
  transferredOn?: CalendarDate;
  /** By the path of the fact. */
  errors: Readonly<Record<string, string>>;
  today: CalendarDate;
}

const types = exchangeTypes.map((value) => ({ value, label: typeWord[value] }));
const taxpayers = taxpayerTypes.map((value) => ({ value, label: taxpayerWord[value] }));
const sides = parkedSides.map((value) => ({ value, label: sideWord[value] }));

const returnDates = [
  { key: 'due', label: 'Return due on', fact: 'taxpayer.returnDueOn' },
  { key: 'extension', label: 'Extension filed on', fact: 'taxpayer.extensionFiledOn' },
  { key: 'extended', label: 'Extended due date', fact: 'taxpayer.extendedDueOn' },
  { key: 'filed', label: 'Return filed on', fact: 'taxpayer.returnFiledOn' },
] as const;

export function QuestionFields({ question, onChange, transferredOn, errors, today }: QuestionFieldsProps) {
  const { type, taxpayer, titled, parked } = question;
  const usual = transferredOn && usualReturnDueOn(taxpayer, transferredOn);
  return (
    <div className="space-y-4">
      <Field name="type" label="Type of exchange" required hint={typeSentence[type]}>
        <Select options={types} value={type} onChange={(next) => onChange({ type: next })} />
      </Field>
      <SaleFields sold={question.sold} onChange={(sold) => onChange({ sold })} today={today} />
      {PARKING_TYPES.includes(type) && (
        <div className="grid gap-4 sm:grid-cols-2">
          <Field name="titled" label="Titleholder takes title on" error={errors.parking}>
            <DateField value={titled} onChange={(date) => onChange({ titled: date })} today={today} />
          </Field>
          <Field name="parked" label="What is parked" group>
            <RadioGroup options={sides} value={parked} onChange={(side) => onChange({ parked: side })} />
          </Field>
        </div>
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <Field name="taxpayer" label="Type of taxpayer" required>
          <Select options={taxpayers} value={taxpayer} onChange={(next) => onChange({ taxpayer: next })} />
        </Field>
        {returnDates.map(({ key, label, fact }) => (
          <Field
            key={key}
            name={key}
            label={label}
            hint={
              key === 'due' ? `Empty counts as ${usual ? writeDate(usual) : 'the usual date'}.` : undefined
            }
            error={errors[fact]}
          >
            <DateField value={question[key]} onChange={(date) => onChange({ [key]: date })} today={today} />
          </Field>
        ))}
      </div>
    </div>
  );
}
