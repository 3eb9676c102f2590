'use client';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { DateField } from '@/components/ui/date-field';
import { Field } from '@/components/ui/field';
import { MOST_SALES } from '@/lib/calculators/deadline-params';
import type { CalendarDate } from '@/lib/shared/calendar-date';

interface SaleFieldsProps {
  sold: readonly string[];
  onChange: (sold: string[]) => void;
  today: CalendarDate;
}

/** The transfer of each relinquished property; several in one exchange count from the first. */
export function SaleFields({ sold, onChange, today }: SaleFieldsProps) {
  const [rows, setRows] = useState(Math.min(Math.max(1, sold.length), MOST_SALES));
  const change = (index: number, date: string) => {
    const next = Array.from({ length: rows }, (_, place) => (place === index ? date : (sold[place] ?? '')));
    // Empty fields at the end do not belong into the address.
    while (next.length > 0 && !next.at(-1)) next.pop();
    onChange(next);
  };
  return (
    <div className="space-y-3">
      <div className="grid gap-4 sm:grid-cols-2">
        {Array.from({ length: rows }, (_, index) => (
          <Field
            key={index}
            name={`sold.${index}`}
            label={rows === 1 ? 'Relinquished property transferred on' : `Sale ${index + 1} transferred on`}
          >
            <DateField value={sold[index] ?? ''} onChange={(date) => change(index, date)} today={today} />
          </Field>
        ))}
      </div>
      {rows < MOST_SALES && (
        <span data-print="hide">
          <Button size="small" onClick={() => setRows(rows + 1)}>
            Add another sale
          </Button>
        </span>
      )}
    </div>
  );
}
