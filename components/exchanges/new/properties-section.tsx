'use client';
import { Plus, Trash2 } from 'lucide-react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { DateControl, MoneyControl, TextControl } from './controls';
import { emptyProperty, type OpeningValues } from './form-values';
import { usePreview } from './use-values';

type Side = 'relinquished' | 'replacement';

const words = {
  relinquished: {
    title: 'Relinquished properties',
    one: 'Relinquished property',
    lead: 'What the client gives up. The earliest transfer is day 0 of both periods.',
    date: 'Transfer date',
    dateHint: 'The closing at which the property is transferred.',
    add: 'Add a relinquished property',
  },
  replacement: {
    title: 'Replacement properties',
    one: 'Replacement property',
    lead: 'What the client receives, as far as it is known. It can be added later.',
    date: 'Received on',
    dateHint: 'The closing. +45 counts from the transfer.',
    add: 'Add a replacement property',
  },
} as const;

export function PropertiesSection({ side, today }: { side: Side; today: CalendarDate }) {
  const { control, setFocus } = useFormContext<OpeningValues>();
  const { fields, append, remove } = useFieldArray({ control, name: side });
  const { title, one, lead, add } = words[side];
  return (
    <Card title={title}>
      <p className="mb-3 text-muted">{lead}</p>
      <div className="space-y-4">
        {fields.map((field, index) => (
          <PropertyFields
            key={field.id}
            side={side}
            index={index}
            legend={`${one} ${index + 1}`}
            today={today}
            onRemove={() => remove(index)}
          />
        ))}
      </div>
      <Button
        size="small"
        className="mt-3"
        onClick={() => {
          append(emptyProperty, { shouldFocus: false });
          // The field registers with the next paint.
          setTimeout(() => setFocus(`${side}.${fields.length}.addressLine1`), 0);
        }}
      >
        <Plus aria-hidden className="size-4" />
        {add}
      </Button>
    </Card>
  );
}

interface PropertyFieldsProps {
  side: Side;
  index: number;
  legend: string;
  today: CalendarDate;
  onRemove: () => void;
}

function PropertyFields({ side, index, legend, today, onRemove }: PropertyFieldsProps) {
  const { date, dateHint } = words[side];
  const path = `${side}.${index}` as const;
  const transferredOn = usePreview()?.transferredOn;
  return (
    <fieldset className="rounded-card border border-line p-4">
      <legend className="px-1 text-sm font-medium">{legend}</legend>
      <div className="grid gap-3 sm:grid-cols-6">
        <TextControl
          name={`${path}.addressLine1`}
          label="Street address"
          required
          className="sm:col-span-6"
        />
        <TextControl name={`${path}.city`} label="City" className="sm:col-span-2" />
        <TextControl name={`${path}.state`} label="State" placeholder="TX" className="sm:col-span-2" />
        <TextControl name={`${path}.zipCode`} label="ZIP" className="sm:col-span-2" />
        <TextControl
          name={`${path}.propertyType`}
          label="Kind of property"
          placeholder="Rental house, land, office"
          className="sm:col-span-3"
        />
        <DateControl
          name={`${path}.transferredOn`}
          label={date}
          hint={dateHint}
          today={today}
          countFrom={side === 'replacement' ? transferredOn : undefined}
          className="sm:col-span-3"
        />
        <MoneyControl name={`${path}.value`} label="Value" className="sm:col-span-3" />
        <MoneyControl name={`${path}.debt`} label="Debt on it" className="sm:col-span-3" />
      </div>
      <Button variant="quiet" size="small" className="mt-2" onClick={onRemove}>
        <Trash2 aria-hidden className="size-4" />
        Remove<span className="sr-only"> {legend.toLowerCase()}</span>
      </Button>
    </fieldset>
  );
}
