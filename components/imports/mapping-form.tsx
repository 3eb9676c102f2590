'use client';
import { useState } from 'react';
import { useActionForm } from '@/components/exchanges/use-action-form';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import { mapRunAction } from '@/lib/imports/actions';
import { DiscardList } from './discard-list';

interface MappingFormProps {
  id: string;
  headers: readonly string[];
  samples: readonly (readonly string[])[];
  fields: readonly { key: string; label: string; needed?: boolean }[];
  mapping: readonly (string | null)[];
  from: 'run' | 'kept' | 'guess';
}

const LEFT_OUT = '-';

const SAYS = {
  run: 'As you mapped this list before.',
  kept: 'As the last list with these headers was mapped.',
  guess: 'Guessed from the headers. Check each column against its samples.',
};

/** A row for each column of the list: its header, samples, and where it goes. */
export function MappingForm({ id, headers, samples, fields, mapping, from }: MappingFormProps) {
  const [columns, setColumns] = useState([...mapping]);
  const { submit, pending, message } = useActionForm(mapRunAction, () => undefined);
  const missing = fields.filter(({ key, needed }) => needed && !columns.includes(key));
  const options = [
    { value: LEFT_OUT, label: 'Leave out' },
    ...fields.map(({ key, label, needed }) => ({ value: key, label: needed ? `${label} (needed)` : label })),
  ];
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit({ id, mapping: columns });
      }}
    >
      <p className="mb-3 text-muted">{SAYS[from]}</p>
      <ul className="divide-y divide-line rounded-card border border-line bg-surface">
        {headers.map((header, index) => (
          <li
            key={index}
            className="grid items-center gap-x-4 gap-y-1 px-4 py-2 sm:grid-cols-[1fr_1fr_16rem]"
          >
            <span className="font-medium [overflow-wrap:anywhere]">{header || '(no header)'}</span>
            <span className="text-sm [overflow-wrap:anywhere] text-muted">
              {samples[index]?.length ? samples[index].join(' · ') : 'No sample: the first cells are blank'}
            </span>
            <Select
              aria-label={`${header || `Column ${index + 1}`} goes to`}
              options={options}
              value={columns[index] ?? LEFT_OUT}
              onChange={(value) =>
                setColumns(
                  columns.map((key, at) => (at === index ? (value === LEFT_OUT ? null : value) : key)),
                )
              }
            />
          </li>
        ))}
      </ul>
      {missing.length > 0 && (
        <p role="status" className="mt-3 text-attention">
          Needed and without a column: {missing.map(({ label }) => label).join(', ')}.
        </p>
      )}
      {message && (
        <p role="alert" className="mt-3 text-overdue">
          {message}
        </p>
      )}
      <div className="mt-4 flex flex-wrap gap-2">
        <Button type="submit" variant="primary" pending={pending}>
          Check the list
        </Button>
        <DiscardList id={id} />
      </div>
    </form>
  );
}
