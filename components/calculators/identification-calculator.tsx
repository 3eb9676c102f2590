'use client';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { DateField } from '@/components/ui/date-field';
import { Field } from '@/components/ui/field';
import { MoneyInput } from '@/components/ui/money-input';
import { addDays, type CalendarDate } from '@/lib/shared/calendar-date';
import { IdentificationResult } from './identification-result';
import { IdentificationRow } from './identification-row';
import { ask, emptyRow, type Row, type Typed } from './identification-rows';

/** The rules of identification for anyone: what is typed is judged at once, here in the browser. */
export function IdentificationCalculator({ today }: { today: CalendarDate }) {
  const [typed, setTyped] = useState<Typed>({
    relinquishedValue: '',
    identificationDeadline: addDays(today, 45),
    exchangeDeadline: addDays(today, 180),
    rows: [{ ...emptyRow, sentOn: today }],
  });
  const asked = ask(typed);
  const touched = typed.relinquishedValue !== '' || typed.rows.some((row) => row.value || row.description);
  const errors = asked.ready || !touched ? {} : asked.errors;
  const change = (changes: Partial<Typed>) => setTyped((before) => ({ ...before, ...changes }));
  const changeRow = (index: number, changes: Partial<Row>) =>
    setTyped((before) => ({
      ...before,
      rows: before.rows.map((row, place) => (place === index ? { ...row, ...changes } : row)),
    }));

  return (
    <div className="grid items-start gap-4 lg:grid-cols-[3fr_2fr]">
      <Card title="What was identified">
        <div className="space-y-4">
          <div className="grid gap-3 sm:grid-cols-2">
            <Field
              name="relinquishedValue"
              label="Value of all relinquished property"
              required
              hint="Fair market value at the transfer; loans do not matter."
              className="sm:col-span-2"
              error={errors.relinquishedValue}
            >
              <MoneyInput
                value={typed.relinquishedValue}
                onChange={(relinquishedValue) => change({ relinquishedValue })}
              />
            </Field>
            <Field
              name="identificationDeadline"
              label="Identify by"
              required
              hint="Day 45 after the transfer."
              error={errors.identificationDeadline}
            >
              <DateField
                value={typed.identificationDeadline}
                onChange={(identificationDeadline) => change({ identificationDeadline })}
                today={today}
              />
            </Field>
            <Field
              name="exchangeDeadline"
              label="Exchange ends"
              required
              hint="Day 180, or the due date of the return."
              error={errors.exchangeDeadline}
            >
              <DateField
                value={typed.exchangeDeadline}
                onChange={(exchangeDeadline) => change({ exchangeDeadline })}
                today={today}
              />
            </Field>
          </div>
          {typed.rows.map((row, index) => (
            <IdentificationRow
              key={index}
              index={index}
              row={row}
              onChange={(changes) => changeRow(index, changes)}
              onRemove={
                typed.rows.length > 1
                  ? () => change({ rows: typed.rows.filter((_, place) => place !== index) })
                  : undefined
              }
              errors={errors}
              today={today}
            />
          ))}
          <Button onClick={() => change({ rows: [...typed.rows, { ...emptyRow, sentOn: today }] })}>
            <Plus aria-hidden className="size-4" />
            Add a property
          </Button>
        </div>
      </Card>
      <div aria-live="polite" className="lg:sticky lg:top-4">
        <IdentificationResult asked={asked} />
      </div>
    </div>
  );
}
