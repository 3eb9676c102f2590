import { Card } from '@/components/ui/card';
import type { InPlace } from '@/lib/exchanges/in-place-facts';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { CustomField } from './custom-field';

interface CustomFieldsProps {
  id: string;
  fields: InPlace['customFields'];
  others: InPlace['otherFields'];
  today: CalendarDate;
  mayEdit: boolean;
}

/** What the office keeps beside the fields that every file has, as an admin has defined it. */
export function CustomFields({ id, fields, others, today, mayEdit }: CustomFieldsProps) {
  return (
    <Card title="Custom fields">
      {fields.length === 0 && (
        <p className="text-muted">The firm has defined none. An admin adds them under Settings.</p>
      )}
      {fields.length > 0 && (
        <dl className="space-y-2">
          {fields.map((field) => (
            <CustomField key={field.definition.key} id={id} {...field} today={today} mayEdit={mayEdit} />
          ))}
        </dl>
      )}
      {others.length > 0 && (
        <>
          <h3 className="mt-4 text-sm font-semibold">No longer in use</h3>
          <dl className="mt-1 space-y-1 text-sm">
            {others.map(({ label, value }) => (
              <div key={label} className="sm:grid sm:grid-cols-[9rem_1fr] sm:gap-3">
                <dt className="[overflow-wrap:anywhere] text-muted">{label}</dt>
                <dd className="min-w-0 [overflow-wrap:anywhere]">{value}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </Card>
  );
}
