'use client';
import { Card } from '@/components/ui/card';
import { usualReturnDueOn } from '@/lib/exchanges/rules/return-due-date';
import { taxpayerTypes } from '@/lib/exchanges/rules/values';
import { taxpayerWord } from '@/lib/exchanges/words';
import { writeDate, type CalendarDate } from '@/lib/shared/calendar-date';
import { DateControl, SelectControl } from './controls';
import { usePreview } from './use-values';

const types = taxpayerTypes.map((type) => ({ value: type, label: taxpayerWord[type] }));

/** The return for the year of the transfer: its due date can end the exchange before day 180. */
export function TaxpayerSection({ today }: { today: CalendarDate }) {
  const preview = usePreview();
  const usual =
    preview?.transferredOn && usualReturnDueOn(preview.facts.taxpayer.type, preview.transferredOn);
  return (
    <Card title="Taxpayer and return">
      <p className="mb-3 text-muted">
        The return for the year of the transfer. Its due date ends the exchange before day 180 unless an
        extension is filed.
      </p>
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectControl name="taxpayer.type" label="Type of taxpayer" options={types} />
        <DateControl
          name="taxpayer.returnDueOn"
          label="Return due on"
          hint={
            usual
              ? `Empty counts as ${writeDate(usual)}, the usual date. Fill it in for a fiscal or short year.`
              : 'Only for a fiscal or short year: otherwise the usual date counts.'
          }
          today={today}
        />
        <DateControl name="taxpayer.extensionFiledOn" label="Extension filed on" today={today} />
        <DateControl name="taxpayer.extendedDueOn" label="Extended due date" today={today} />
        <DateControl name="taxpayer.returnFiledOn" label="Return filed on" today={today} />
      </div>
    </Card>
  );
}
