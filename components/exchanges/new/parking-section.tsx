'use client';
import { useController, useFormContext, useWatch } from 'react-hook-form';
import { Card } from '@/components/ui/card';
import { Field } from '@/components/ui/field';
import { RadioGroup } from '@/components/ui/radio-group';
import { parkedSides } from '@/lib/exchanges/rules/values';
import { sideWord } from '@/lib/exchanges/words';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { DateControl } from './controls';
import { parks, type OpeningValues } from './form-values';

const sides = parkedSides.map((side) => ({ value: side, label: sideWord[side] }));

/** Only for the types in which an accommodation titleholder holds property. */
export function ParkingSection({ today }: { today: CalendarDate }) {
  const { control } = useFormContext<OpeningValues>();
  const type = useWatch({ control, name: 'exchangeType' });
  const { field, fieldState } = useController<OpeningValues, 'parking.parked'>({ name: 'parking.parked' });
  if (!parks(type)) return null;
  return (
    <Card title="Parking">
      <div className="grid gap-4 sm:grid-cols-2">
        <DateControl
          name="parking.titleTakenOn"
          label="Titleholder takes title on"
          hint="Starts the 45 and 180 days of parking. Leave empty while nothing is parked."
          today={today}
        />
        <Field name="parking.parked" label="What is parked" error={fieldState.error?.message} group required>
          <RadioGroup options={sides} value={field.value} onChange={field.onChange} />
        </Field>
      </div>
    </Card>
  );
}
