'use client';
import { useState } from 'react';
import { FilterAdder } from '@/components/ui/filter-adder';
import type { FieldDefinition } from '@/lib/custom-fields/rules/definition';
import type { FieldParams } from '@/lib/custom-fields/rules/filter';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { FilterDialog } from './filter-dialog';

interface FieldFilterProps {
  definitions: readonly FieldDefinition[];
  fields: FieldParams;
  today: CalendarDate;
  onChange: (fields: FieldParams) => void;
}

/** The filter of a list by a field of the firm's own: which, then of what value. */
export function FieldFilter({ definitions, fields, today, onChange }: FieldFilterProps) {
  const [asking, setAsking] = useState<FieldDefinition>();
  return (
    <>
      <FilterAdder
        label="Custom field"
        options={definitions
          .filter(({ isActive }) => isActive)
          .map(({ key, label }) => ({ value: key, label }))}
        onAdd={(chosen) => setAsking(definitions.find(({ key }) => key === chosen))}
      />
      {asking && (
        <FilterDialog
          definition={asking}
          values={fields[asking.key] ?? []}
          today={today}
          onApply={(values) => {
            onChange({ ...fields, [asking.key]: values });
            setAsking(undefined);
          }}
          onClose={() => setAsking(undefined)}
        />
      )}
    </>
  );
}
